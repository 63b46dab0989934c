import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";
import { STEPS } from "../../app/notice-words.mjs";
import { dateText } from "../../app/words.mjs";

/**
 * The days of the season: those that are told, those that wait for a colleague, and a form for others. A step without a
 * day is left out and is not told. Data: `{items: [{id, intakeName, placeName, stages: [{name, from, until}], source,
 * sourceDate, state, own, version}], rights: {write, approve}, place, placeName, now}`. Events: `console:season-enter` with
 * the values, `console:season-approve` and `console:season-withdraw` with `{item}`.
 */
export class SeasonDesk extends KioskElement {
  static tag = "season-desk";

  #form;

  render({ items, rights, placeName, now = new Date() }) {
    return element(
      "div",
      { class: rights.write ? "two" : "" },
      element(
        "section",
        { class: "panel" },
        element("h2", {}, "征兵日程"),
        items.length === 0 && element("p", { class: "empty" }, "还没有填日程。没有填的，终端和手机上什么都不显示。"),
        items.map((item) => this.#item(item, rights)),
      ),
      rights.write && this.#enter(placeName, new Date(now).getFullYear()),
    );
  }

  fail(faults) {
    busy(this.#form, false);
    showFaults(this.#form, faults);
  }

  #item(item, rights) {
    const { intakeName, placeName, stages, source, sourceDate, state, own } = item;
    const waits = state === "draft";
    const act = (made, type) => this.listen(made, "click", () => this.send(type, { item }));
    return element(
      "article",
      { class: "season-item" },
      element("h3", { class: "season-name" }, `${intakeName}，${placeName}`, element("span", { class: `tag tag-${waits ? "check" : "pass"}` }, waits ? "等同事批准" : "已公布")),
      element("ol", {}, stages.map(({ name, from, until }) => element("li", {}, element("strong", {}, name), from === until ? dateText(from) : `${dateText(from)} 至 ${dateText(until)}`))),
      element("p", { class: "season-basis" }, icon("scales"), `依据：${source}（${dateText(sourceDate)}）`),
      element(
        "div",
        { class: "row-deeds" },
        waits && rights.approve && !own && act(button("primary", "批准公布"), "console:season-approve"),
        waits && rights.approve && own && element("p", { class: "field-hint" }, "您填的，要请另一位同事批准。"),
        rights.write && act(button("plain", waits ? "作废" : "撤下"), "console:season-withdraw"),
      ),
    );
  }

  #enter(placeName, year) {
    const intakes = [year, year + 1].flatMap((each) => [
      { value: `${each}-1`, label: `${each}年上半年` },
      { value: `${each}-2`, label: `${each}年下半年` },
    ]);
    this.#form = element(
      "form",
      { class: "panel form", novalidate: true },
      element("h2", {}, "填日程"),
      element("p", { class: "dialog-line" }, `适用 ${placeName}。没有定的日子空着，不会显示。重新填的批准后替换原来的。`),
      field({ name: "intake", label: "批次", options: intakes }),
      Object.entries(STEPS).map(([code, name]) => this.#step(code, name)),
      field({ name: "source", label: "依据（文件或通知的名称）", maxlength: 100 }),
      field({ name: "sourceDate", label: "依据的日期", type: "date" }),
      faultLine(),
      button("primary", "保存，请同事批准", null, { type: "submit" }),
    );
    this.listen(this.#form, "submit", (event) => this.#submit(event));
    return this.#form;
  }

  #step(code, name) {
    return element(
      "fieldset",
      { class: "choices" },
      element("legend", {}, name),
      element(
        "div",
        { class: "pair" },
        ["from", "until"].map((end) => element("input", { class: "control", type: "date", name: `${code}-${end}`, "aria-label": end === "from" ? `${name}开始` : `${name}结束` })),
      ),
    );
  }

  #submit(event) {
    event.preventDefault();
    const values = valuesOf(this.#form);
    const stages = Object.keys(STEPS)
      .filter((code) => values[`${code}-from`])
      .map((code) => ({ code, from: values[`${code}-from`], until: values[`${code}-until`] || values[`${code}-from`] }));
    const wrong = stages.find(({ from, until }) => until < from);
    const faults = {
      source: values.source ? "" : "请写依据的文件或通知。",
      sourceDate: values.sourceDate ? "" : "请选依据的日期。",
      "": stages.length === 0 ? "请至少填一步的开始日期。" : wrong ? `${STEPS[wrong.code]}的结束早于开始。` : "",
    };
    if (!showFaults(this.#form, faults)) return;
    busy(this.#form, true);
    const { intake, source, sourceDate } = values;
    this.send("console:season-enter", { place: this.need("place"), intake, source, sourceDate, stages: stages.map(({ code, from, until }) => `${code} ${from} ${until}`) });
  }
}
