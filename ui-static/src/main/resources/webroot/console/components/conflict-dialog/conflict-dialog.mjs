import { element } from "../../../app/dom.mjs";
import { DialogElement } from "../../app/dialog-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";
import { timeText } from "../../app/words.mjs";

/**
 * Two sign-ups that may be of one person, side by side; nothing is chosen for the clerk. Data: `{conflict: {id, earlier,
 * again, lines: [{label, earlier, again, differs}]}, now}`, or null when closed. Events: `console:settle` with `{decision, note}`, `console:close`.
 */
export class ConflictDialog extends DialogElement {
  static tag = "conflict-dialog";

  #form;

  content({ conflict: { earlier, again, lines }, now = new Date() }) {
    const later = this.listen(button("plain", "以后再定"), "click", () => this.send("console:close"));
    this.#form = element(
      "form",
      { novalidate: true, class: "form" },
      this.title("是同一个人吗？"),
      element(
        "table",
        { class: "rows compare" },
        element("thead", {}, element("tr", {}, ["", "先提交的", "后提交的"].map((each) => element("th", { scope: "col" }, each)))),
        element(
          "tbody",
          {},
          row("提交", timeText(earlier.createdAt, now), timeText(again.createdAt, now)),
          row("状态", earlier.stateName, again.stateName),
          lines.map((line) => row(line.label, line.earlier, line.again, line.differs)),
        ),
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

/** What is masked may look the same and differ, so that is said as well. */
function row(label, one, other, differs = false) {
  const cell = (text) => element("td", {}, differs ? element("mark", {}, text || "没有填") : text || "没有填");
  return element("tr", {}, element("th", { scope: "row" }, label, differs && "（不一样）"), cell(one), cell(other));
}
