import { element, icon, uniqueId, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { withEmphasis } from "../../app/text.mjs";

/**
 * Questions offered while somebody types; a tap asks at once. Data: `{typed, questions}`; without questions it is not there.
 * Event: `kiosk:chosen` with `{question}`, on the list itself.
 */
export class SuggestionList extends KioskElement {
  static tag = "suggestion-list";

  #active = -1;

  constructor() {
    super();
    // A row that took the focus would take it from the field.
    for (const type of ["pointerdown", "mousedown"]) this.addEventListener(type, (event) => event.preventDefault());
  }

  /** The index of the row that Enter would ask; -1 for none. */
  get active() {
    return this.#active;
  }

  refresh() {
    this.#active = -1;
    this.hidden = !this.data?.questions.length;
    super.refresh();
  }

  render({ typed, questions }) {
    if (questions.length === 0) return [];
    return element("ul", { role: "listbox", "aria-label": "可以这样问" }, questions.map((question) => this.#row(question, typed)));
  }

  /** The index that is `by` rows from the active one; beyond the ends there is none. */
  step(by) {
    const { length } = this.data.questions;
    const from = this.#active < 0 && by < 0 ? length : this.#active;
    const to = from + by;
    return to < length ? to : -1;
  }

  /** Marks a row. @returns {HTMLElement|undefined} the row */
  point(index) {
    this.#active = index;
    const rows = [...this.querySelectorAll("[role=option]")];
    rows.forEach((row, at) => row.setAttribute("aria-selected", String(at === index)));
    return rows[index];
  }

  /** Chooses the active row. */
  choose() {
    this.#chosen(this.data.questions[this.#active]);
  }

  #row(question, typed) {
    const words = withEmphasis(question, typed).map(({ text, marked }) => (marked ? element("b", {}, verbatim(text)) : verbatim(text)));
    const row = element("li", { role: "option", id: uniqueId("suggestion"), class: "suggestion", "aria-selected": "false" }, icon("search"), element("span", {}, words));
    row.addEventListener("click", () => this.#chosen(question));
    return row;
  }

  #chosen(question) {
    this.dispatchEvent(new CustomEvent("kiosk:chosen", { detail: { question } }));
  }
}
