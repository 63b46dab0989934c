import { element, icon, verbatim } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { differenceRow } from "../../app/difference.mjs";
import { button, field, valuesOf } from "../../app/forms.mjs";

const SINCE = {
  changed: { tone: "check", text: "程序升级后，自带的这一条改了，请对照" },
  gone: { tone: "check", text: "程序里已经没有这一条" },
  unknown: { tone: "plain", text: "没有记下改写时自带的原文" },
};

/**
 * The cards of the office that are told in the place of those that come with the program, each with the difference, and
 * the way to rewrite another. Data: `{items, found, rights: {draft}}`; `found` are cards of the program, or null where
 * nobody has looked. Events: `console:find-card` with `{words}`, `console:rewrite-card` with `{card}`.
 */
export class StandInList extends KioskElement {
  static tag = "stand-in-list";

  #words = "";

  render({ found, rights }) {
    const items = this.need("items");
    return element(
      "section",
      { class: "panel" },
      element("div", { class: "panel-head" }, element("h2", {}, `代替程序自带的 ${items.length} 条`)),
      element("p", { class: "field-hint" }, "在适用的地区，回答用本单位写的；程序升级不会改动它。"),
      rights.draft && this.#look(),
      rights.draft && found && this.#found(found),
      items.length > 0 && element("ol", { class: "stand-ins" }, items.map((item) => this.#item(item, rights))),
    );
  }

  #look() {
    const form = element("form", { class: "form stand-in-look", novalidate: true }, field({ name: "words", label: "改写程序自带的一条", hint: "写标题或问法里的几个字", maxlength: 100 }), button("plain", "查找", "search", { type: "submit" }));
    form.elements.words.value = this.#words;
    this.listen(form, "submit", (event) => {
      event.preventDefault();
      this.#words = valuesOf(form).words;
      if (this.#words) this.send("console:find-card", { words: this.#words });
      else form.elements.words.focus();
    });
    return form;
  }

  #found(cards) {
    if (cards.length === 0) return element("p", { class: "empty", role: "status" }, "没有找到。换几个字再找。");
    return element(
      "div",
      { role: "status" },
      element(
        "ul",
        { class: "stand-in-found" },
        cards.map(({ card, title, conclusion }) =>
          element("li", {}, element("div", {}, element("h3", { class: "stand-in-title" }, verbatim(title)), element("p", {}, verbatim(conclusion))), this.#rewrite(card, title, "改写")),
        ),
      ),
    );
  }

  #item({ card, title, place, since, draft, spans }, rights) {
    const mark = SINCE[since];
    return element(
      "li",
      { class: "stand-in" },
      element(
        "div",
        { class: "stand-in-head" },
        element("h3", { class: "stand-in-title" }, draft ? element("a", { href: `#/corpus/${draft}` }, verbatim(title)) : verbatim(title)),
        element("span", { class: "tag tag-plain" }, verbatim(place)),
        mark && element("span", { class: `tag tag-${mark.tone}` }, mark.tone === "check" && icon("warning"), mark.text),
        rights.draft && since !== "gone" && this.#rewrite(card, title, "再改写"),
      ),
      element("ol", { class: "differences" }, differenceRow({ name: "程序自带", label: "不用", tone: "plain" }, { name: "本单位", label: "现在用的", tone: "pass" }, spans)),
    );
  }

  #rewrite(card, title, label) {
    const made = button("plain", label, "pencil", { "aria-label": `${label} ${title}` });
    return this.listen(made, "click", () => this.send("console:rewrite-card", { card }));
  }
}
