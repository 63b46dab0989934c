import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { chineseDate } from "../../app/wording.mjs";
import { nameOf, tag } from "../source-list/source-list.mjs";

/**
 * All there is to one source, over the page: the article with the used sentence marked, its standing, day, issuer,
 * number, and the way to the articles around it. Data: `{number, citation, article, trouble}`, or null when closed.
 * Events: `kiosk:close-source`; `kiosk:article` with `{href}` for a neighbouring article.
 */
export class SourceSheet extends KioskElement {
  static tag = "source-sheet";

  #dialog;
  #cameFrom;

  connectedCallback() {
    super.connectedCallback();
    if (!this.#dialog) this.append((this.#dialog = element("dialog", { class: "sheet", "aria-labelledby": "sheet-title" })));
    this.listen(this.#dialog, "cancel", (event) => {
      event.preventDefault();
      this.send("kiosk:close-source");
    });
    this.listen(this.#dialog, "click", (event) => {
      if (event.target === this.#dialog) this.send("kiosk:close-source");
    });
    this.refresh();
  }

  refresh() {
    if (!this.#dialog || this.data === undefined) return;
    if (!this.data) return this.#close();
    this.#dialog.replaceChildren(this.#head(), this.#body(), this.#foot());
    if (!this.#dialog.open) {
      this.#cameFrom = document.activeElement;
      this.#dialog.showModal();
    }
    this.#dialog.querySelector("#sheet-title").focus();
  }

  #close() {
    if (!this.#dialog.open) return;
    this.#dialog.close();
    this.#dialog.replaceChildren();
    if (this.#cameFrom?.isConnected) this.#cameFrom.focus();
  }

  #head() {
    const { number, citation, article } = this.data;
    return element(
      "div",
      { class: "sheet-head" },
      element("p", { class: "panel-kind" }, number && element("span", { class: "number" }, String(number)), "依据原文"),
      this.#button("sheet-x", [icon("cross"), element("span", { class: "sr-only" }, "关闭")], "kiosk:close-source"),
      element("h2", { id: "sheet-title", tabindex: -1 }, titleOf(citation, article)),
    );
  }

  #body() {
    const { citation, article, trouble } = this.data;
    return element(
      "div",
      { class: "sheet-body", tabindex: 0, role: "group", "aria-label": "原文和出处" },
      words(citation, article, trouble),
      facts(citation ?? {}, article ?? {}),
    );
  }

  #foot() {
    const { article } = this.data;
    const neighbour = (href, label) => href && this.#button("button", label, "kiosk:article", { href });
    return element(
      "div",
      { class: "buttons sheet-foot" },
      neighbour(article?.previous, [icon("previous"), "上一条"]),
      neighbour(article?.next, ["下一条", icon("next")]),
      this.#button("button primary", "看完了", "kiosk:close-source"),
    );
  }

  #button(looks, label, type, detail = {}) {
    const button = element("button", { type: "button", class: looks }, label);
    return this.listen(button, "click", () => this.send(type, detail));
  }
}

function titleOf(citation, article) {
  if (!article?.title) return citation ? nameOf(citation) : "正在取原文";
  return [`《${article.title}》`, element("wbr"), article.article ?? ""];
}

/** The article; without its text what is known instead: a note, the sentence as cited, or what went wrong. */
function words(citation, article, trouble) {
  if (article?.text) return law(article.text, citation?.quote);
  if (!article && !trouble && citation?.href) return element("p", { class: "sheet-note" }, "正在取原文");
  const note = trouble ?? article?.note ?? "这里没有收录这一条的原文。";
  return [
    citation?.quote && element("h3", {}, citation.quoteFrom === "guide" ? "回答依据的说法" : "用到的原文"),
    citation?.quote && law(citation.quote, ""),
    element("p", { class: "sheet-note" }, icon("about"), note),
  ];
}

function law(text, quote) {
  const words = element("law-text");
  words.data = { text, quote };
  return element("div", { class: "sheet-law" }, words);
}

function facts(citation, article) {
  const edition = article.effectiveFrom ?? citation.edition;
  return element(
    "dl",
    { class: "facts" },
    fact("状态", tag(article.standing ?? citation.standing)),
    edition && fact("施行日期", chineseDate(edition)),
    article.until && fact("效力止于", chineseDate(article.until)),
    article.issuer && fact("制定机关", article.issuer),
    article.documentNumber && fact("文号", article.documentNumber),
    article.chapter && fact("所在章节", article.chapter),
  );
}

function fact(name, value) {
  return element("div", {}, element("dt", {}, name), element("dd", {}, value));
}
