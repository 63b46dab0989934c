import { element, leaf, uniqueId } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { progress } from "../../app/progress.mjs";
import { IS_NOT } from "../../app/sign-up-words.mjs";

/**
 * The last look before a preliminary sign-up is sent. Data: `{page, all, rows, trouble, busy}`; `rows` as `answer-summary`
 * takes them. Events: `kiosk:form-submit`, `kiosk:form-stop`, `kiosk:form-edit` with `{name}`.
 */
export class SignUpCheck extends KioskElement {
  static tag = "sign-up-check";

  /** To what was pressed. */
  focusFault() {
    this.querySelector(".primary").focus({ preventScroll: true });
  }

  render({ page, all, trouble, busy }) {
    const heading = uniqueId("sign-up-check");
    const summary = element("answer-summary");
    summary.data = { rows: this.need("rows") };
    return [
      leaf("plain", "talk-leaf"),
      element(
        "section",
        { class: "card talk talk-card flow-card", "aria-labelledby": heading },
        progress("预报名", `第 ${page} 步，共 ${all} 步`, page, all),
        element("h2", { id: heading, tabindex: -1 }, "提交前，再看一遍"),
        summary,
        element("p", { class: "talk-note" }, IS_NOT),
        element("p", { class: "flow-fault", role: "alert", hidden: !trouble }, trouble),
        element("div", { class: "buttons check-buttons" }, this.#button("button part-stop", "不填了", "kiosk:form-stop"), this.#submit(busy)),
      ),
    ];
  }

  #submit(busy) {
    const button = this.#button("button primary", busy ? "请稍等" : "提交", "kiosk:form-submit");
    if (busy) button.setAttribute("aria-busy", "true");
    return button;
  }

  #button(looks, label, type) {
    const button = element("button", { type: "button", class: looks }, label);
    return this.listen(button, "click", () => this.send(type));
  }
}
