import { element, leaf } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";

/** A few words in a bubble. Attribute `mine`: said by the person, else by the assistant. Data: `{text}`. */
export class ChatBubble extends KioskElement {
  static tag = "chat-bubble";

  render() {
    const own = this.hasAttribute("mine");
    return [
      !own && leaf("plain", "talk-leaf"),
      element(
        "p",
        { class: own ? "bubble bubble-mine" : "bubble" },
        element("span", { class: "sr-only" }, own ? "您说：" : "答："),
        this.need("text"),
      ),
    ].filter(Boolean);
  }
}
