import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { effectiveText } from "../../app/wording.mjs";
import { tag } from "../source-list/source-list.mjs";

/**
 * The sources of an answer at the right of a wide kiosk: one of them open with its words, the others as cards.
 * Data: `{citations, open, article, trouble}`; `article` is missing while it is on its way.
 * Events: `kiosk:panel` with `{number}` to open another one here, `kiosk:source` with `{number}` for all there is to it.
 */
export class SourcePanel extends KioskElement {
  static tag = "source-panel";

  render({ open }) {
    const citations = this.need("citations");
    return element(
      "ul",
      { class: "panel" },
      citations.map((citation, index) => element("li", {}, this.#source(citation, index + 1, open))),
    );
  }

  #source(citation, number, open) {
    return number === open ? this.#open(citation, number) : this.#closed(number);
  }

  #open(citation, number) {
    const { article, trouble } = this.data;
    return element(
      "div",
      { class: "card panel-open" },
      element("p", { class: "panel-kind" }, element("span", { class: "number" }, String(number)), kindOf(citation, article)),
      element("h2", { tabindex: -1 }, titleOf(citation, article)),
      words(citation, article, trouble),
      element(
        "div",
        { class: "panel-foot" },
        tag(citation.standing),
        element("span", { class: "panel-date" }, effectiveText(citation.edition)),
        (citation.href || citation.quote) && this.#whole(number),
      ),
    );
  }

  #whole(number) {
    const button = element("button", { type: "button", class: "panel-whole" }, "看整条", icon("next"));
    return this.listen(button, "click", () => this.send("kiosk:source", { number }));
  }

  #closed(number) {
    const list = element("source-list");
    list.data = { citations: this.data.citations, only: number };
    return this.listen(list, "kiosk:source", (event) => {
      event.stopPropagation();
      this.send("kiosk:panel", { number });
    });
  }
}

/** A sentence of one of our guides is not passed off as the words of the law. */
function kindOf({ quoteFrom }, article) {
  return quoteFrom === "guide" && !article?.text ? "回答依据的说法" : "原文依据";
}

function titleOf(citation, article) {
  if (!article?.title) return [citation.document, citation.article].join("");
  return [`《${article.title}》`, element("wbr"), article.article ?? citation.article];
}

function words(citation, article, trouble) {
  const settled = article || trouble || !citation.href;
  const text = article?.text ?? (settled ? citation.quote : "");
  if (!text) return element("p", { class: "panel-wait" }, settled ? "这里没有收录这一条的原文。" : "正在取原文");
  const law = element("law-text", { short: true });
  law.data = { text, quote: citation.quote };
  return law;
}
