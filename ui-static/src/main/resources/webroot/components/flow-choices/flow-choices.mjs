import { element, icon, uniqueId } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * One thing to choose, or several: native radios or boxes, each inside a card that is its label. Choosing leads nowhere by
 * itself. Data: `{title, hint, choices: [{value, label, hint}], several, alone, value, heading, columns}`: `alone` are
 * values that exclude all others, `value` is what is chosen, joined by `_`; `heading` makes the title the one of the page.
 */
export class FlowChoices extends KioskElement {
  static tag = "flow-choices";

  #fault;

  connectedCallback() {
    super.connectedCallback();
    this.listen(this, "change", (event) => this.#changed(event.target));
  }

  /** What is chosen, or "". */
  get value() {
    return this.#inputs.filter(({ checked }) => checked).map(({ value }) => value).join("_");
  }

  /** Says under the title why this cannot be taken, or takes it back with "". */
  complain(text) {
    this.#fault.textContent = "";
    if (text) this.#fault.append(icon("warning"), element("span", {}, text));
    this.#fault.hidden = !text;
    this.querySelector("fieldset").toggleAttribute("data-fault", Boolean(text));
    if (text) (this.#inputs.find(({ checked }) => checked) ?? this.#inputs[0]).focus();
  }

  render({ hint, choices, several, value = "", heading, columns = 1 }) {
    const name = uniqueId("choice");
    const chosen = value.split("_");
    const fault = `${name}-fault`;
    this.#fault = element("p", { class: "fault", id: fault, hidden: true });
    const title = this.need("title");
    return element(
      "fieldset",
      { class: "choices-set", "aria-describedby": fault, "data-columns": columns, "data-many": choices.length > 4 },
      element("legend", {}, heading ? element("h1", { tabindex: -1 }, title) : element("span", { class: "choices-title" }, title)),
      hint && element("p", { class: "lead" }, hint),
      this.#fault,
      element(
        "div",
        { class: "choice-cards" },
        choices.map((choice) => card(choice, { name, type: several ? "checkbox" : "radio", checked: chosen.includes(choice.value) })),
      ),
    );
  }

  get #inputs() {
    return [...this.querySelectorAll("input")];
  }

  /** "None of these" and a ticked one of these cannot both be meant. */
  #changed(input) {
    this.complain("");
    const { alone = [], several } = this.data;
    if (!several || !input.checked) return;
    for (const other of this.#inputs) {
      if (other !== input && (alone.includes(input.value) || alone.includes(other.value))) other.checked = false;
    }
  }
}

function card({ value, label, hint }, attributes) {
  return element(
    "label",
    { class: "choice-card" },
    element("input", { ...attributes, value }),
    element("span", { class: "choice-words" }, element("span", { class: "choice-label" }, label), hint && element("span", { class: "choice-hint" }, hint)),
  );
}
