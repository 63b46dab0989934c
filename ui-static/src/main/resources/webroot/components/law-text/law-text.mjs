import { element, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { paragraphsWithQuote } from "../../app/text.mjs";

/**
 * The words of an article with the used sentence marked. Attribute `short`: only the paragraphs with the used sentence.
 * Data: `{text, quote}`.
 */
export class LawText extends KioskElement {
  static tag = "law-text";

  render({ quote }) {
    const paragraphs = paragraphsWithQuote(this.need("text"), quote);
    const used = paragraphs.filter((pieces) => pieces.some(({ marked }) => marked));
    const shown = this.hasAttribute("short") && used.length > 0 ? used : paragraphs;
    return shown.map((pieces) => element("p", {}, pieces.map(({ text, marked }) => (marked ? element("mark", {}, verbatim(text)) : verbatim(text)))));
  }
}
