import { element } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0"];

/** Digits for a screen without a keyboard. It never takes the focus. Event: `kiosk:digit` with `{key}`, "" to take one back. */
export class NumberPad extends KioskElement {
  static tag = "number-pad";

  connectedCallback() {
    this.data = {};
    super.connectedCallback();
  }

  render() {
    return element("div", { class: "pad", role: "group", "aria-label": "数字键" }, KEYS.map((key) => this.#key(key, key)), this.#key("", "删除"));
  }

  #key(key, label) {
    const button = element("button", { type: "button", class: "pad-key", tabindex: -1 }, label);
    this.listen(button, "pointerdown", (event) => {
      event.preventDefault();
      this.send("kiosk:digit", { key });
    });
    return button;
  }
}
