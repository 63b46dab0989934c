import { element, icon, uniqueId, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

const DIGITS = 8;

/**
 * Where the person who installs a kiosk types its code. Data: `{fault?, waiting?, done?: {name, spot}}`. Events:
 * `kiosk:pair` with `{code}`, `kiosk:home`.
 */
export class PairScreen extends KioskElement {
  static tag = "pair-screen";

  #code = "";

  connectedCallback() {
    super.connectedCallback();
    this.listen(this, "kiosk:pad-key", ({ detail }) => this.#type(detail.key));
  }

  render({ done }) {
    return done ? this.#done(done) : this.#form();
  }

  #form() {
    const { fault, waiting } = this.data;
    const id = uniqueId("code");
    const input = element("input", {
      id,
      class: "pair-code",
      inputmode: "numeric",
      autocomplete: "off",
      maxlength: DIGITS,
      "aria-describedby": `${id}-fault`,
      "aria-invalid": fault ? "true" : null,
    });
    input.value = this.#code;
    this.listen(input, "input", () => this.#keep(input));
    const pad = element("number-pad", { class: "not-phone" });
    pad.data = { stays: true };
    const form = element(
      "form",
      { class: "pair-form", novalidate: true },
      element(
        "div",
        { class: "scroller pair" },
        element("h1", { tabindex: -1 }, "配对这台终端"),
        element("p", { class: "lead" }, "在工作台的“终端”页添加终端，把 8 位配对码输在这里。"),
        element("label", { class: "pair-label", for: id }, "配对码"),
        input,
        element("p", { class: "pair-fault", id: `${id}-fault`, role: "alert" }, fault && [icon("warning"), element("span", {}, fault)]),
      ),
      pad,
      element("div", { class: "buttons pair-foot" }, element("button", { type: "submit", class: "button primary", disabled: Boolean(waiting) }, "配对")),
    );
    return this.listen(form, "submit", (event) => {
      event.preventDefault();
      this.send("kiosk:pair", { code: this.#code });
    });
  }

  #done({ name, spot }) {
    const home = element("button", { type: "button", class: "button primary" }, "回到首页");
    return element(
      "div",
      { class: "scroller pair pair-done" },
      element("span", { class: "seal seal-pass" }, icon("check")),
      element("h1", { tabindex: -1 }, "已配对"),
      element("p", { class: "pair-name" }, verbatim(name)),
      element("p", { class: "lead" }, verbatim(spot)),
      element("div", { class: "buttons" }, this.listen(home, "click", () => this.send("kiosk:home"))),
    );
  }

  #type(key) {
    const input = this.querySelector(".pair-code");
    if (!input) return;
    input.value = key === "erase" ? this.#code.slice(0, -1) : this.#code + key;
    this.#keep(input);
  }

  #keep(input) {
    this.#code = input.value.replace(/\D/g, "").slice(0, DIGITS);
    if (input.value !== this.#code) input.value = this.#code;
  }
}
