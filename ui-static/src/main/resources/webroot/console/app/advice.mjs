import { element, icon } from "../../app/dom.mjs";
import { toneOf } from "./words.mjs";

const SIGNS = { pass: "check", fail: "cross", check: "question" };

/**
 * What the rules say of a person, line by line: a sign and a word, the reason, and what it stands on.
 *
 * @param {{condition: string, verdict: string, label: string, sentence: string, basis: string[]}[]} advice
 */
export function adviceList(advice) {
  return element(
    "ul",
    { class: "advice" },
    advice.map(({ condition, verdict, label, sentence, basis }) =>
      element(
        "li",
        {},
        element("p", {}, condition, " ", element("span", { class: `tag tag-${toneOf(verdict)}` }, icon(SIGNS[toneOf(verdict)]), label)),
        element("p", {}, sentence),
        basis.length > 0 && element("p", { class: "advice-basis" }, `依据：${basis.join("；")}`),
      ),
    ),
  );
}
