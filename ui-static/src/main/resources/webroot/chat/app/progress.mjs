import { element } from "../../app/dom.mjs";

/** The head of a card that is one of several: of what, how far in words, and the same as a row of segments. */
export function progress(title, words, page, all) {
  const segments = Array.from({ length: all }, (_, index) => element("span", { class: index + 1 < page ? "done" : index + 1 === page && "now" }));
  return [
    element("p", { class: "flow-head" }, element("strong", {}, title), element("span", {}, words)),
    element("div", { class: "flow-steps", "aria-hidden": "true" }, segments),
  ];
}
