import { element, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { unbroken } from "../../app/text.mjs";

const SHORT = 18;

/**
 * The answer by case. The rows that fit the asker are labelled 您的情况. On a phone a table of more than two columns
 * stands as one block per row, so the roles are spelled out. Data: `{columns, rows, matched}`.
 */
export class AnswerTable extends KioskElement {
  static tag = "answer-table";

  render({ matched = [] }) {
    const columns = this.need("columns");
    const rows = this.need("rows");
    const long = rows.some((row) => row.slice(1).some((cell) => cell.length > SHORT));
    const looks = ["cases", columns.length > 2 ? "wide" : "narrow", long && "long"].filter(Boolean).join(" ");
    return element(
      "table",
      { class: looks, role: "table" },
      element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, columns.map(heading))),
      element(
        "tbody",
        { role: "rowgroup" },
        rows.map((row, index) => line(row, columns, matched.includes(index))),
      ),
    );
  }
}

function heading(name) {
  return element("th", { scope: "col", role: "columnheader" }, verbatim(name));
}

function line(row, columns, own) {
  const [first, ...others] = row;
  return element(
    "tr",
    { role: "row", class: own && "own" },
    element("th", { scope: "row", role: "rowheader" }, verbatim(unbroken(first)), own && [" ", element("span", { class: "own-tag" }, "您的情况")]),
    others.map((cell, index) => element("td", { role: "cell", "data-column": columns[index + 1] }, verbatim(unbroken(cell)))),
  );
}
