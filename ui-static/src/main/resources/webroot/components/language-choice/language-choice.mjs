import { element } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { language, LANGUAGES } from "../../app/labels.mjs";

/**
 * The language of the labels; each is named in itself. Beside another language than that of the texts it says that policy
 * stays in its own. Event: `kiosk:language` with `{code}`.
 */
export class LanguageChoice extends KioskElement {
  static tag = "language-choice";

  connectedCallback() {
    this.data = {};
    super.connectedCallback();
  }

  render() {
    return [
      element("div", { class: "languages", role: "group", "aria-label": "界面语言" }, LANGUAGES.map((each) => this.#button(each))),
      language() !== LANGUAGES[0].code && element("p", { class: "language-note" }, "政策内容保持中文原文。"),
    ];
  }

  #button({ code, name }) {
    const button = element("button", { type: "button", lang: code, "aria-pressed": String(code === language()) }, name);
    return this.listen(button, "click", () => this.send("kiosk:language", { code }));
  }
}
