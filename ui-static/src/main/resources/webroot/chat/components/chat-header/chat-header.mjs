import { element, icon, leaf } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";

const READING = { silent: "念最近的回答", reading: "停一停", paused: "接着念" };

/**
 * Who answers here, the way to a person, and what can be done with the conversation.
 * Data: `{assistant, office, framed, care, reading}`; `framed` adds the way back to the page underneath, `reading` is empty
 * where nothing can be read aloud. Events: `kiosk:fold`, `kiosk:people`, `kiosk:read`, `kiosk:care`, `kiosk:clear`,
 * `kiosk:language`.
 */
export class ChatHeader extends KioskElement {
  static tag = "chat-header";

  /** What had the focus has it again after drawing. */
  refresh() {
    const focused = this.contains(document.activeElement) ? document.activeElement.getAttribute("aria-label") : undefined;
    super.refresh();
    if (focused === undefined) return;
    const again = [...this.querySelectorAll("button")].find((each) => focused && each.getAttribute("aria-label") === focused);
    (again ?? this.querySelector("h1")).focus({ preventScroll: true });
  }

  render({ office, framed, care, reading }) {
    return element(
      "div",
      { class: "chat-head" },
      framed && this.#sign("down", "收起", "kiosk:fold"),
      leaf("hello", "chat-head-leaf"),
      element(
        "div",
        { class: "chat-who" },
        element("h1", { tabindex: -1 }, this.need("assistant")),
        element("p", {}, office ? `${office}，答案都有出处` : "答案都有出处"),
      ),
      this.#sign("people", "找工作人员", "kiosk:people"),
      element(
        "button",
        { type: "button", class: "chat-sign", popovertarget: "chat-menu", "aria-label": "更多" },
        icon("more"),
      ),
      element(
        "div",
        { class: "chat-menu", id: "chat-menu", popover: "auto", role: "group", "aria-label": "更多" },
        reading && this.#entry("speaker", READING[reading], "kiosk:read"),
        this.#entry("care", care ? "退出关怀版" : "关怀版", "kiosk:care"),
        this.#entry("refresh", "清除对话", "kiosk:clear"),
        element("language-choice"),
        element("p", { class: "chat-menu-note" }, "对话只在这一页，关掉就没有了。"),
      ),
    );
  }

  #sign(sign, label, type) {
    const button = element("button", { type: "button", class: "chat-sign", "aria-label": label }, icon(sign));
    return this.listen(button, "click", () => this.send(type));
  }

  #entry(sign, label, type) {
    const button = element("button", { type: "button", class: "chat-entry" }, icon(sign), label);
    return this.listen(button, "click", () => {
      this.querySelector(".chat-menu").hidePopover();
      this.send(type);
    });
  }
}
