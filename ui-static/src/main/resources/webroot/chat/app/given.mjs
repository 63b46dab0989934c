import { element } from "../../app/dom.mjs";

/**
 * What somebody has answered, as a bubble that is a way back to the question.
 *
 * @param {string} question
 * @param {string|Text} answer the person's own words are given as `verbatim`
 */
export function given(question, answer) {
  return element(
    "button",
    { type: "button", class: "given" },
    element("span", { class: "sr-only" }, `${question}您答的是`),
    element("span", { class: "bubble bubble-mine" }, answer),
    element("span", { class: "given-change" }, "改"),
  );
}
