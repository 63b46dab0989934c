import { element, verbatim } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { TASKS } from "../../app/desk-words.mjs";
import { dueOf } from "../../app/words.mjs";

const SHOWN = 5;

/**
 * The first questions that wait for an answer: those that somebody has taken on, the one that is due first first, then
 * what nobody has. Data: `{open, tasks, now}` as `/desk` answers.
 */
export class DeskQueue extends KioskElement {
  static tag = "desk-queue";

  render({ now = new Date() }) {
    const lines = [...underWay(this.need("tasks")).map((task) => taskLine(task, now)), ...this.need("open").map(openLine)];
    return element(
      "section",
      { class: "panel" },
      element("div", { class: "panel-head" }, element("h2", {}, "待答问题"), element("a", { href: "#/desk" }, `全部 ${lines.length} 条`)),
      lines.length === 0 ? element("p", { class: "empty" }, "没有待答的问题。") : table(lines.slice(0, SHOWN)),
    );
  }
}

/** What is still to be written, the one that is due first first. */
export function underWay(tasks) {
  return tasks.filter(({ state }) => state !== "closed").sort((one, other) => one.due.localeCompare(other.due));
}

function taskLine({ id, wordings, owner, due, state }, now) {
  const { tone, text } = TASKS[state];
  const pressing = dueOf(due, now);
  return row(wordings, tag(pressing.tone, pressing.text), [tag(tone, text), ` ${owner}`], link("查看", wordings, `#/desk/${id}`));
}

function openLine({ wordings }) {
  return row(wordings, "—", tag("plain", "待认领"), link("去认领", wordings, "#/desk"));
}

function row([first, ...others], due, state, deed) {
  return element("tr", {}, element("th", { scope: "row" }, verbatim(first)), [`${others.length + 1} 种`, due, state, deed].map((cell) => element("td", {}, cell)));
}

function table(rows) {
  const heads = ["问题", "问法", "到期", "状态", element("span", { class: "sr-only" }, "去办")];
  return element(
    "div",
    { class: "queue-scroll" },
    element("table", { class: "rows" }, element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, head)))), element("tbody", {}, rows)),
  );
}

function tag(tone, text) {
  return element("span", { class: `tag tag-${tone}` }, text);
}

function link(label, [first], href) {
  return element("a", { class: "button plain", href, "aria-label": `${label} ${first}` }, label);
}
