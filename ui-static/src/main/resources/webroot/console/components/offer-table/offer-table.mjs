import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { button } from "../../app/forms.mjs";
import { dateText } from "../../app/words.mjs";

const STATES = {
  over: { tone: "fail", label: "已到期，不再显示" },
  "running-out": { tone: "check", label: "快到期" },
  holds: { tone: "pass", label: "在用" },
};
const FILTERS = ["", "running-out", "over"];
const FILES = ".csv,.xlsx";

/**
 * The shops and counters, those that run out first on top. Data: `{offers: [{id, name, promise, category, address, basis,
 * validUntil, state}], rights: {write}, faults}`; `faults` are the lines of a table that was refused. Events:
 * `console:offer-open` with `{id}` (empty for a new one), `console:offer-withdraw` with `{item}`, `console:table` with `{file}`.
 */
export class OfferTable extends KioskElement {
  static tag = "offer-table";

  #state = "";

  render({ offers, rights, faults = [] }) {
    const shown = offers.filter(({ state }) => !this.#state || state === this.#state);
    return element(
      "section",
      { class: "panel", "aria-label": "拥军门店和优待窗口" },
      element("div", { class: "panel-head" }, element("h2", {}, `拥军门店和优待窗口 ${offers.length} 家`), rights.write && this.#deeds()),
      faults.length > 0 && this.#refused(faults),
      offers.length > 0 && element("div", { class: "offer-filters", role: "group", "aria-label": "筛选" }, FILTERS.map((state) => this.#filter(state, offers))),
      shown.length === 0
        ? element("p", { class: "empty" }, offers.length === 0 ? "还没有填。可以一家一家加，也可以上传表格。" : "这里没有门店。")
        : element(
            "div",
            { class: "offer-scroll" },
            element(
              "table",
              { class: "rows" },
              element("thead", {}, element("tr", {}, ["门店", "优惠", "类别", "到哪天", "状态", ...(rights.write ? ["办理"] : [])].map((head) => element("th", { scope: "col" }, head)))),
              element("tbody", {}, shown.map((item) => this.#row(item, rights))),
            ),
          ),
    );
  }

  #row(item, rights) {
    const { id, name, address, promise, category, validUntil, basis, state } = item;
    const { tone, label } = STATES[state];
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, name, address && element("span", { class: "offer-more" }, address)),
      element("td", {}, promise),
      element("td", {}, category),
      element("td", {}, validUntil ? dateText(validUntil) : `依据${basis}，不限期`),
      element("td", {}, element("span", { class: `tag tag-${tone}` }, label)),
      rights.write &&
        element(
          "td",
          {},
          element(
            "div",
            { class: "row-deeds" },
            this.listen(button("plain", "改", null, { "aria-label": `改 ${name}` }), "click", () => this.send("console:offer-open", { id })),
            this.listen(button("plain", "撤下", null, { "aria-label": `撤下 ${name}` }), "click", () => this.send("console:offer-withdraw", { item })),
          ),
        ),
    );
  }

  #deeds() {
    const input = element("input", { type: "file", class: "sr-only", accept: FILES, tabindex: -1, "aria-label": "选择表格" });
    this.listen(input, "change", () => {
      const [file] = input.files;
      if (file) this.send("console:table", { file });
      input.value = "";
    });
    return element(
      "div",
      { class: "row-deeds offer-deeds" },
      input,
      this.listen(button("plain", "上传表格", "up"), "click", () => input.click()),
      this.listen(button("primary", "加一家", "plus"), "click", () => this.send("console:offer-open", { id: "" })),
    );
  }

  #filter(state, offers) {
    const count = offers.filter((each) => !state || each.state === state).length;
    const word = state ? { over: "已到期", "running-out": "快到期" }[state] : "全部";
    const made = element("button", { type: "button", class: "offer-filter", "aria-pressed": String(state === this.#state) }, `${word} ${count}`);
    return this.listen(made, "click", () => {
      this.#state = state;
      this.refresh();
      this.querySelector("[aria-pressed=true]").focus();
    });
  }

  #refused(faults) {
    return element(
      "div",
      { class: "offer-refused", role: "alert" },
      element("p", {}, `这张表有 ${faults.length} 处要改，一行也没有导入。改好再传一次。`),
      element("ul", {}, faults.map((fault) => element("li", {}, fault))),
    );
  }
}
