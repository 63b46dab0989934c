import { element, verbatim } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { differenceRow } from "../../app/difference.mjs";
import { button, field, valuesOf } from "../../app/forms.mjs";

/**
 * The passages of a document with their tables, each to be corrected, divided or joined with the one before it; or what
 * changes against the edition that holds now. Data: `{draft, open, difference}`. Event: `console:draft` with `{deed: "passages", form}`.
 */
export class DraftPassages extends KioskElement {
  static tag = "draft-passages";

  #open = "";

  render({ draft, open, difference }) {
    if (difference) return this.#difference(difference);
    const { pieces, kind } = draft.content;
    return element(
      "section",
      { class: "panel" },
      element("div", { class: "panel-head" }, element("h2", {}, `切成 ${pieces.length} 段`), open && element("p", { class: "field-hint" }, "点“改”可以改写、拆分、合并")),
      draft.faults.length > 0 && element("ul", { class: "passage-faults" }, draft.faults.map((fault) => element("li", {}, verbatim(fault)))),
      element("ol", { class: "passages" }, pieces.map((piece, index) => this.#piece(piece, index, kind, open))),
    );
  }

  #piece(piece, index, kind, open) {
    const editing = open && this.#open === piece.id;
    return element(
      "li",
      { class: editing ? "passage passage-open" : "passage" },
      element("span", { class: "passage-number", "aria-hidden": "true" }, String(index + 1)),
      editing ? this.#form(piece, index, kind) : this.#shown(piece, open),
    );
  }

  #shown(piece, open) {
    const edit = button("plain", "改", "pencil", { "aria-label": `改 ${piece.heading || "这一段"}` });
    this.listen(edit, "click", () => this.#show(piece.id));
    const wordings = [...piece.questions, ...piece.keywords];
    const faults = this.#faults(piece);
    return element(
      "div",
      { class: "passage-body" },
      piece.above && element("p", { class: "passage-above" }, verbatim(piece.above)),
      element("h3", { class: "passage-heading" }, piece.heading ? verbatim(piece.heading) : element("span", { class: "tag tag-check" }, "没有标题")),
      element("p", { class: "passage-text" }, verbatim(piece.text)),
      piece.table.length > 0 && answerTable(piece.table),
      element(
        "p",
        { class: "passage-foot" },
        `${[...piece.text].length} 字`,
        faults.length > 0 && element("span", { class: "tag tag-check" }, `表格有 ${faults.length} 处要改`),
        wordings.map((each) => element("span", { class: "tag tag-plain" }, verbatim(each))),
        piece.basis && element("span", { class: "tag tag-info" }, verbatim(piece.basis)),
        open && edit,
      ),
    );
  }

  #form(piece, index, kind) {
    const cards = kind !== "STATUTE";
    const form = element(
      "form",
      { class: "form passage-body", novalidate: true },
      filled(field({ name: "heading", label: cards ? "标题（人会问的话）" : "条号" }), piece.heading),
      filled(field({ name: "text", label: "正文", rows: Math.min(12, Math.max(4, Math.ceil(piece.text.length / 40))) }), piece.text),
      cards && this.#table(piece),
      cards && filled(field({ name: "questions", label: "别的问法", rows: 2, hint: "一行一种" }), piece.questions.join("\n")),
      cards && filled(field({ name: "keywords", label: "关键词", hint: "用空格分开" }), piece.keywords.join(" ")),
      cards && filled(field({ name: "basis", label: "依据", hint: "不写就是这份文件本身" }), piece.basis),
      element(
        "div",
        { class: "buttons" },
        this.#deed("在光标处拆开", () => this.#split(form, piece)),
        index > 0 && this.#deed("并到上一段", () => this.#send({ act: "merge", ...written(form, piece) })),
        this.#deed("删掉这段", () => this.#send({ act: "remove", id: piece.id })),
        this.#deed("不改了", () => this.#show("")),
        button("primary", "保存这段", null, { type: "submit" }),
      ),
    );
    this.listen(form, "submit", (event) => {
      event.preventDefault();
      this.#send({ act: "rewrite", ...written(form, piece) });
    });
    return form;
  }

  #table(piece) {
    const editor = element("table-editor");
    editor.data = { rows: piece.table, faults: this.#faults(piece) };
    return editor;
  }

  #faults({ id }) {
    return this.data.draft.tableFaults.filter(({ piece }) => piece === id);
  }

  /** What was typed goes along; with nothing before or after the cursor there is nothing to split. */
  #split(form, piece) {
    const { text } = form.elements;
    const at = text.selectionStart;
    if (text.value.slice(0, at).trim() && text.value.slice(at).trim()) {
      this.#send({ act: "split", ...written(form, piece), text: text.value, at });
    } else {
      text.focus();
    }
  }

  #send(form) {
    this.#open = "";
    this.send("console:draft", { deed: "passages", form });
  }

  #show(id) {
    this.#open = id;
    this.refresh();
    this.querySelector(".passage-open .control")?.focus();
  }

  #deed(label, act) {
    return this.listen(button("plain", label), "click", act);
  }

  #difference({ older, newer, changes }) {
    const changed = changes.filter(({ kind, spans }) => kind !== "same" && (!spans.length || spans.some((span) => span.kind !== "kept")));
    return element(
      "section",
      { class: "panel" },
      element("div", { class: "panel-head" }, element("h2", {}, `改动 ${changed.length} 条`), this.listen(button("plain", "回到各段"), "click", () => this.#back())),
      element("p", { class: "field-hint" }, verbatim(`${older.effectiveFrom} 版 ${older.articles} 条，${newer.effectiveFrom} 版 ${newer.articles} 条`)),
      element("ol", { class: "differences" }, changed.map(articleRow)),
    );
  }

  #back() {
    this.data = { ...this.data, difference: null };
  }
}

function articleRow({ older, newer, spans }) {
  const named = (place) => place?.article ?? "没有这一条";
  return differenceRow({ name: named(older), label: "现行", tone: "plain" }, { name: named(newer), label: "草稿", tone: "pass" }, spans);
}

/** The passage as it stands in its form, saved or not. */
function written(form, { id, above }) {
  const { questions = "", keywords = "", basis = "", heading, text } = valuesOf(form);
  return {
    id,
    above,
    heading,
    text,
    basis,
    questions: questions.split("\n").map((each) => each.trim()).filter(Boolean),
    keywords: keywords.split(/\s+/).filter(Boolean),
    table: form.querySelector("table-editor")?.rows ?? [],
  };
}

function answerTable([columns, ...rows]) {
  const table = element("answer-table");
  table.data = { columns, rows };
  return table;
}

function filled(made, value) {
  made.querySelector(".control").value = value;
  return made;
}
