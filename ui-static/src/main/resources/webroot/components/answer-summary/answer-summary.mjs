import { element, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * What was filled in, row by row, each with a way back to it. Data: `{rows: [{name, label, value, typed}]}`;
 * what somebody `typed` is no label.
 * Event: `kiosk:form-edit` with `{name}`.
 */
export class AnswerSummary extends KioskElement {
  static tag = "answer-summary";

  render() {
    return element("dl", { class: "card summary" }, this.need("rows").map((row) => this.#row(row)));
  }

  #row({ name, label, value, typed }) {
    const edit = element("button", { type: "button", class: "summary-edit" }, "修改", element("span", { class: "sr-only" }, label));
    this.listen(edit, "click", () => this.send("kiosk:form-edit", { name }));
    return element(
      "div",
      { class: "summary-row" },
      element("dt", {}, label),
      element("dd", { class: "summary-value" }, typed ? verbatim(value) : value),
      element("dd", {}, edit),
    );
  }
}
