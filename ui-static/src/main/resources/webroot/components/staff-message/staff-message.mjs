import { element, icon, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/** A line that staff send to this screen, until somebody has read it. Data: `{text}`, null for none. Event: `kiosk:heard`. */
export class StaffMessage extends KioskElement {
  static tag = "staff-message";

  render(message) {
    if (!message) return null;
    const heard = element("button", { type: "button", class: "button message-heard" }, "知道了");
    this.listen(heard, "click", () => this.send("kiosk:heard"));
    return element(
      "section",
      { class: "message", "aria-label": "工作人员提醒" },
      icon("about"),
      element("p", { class: "message-words" }, verbatim(message.text)),
      heard,
    );
  }
}
