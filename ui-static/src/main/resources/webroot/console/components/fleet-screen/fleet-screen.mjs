import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { agoText, audioTag, errorText, hasError, pageTag, screenText, stateTag } from "../../app/fleet-words.mjs";
import { button } from "../../app/forms.mjs";

const COLUMNS = ["终端", "位置", "情况", "屏幕", "界面", "声音", "24 小时内的问题", "心跳"];

/**
 * The kiosks of the office and how they are. Data: `{items, id, manages, now?}`; `id` is the one that is open. Event:
 * `console:device-form` with `{}`.
 */
export class FleetScreen extends KioskElement {
  static tag = "fleet-screen";

  render({ manages }) {
    const items = this.need("items");
    const add = manages && this.listen(button("primary", "添加终端", "plus"), "click", () => this.send("console:device-form", {}));
    return [
      items.length > 0 && this.#figures(items),
      element(
        "section",
        { class: "panel fleet-panel" },
        element("div", { class: "panel-head" }, element("h2", {}, "全部终端"), add),
        items.length === 0 ? element("p", { class: "empty" }, emptyText(manages)) : this.#table(items),
      ),
    ];
  }

  #figures(items) {
    const now = this.#now;
    const paired = items.filter(({ state }) => state !== "unpaired");
    const online = items.filter(({ state }) => state === "online");
    const silent = paired.length - online.length;
    const stale = online.filter(({ report }) => report.stale).length;
    const failed = items.filter((item) => hasError(item, now)).length;
    return element(
      "dl",
      { class: "figures" },
      figure("在线", `${online.length} / ${paired.length}`, silent > 0 ? `${silent} 台超过 3 分钟没有消息` : "都有消息", silent > 0),
      figure("有人在用", `${online.filter(({ report }) => report.busy).length} 台`, "看不到问了什么"),
      figure("界面待更新", `${stale} 台`, stale > 0 ? "空闲时点“重新载入界面”" : "都是最新的", stale > 0),
      figure("24 小时内有问题", `${failed} 台`, failed > 0 ? "点开一台看是什么问题" : "没有问题", failed > 0),
    );
  }

  #table(items) {
    return element(
      "div",
      { class: "fleet-list", role: "region", "aria-label": "全部终端", tabindex: 0 },
      element(
        "table",
        { class: "rows" },
        element("thead", {}, element("tr", {}, COLUMNS.map((each) => element("th", { scope: "col" }, each)))),
        element("tbody", {}, items.map((item) => this.#row(item))),
      ),
    );
  }

  #row(item) {
    const { id, name, spot, report } = item;
    const open = id === this.data.id;
    const link = element("a", { class: "fleet-name", href: `#/fleet/${id}`, "aria-current": open && "true" }, name);
    const cells = [
      spot,
      tag(stateTag(item)),
      screenText(item) || "—",
      tag(pageTag(item)),
      tag(audioTag(item)),
      errorText(item, this.#now) || "没有",
      report ? agoText(report.seconds) : "—",
    ];
    return element("tr", { class: open && "fleet-open" }, element("th", { scope: "row" }, link), cells.map((cell) => element("td", {}, cell)));
  }

  get #now() {
    return this.data.now ?? new Date();
  }
}

function figure(label, value, note, pressing = false) {
  return element(
    "div",
    { class: "panel figure" },
    element("dt", {}, label),
    element("dd", { class: "figure-value" }, value),
    element("dd", { class: `figure-note${pressing ? " figure-pressing" : ""}` }, note),
  );
}

function tag(said) {
  return said ? element("span", { class: `tag tag-${said.tone}` }, said.text) : "—";
}

function emptyText(manages) {
  return manages
    ? "还没有终端。点“添加终端”，给它起个名字，再把配对码输到那台机器上。配对以后，这里看得到它在不在线，一个大厅里的来访者也不会互相占用提交次数。"
    : "还没有终端，请管理员添加。";
}
