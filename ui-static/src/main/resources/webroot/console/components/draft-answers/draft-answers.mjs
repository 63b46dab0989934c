import { element, icon, verbatim } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { button, field, valuesOf } from "../../app/forms.mjs";
import { timeText } from "../../app/words.mjs";

const STATUSES = { answered: "有依据", computed: "算出来了", clarify: "要追问", handoff: "没有把握", declined: "不回答", out_of_scope: "不在范围", crisis: "转求助", smalltalk: "寒暄" };
const TONES = { answered: "pass", computed: "pass", clarify: "info", handoff: "check" };

/**
 * How a document would answer: a question tried beside the live answer, every known question that is answered
 * otherwise, and the way on to the library. Data: `{draft, rights, open, tried: {live, draft}, now}`. Events:
 * `console:try` with `{question}`, `console:check`, `console:check-cancel`, `console:draft` with `{deed, form}`.
 */
export class DraftAnswers extends KioskElement {
  static tag = "draft-answers";

  #question = "";

  render({ draft, rights, open, tried, now = new Date() }) {
    const trying = rights.draft && draft.state !== "withdrawn";
    return element(
      "div",
      { class: "answers" },
      trying && element("section", { class: "panel" }, element("h2", {}, "拿草稿试问"), this.#ask(), tried && both(tried)),
      (open || draft.checked) && element("section", { class: "panel" }, element("h2", {}, "回答变了的题"), this.#check(draft, open)),
      this.#wayOn(draft, rights, now),
    );
  }

  #ask() {
    const form = element(
      "form",
      { class: "form", novalidate: true },
      field({ name: "question", label: "像来办事的人那样问", maxlength: 200 }),
      button("plain", "试问", "send", { type: "submit", "data-waits": true }),
    );
    form.elements.question.value = this.#question;
    this.listen(form, "submit", (event) => {
      event.preventDefault();
      const { question } = valuesOf(form);
      if (!question) return form.elements.question.focus();
      this.#question = question;
      form.querySelector("button").disabled = true;
      this.send("console:try", { question });
    });
    return form;
  }

  #check({ checked, checking }, open) {
    if (checking) return this.#running(checking);
    const again = open && this.listen(button(checked ? "plain" : "primary", checked ? "重新对照" : "开始对照", "refresh"), "click", () => this.send("console:check"));
    if (!checked) return [element("p", { class: "field-hint" }, "把常问的题在现行政策库和草稿里各问一遍，列出不一样的。改过草稿就要重新对照。"), again];
    const { asked, changes } = checked;
    return [
      element("p", { class: "answers-sum" }, icon("check"), `${asked - changes.length} 道不变，${changes.length} 道变了`),
      element("ul", { class: "changes" }, changes.map((change) => this.#change(change, open))),
      again,
    ];
  }

  #running({ done, of }) {
    return [
      element("p", {}, `已对照 ${done} 道，共 ${of} 道`),
      element("progress", { class: "answers-progress", value: done, max: of, "aria-label": "对照进度" }),
      this.listen(button("plain", "停止对照", "cross"), "click", () => this.send("console:check-cancel")),
    ];
  }

  #change({ question, before, after, ticked }, open) {
    const box = element("input", { type: "checkbox", checked: ticked, disabled: !open });
    this.listen(box, "change", () => this.send("console:draft", { deed: "ticks", form: { questions: [question], ticked: box.checked } }));
    return element(
      "li",
      { class: "change" },
      element("label", { class: "choice" }, box, element("span", { class: "change-question" }, verbatim(question))),
      seen("现在", before, after),
      seen("发布后", after, before),
    );
  }

  #wayOn({ state, own, checked, missing, faults, publishAt, approver }, { draft, publish }, now) {
    const ready = missing.length === 0 && faults.length === 0 && checked && checked.changes.every(({ ticked }) => ticked);
    if (state === "draft" && draft) {
      return element(
        "section",
        { class: "panel way-on" },
        !ready && element("p", { class: "field-hint" }, "信息填全、各段没有问题、变了的题逐条勾过，就可以送审。"),
        this.#deed("primary", "没问题，送审", "submission", {}, !ready),
      );
    }
    if (state === "submitted") return element("section", { class: "panel way-on" }, element("h2", {}, "等人批准"), this.#approval(own, publish, draft));
    if (state === "approved") {
      return element("section", { class: "panel way-on" }, element("p", {}, `${approver} 已批准，${timeText(publishAt, now)} 自动发布。`), draft && this.#deed("plain", "退回草稿", "return"));
    }
    return null;
  }

  #approval(own, publish, draft) {
    const back = draft && this.#deed("plain", "退回草稿", "return");
    if (!publish) return [element("p", { class: "field-hint" }, "审核的同事批准后发布。"), back];
    if (own) return [element("p", { class: "field-hint" }, "您改过这份文件，要请另一位同事批准。"), back];
    const at = field({ name: "at", label: "发布时间", type: "datetime-local", hint: "不填就是施行当天 0 点；已经施行的马上发布。" });
    const approve = button("primary", "批准发布", "check");
    this.listen(approve, "click", () => {
      const value = at.querySelector("input").value;
      this.send("console:draft", { deed: "approval", form: value ? { at: new Date(value).toISOString() } : {} });
    });
    return [at, element("div", { class: "buttons" }, back, approve)];
  }

  #deed(looks, label, deed, form = {}, disabled = false) {
    const made = button(looks, label, null, { disabled });
    return this.listen(made, "click", () => this.send("console:draft", { deed, form }));
  }
}

function both({ live, draft }) {
  return element("div", { class: "tried", role: "status" }, answer("现在线上", "plain", live), answer("发布后", "pass", draft));
}

function answer(label, tone, { status, headline, line, table, citations }) {
  return element(
    "article",
    { class: `tried-answer tried-${tone}` },
    element("p", {}, element("span", { class: `tag tag-${tone}` }, label), " ", element("span", { class: `tag tag-${TONES[status] ?? "plain"}` }, STATUSES[status] ?? status)),
    element("p", { class: "tried-headline" }, verbatim(headline)),
    line && element("p", {}, verbatim(line)),
    table && answerTable(table),
    citations.map(({ document, article }) => element("p", { class: "field-hint" }, verbatim(`${document}${article}`))),
  );
}

function answerTable(table) {
  const made = element("answer-table");
  made.data = table;
  return made;
}

/** Under the same headline, the lines that the other one has not: an item, or a row of the table. */
function seen(label, { status, headline, text, sources }, other) {
  const lines = headline === other.headline ? text.split("\n").filter((line) => !other.text.split("\n").includes(line)) : [];
  return element(
    "div",
    { class: "change-seen" },
    element("span", { class: "change-when" }, label),
    element(
      "span",
      {},
      element("span", { class: `tag tag-${TONES[status] ?? "plain"}` }, STATUSES[status] ?? status),
      " ",
      verbatim(headline),
      lines.map((line) => element("span", { class: "change-line" }, verbatim(line))),
      sources.length > 0 && element("span", { class: "change-sources" }, verbatim(sources.join("；"))),
    ),
  );
}
