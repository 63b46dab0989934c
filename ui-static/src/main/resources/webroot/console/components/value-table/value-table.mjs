import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { button } from "../../app/forms.mjs";
import { dateText } from "../../app/words.mjs";

/**
 * Every value that a place may have, and which are still empty. Data: `{values: [{key, title, unit, ask, now: {text, basis,
 * from}, coming}], open, placeName, rights: {write}}`; `open` is the key of the one in the form. Event:
 * `console:value-open` with `{key}`.
 */
export class ValueTable extends KioskElement {
  static tag = "value-table";

  render({ values, placeName, rights }) {
    const empty = values.filter(({ now, coming }) => !now && !coming).length;
    return element(
      "section",
      { class: "panel", "aria-label": "本地电话和金额" },
      element(
        "div",
        { class: "panel-head" },
        element("h2", {}, `${placeName}的电话和金额`),
        empty > 0 ? element("span", { class: "tag tag-check" }, `${empty} 项还没有填`) : element("span", { class: "tag tag-pass" }, icon("check"), "都填了"),
      ),
      element(
        "div",
        { class: "value-scroll" },
        element(
          "table",
          { class: "rows" },
          element("thead", {}, element("tr", {}, ["项目", "现在的", "依据", ...(rights.write ? ["填写"] : [])].map((head) => element("th", { scope: "col" }, head)))),
          element("tbody", {}, values.map((value) => this.#row(value, rights))),
        ),
      ),
    );
  }

  #row(value, rights) {
    const { key, title, now, coming, ask } = value;
    const open = key === this.data.open;
    return element(
      "tr",
      { class: open && "value-open" },
      element("th", { scope: "row" }, title),
      element(
        "td",
        {},
        now ? element("strong", {}, now.text) : element("span", { class: "tag tag-check" }, "还没有填"),
        now?.from && element("span", { class: "value-more" }, `${dateText(now.from)} 起`),
        coming && element("span", { class: "value-more" }, `${dateText(coming.from)} 起：${coming.text}`),
      ),
      element("td", {}, now?.basis ?? coming?.basis ?? (ask ? `没有填时请来办事的人问${ask}` : "没有填时不显示")),
      rights.write && element("td", {}, this.#edit(key, title, now)),
    );
  }

  #edit(key, title, now) {
    const word = now ? "改" : "填写";
    return this.listen(button("plain", word, null, { "aria-label": `${word} ${title}` }), "click", () => this.send("console:value-open", { key }));
  }
}
