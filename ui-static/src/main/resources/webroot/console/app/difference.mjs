import { element, verbatim } from "../../app/dom.mjs";

/**
 * Two wordings beside each other: what went is struck out on the left, what came is bold on the right.
 *
 * @param {{name: string, label: string, tone: string}} older @param {{name: string, label: string, tone: string}} newer
 * @param {{kind: "kept"|"removed"|"added", text: string}[]} spans
 */
export function differenceRow(older, newer, spans) {
  return element("li", { class: "difference" }, side(older, spans, "added", "del"), side(newer, spans, "removed", "ins"));
}

function side({ name, label, tone }, spans, without, tag) {
  return element(
    "div",
    { class: "difference-side" },
    element("p", { class: "difference-head" }, element("span", { class: `tag tag-${tone}` }, label), verbatim(name)),
    element("p", { class: "passage-text" }, spans.filter(({ kind }) => kind !== without).map(({ kind, text }) => (kind === "kept" ? verbatim(text) : element(tag, {}, verbatim(text))))),
  );
}
