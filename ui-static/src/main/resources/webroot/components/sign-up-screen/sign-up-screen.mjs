import { element, uniqueId, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { STEPS } from "../../app/sign-up-draft.mjs";

const CHECK = STEPS.length - 1;
const HEALTH = ["height", "weight", "eyesightLeft", "eyesightRight"];
const LOOKS = {
  name: { "data-ime": true, maxlength: 30 },
  phone: { inputmode: "numeric", maxlength: 11, hint: "只用来联系您，不发广告。" },
  birthDate: { inputmode: "numeric", maxlength: 8, hint: "8 位数字，例如 20060707" },
  graduationYear: { inputmode: "numeric", maxlength: 4, hint: "没毕业的写预计年份，可以不填。" },
  question: { "data-ime": true, maxlength: 200, hint: "可以不填。不要写身份证号、手机号。" },
  height: { inputmode: "decimal", maxlength: 5, hint: "厘米，可以不填。" },
  weight: { inputmode: "decimal", maxlength: 5, hint: "公斤，可以不填。" },
  eyesightLeft: { inputmode: "decimal", maxlength: 3, hint: "例如 5.0，可以不填。" },
  eyesightRight: { inputmode: "decimal", maxlength: 3, hint: "例如 5.0，可以不填。" },
};

/**
 * One step of the sign-up, the last look before it is sent, or the receipt.
 * Data: `{step, fields, consent, values, place, errors, receipt, timed, trouble, tries}`; `fields` as the server lists them.
 * Events: `kiosk:fill`, `kiosk:next-step`, `kiosk:change-step`, `kiosk:submit`, `kiosk:topic`.
 */
export class SignUpScreen extends KioskElement {
  static tag = "sign-up-screen";

  connectedCallback() {
    super.connectedCallback();
    this.listen(this, "kiosk:digit", (event) => this.#type(event.detail.key));
  }

  /** To the summary where there are several faults, to the field where there is one. */
  focusFault() {
    const { errors = [] } = this.data;
    const target = errors.length > 1 ? ".form-faults" : "[aria-invalid=true]";
    if (errors.length > 0) this.querySelector(target)?.focus();
  }

  render({ step, fields, receipt, errors = [] }) {
    if (receipt) return element("div", { class: "scroller sign-up" }, this.#receipt());
    if (!fields) return element("div", { class: "scroller sign-up" }, element("h1", { tabindex: -1 }, "预报名"), element("p", {}, "正在打开表单"));
    return [
      element(
        "form",
        { class: "sign-up-form", autocomplete: "off", novalidate: true },
        element(
          "div",
          { class: "scroller sign-up" },
          this.#head(step),
          errors.length > 1 && element("div", { class: "form-faults", tabindex: -1, role: "group", "aria-label": "请改一改" }, errors.map(({ detail }) => element("p", {}, detail))),
          step === CHECK ? this.#summary() : STEPS[step].fields.map((name) => this.#field(name)),
          step < CHECK && element("p", { class: "field-hint" }, "这里不收身份证号。预报名不等于正式应征报名。"),
        ),
        step < CHECK && element("number-pad", { class: "not-phone" }),
        this.#buttons(step),
      ),
    ];
  }

  #head(step) {
    const told = `第 ${step + 1} 步，共 ${STEPS.length} 步`;
    return element("div", { class: "form-head" }, element("h1", { tabindex: -1 }, "预报名"), element("p", { class: "lead" }, told), element("p", { class: "lead" }, STEPS[step].title), element("progress", { max: STEPS.length, value: step + 1, "aria-label": told }));
  }

  #field(name) {
    if (name === "consent") return this.#consent();
    const { values, errors = [] } = this.data;
    const field = this.data.fields.find((each) => each.name === name);
    if (!field) return null;
    const error = errors.find((each) => each.field === name)?.detail;
    const made = name === "guardianKnows" ? this.#box(name, "我未满 18 周岁，监护人已经知道") : this.#input(field, values[name] ?? "", error);
    if (HEALTH.includes(name)) made.hidden = !values.health;
    return made;
  }

  #input(field, value, error) {
    const { name, label, choices } = field;
    if (choices.length > 0 && name !== "area") {
      const cards = element("choice-cards");
      cards.data = { name, label, choices, value, error };
      return cards;
    }
    const { hint, ...looks } = LOOKS[name] ?? {};
    const id = uniqueId(name);
    const about = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
    const said = { id, name, "aria-invalid": error ? "true" : null, "aria-describedby": about || null, autocomplete: "off" };
    const input = name === "area" ? this.#areas(choices, value, said) : element("input", { type: "text", value, spellcheck: "false", autocapitalize: "off", ...looks, ...said });
    this.listen(input, name === "area" ? "change" : "input", () => this.send("kiosk:fill", { name, value: input.value.trim() }));
    return element(
      "div",
      { class: "field" },
      element("label", { for: id }, label),
      error && element("p", { class: "field-error", id: `${id}-error` }, error),
      input,
      hint && element("p", { class: "field-hint", id: `${id}-hint` }, element("span", {}, hint)),
    );
  }

  /** Where the kiosk stands comes first; somewhere else can be chosen too. */
  #areas(choices, value, attributes) {
    const near = ({ code }) => this.data.place && code.startsWith(this.data.place.slice(0, 4));
    const sorted = [...choices.filter(near), ...choices.filter((each) => !near(each))];
    return element("select", attributes, element("option", { value: "" }, "请选择"), sorted.map(({ code, label }) => element("option", { value: code, selected: code === value }, label)));
  }

  #consent() {
    const { consent, errors = [] } = this.data;
    const error = errors.find(({ field }) => field === "consent")?.detail;
    const points = (list) => element("dl", {}, list.map(({ title, text }) => [element("dt", {}, verbatim(title)), element("dd", {}, verbatim(text))]));
    return element(
      "section",
      { class: "card consent" },
      element("h2", {}, verbatim(consent.title)),
      points(consent.general),
      error && element("p", { class: "field-error" }, error),
      this.#box("general", "我看清了，同意征兵办公室为此联系我", error),
      points(consent.health),
      this.#box("health", "可不选：同意另外填写身高、体重和视力"),
    );
  }

  #box(name, label, error) {
    const box = element("input", { type: "checkbox", name, checked: Boolean(this.data.values[name]), "aria-invalid": error ? "true" : null });
    this.listen(box, "change", () => {
      this.send("kiosk:fill", { name, value: box.checked });
      if (name === "health") for (const each of HEALTH) this.querySelector(`[name=${each}]`).closest(".field").hidden = !box.checked;
    });
    return element("label", { class: "card-choice box" }, box, element("span", {}, label));
  }

  #summary() {
    const { values, fields, trouble, tries } = this.data;
    const rows = STEPS.flatMap((each, step) => each.fields.map((name) => ({ step, name, field: fields.find((one) => one.name === name) })));
    const filled = rows.filter(({ name }) => values[name] && (values.health || !HEALTH.includes(name)));
    return [
      element("h2", {}, "提交前，再看一遍"),
      element("dl", { class: "card summary" }, filled.map((row) => this.#row(row, values[row.name]))),
      element("p", { class: "form-notice" }, "这是预报名，不等于正式应征报名。正式报名以全国征兵网为准。"),
      trouble && element("p", { class: "field-error", role: "alert" }, trouble),
      tries > 1 && this.#button("button", "找工作人员", "kiosk:topic", { topic: "offices" }),
    ];
  }

  #row({ step, field }, value) {
    const said = value === true ? "是" : (field.choices.find(({ code }) => code === value)?.label ?? value);
    const change = element("button", { type: "button", class: "change", "aria-label": `修改${field.label}` }, "修改");
    this.listen(change, "click", () => this.send("kiosk:change-step", { step }));
    return element("div", {}, element("dt", {}, field.label), element("dd", {}, verbatim(said)), element("dd", {}, change));
  }

  #receipt() {
    const card = element("receipt-card");
    const { phone = "" } = this.data.values;
    card.data = { ...this.data.receipt, phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`, timed: this.data.timed };
    return card;
  }

  #buttons(step) {
    return element(
      "div",
      { class: "buttons form-foot" },
      step > 0 && this.#button("button", "上一步", "kiosk:back"),
      step === CHECK ? this.#button("button primary", "提交", "kiosk:submit") : this.#button("button primary", "下一步", "kiosk:next-step"),
    );
  }

  #button(looks, label, type, detail) {
    const button = element("button", { type: "button", class: looks }, label);
    return this.listen(button, "click", () => this.send(type, detail));
  }

  #type(key) {
    const input = document.activeElement;
    if (!input?.matches?.("input[inputmode]") || !this.contains(input)) return;
    input.value = key ? (input.value + key).slice(0, input.maxLength) : input.value.slice(0, -1);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
