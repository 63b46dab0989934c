import { element } from "../../../app/dom.mjs";
import { DialogElement } from "../../app/dialog-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";
import { checkText, STATES, timeText } from "../../app/words.mjs";

const LINES = [
  ["提交", ({ createdAt }, now) => timeText(createdAt, now)],
  ["姓名", ({ name }) => name],
  ["性别", ({ sex }) => sex],
  ["年龄", ({ age }) => (age ? `${age} 周岁` : "")],
  ["学历", ({ education }) => education],
  ["乡镇街道", ({ areaName }) => areaName],
  ["自测", ({ check = [] }) => checkText(check)],
  ["状态", ({ state, stateName }) => stateName ?? STATES[state]],
];

/**
 * Two sign-ups that may be of one person, side by side; nothing is chosen for the clerk. Data: `{conflict: {id, earlier,
 * again}, now}`, or null when closed. Events: `console:settle` with `{decision, note}`, `console:close`.
 */
export class ConflictDialog extends DialogElement {
  static tag = "conflict-dialog";

  #form;

  content({ conflict: { earlier, again }, now = new Date() }) {
    const later = this.listen(button("plain", "以后再定"), "click", () => this.send("console:close"));
    this.#form = element(
      "form",
      { novalidate: true, class: "form" },
      this.title("是同一个人吗？"),
      element(
        "table",
        { class: "rows compare" },
        element("thead", {}, element("tr", {}, ["", "先提交的", "后提交的"].map((each) => element("th", { scope: "col" }, each)))),
        element("tbody", {}, LINES.map(([label, of]) => line(label, of(earlier, now), of(again, now)))),
      ),
      field({ name: "note", label: "依据", hint: "写清怎么核对的，如“电话核实，本人补填学历”。", maxlength: 200 }),
      faultLine(),
      element(
        "div",
        { class: "buttons" },
        later,
        button("plain", "是两个人", null, { type: "submit", value: "different" }),
        button("primary", "是同一个人", null, { type: "submit", value: "same" }),
      ),
    );
    this.listen(this.#form, "submit", (event) => this.#submit(event));
    return this.#form;
  }

  fail(sentence) {
    busy(this.#form, false);
    showFaults(this.#form, { "": sentence });
  }

  #submit(event) {
    event.preventDefault();
    const { note } = valuesOf(this.#form);
    if (!showFaults(this.#form, { note: note ? "" : "请写清怎么核对的。" })) return;
    busy(this.#form, true);
    this.send("console:settle", { decision: event.submitter?.value ?? "different", note });
  }
}

function line(label, one = "", other = "") {
  const differs = one !== other;
  const cell = (text) => element("td", {}, differs ? element("mark", {}, text || "没有填") : text || "没有填");
  return element("tr", {}, element("th", { scope: "row" }, label, differs && element("span", { class: "sr-only" }, "（不一样）")), cell(one), cell(other));
}
