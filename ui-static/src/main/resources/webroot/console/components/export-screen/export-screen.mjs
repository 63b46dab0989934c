import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";
import { STATES, timeText } from "../../app/words.mjs";

const LINK = 10 * 60_000;
const FIELDS = {
  name: "姓名",
  phone: "手机号",
  sex: "性别",
  "birth-date": "出生日期",
  education: "学历",
  area: "地区",
  state: "状态",
  "created-at": "提交时间",
};
const USUAL = ["name", "phone", "education", "area", "state"];
const FORMATS = [
  { value: "xlsx", label: "Excel 表格（xlsx）" },
  { value: "csv", label: "文本表格（csv）" },
];
const STANDINGS = {
  asked: { tone: "check", text: "等别人批准" },
  approved: { tone: "pass", text: "可以下载" },
  fetched: { tone: "plain", text: "已下载" },
  expired: { tone: "plain", text: "已过期" },
};

/**
 * Asking for an export, approving those of others, fetching one's own once. Data: `{items: [{id, account, at, purpose,
 * state, fields, approver, approvedAt, takenAt, own}], purposes, rights: {ask, approve}, areas, now}`. Events:
 * `console:ask-export` with the form, `console:approve-export` and `console:fetch-export` with `{id}`.
 */
export class ExportScreen extends KioskElement {
  static tag = "export-screen";

  #form;

  render({ now = new Date() }) {
    const { ask } = this.need("rights");
    return element("div", { class: ask && "two" }, this.#list(now), ask && this.#ask());
  }

  /** Only the list changes; the form stays as it is. @param {object[]} items */
  update(items) {
    this.data.items = items;
    this.querySelector(".export-list").replaceWith(this.#list(this.data.now ?? new Date()));
  }

  /** The request is in; the form begins again. */
  asked() {
    busy(this.#form, false);
    this.#form.reset();
  }

  fail(faults) {
    busy(this.#form, false);
    showFaults(this.#form, faults);
  }

  #list(now) {
    const items = this.need("items");
    return element(
      "section",
      { class: "panel export-list" },
      element("h2", {}, "申请和文件"),
      items.length === 0
        ? element("p", { class: "empty" }, this.data.rights.ask ? "还没有导出申请。在右边写明用途，提交后由审核的同事批准。" : "没有要批准的导出。有人申请后会列在这里。")
        : element(
            "table",
            { class: "rows" },
            element("thead", {}, element("tr", {}, ["申请人", "时间", "用途", "范围", "列", "情况", ""].map((each) => element("th", { scope: "col" }, each)))),
            element("tbody", {}, items.map((item) => this.#row(item, now))),
          ),
    );
  }

  #row(item, now) {
    const standing = standingOf(item, now);
    const { tone, text } = STANDINGS[standing];
    const cells = [
      timeText(item.at, now),
      this.#purpose(item.purpose),
      STATES[item.state] ?? "全部状态",
      item.fields.map((field) => FIELDS[field] ?? field).join("、"),
      element("span", { class: `tag tag-${tone}` }, text),
    ];
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, item.account),
      cells.map((cell) => element("td", {}, cell)),
      element("td", {}, this.#deed(item, standing)),
    );
  }

  #purpose(code) {
    return this.data.purposes.find((each) => each.code === code)?.label ?? code;
  }

  #deed({ id, own }, standing) {
    const { approve } = this.need("rights");
    if (standing === "asked" && approve && !own) return this.#button("批准", "console:approve-export", id);
    if (standing === "approved" && own) return this.#button("下载（只能一次）", "console:fetch-export", id);
    return "";
  }

  #button(label, type, id) {
    const made = button("plain", label);
    return this.listen(made, "click", () => this.send(type, { id }));
  }

  #ask() {
    const { purposes = [], areas = [] } = this.data;
    const all = (label, options) => [{ value: "", label }, ...options];
    this.#form = element(
      "form",
      { class: "panel form", novalidate: true },
      element("h2", {}, "申请导出"),
      element("p", { class: "dialog-line" }, "要审核的同事批准。批准后 10 分钟内下载一次，一次最多 500 人，文件带水印。"),
      field({ name: "purpose", label: "用途", options: all("请选用途", purposes.map(({ code, label }) => ({ value: code, label }))) }),
      field({ name: "state", label: "状态", options: all("全部状态", Object.entries(STATES).map(([value, label]) => ({ value, label }))) }),
      areas.length > 0 &&
        field({ name: "area", label: "乡镇街道", options: all("我辖区的全部", areas.map(({ code, name }) => ({ value: code, label: name }))) }),
      element(
        "fieldset",
        { class: "choices choices-in-line" },
        element("legend", {}, "只勾用得着的列"),
        Object.entries(FIELDS).map(([value, label]) =>
          element(
            "label",
            { class: "choice" },
            element("input", { type: "checkbox", name: "fields", value, checked: USUAL.includes(value) }),
            label,
          ),
        ),
      ),
      field({ name: "format", label: "格式", options: FORMATS, value: "xlsx" }),
      faultLine(),
      button("primary", "提交申请", null, { type: "submit" }),
    );
    this.listen(this.#form, "submit", (event) => this.#submit(event));
    return this.#form;
  }

  #submit(event) {
    event.preventDefault();
    const { purpose, state, area, format } = valuesOf(this.#form);
    const fields = new FormData(this.#form).getAll("fields");
    const faults = { purpose: purpose ? "" : "请选用途。", "": fields.length > 0 ? "" : "请至少勾一列。" };
    if (!showFaults(this.#form, faults)) return;
    busy(this.#form, true);
    this.send("console:ask-export", { purpose, fields, format, ...(state && { state }), ...(area && { area }) });
  }
}

/** An approved file that nobody fetched in time is as gone as one that was fetched. */
function standingOf({ approvedAt, takenAt }, now) {
  if (takenAt) return "fetched";
  if (!approvedAt) return "asked";
  return new Date(now) - new Date(approvedAt) < LINK ? "approved" : "expired";
}
