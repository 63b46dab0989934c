import { element, icon, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { unbroken } from "../../app/text.mjs";
import { nameOf } from "../source-list/source-list.mjs";

const NOT_MET = { tone: "fail", icon: "cross", label: "暂不符合", rank: 0 };
const OPEN = { tone: "check", icon: "question", label: "需现场确认", rank: 1 };
const MISSING = { tone: "check", icon: "question", label: "缺少信息", rank: 1 };
const MET = { tone: "pass", icon: "check", label: "符合", rank: 2 };
const LOOKS = { "not-met": NOT_MET, "to-confirm": OPEN, missing: MISSING, met: MET };
const REST = { tone: "plain", icon: "info", rank: 3 };

/** How a finding or a card looks: tone, icon, word; an amount or a day has no word of ours. */
export function lookOf({ kind, verdict }) {
  return (kind === "finding" && LOOKS[verdict]) || REST;
}

/** Buttons for the sources of an item: they are numbered within the whole result. */
export function sourceLinks(owner, sources) {
  return sources.map(({ citation, number }) => {
    if (!citation.href && !citation.quote) return element("span", { class: "rule-source" }, verbatim(nameOf(citation)));
    const button = element("button", { type: "button", class: "rule-source" }, element("span", {}, verbatim(nameOf(citation))));
    return owner.listen(button, "click", () => owner.send("kiosk:source", { number }));
  });
}

/**
 * What came of each rule and what there is to know or to bring: first what is not met, then what has to be confirmed,
 * then what is met. Data: `{title, items}`, the items as the server gives them, each with `sources`: `[{citation,
 * number}]`. Event: `kiosk:source` with `{number}`.
 */
export class RuleList extends KioskElement {
  static tag = "rule-list";

  render({ title }) {
    const items = this.need("items").toSorted((one, other) => lookOf(one).rank - lookOf(other).rank);
    const met = items.filter((item) => lookOf(item) === MET);
    const others = items.filter((item) => lookOf(item) !== MET);
    return [
      title && element("h2", { class: "rules-title" }, title),
      others.length > 0 && element("ul", { class: "card rules" }, others.map((item) => this.#row(item))),
      met.length > 0 && element("ul", { class: "rules-met" }, met.map((item) => this.#row(item))),
    ];
  }

  #row(item) {
    const { tone, icon: sign, label = "" } = lookOf(item);
    const { heading, headline, line, kind, verdict } = item;
    const figure = kind === "finding" && ["amount", "term"].includes(verdict) ? item.label : "";
    return element(
      "li",
      { class: `rule rule-${tone}` },
      element("span", { class: `seal seal-${tone}` }, icon(sign)),
      element(
        "div",
        { class: "rule-words" },
        element("div", { class: "rule-head" }, element("h3", {}, verbatim(heading)), label && element("span", { class: `tag tag-${tone}` }, label)),
        figure && element("p", { class: "rule-figure" }, verbatim(unbroken(figure))),
        headline && element("p", {}, verbatim(unbroken(headline))),
        line && element("p", {}, verbatim(unbroken(line))),
        more(item),
        item.sources.length > 0 && element("div", { class: "rule-sources" }, sourceLinks(this, item.sources)),
      ),
    );
  }
}

/** Notes and tables of a card are there for whoever wants them. */
function more({ notes = [], table }) {
  if (notes.length === 0 && !table) return null;
  const cases = table && element("answer-table");
  if (cases) cases.data = table;
  return element(
    "details",
    { class: "rule-more" },
    element("summary", {}, "看详细", icon("down")),
    notes.length > 0 && element("ul", { class: "rule-notes" }, notes.map((note) => element("li", {}, verbatim(unbroken(note))))),
    cases,
  );
}
