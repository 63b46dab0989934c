import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { changeText } from "../../app/wording.mjs";

/**
 * Says that what a question was answered from has changed since. Data: `{question, title, withdrawn}`, null for none.
 * Events: `kiosk:renew` with `{question}`, `kiosk:seen`.
 */
export class ChangeLine extends KioskElement {
  static tag = "change-line";

  render(change) {
    if (!change) return null;
    const again = element("button", { type: "button", class: "button primary" }, "再问一次");
    const seen = element("button", { type: "button", class: "button" }, "知道了");
    this.listen(again, "click", () => this.send("kiosk:renew", { question: change.question }));
    this.listen(seen, "click", () => this.send("kiosk:seen"));
    return element(
      "section",
      { class: "change", "aria-label": "政策有更新" },
      icon("refresh"),
      element("p", { class: "change-words" }, changeText(change)),
      element("div", { class: "change-acts" }, again, seen),
    );
  }
}
