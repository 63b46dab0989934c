import { element, icon, leaf } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { unbroken } from "../../../app/text.mjs";

const SIGNS = { pass: "check", fail: "cross", check: "question" };

const TONES = {
  met: "pass",
  yes: "pass",
  "not-met": "fail",
  no: "fail",
  "to-confirm": "check",
  missing: "check",
  depends: "info",
  amount: "info",
  term: "info",
};

/**
 * What came of a flow: condition by condition, or stage by stage, each with its sources. Data: `{title, result, restart}`
 * as the server tells it. Events: `kiosk:flow` and `kiosk:step` with `{href}`, `kiosk:sign-up`.
 */
export class FlowResult extends KioskElement {
  static tag = "flow-result";

  render({ title, restart }) {
    const { headline, line, citations, parts, actions } = this.need("result");
    return [
      leaf("plain", "talk-leaf"),
      element(
        "section",
        { class: "card talk talk-card", "aria-label": `${title}，结果` },
        element("p", { class: "flow-head" }, title),
        element("h2", { tabindex: -1 }, unbroken(headline)),
        line && element("p", { class: "talk-line" }, unbroken(line)),
        citations.length > 0 && more([], null, citations),
        parts.map(section),
        element("div", { class: "result-ways" }, actions.map((action) => this.#way(action)), this.#button("refresh", "重新回答", "kiosk:step", { href: restart })),
      ),
    ];
  }

  #way({ kind, label, href }) {
    if (kind === "flow") return this.#button("route", label, "kiosk:flow", { href, label });
    if (kind === "sign-up") return this.#button("pencil", "我要预报名", "kiosk:sign-up");
    return element("a", { class: "talk-way", href, target: "_blank", rel: "noopener noreferrer" }, icon("globe"), element("span", {}, label), icon("next"));
  }

  #button(sign, label, type, detail) {
    const button = element("button", { type: "button", class: "talk-way" }, icon(sign), element("span", {}, label), icon("next"));
    return this.listen(button, "click", () => this.send(type, detail));
  }
}

function section({ kind, title, items, stages }) {
  return element(
    "section",
    { class: "result-part" },
    element("h3", {}, title),
    kind === "timeline" ? element("ol", { class: "stages" }, stages.map(stage)) : element("ul", {}, items.map((item) => element("li", { class: "finding" }, found(item)))),
  );
}

function stage({ title, state, items }, index) {
  const here = state === "here";
  return element(
    "li",
    { class: `stage stage-${state}`, "aria-current": here && "step" },
    element(
      "details",
      { open: here },
      element("summary", {}, element("span", { class: "number" }, String(index + 1)), element("span", {}, title), here && element("span", { class: "here-tag" }, "您在这里"), icon("down")),
      items.map((item) => element("div", { class: "finding" }, found(item))),
    ),
  );
}

function found({ heading, verdict, label, headline, line, notes = [], table, citations }) {
  const tone = TONES[verdict] ?? "plain";
  return [
    element("p", { class: "finding-head" }, seal(tone), element("strong", {}, heading), label && verdict !== "info" && element("span", { class: `tag tag-${tone}` }, label)),
    element("p", {}, unbroken(headline)),
    line && line !== headline && element("p", { class: "talk-hint" }, unbroken(line)),
    (notes.length > 0 || table || citations.length > 0) && more(notes, table, citations),
  ];
}

/** The tag beside it says the same in words. */
function seal(tone) {
  return SIGNS[tone] && element("span", { class: `seal seal-${tone}`, "aria-hidden": "true" }, icon(SIGNS[tone]));
}

function more(notes, table, citations) {
  return element(
    "details",
    { class: "why" },
    element("summary", {}, icon("scales"), nameOf(notes, table, citations)),
    table && part("answer-table", table),
    notes.length > 0 && element("ul", { class: "finding-notes" }, notes.map((note) => element("li", {}, unbroken(note)))),
    sources(citations),
  );
}

function nameOf(notes, table, citations) {
  if (notes.length === 0 && !table) return "依据";
  return citations.length > 0 ? "细节和依据" : "细节";
}

function sources(citations) {
  return citations.length > 0 && part("source-list", { citations });
}

function part(name, data) {
  const made = element(name);
  made.data = data;
  return made;
}
