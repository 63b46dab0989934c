import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { button, field, valuesOf } from "../../app/forms.mjs";

const NEEDED = "（必填）";
const FIELDS = [
  { name: "title", label: "标题", needed: "标题", rows: 2 },
  { name: "issuer", label: "发文机关", needed: "发文机关" },
  { name: "number", label: "文号", needed: "文号", hint: "如 云征〔2026〕1号" },
  { name: "place", label: "适用地区", needed: "适用地区", inputmode: "numeric", hint: "六位行政区划代码" },
  { name: "effectiveFrom", label: "施行日期", needed: "施行日期", type: "date" },
  { name: "validUntil", label: "有效期至", type: "date" },
  { name: "supersedes", label: "替代哪一份", hint: "写旧文件的全称，没有就不写" },
];

/**
 * What is known of a document as a whole, and what the reader did to its file. Data: `{draft, topics, place, open}`.
 * Event: `console:draft` with `{deed: "metadata", form}`.
 */
export class DraftFacts extends KioskElement {
  static tag = "draft-facts";

  #typed = null;

  render({ draft, open }) {
    return element("section", { class: "panel" }, element("h2", {}, "文件信息"), this.#form(draft, open), this.#report(draft));
  }

  #form({ content, missing }, open) {
    const known = this.#typed ?? { ...content.metadata, place: content.metadata.place || this.data.place };
    const form = element(
      "form",
      { class: "form", novalidate: true },
      missing.length > 0 && element("p", { class: "facts-missing" }, icon("warning"), `还没有填：${missing.join("、")}`),
      FIELDS.map((each) => this.#field(each, known, open)),
      content.kind !== "STATUTE" && this.#topic(known, open),
      open && button("plain", "保存文件信息", "check", { type: "submit" }),
    );
    this.listen(form, "input", () => (this.#typed = valuesOf(form)));
    this.listen(form, "submit", (event) => {
      event.preventDefault();
      const values = valuesOf(form);
      this.#typed = null;
      this.send("console:draft", { deed: "metadata", form: values });
    });
    return form;
  }

  #field({ needed, label, ...rest }, known, open) {
    const made = field({ ...rest, label: needed ? label + NEEDED : label, readonly: !open });
    made.querySelector(".control").value = known[rest.name] ?? "";
    return made;
  }

  #topic(known, open) {
    const options = [{ value: "", label: "请选分类" }, ...this.need("topics").map(({ id, title }) => ({ value: id, label: title }))];
    return field({ name: "topic", label: `分类${NEEDED}`, options, value: known.topic ?? "", disabled: !open });
  }

  #report({ content }) {
    const lines = content.report.map(({ what, count, examples }) =>
      element("li", {}, element("span", { class: "facts-what" }, `${what} ${count} 处`), examples.map((each) => element("span", { class: "facts-example" }, each))),
    );
    return element(
      "div",
      { class: "facts-report" },
      element("h3", {}, "导入报告"),
      element("p", { class: "facts-file" }, content.file),
      lines.length > 0 ? element("ul", {}, lines) : element("p", { class: "field-hint" }, "文字和原文件一样，没有改动。"),
    );
  }
}
