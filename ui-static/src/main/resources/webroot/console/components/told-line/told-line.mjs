import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";

const SIGNS = { pass: "check", fail: "warning", check: "question", info: "info" };

/**
 * What has just happened, under the header, until it is closed or the page changes. Data: `{tone, text, again}`; `again`
 * is the word of a button that tries once more. Events: `console:told-again`, `console:told-close`.
 */
export class ToldLine extends KioskElement {
  static tag = "told-line";

  render({ tone, text, again }) {
    if (!text) return null;
    return element(
      "div",
      { class: `told tag-${tone}` },
      icon(SIGNS[tone]),
      element("p", {}, text),
      again && this.#button("told-again", again, "console:told-again"),
      this.#button("told-close", [icon("cross"), element("span", { class: "sr-only" }, "关闭提示")], "console:told-close"),
    );
  }

  #button(looks, label, type) {
    return this.listen(element("button", { type: "button", class: looks }, label), "click", () => this.send(type));
  }
}
