import { element } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * One of a few: native radios, each the whole of its card. Data: `{name, label, choices: [{code, label}], value, error}`.
 * Event: `kiosk:fill` with `{name, value}`.
 */
export class ChoiceCards extends KioskElement {
  static tag = "choice-cards";

  render({ label, value, error, hint }) {
    const name = this.need("name");
    return element(
      "fieldset",
      { class: "card-choices" },
      element("legend", {}, label, hint && element("span", { class: "field-hint" }, hint)),
      error && element("p", { class: "field-error" }, error),
      element("div", { class: "card-row" }, this.need("choices").map((choice) => this.#card(name, choice, value))),
    );
  }

  /** The radio lies over its card, so that one tap is one click. */
  #card(name, { code, label }, value) {
    const radio = element("input", { type: "radio", name, value: code, checked: code === value, autocomplete: "off" });
    this.listen(radio, "change", () => this.send("kiosk:fill", { name, value: code }));
    return element("label", { class: "card-choice" }, radio, element("span", {}, label));
  }
}
