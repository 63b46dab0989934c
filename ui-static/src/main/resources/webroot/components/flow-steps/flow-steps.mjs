import { element } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * How far a person is, in words and as a row of segments. How many questions are left may hang on the answers to come.
 * Data: `{title, page, fewest, most}`.
 */
export class FlowSteps extends KioskElement {
  static tag = "flow-steps";

  render({ title = "", fewest, most }) {
    const page = this.need("page");
    const last = Math.max(fewest, page);
    const words = most > last ? `第 ${page} 题，共 ${last} 至 ${most} 题` : `第 ${page} 题，共 ${last} 题`;
    const bar = {
      class: "segments",
      role: "progressbar",
      "aria-label": "进度",
      "aria-valuemin": 1,
      "aria-valuemax": last,
      "aria-valuenow": page,
      "aria-valuetext": words,
    };
    return [
      element("div", { class: "steps-head" }, element("p", { class: "steps-title" }, title), element("p", { class: "steps-words" }, words)),
      element("div", bar, Array.from({ length: last }, (_, index) => element("span", { class: lookOf(index + 1, page) }))),
    ];
  }
}

function lookOf(number, page) {
  if (number === page) return "segment now";
  return number < page ? "segment done" : "segment";
}
