import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";

const HINTS = {
  amount: "只写数，不写单位。不再发的写“停发”。",
  phone: "带区号，数字、空格和短横。",
  hours: "例：周一至周五 9:00—12:00",
  address: "写到门牌和窗口。",
};
const TYPES = { phone: "tel" };

/**
 * A local value with what it stands on. What is wrong is told by the server, field by field. Data: `{value: {key, title,
 * kind, unit, now}}`. Events: `console:value-save` with the values, `console:form-close`.
 */
export class ValueForm extends KioskElement {
  static tag = "value-form";

  #form;

  render({ value }) {
    const { title, kind, unit, now } = value;
    this.#form = element(
      "form",
      { class: "panel form", novalidate: true, "aria-label": title },
      element("h2", { tabindex: -1 }, title),
      now && element("p", { class: "dialog-line" }, `现在是 ${now.text}。批准以前，回答照旧。`),
      field({ name: "value", label: unit ? `数额（${unit}）` : "内容", hint: HINTS[kind], type: TYPES[kind], maxlength: 80 }),
      kind === "amount" && field({ name: "from", label: "从哪天起执行", type: "date" }),
      field({ name: "source", label: "依据（文件或通知的名称）", maxlength: 120 }),
      field({ name: "sourceDate", label: "依据的日期", type: "date" }),
      faultLine(),
      button("primary", "保存，请同事批准", null, { type: "submit" }),
      this.listen(button("plain", "不改了"), "click", () => this.send("console:form-close")),
    );
    this.listen(this.#form, "submit", (event) => this.#submit(event));
    return this.#form;
  }

  /** @param {Record<string, string>} faults sentences by field */
  fail(faults) {
    busy(this.#form, false);
    showFaults(this.#form, faults);
  }

  #submit(event) {
    event.preventDefault();
    const values = { key: this.need("value").key, ...valuesOf(this.#form) };
    busy(this.#form, true);
    this.send("console:value-save", values);
  }
}
