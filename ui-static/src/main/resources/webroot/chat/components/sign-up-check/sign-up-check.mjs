import { element, leaf, uniqueId } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { progress } from "../../app/progress.mjs";
import { IS_NOT } from "../../app/sign-up-words.mjs";
import { stopButtons } from "../../app/stop-buttons.mjs";

/**
 * The last look before a preliminary sign-up is sent. Data: `{page, all, rows, trouble, busy, stopping}`; `rows` as
 * `answer-summary` takes them. Events: `kiosk:form-submit`, those of `stopButtons`, `kiosk:form-edit` with `{name}`.
 */
export class SignUpCheck extends KioskElement {
  static tag = "sign-up-check";

  /** To what was pressed. */
  focusFault() {
    this.querySelector(".primary").focus({ preventScroll: true });
  }

  render({ page, all, trouble, busy, stopping }) {
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
        stopButtons(this, stopping, this.#submit(busy)),
      ),
    ];
  }

  #submit(busy) {
    const attributes = { type: "button", class: "button primary", "aria-busy": busy && "true" };
    return this.listen(element("button", attributes, busy ? "请稍等" : "提交"), "click", () => this.send("kiosk:form-submit"));
  }
}
