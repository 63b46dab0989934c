import { element, icon, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { unbroken } from "../../app/text.mjs";
import { chineseDate } from "../../app/wording.mjs";
import { lookOf } from "../rule-list/rule-list.mjs";

const COUNTS = [
  { code: "met", tone: "pass", label: "项符合" },
  { code: "not-met", tone: "fail", label: "项暂不符合" },
  { code: "to-confirm", tone: "check", label: "项需现场确认" },
  { code: "missing", tone: "plain", label: "项缺少信息" },
];

/**
 * A guided flow: one question on a page, or what came of it. Data: `{body, draft, trouble}`; `body` as the server gives
 * it, `draft` what was put in here before; without both `body` and `trouble` it waits. Events: `kiosk:flow` with
 * `{href}`, `kiosk:draft` with `{step, value}`, `kiosk:ask`, `kiosk:topic`, `kiosk:source`, and those of its parts.
 */
export class FlowScreen extends KioskElement {
  static tag = "flow-screen";

  connectedCallback() {
    this.toggleAttribute("data-scrolls", true);
    super.connectedCallback();
  }

  /** The words for reading aloud. */
  get speech() {
    const { question, result, speech = "" } = this.data?.body ?? {};
    if (question) return `${speech}${question.choices.map(({ label }) => label).join("；")}`;
    const said = itemsOf(result).map((item) => `${item.heading}：${lookOf(item).label ?? ""}。${item.headline}`);
    return [speech, ...said].join("");
  }

  /** The sources of the result, each once, in the order in which they are numbered. */
  get citations() {
    return [...numbered(this.data?.body?.result).keys()].map((key) => JSON.parse(key));
  }

  render({ body, trouble }) {
    if (trouble) return element("div", { class: "scroller flow" }, part("trouble-card", trouble));
    if (!body) return element("div", { class: "scroller flow" }, element("waiting-card"));
    return body.question ? this.#asking(body) : this.#finished(body);
  }

  #asking({ title, question, path, back }) {
    const { step, why, progress } = question;
    const field = this.#field(question);
    const form = element(
      "form",
      { class: "scroller flow", novalidate: true, id: "flow-form" },
      part("flow-steps", { title, ...progress }),
      this.#answered(path, step),
      field,
      why && element("aside", { class: "why", "aria-label": "为什么问这个" }, element("h2", {}, icon("about"), "为什么问这个"), element("p", {}, verbatim(why), element("span", {}, "答案只用来算这一次结果，离开就清除。"))),
    );
    this.listen(form, "submit", (event) => {
      event.preventDefault();
      this.#next(question);
    });
    return [
      form,
      element(
        "div",
        { class: "buttons flow-foot" },
        back && this.#button("button flow-back", [icon("back"), "上一题"], () => this.#leave(step, back)),
        element("button", { type: "submit", form: "flow-form", class: "button primary" }, "下一题", icon("next")),
      ),
    ];
  }

  /** The field of the question. The server's complaint about an earlier answer stands beside it. */
  #field(question) {
    const { title, hint, kind, choices, none, unsure, fault } = question;
    const value = this.data.draft || question.value;
    if (kind === "form") {
      const fields = part("flow-fields", { fields: question.fields, unsure, value });
      return element(
        "section",
        { class: "asked" },
        element("h1", { tabindex: -1 }, verbatim(title)),
        hint && element("p", { class: "lead" }, verbatim(hint)),
        fault && element("p", { class: "fault" }, icon("warning"), element("span", {}, verbatim(fault))),
        fields,
      );
    }
    const alone = [none, unsure].filter(Boolean);
    return part("flow-choices", {
      title,
      hint,
      heading: true,
      choices: [...choices, ...alone],
      several: kind === "any-of",
      alone: alone.map((each) => each.value),
      value,
      columns: choices.length > 6 ? 2 : 1,
    });
  }

  #next({ step, template }) {
    const fields = this.querySelector("flow-fields");
    const value = fields ? fields.take() : this.#chosen();
    if (value === null) return;
    this.send("kiosk:draft", { step, value });
    this.send("kiosk:flow", { href: template.replace("{value}", value) });
  }

  #chosen() {
    const choices = this.querySelector("flow-choices");
    if (!choices.value) choices.complain("请先选一项，再点下一题。");
    return choices.value || null;
  }

  #leave(step, href) {
    const value = this.querySelector("flow-fields")?.draft ?? this.querySelector("flow-choices").value;
    this.send("kiosk:draft", { step, value });
    this.send("kiosk:flow", { href });
  }

  #answered(path, step = "") {
    if (path.length === 0) return null;
    return element(
      "div",
      { class: "answered", role: "group", "aria-label": "已答的题" },
      element("span", { class: "answered-title", "aria-hidden": "true" }, "已答"),
      path.map(({ question, answer, edit }) =>
        this.#button("answered-pill", [element("span", { class: "sr-only" }, verbatim(question)), element("span", {}, verbatim(answer)), icon("pencil"), element("span", { class: "sr-only" }, "修改")], () =>
          step ? this.#leave(step, edit) : this.send("kiosk:flow", { href: edit }),
        ),
      ),
    );
  }

  #finished({ result, path, restart, topic, asOf }) {
    const sources = numbered(result);
    const from = (items) => items.map((item) => ({ ...item, sources: item.citations.map((citation) => ({ citation, number: sources.get(JSON.stringify(citation)) })) }));
    const line = result.parts.some(({ kind }) => kind === "timeline");
    return [
      element(
        "div",
        { class: "scroller flow result" },
        line ? resultTitle(result) : resultCard(result),
        result.parts.map(({ kind, title, items, stages }) =>
          kind === "timeline"
            ? part("process-line", { stages: stages.map((stage) => ({ ...stage, items: from(stage.items) })) })
            : part("rule-list", { title, items: from(items) }),
        ),
        this.#onward(result.actions),
        this.#answered(path),
        element("p", { class: "only-reference" }, icon("about"), element("span", {}, "自测只作参考，不是应征结论，最后以体格检查和政治考核为准。", `按截至 ${chineseDate(asOf)} 的政策库计算。`)),
      ),
      this.#ways(result, restart, topic),
    ];
  }

  /** Other flows that go on from here, and official sites, which a kiosk names and does not open. */
  #onward(actions) {
    const ways = actions.filter(({ kind }) => kind !== "sign-up");
    if (ways.length === 0) return null;
    return element(
      "div",
      { class: "onward", role: "group", "aria-label": "还可以" },
      ways.map(({ kind, label, href }) =>
        kind === "flow"
          ? this.#button("onward-way", [verbatim(label), icon("next")], () => this.send("kiosk:flow", { href }))
          : element("p", { class: "onward-site" }, icon("globe"), verbatim(`${label} ${new URL(href).host}`)),
      ),
    );
  }

  #ways(result, restart, topic) {
    const stages = result.parts.flatMap((each) => each.stages);
    const after = stages[stages.findIndex(({ state }) => state === "here") + 1];
    const signs = result.actions.some(({ kind }) => kind === "sign-up");
    const asks = this.#button("button", [icon("chat"), "问一问"], () => this.send("kiosk:topic", { topic }));
    const again = this.#button("button", [icon("refresh"), stages.length > 0 ? "重新选" : "重新自测"], () => this.send("kiosk:flow", { href: restart }));
    const done = after && this.#button("button primary", ["这步办完了", icon("next")], () => this.send("kiosk:flow", { href: after.href }));
    return element("div", { class: "buttons flow-foot" }, again, asks, done ?? (signs && element("a", { class: "button primary", href: "#/sign-up", draggable: "false" }, icon("pencil"), "预报名")));
  }

  #button(looks, label, act) {
    return this.listen(element("button", { type: "button", class: looks }, label), "click", act);
  }
}

