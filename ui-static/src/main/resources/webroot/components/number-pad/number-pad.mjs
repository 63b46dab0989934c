import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/**
 * Large keys for digits, for a screen without a keyboard. The line keeps the focus. Data: `{extra, stays}`: a sign beside
 * the digits in place of the key that closes the pad, and whether it cannot be closed at all. Event: `kiosk:pad-key` with `{key}`: a sign, `erase` or `close`.
 */
export class NumberPad extends KioskElement {
  static tag = "number-pad";

  connectedCallback() {
    super.connectedCallback();
    this.listen(this, "pointerdown", (event) => event.preventDefault());
    this.listen(this, "mousedown", (event) => event.preventDefault());
  }

  render({ extra, stays }) {
    return element(
      "div",
      { class: "pad", "data-repeats": true, role: "group", "aria-label": "数字键" },
      DIGITS.map((digit) => this.#key(digit, digit)),
      this.#corner(extra, stays),
      this.#key("0", "0"),
      this.#key("erase", icon("erase"), "退一格"),
    );
  }

  #corner(extra, stays) {
    if (extra) return this.#key(extra, extra, extra === "." ? "小数点" : null);
    return stays ? element("span", {}) : this.#key("close", "收起");
  }

  #key(key, shown, label = null) {
    const looks = key.length > 1 ? "pad-key pad-other" : "pad-key";
    const button = element("button", { type: "button", class: looks, tabindex: -1, "aria-label": label }, shown);
    return this.listen(button, "click", () => this.send("kiosk:pad-key", { key }));
  }
}
