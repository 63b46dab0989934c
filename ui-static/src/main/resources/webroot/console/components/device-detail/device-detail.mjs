import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { agoText, commandText, COMMANDS, errorText, printerText, screenText } from "../../app/fleet-words.mjs";
import { button } from "../../app/forms.mjs";
import { timeText } from "../../app/words.mjs";

/**
 * One kiosk: how it is, and what can be done with it. Data: `{item, manages, tells, now?}`. Events: `console:device-ask`
 * with `{item, deed}`, where a deed is a command, `code` or `remove`; `console:device-form` with `{item}`.
 */
export class DeviceDetail extends KioskElement {
  static tag = "device-detail";

  render({ now = new Date() }) {
    const item = this.need("item");
    return [
      element(
        "div",
        { class: "device-head" },
        element("span", { class: "badge" }, icon("kiosk")),
        element("div", {}, element("h2", { tabindex: -1 }, item.name), element("p", { class: "device-spot" }, item.spot)),
      ),
      element("ul", { class: "device-facts" }, factsOf(item, now).map(fact)),
      this.#specs(item),
      this.#deeds(item),
      element("p", { class: "device-note" }, "看不到使用者的提问内容和画面，只能看到设备状态。"),
    ];
  }

  #specs({ report, ...item }) {
    const specs = [
      ["屏幕", screenText({ report })],
      ["浏览器", report?.browser],
      ["辖区", item.area],
    ].filter(([, text]) => text);
    return element("dl", { class: "device-specs" }, specs.map(([name, text]) => element("div", {}, element("dt", {}, name), element("dd", {}, text))));
  }

  #deeds(item) {
    const { manages, tells } = this.data;
    const told = tells && item.state !== "unpaired";
    const ask = (deed, label, sign, looks = "plain") =>
      this.listen(button(looks, label, sign), "click", () => this.send("console:device-ask", { item, deed }));
    return element(
      "div",
      { class: "device-deeds" },
      told && [
        ask("reload", COMMANDS.reload, "refresh"),
        ask("home", COMMANDS.home, "home"),
        ask("message", COMMANDS.message, "chat"),
        ask("wipe", COMMANDS.wipe, "exit"),
      ],
      manages && [
        this.listen(button("plain", "改名称和位置", "pencil"), "click", () => this.send("console:device-form", { item })),
        ask("code", item.state === "unpaired" ? "再取配对码" : "重新配对", "kiosk"),
        ask("remove", "停用这台", "cross", "plain device-remove"),
      ],
    );
  }
}

/** What is to be known of it: whether all is well with that, and a sentence. */
function factsOf(item, now) {
  const { state, report, codeUntil } = item;
  const facts = [];
  if (state === "unpaired") facts.push([false, codeUntil ? `等配对，配对码 ${timeText(codeUntil, now)} 前有效` : "还没有配对，配对码已过期"]);
  if (state === "silent") facts.push([false, report ? `最后一次心跳在 ${agoText(report.seconds)}，请到现场看看电源和网络` : "配对以后还没有报到，请到现场看看网络"]);
  if (state === "online") facts.push([true, report.busy ? "有人正在用" : "待机中，没有人在用"], [true, `心跳 ${agoText(report.seconds)}`]);
  if (report?.page) facts.push([!report.stale, report.stale ? "界面不是最新的" : "界面是最新的"]);
  if (report && report.audio !== "unknown") facts.push([report.audio === "ok", report.audio === "ok" ? "能朗读" : "没有中文声音，不能朗读"]);
  if (printerText(item)) facts.push([report.printer === "ok", printerText(item)]);
  if (errorText(item, now)) facts.push([false, errorText(item, now)]);
  if (commandText(item, now)) facts.push([Boolean(item.command.obeyedAt), commandText(item, now)]);
  return facts;
}

function fact([well, text]) {
  return element("li", { class: well ? "fact-well" : "fact-look" }, icon(well ? "check" : "warning"), element("span", {}, text));
}
