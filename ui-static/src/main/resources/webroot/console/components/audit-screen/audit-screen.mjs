import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { actionText, actorText, detailText } from "../../app/audit-words.mjs";
import { pager } from "../../app/pager.mjs";
import { timeText } from "../../app/words.mjs";

/**
 * What was done, by whom, newest first; nothing can be changed here. Data: `{items: [{sequence, at, actor, action,
 * subject, details}], page, pages, now}`. Event: `console:filter` with `{number}`.
 */
export class AuditScreen extends KioskElement {
  static tag = "audit-screen";

  render({ page = 1, pages = 1, now = new Date() }) {
    const items = this.need("items");
    return element(
      "section",
      { class: "panel" },
      element("h2", {}, "操作记录"),
      items.length === 0
        ? element("p", { class: "empty" }, "还没有记录。有人登录、查看或改动登记后，这里会逐条列出。")
        : element(
            "table",
            { class: "rows" },
            element("thead", {}, element("tr", {}, ["序号", "时间", "谁", "做了什么", "细节", "对象"].map((each) => element("th", { scope: "col" }, each)))),
            element("tbody", {}, items.map((item) => row(item, now))),
          ),
      pager(page, pages, (number) => this.send("console:filter", { number })),
    );
  }
}

function row({ sequence, at, actor, action, subject, details = {} }, now) {
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, String(sequence)),
    [timeText(at, now), actorText(actor), actionText(action), detailText(details), subject ?? ""].map((cell) => element("td", {}, cell)),
  );
}
