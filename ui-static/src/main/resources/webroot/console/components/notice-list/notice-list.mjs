import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { STANDINGS, isOpen } from "../../app/notice-words.mjs";
import { timeText } from "../../app/words.mjs";

const FILTERS = [
  { code: "open", label: "在用", has: isOpen },
  { code: "draft", label: "草稿", has: ({ state }) => state === "draft" },
  { code: "over", label: "已结束", has: (item) => !isOpen(item) },
];

/**
 * The notices by title, and the way to the days of the season. Data: `{items: [{id, title, state, urgent, changedAt}], id,
 * season, now}`; `id` is the one that is open, `season` how many intakes have days.
 */
export class NoticeList extends KioskElement {
  static tag = "notice-list";

  #filter = FILTERS[0];

  render({ items, id, season, now = new Date() }) {
    const shown = items.filter(this.#filter.has);
    return element(
      "section",
      { class: "panel notice-list", "aria-label": "通知" },
      element("h2", {}, "通知"),
      element("div", { class: "notice-filters", role: "group", "aria-label": "筛选" }, FILTERS.map((filter) => this.#button(filter, items.filter(filter.has).length))),
      shown.length === 0
        ? element("p", { class: "empty" }, "这里还没有通知。")
        : element("ul", {}, shown.map((item) => element("li", {}, link(item, id, now)))),
      element(
        "a",
        { class: "notice-link season-link", href: "#/notices/season", "aria-current": id === "season" && "page" },
        element("span", { class: "notice-name" }, icon("calendar"), "征兵日程"),
        element("span", { class: "notice-when" }, season > 0 ? `已填 ${season} 批` : "还没有填"),
      ),
    );
  }

  #button(filter, count) {
    const made = element("button", { type: "button", class: "notice-filter", "aria-pressed": String(filter === this.#filter) }, `${filter.label} ${count}`);
    return this.listen(made, "click", () => {
      this.#filter = filter;
      this.refresh();
      this.querySelector("[aria-pressed=true]").focus();
    });
  }
}

function link({ id, title, state, changedAt }, open, now) {
  const { tone, text } = STANDINGS[state];
  return element(
    "a",
    { class: "notice-link", href: `#/notices/${id}`, "aria-current": id === open && "page" },
    element("span", { class: "notice-name" }, title),
    element("span", { class: "notice-when" }, element("span", { class: `tag tag-${tone}` }, text), timeText(changedAt, now)),
  );
}
