import { element, icon, verbatim } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { button } from "../../app/forms.mjs";

const NEW = [["什么人、什么情况", "结果"], ["", ""]];
const WHOLE_ROW = -1;

/**
 * The table of a card, cell by cell; the first row is its head. What stands in the cells is read from `rows`. Data:
 * `{rows, faults: [{row, column, fault}]}`, where a column of -1 means the row as a whole.
 */
export class TableEditor extends KioskElement {
  static tag = "table-editor";

  /** The rows as they are typed now. @returns {string[][]} */
  get rows() {
    return [...this.querySelectorAll("[data-row]")].map((row) => [...row.querySelectorAll("textarea")].map((cell) => cell.value.trim()));
  }

  render({ rows, faults }) {
    if (rows.length === 0) return this.#deed("加表格", "plus", () => NEW, "[data-row] textarea");
    const [head, ...others] = rows;
    return [
      element("p", { class: "table-title" }, "表格"),
      element(
        "div",
        { class: "table-scroll" },
        element(
          "table",
          { class: "table-cells" },
          element("thead", {}, this.#row(head, 0, faults), faultRows(faults, 0, head.length)),
          element("tbody", {}, others.map((row, index) => [this.#row(row, index + 1, faults), faultRows(faults, index + 1, head.length)])),
          element("tfoot", {}, element("tr", {}, head.map((_, column) => element("td", {}, this.#columnDeed(column, head.length))), element("td"))),
        ),
      ),
      element("p", { class: "field-hint" }, "第一列写什么人、什么情况，回答时按它认出“您的情况”。"),
      element(
        "div",
        { class: "buttons table-deeds" },
        this.#deed("加一行", "plus", (now) => [...now, now[0].map(() => "")], "[data-row]:last-child textarea"),
        this.#deed("加一列", "plus", (now) => now.map((row) => [...row, ""]), "thead th:nth-last-child(2) textarea"),
        this.#deed("去掉表格", "bin", () => [], "button"),
      ),
    ];
  }

  #row(cells, row, faults) {
    const name = row === 0 ? "表头" : `第 ${row} 行`;
    return element(
      "tr",
      { "data-row": String(row) },
      cells.map((text, column) => this.#cell(text, `${name}第 ${column + 1} 格`, row, column, faults)),
      element("td", { class: "table-row-deed" }, this.#small(`删掉${name}`, (now) => now.filter((_, at) => at !== row))),
    );
  }

  #cell(text, name, row, column, faults) {
    const fault = faults.find((each) => each.row === row && each.column === column)?.fault;
    const id = fault && `table-fault-${row}-${column}`;
    const cell = element("textarea", { class: "control", rows: 2, spellcheck: "false", "aria-label": name, "aria-invalid": fault && "true", "aria-describedby": id });
    cell.value = text;
    return element(row === 0 ? "th" : "td", row === 0 ? { scope: "col" } : {}, cell, fault && element("p", { class: "field-error", id }, icon("warning"), verbatim(fault)));
  }

  #columnDeed(column, columns) {
    return columns > 1 && this.#small(`删掉第 ${column + 1} 列`, (now) => now.map((row) => row.filter((_, at) => at !== column)));
  }

  #small(name, change) {
    const made = button("plain", "", "cross", { class: "button plain table-small", "aria-label": name, title: name });
    return this.listen(made, "click", () => this.#become(change, ".table-deeds button, button"));
  }

  #deed(label, sign, change, next) {
    return this.listen(button("plain", label, sign), "click", () => this.#become(change, next));
  }

  /** Another table of what is typed; where faults were is not known after that. */
  #become(change, next) {
    this.data = { rows: change(this.rows), faults: [] };
    this.querySelector(next)?.focus();
  }
}

function faultRows(faults, row, columns) {
  return faults
    .filter((each) => each.row === row && each.column === WHOLE_ROW)
    .map(({ fault }) => element("tr", {}, element("td", { colspan: columns + 1 }, element("p", { class: "field-error" }, icon("warning"), verbatim(fault)))));
}
