import { element } from "./dom.mjs";
import { KioskElement } from "./kiosk-element.mjs";
import { surface } from "./surface.mjs";

/** A screen with lines for digits: the number pad opens in its `.form-pad` for the line that asks for it. */
export class PadScreen extends KioskElement {
  #typing = null;

  connectedCallback() {
    this.toggleAttribute("data-scrolls", true);
    super.connectedCallback();
    this.listen(this, "kiosk:pad", ({ detail }) => this.#openPad(detail.field));
    this.listen(this, "kiosk:pad-key", ({ detail }) => this.#press(detail.key));
    this.listen(this, "focusin", ({ target }) => {
      if (target.matches?.("input:not([inputmode=none])")) this.#closePad();
    });
  }

  refresh() {
    this.#typing = null;
    this.classList.remove("with-pad");
    super.refresh();
  }

  /** A phone brings its own keys. */
  #openPad(field) {
    if (surface() === "phone") return;
    this.#typing = field;
    const pad = element("number-pad");
    pad.data = { extra: field.data.extra ?? "" };
    this.querySelector(".form-pad")?.replaceChildren(pad);
    this.classList.add("with-pad");
    field.scrollIntoView({ block: "nearest" });
  }

  #closePad() {
    this.#typing = null;
    this.querySelector(".form-pad")?.replaceChildren();
    this.classList.remove("with-pad");
  }

  #press(key) {
    if (key === "close") return this.#closePad();
    this.#typing?.type(key);
  }
}