function resultTitle({ headline, line }) {
  return element("div", { class: "result-title" }, element("h1", { tabindex: -1 }, verbatim(headline)), element("p", { class: "lead" }, line && verbatim(line), element("span", {}, "点一步，看去哪里、带什么。")));
}

function resultCard({ headline, line, counts }) {
  const tone = counts["not-met"] ? "fail" : counts.met && !counts.missing ? "pass" : "plain";
  const said = COUNTS.filter(({ code }) => counts[code]);
  return element(
    "div",
    { class: `card result-card tint-${tone === "fail" ? "check" : tone}` },
    element("h1", { tabindex: -1 }, verbatim(unbroken(headline))),
    line && element("p", { class: "result-line" }, verbatim(unbroken(line))),
    said.length > 0 && element("ul", { class: "counts" }, said.map(({ code, tone: look, label }) => element("li", { class: `count tag-${look}` }, element("strong", {}, String(counts[code])), element("span", {}, label)))),
  );
}

function itemsOf(result) {
  return (result?.parts ?? []).flatMap(({ items, stages }) => [...items, ...stages.flatMap((stage) => stage.items)]);
}

/** The number of each source of a result. */
function numbered(result) {
  const all = [...(result?.citations ?? []), ...itemsOf(result).flatMap(({ citations }) => citations)];
  const keys = new Set(all.map((citation) => JSON.stringify(citation)));
  return new Map([...keys].map((key, index) => [key, index + 1]));
}

function part(name, data) {
  const made = element(name);
  made.data = data;
  return made;
}
