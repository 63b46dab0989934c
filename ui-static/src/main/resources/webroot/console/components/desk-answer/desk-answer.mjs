import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { TASKS } from "../../app/desk-words.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";
import { dateText } from "../../app/words.mjs";

/** States of the draft in which it is not to be changed. */
const UNDER_WAY = ["submitted", "approved"];
const NO_SOURCE = "先引用一条依据，再保存。";
const NEEDED = { basis: NO_SOURCE, title: "请写这条回答哪个问题。", text: "请写答案。", topic: "请选分类。" };

/**
 * One task of the answer desk: how it was asked, the rules that are near, and the answer, which cannot be kept without a
 * rule. Data: `{task, sources: [{basis, text}], content, topics, me, rights: {draft}}`; `content` is the draft of the
 * answer, if there is one. Events: `console:desk-write` with `{form}`, `console:desk-own` with `{due}`.
 */
export class DeskAnswer extends KioskElement {
  static tag = "desk-answer";

  render({ task, sources = [], rights }) {
    if (!task) return element("section", { class: "panel" }, element("p", { class: "empty" }, "从左边认领或打开一个问题。"));
    const writable = rights.draft && task.state !== "closed" && !UNDER_WAY.includes(task.draftState);
    return [this.#question(task, sources, writable), this.#answer(task, writable)];
  }

  /** What is wrong with what was sent; what was typed stays. */
  fail(faults) {
    const form = this.querySelector("form.desk-form");
    busy(form, false);
    showFaults(form, faults);
  }

  #question(task, sources, writable) {
    const [first, ...others] = task.wordings;
    return element(
      "section",
      { class: "panel desk-asked", "aria-label": "问题和依据" },
      element("h2", {}, first),
      this.#standing(task),
      others.length > 0 && element("h3", {}, `还有 ${others.length} 个问法`),
      others.length > 0 && element("ul", { class: "desk-wordings" }, others.map((each) => element("li", {}, each))),
      sources.length > 0 && element("h3", {}, "政策库里最接近的依据"),
      sources.map((source) => this.#source(source, writable)),
    );
  }

  #standing({ state, owner, due, answered, wordings }) {
    const { tone, text, told } = TASKS[state];
    return element(
      "p",
      { class: "desk-standing" },
      element("span", { class: `tag tag-${tone}` }, text),
      state === "closed" ? `${wordings.length} 个问法里，${answered} 个问法现在答得上` : (told ?? `${owner} 在办，${dateText(due)} 前答复`),
    );
  }

  #source({ basis, text }, writable) {
    const cite = button("plain", "引用", "plus", { "aria-label": `引用 ${basis}` });
    return element(
      "article",
      { class: "desk-source" },
      element("div", { class: "desk-source-head" }, element("h4", {}, basis), writable && this.listen(cite, "click", () => this.#cite(basis))),
      text ? element("p", { class: "desk-law" }, text) : element("p", { class: "field-hint" }, "本单位还没有导入原文。"),
    );
  }

  #cite(basis) {
    const control = this.querySelector("[name=basis]");
    const cited = control.value.split("\n").filter(Boolean);
    if (!cited.includes(basis)) control.value = [...cited, basis].join("\n");
    control.focus();
  }

  #answer(task, writable) {
    return element(
      "section",
      { class: "panel desk-writing", "aria-label": "写答复" },
      element("h2", {}, "写答复"),
      task.draft && this.#onward(task),
      writable ? this.#form(task) : null,
      this.data.rights.draft && task.state !== "closed" && task.owner !== this.data.me && this.#own(task),
    );
  }

  #onward({ state, draft, draftStateName }) {
    const label = state === "written" ? "去对照、送审和批准" : "看这份答复";
    return element("p", { class: "desk-onward" }, element("span", { class: "tag tag-info" }, draftStateName), element("a", { href: `#/corpus/${draft}` }, label, icon("next")));
  }

  #own({ due }) {
    return this.listen(button("plain", "转给我", "hand"), "click", () => this.send("console:desk-own", { due }));
  }

  #form(task) {
    const { topics, content } = this.data;
    const piece = content?.pieces[0];
    const fields = [
      [field({ name: "basis", label: "依据（必填）", rows: 2, hint: "点“引用”，或照《征兵工作条例》第十五条这样写，一行一条" }), piece?.basis],
      [field({ name: "title", label: "回答哪个问题" }), piece?.heading ?? task.wordings[0]],
      [field({ name: "text", label: "答案", rows: 5, hint: "第一句写结论" }), piece?.text],
      [field({ name: "questions", label: "别的问法", rows: 3, hint: "一行一种，上面的问法已经在内" }), piece?.questions.filter((each) => !task.wordings.includes(each)).join("\n")],
      [field({ name: "unlike", label: "不该这样答的相近问题", rows: 2, hint: "一行一个，对照时会查" }), content?.unlike?.join("\n")],
      [field({ name: "validUntil", label: "有效期至", type: "date" }), content?.metadata.validUntil],
    ];
    for (const [made, value] of fields) made.querySelector(".control").value = value ?? "";
    const options = [{ value: "", label: "请选分类" }, ...topics.map(({ id, title }) => ({ value: id, label: title }))];
    const form = element(
      "form",
      { class: "form desk-form", novalidate: true },
      fields.map(([made]) => made),
      field({ name: "topic", label: "分类", options, value: content?.metadata.topic ?? "" }),
      faultLine(),
      button("primary", "保存答复", "check", { type: "submit" }),
      element("p", { class: "field-hint" }, "写的人不能自己批准，要另一位同事批准才发布。"),
    );
    this.listen(form, "submit", (event) => {
      event.preventDefault();
      this.#save(form);
    });
    return form;
  }

  #save(form) {
    const values = valuesOf(form);
    const faults = Object.fromEntries(Object.entries(NEEDED).filter(([name]) => !values[name]));
    if (!showFaults(form, faults)) return;
    busy(form, true);
    this.send("console:desk-write", { form: { ...values, questions: lines(values.questions), unlike: lines(values.unlike) } });
  }
}

function lines(text) {
  return text.split("\n").map((each) => each.trim()).filter(Boolean);
}
