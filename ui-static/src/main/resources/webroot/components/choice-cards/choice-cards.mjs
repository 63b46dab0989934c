import { element, icon, uniqueId } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * One of several, each a whole card to touch. It never goes on by itself. Data: `{name, label, required, choices: [{code,
 * label}], value, error}`. Event: `kiosk:form-value` with `{name, value}`.
 */
export class ChoiceCards extends KioskElement {
  static tag = "choice-cards";

  focus() {
    (this.querySelector("input:checked") ?? this.querySelector("input"))?.focus();
  }

  render({ name, required, value, error }) {
    const fault = uniqueId("fault");
    const group = uniqueId(name);
    return element(
      "fieldset",
      { class: "field choice-field", "aria-describedby": error ? fault : null },
      element("legend", { class: "field-label" }, this.need("label"), !required && element("span", { class: "field-may" }, "可不选")),
      error && element("p", { class: "field-error", id: fault }, icon("warning"), error),
      element(
        "div",
        { class: "cards" },
        this.need("choices").map((choice) => this.#card(choice, group, value, error)),
      ),
    );
  }

  #card({ code, label }, group, value, error) {
    const input = element("input", {
      type: "radio",
      name: group,
      value: code,
      checked: code === value,
      autocomplete: "off",
      "aria-invalid": error ? "true" : null,
    });
    this.listen(input, "change", () => this.send("kiosk:form-value", { name: this.data.name, value: code }));
    return element("label", { class: "radio-card" }, input, element("span", {}, label));
  }
}
