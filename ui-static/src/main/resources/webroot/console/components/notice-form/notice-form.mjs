import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";
import { AUDIENCES, STANDINGS, SURFACES, checksOf, isOpen } from "../../app/notice-words.mjs";

const SIGNS = { pass: "check", fail: "cross", check: "warning" };
const LONGEST_TITLE = 24;
const LONGEST_TEXT = 500;

/**
 * One notice: written while it is a draft, else only read. Data: `{item, rights: {write, approve}, place, placeName, now}`;
 * without an item a new one. Events: `console:notice-typed` with what stands in the form, `console:notice-save` with
 * `{item, values}`, `console:notice-approve` and `console:notice-withdraw` with `{item}`.
 */
export class NoticeForm extends KioskElement {
  static tag = "notice-form";

  #form;
  #item;

  render({ item, rights, placeName, now = new Date() }) {
    this.#item = item;
    const writes = rights.write && (!item || item.state === "draft");
    const { tone, text } = STANDINGS[item?.state ?? "draft"];
    this.#form = element(
      "form",
      { class: "panel form notice-form", novalidate: true },
      element("div", { class: "panel-head" }, element("h2", {}, item ? "内容" : "写通知"), item && element("span", { class: `tag tag-${tone}` }, text)),
      field({ name: "title", label: `标题（终端滚动条只显示这一行，不超过 ${LONGEST_TITLE} 字）`, maxlength: LONGEST_TITLE, value: item?.title ?? "" }),
      field({ name: "text", label: "正文", rows: 4, maxlength: LONGEST_TEXT }),
      element(
        "div",
        { class: "pair" },
        field({ name: "source", label: "依据（必填，文件或通知的名称）", maxlength: 100, value: item?.source ?? "" }),
        field({ name: "sourceDate", label: "依据的日期", type: "date", value: item?.sourceDate ?? "" }),
      ),
      element(
        "div",
        { class: "pair" },
        field({ name: "audience", label: "给谁看", options: Object.entries(AUDIENCES).map(([value, label]) => ({ value, label })), value: item?.audience ?? "everyone" }),
        element("div", { class: "field" }, element("span", { class: "field-name" }, "适用地区"), element("p", { class: "field-fixed" }, item?.placeName ?? placeName)),
      ),
      choices("显示在", "surfaces", Object.entries(SURFACES), item?.surfaces ?? Object.keys(SURFACES)),
      element(
        "div",
        { class: "pair" },
        field({ name: "starts", label: "开始", type: "datetime-local", value: local(item?.starts ?? now) }),
        field({ name: "ends", label: "结束，自动撤下", type: "datetime-local", value: item ? local(item.ends) : "" }),
      ),
      element("label", { class: "choice" }, element("input", { type: "checkbox", name: "urgent", checked: Boolean(item?.urgent) }), "紧急，排在最前"),
      item?.state === "draft" && checks(item, now),
      faultLine(),
      this.#deeds(item, rights, writes),
    );
    this.#form.elements.text.value = item?.text ?? "";
    if (!writes) for (const each of this.#form.querySelectorAll("input, textarea, select")) each.disabled = true;
    this.listen(this.#form, "input", () => this.#typed());
    this.listen(this.#form, "submit", (event) => this.#submit(event));
    return this.#form;
  }

  /** What is wrong; where somebody else was faster also what stands now, beside what was written here. */
  fail(faults, current) {
    busy(this.#form, false);
    showFaults(this.#form, faults);
    this.querySelector(".notice-theirs")?.remove();
    if (!current) return;
    this.#item = current;
    this.#form.querySelector(".form-fault").after(
      element("section", { class: "notice-theirs" }, element("h3", {}, `${current.authors.at(-1)} 刚保存的`), element("p", {}, current.title), element("p", {}, current.text)),
    );
  }

  #deeds(item, rights, writes) {
    const act = (made, type) => this.listen(made, "click", () => this.send(type, { item: this.#item }));
    const waits = item?.state === "draft";
    return element(
      "div",
      { class: "buttons" },
      waits && rights.approve && item.own && element("p", { class: "field-hint" }, "您写过这一条，要请另一位同事批准。"),
      item && isOpen(item) && rights.write && act(button("danger", waits ? "作废" : "马上撤下"), "console:notice-withdraw"),
      writes && button(waits && rights.approve && !item.own ? "plain" : "primary", item ? "保存修改" : "保存，请同事审", null, { type: "submit" }),
      waits && rights.approve && !item.own && act(button("primary", "批准发布", null, { "data-approve": true }), "console:notice-approve"),
    );
  }

  #values() {
    const { title, text, source, sourceDate, audience, starts, ends } = valuesOf(this.#form);
    return {
      place: this.#item?.place ?? this.need("place"),
      title,
      text,
      audience,
      starts: instant(starts),
      ends: instant(ends),
      urgent: this.#form.elements.urgent.checked,
      source,
      sourceDate,
      surfaces: new FormData(this.#form).getAll("surfaces"),
    };
  }

  /** What was read is approved, not what somebody has just typed over it. */
  #typed() {
    const approve = this.#form.querySelector("[data-approve]");
    if (approve && !approve.disabled) {
      approve.disabled = true;
      approve.before(element("p", { class: "field-hint" }, "改过了，要先保存，再请另一位同事批准。"));
    }
    this.send("console:notice-typed", this.#values());
  }

  #submit(event) {
    event.preventDefault();
    const values = this.#values();
    const faults = {
      title: values.title ? "" : "请写标题。",
      text: values.text ? "" : "请写正文。",
      source: values.source ? "" : "请写依据的文件或通知，没有依据不能发布。",
      sourceDate: values.sourceDate ? "" : "请选依据的日期。",
      starts: values.starts ? "" : "请选开始时间。",
      ends: !values.ends ? "请选结束时间。" : values.ends > values.starts ? "" : "结束时间要晚于开始时间。",
    };
    if (!showFaults(this.#form, faults)) return;
    busy(this.#form, true);
    this.send("console:notice-save", { item: this.#item, values });
  }
}

function choices(legend, name, all, chosen) {
  return element(
    "fieldset",
    { class: "choices" },
    element("legend", {}, legend),
    element(
      "div",
      { class: "choice-row" },
      all.map(([value, label]) => element("label", { class: "choice" }, element("input", { type: "checkbox", name, value, checked: chosen.includes(value) }), label)),
    ),
  );
}

function checks(item, now) {
  return element(
    "section",
    { class: "notice-checks" },
    element("h3", {}, "发布前检查"),
    element("ul", {}, checksOf(item, now).map(({ tone, text }) => element("li", { class: `check-${tone}` }, icon(SIGNS[tone]), text))),
  );
}

/** An instant as a field for day and time takes it, in the time of this place. */
function local(instant) {
  const at = new Date(instant);
  const two = (number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

function instant(typed) {
  return typed ? new Date(typed).toISOString() : "";
}
