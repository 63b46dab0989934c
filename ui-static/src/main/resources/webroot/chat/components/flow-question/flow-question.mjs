import { element, icon, leaf, uniqueId } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { progress } from "../../app/progress.mjs";

const NONE = "none";

/**
 * One question of a flow. A choice of one is a button that answers at once; of several, and of a form, the answer is given
 * with 下一题. Data: `{title, question}` as the server tells it. Event: `kiosk:step` with `{href}`.
 */
export class FlowQuestion extends KioskElement {
  static tag = "flow-question";

  render({ title }) {
    const question = this.need("question");
    const heading = uniqueId("flow-question");
    return [
      leaf("plain", "talk-leaf"),
      element(
        "section",
        { class: "card talk talk-card flow-card", "aria-labelledby": heading },
        progressOf(title, question.progress),
        element("h2", { id: heading, tabindex: -1 }, question.title),
        question.hint && element("p", { class: "talk-hint" }, question.hint),
        element("p", { class: "flow-fault", role: "alert", hidden: !question.fault }, question.fault),
        question.kind === "one-of" ? this.#buttons(question) : this.#form(question),
        question.why && element("details", { class: "why" }, element("summary", {}, icon("about"), "为什么问这个"), element("p", {}, question.why)),
      ),
    ];
  }

  #buttons({ choices, unsure, value }) {
    const all = [...choices, unsure].filter(Boolean);
    return element("div", { class: "flow-choices" }, all.map((choice) => this.#choice(choice, choice.value === value)));
  }

  #choice({ label, hint, href }, before) {
    const button = element(
      "button",
      { type: "button", class: before ? "flow-choice chosen" : "flow-choice" },
      element("span", { class: "flow-words" }, label, hint && element("span", { class: "talk-hint" }, hint)),
      before ? element("span", { class: "flow-before" }, "上次选的") : icon("next"),
    );
    return this.listen(button, "click", () => this.send("kiosk:step", { href }));
  }

  #form(question) {
    const { kind, unsure } = question;
    const form = element(
      "form",
      { class: "flow-form", novalidate: true },
      kind === "any-of" ? several(question) : fields(question),
      element(
        "div",
        { class: "buttons" },
        unsure && this.#unsure(unsure),
        element("button", { type: "submit", class: "button primary" }, "下一题"),
      ),
    );
    return this.listen(form, "submit", (event) => {
      event.preventDefault();
      this.#answer(form);
    });
  }

  #unsure({ label, href }) {
    const button = element("button", { type: "button", class: "button" }, label);
    return this.listen(button, "click", () => this.send("kiosk:step", { href }));
  }

  #answer(form) {
    const { kind, template, fields: asked } = this.data.question;
    const given = new FormData(form);
    const values = kind === "any-of" ? chosen(given) : asked.map(({ key }) => (given.get(key) ?? "").trim());
    const missing = values.findIndex((value) => value === "");
    if (values.length === 0) return this.#complain("请选一个，都没有就选“都没有”。", form.elements[0]);
    if (missing >= 0) return this.#complain(`请填写“${asked[missing].label}”。`, first(form, asked[missing].key));
    this.send("kiosk:step", { href: template.replace("{value}", values.join("_")) });
  }

  #complain(text, field) {
    const fault = this.querySelector(".flow-fault");
    fault.textContent = text;
    fault.hidden = false;
    field.focus();
  }
}

/** None of them goes with no other. */
function chosen(given) {
  const values = given.getAll("choice");
  return values.includes(NONE) ? [NONE] : values;
}

function first(form, key) {
  const field = form.elements.namedItem(key);
  return field instanceof RadioNodeList ? field[0] : field;
}

function progressOf(title, { page, fewest, most }) {
  const words = fewest === most ? `第 ${page} 题，共 ${most} 题` : `第 ${page} 题，最多 ${most} 题`;
  return progress(title, words, page, Math.max(fewest, page));
}

function several({ choices, none, value }) {
  const before = value.split("_");
  return element(
    "fieldset",
    { class: "flow-choices" },
    element("legend", { class: "sr-only" }, "可以选几个"),
    [...choices, none].filter(Boolean).map((choice) => option("checkbox", "choice", choice, before.includes(choice.value))),
  );
}

function fields({ fields: asked, value }) {
  const before = value.split("_");
  return asked.map((field, index) => (field.choices.length > 0 ? choiceOf(field, before[index]) : written(field, before[index])));
}

function choiceOf({ key, label, choices }, before) {
  return element(
    "fieldset",
    { class: "flow-field" },
    element("legend", {}, label),
    element("div", { class: "flow-options" }, choices.map((choice) => option("radio", key, choice, choice.value === before))),
  );
}

function option(type, name, { value, label, hint }, checked) {
  return element(
    "label",
    { class: "flow-option" },
    element("input", { type, name, value, checked }),
    element("span", {}, label, hint && element("span", { class: "talk-hint" }, hint)),
  );
}

function written({ key, label, kind, least, most, whole, latest }, before = "") {
  const id = uniqueId("flow-field");
  const looks = { id, name: key, class: "chat-field", autocomplete: "off", spellcheck: "false", value: before === "unsure" ? "" : before };
  const number = { type: "text", inputmode: whole ? "numeric" : "decimal", maxlength: 12 };
  return element(
    "div",
    { class: "flow-field" },
    element("label", { for: id }, label),
    Number.isInteger(least) && element("p", { class: "talk-hint" }, `${least}—${most}`),
    element("input", kind === "date" ? { ...looks, type: "date", max: latest } : { ...looks, ...number }),
  );
}
