import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { pager } from "../../app/pager.mjs";
import { dueOf, STATES, timeText } from "../../app/words.mjs";
import { chips } from "../sign-up-card/sign-up-card.mjs";

const STATE_ORDER = Object.keys(STATES);

const COLUMNS = [
  { key: "name", label: "姓名", of: (card) => card.name },
  { key: "age", label: "年龄", of: (card) => card.age },
  { key: "education", label: "学历", of: (card) => card.education },
  { key: "area", label: "乡镇街道", of: (card) => card.areaName },
  { key: "state", label: "状态", of: (card) => STATE_ORDER.indexOf(card.state) },
  { key: "owner", label: "负责人", of: (card) => card.ownerName ?? "" },
  { key: "due", label: "下次联系", of: (card) => card.due ?? "9999" },
  { key: "created", label: "提交", of: (card) => card.createdAt },
];

/**
 * The same as a table. Data: `{items, hrefs, id, sort, page, pages, now}`; `sort` is the key of a column, with `-` before
 * it from last to first; it orders the rows of this page. Events: `console:filter` with `{sort}` or `{number}`.
 */
export class SignUpTable extends KioskElement {
  static tag = "sign-up-table";

  render({ hrefs, id, sort = "", page = 1, pages = 1, now = new Date() }) {
    const items = sorted(this.need("items"), sort);
    return [
      element(
        "table",
        { class: "rows" },
        element("caption", { class: "sr-only" }, "预报名名单，可按列排序"),
        element("thead", {}, element("tr", {}, COLUMNS.map((each) => this.#head(each, sort)), element("th", { scope: "col" }, "提示"))),
        element("tbody", {}, items.map((card) => row(card, hrefs[card.id], card.id === id, now))),
      ),
      pager(page, pages, (number) => this.send("console:filter", { number })),
    ];
  }

  #head({ key, label }, sort) {
    const order = sort === key ? "ascending" : sort === `-${key}` ? "descending" : null;
    const sign = order && icon(order === "ascending" ? "up" : "down");
    const made = element("button", { type: "button", class: "sort" }, label, sign);
    this.listen(made, "click", () => this.send("console:filter", { sort: order === "ascending" ? `-${key}` : key }));
    return element("th", { scope: "col", "aria-sort": order ?? "none" }, made);
  }
}

function row(card, href, current, now) {
  const due = dueOf(card.due, now);
  const cells = [
    [card.sex, card.age && `${card.age} 岁`].filter(Boolean).join(" "),
    card.education,
    card.areaName,
    STATES[card.state],
    card.ownerName ?? "还没有",
    due?.text ?? "没有约",
    timeText(card.createdAt, now),
  ];
  return element(
    "tr",
    { class: current && "chosen" },
    element("th", { scope: "row" }, element("a", { href, "aria-current": current ? "true" : false }, card.name)),
    cells.map((cell) => element("td", {}, cell)),
    element("td", { class: "card-chips" }, chips(card, now)),
  );
}

function sorted(items, sort) {
  const column = COLUMNS.find(({ key }) => key === sort.replace("-", ""));
  if (!column) return items;
  const sign = sort.startsWith("-") ? -1 : 1;
  return items.toSorted((one, other) => sign * compare(column.of(one), column.of(other)));
}

function compare(one, other) {
  return typeof one === "number" ? one - other : String(one).localeCompare(String(other), "zh-CN");
}
