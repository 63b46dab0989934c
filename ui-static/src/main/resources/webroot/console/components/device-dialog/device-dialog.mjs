import { element } from "../../../app/dom.mjs";
import { DialogElement } from "../../app/dialog-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";

const LONGEST_MESSAGE = 60;

/** What is asked before a deed: the question, what will happen, and the button that does it. */
const DEEDS = {
  home: { title: (name) => `让“${name}”回到首页？`, line: "屏幕回到首页，使用者按“返回”还能接着看。", go: "回到首页" },
  wipe: { title: (name) => `清除“${name}”上的内容？`, line: "屏幕上的问答和填写的内容马上清除，不能恢复。", go: "清除并回首页" },
  reload: { title: (name) => `重新载入“${name}”的界面？`, line: "换上最新的界面。没有提交的内容会丢失。", go: "重新载入" },
  code: { title: (name) => `给“${name}”重新配对？`, line: "会得到一个新的配对码。在那台机器上输入以后，原来的凭据作废。", go: "取配对码" },
  remove: { title: (name) => `停用“${name}”？`, line: "它的凭据马上作废，从这里消失。网页还能用，但不再算一台终端。", go: "停用" },
};

/**
 * What is asked and told about one kiosk. Data: `{form: true, item?, area}` to add or change one, `{item, deed}` before a
 * deed, `{item, code, address}` to hand a code over, null when closed. Events: `console:device-save` with `{item,
 * values}`, `console:device-tell` with `{item, text}`, `console:device-deed` with `{item, deed}`, `console:close`.
 */
export class DeviceDialog extends DialogElement {
  static tag = "device-dialog";

  #form = null;

  content({ form, item, area, deed, code, address }) {
    if (code) return this.#handOver(item, code, address);
    if (form) return this.#label(item, area);
    return deed === "message" ? this.#message(item) : this.#sure(item, deed);
  }

  fail(faults) {
    if (!this.#form?.isConnected) return;
    busy(this.#form, false);
    showFaults(this.#form, faults);
  }

  #handOver({ name }, code, address) {
    return [
      this.title(`在“${name}”上输入配对码`),
      element("p", { class: "device-code" }, code.match(/.{1,4}/g).join(" ")),
      element("p", { class: "dialog-line" }, `在那台机器上打开 ${address}，输入这 8 位数字。10 分钟内有效，只能用一次，这里只显示这一回。`),
      element("div", { class: "buttons" }, this.#close("primary", "好了")),
    ];
  }

  #label(item, area) {
    return this.#ask(
      (values) => this.send("console:device-save", { item, values }),
      labelFaults,
      this.title(item ? `“${item.name}”的名称和位置` : "添加终端"),
      field({ name: "name", label: "名称", hint: "同事之间怎么叫它，如 1 号机。", maxlength: 20, value: item?.name }),
      field({ name: "spot", label: "位置", hint: "在哪里找得到它，如 区征兵办一楼大厅。", maxlength: 30, value: item?.spot }),
      field({ name: "area", label: "辖区", hint: "6 位行政区划代码，如 140214。辖区里的同事才看得到它。", inputmode: "numeric", value: item?.area ?? area }),
      faultLine(),
      this.#buttons("先不改", item ? "改好了" : "添加，取配对码"),
    );
  }

  #message(item) {
    return this.#ask(
      ({ text }) => this.send("console:device-tell", { item, text }),
      messageFaults,
      this.title(`推一条消息到“${item.name}”`),
      item.report?.busy && element("p", { class: "dialog-line" }, "有人正在用，消息会出现在他的屏幕上方。"),
      field({ name: "text", label: "消息", hint: `不超过 ${LONGEST_MESSAGE} 个字，显示到有人点“知道了”，最长 10 分钟。不要写个人信息。`, maxlength: LONGEST_MESSAGE }),
      faultLine(),
      this.#buttons("先不推", "推送"),
    );
  }

  #ask(send, faultsOf, ...parts) {
    this.#form = element("form", { novalidate: true, class: "form" }, parts);
    return this.listen(this.#form, "submit", (event) => {
      event.preventDefault();
      const values = valuesOf(this.#form);
      if (!showFaults(this.#form, faultsOf(values))) return;
      busy(this.#form, true);
      send(values);
    });
  }

  #sure(item, deed) {
    const { title, line, go } = DEEDS[deed];
    const act = this.listen(button("primary", go), "click", () => this.send("console:device-deed", { item, deed }));
    const used = item.report?.busy && item.state === "online" && ["home", "wipe", "reload"].includes(deed);
    return [
      this.title(title(item.name)),
      element("p", { class: "dialog-line" }, used ? `有人正在用。${line}` : line),
      element("div", { class: "buttons" }, this.#close("plain", "先不做"), act),
    ];
  }

  #buttons(no, yes) {
    return element("div", { class: "buttons" }, this.#close("plain", no), button("primary", yes, null, { type: "submit" }));
  }

  #close(looks, label) {
    return this.listen(button(looks, label), "click", () => this.send("console:close"));
  }
}

function labelFaults({ name, spot, area }) {
  return {
    name: name ? "" : "请填名称，如 1 号机。",
    spot: spot ? "" : "请填位置，如 区征兵办一楼大厅。",
    area: /^\d{6}$/.test(area) ? "" : "请填 6 位行政区划代码，如 140214。",
  };
}

function messageFaults({ text }) {
  return { text: text ? "" : "请写消息，如 12:00 起休息，14:30 再来。" };
}
