import { element, icon, uniqueId } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { surface } from "../../app/surface.mjs";

const UNSURE = "unsure";
const PARTS = [
  { label: "年", length: 4 },
  { label: "月", length: 2 },
  { label: "日", length: 2 },
];
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0"];

/**
 * What is to be put in on one page: days, numbers, things to choose. Where there is no keyboard, keys for digits stand
 * below. Data: `{fields, unsure, value}` as the server gives them; `value` joins the fields by `_`.
 */
export class FlowFields extends KioskElement {
  static tag = "flow-fields";

  #target = null;

  connectedCallback() {
    super.connectedCallback();
    this.listen(this, "focusin", ({ target }) => target.matches(".figure") && (this.#target = target));
    this.listen(this, "input", ({ target }) => this.#typed(target));
    this.listen(this, "change", ({ target }) => target.matches(".unsure input") && this.#doubt(target.checked));
  }

  /** What is put in, complete or not. */
  get draft() {
    return this.#unsure ? UNSURE : this.need("fields").map((field) => this.#valueOf(field)).join("_");
  }

  /** What is put in, or null; each fault then stands beside its field and the first one has the focus. */
  take() {
    if (this.#unsure) return UNSURE;
    const faults = this.need("fields").map((field) => [field, faultOf(field, this.#valueOf(field))]);
    for (const [field, text] of faults) this.#complain(field, text);
    const first = faults.find(([, text]) => text);
    if (!first) return this.draft;
    const [field, text] = first;
    if (field.choices.length > 0) this.#part(field).complain(text);
    else this.#part(field).querySelector("input").focus();
    return null;
  }

  render({ unsure, value = "" }) {
    const fields = this.need("fields");
    const given = value === UNSURE ? [] : value.split("_");
    const digits = fields.some(({ choices }) => choices.length === 0);
    return [
      element("div", { class: "fields" }, fields.map((field, index) => this.#field(field, given[index] ?? ""))),
      unsure && doubt(unsure, value === UNSURE),
      digits && surface() !== "phone" && this.#pad(),
    ];
  }

  #field(field, value) {
    if (field.choices.length > 0) return choices(field, value);
    const fault = uniqueId("fault");
    const figures = field.kind === "date" ? dayFields(value, fault) : [figure(field.label, value, fault)];
    return element(
      field.kind === "date" ? "fieldset" : "div",
      { class: "field", "data-key": field.key },
      element(field.kind === "date" ? "legend" : "p", { class: "field-label" }, field.label),
      element("div", { class: "figures" }, figures),
      element("p", { class: "fault", id: fault, hidden: true }),
    );
  }

  #pad() {
    const keys = KEYS.map((key) => this.#key(key, () => this.#press(key)));
    const back = this.#key([icon("back"), element("span", { class: "sr-only" }, "删一位")], () => this.#press(""));
    return element("div", { class: "pad", "data-repeats": true, role: "group", "aria-label": "数字键" }, keys, back);
  }

  /**
   * A key leaves the focus in the field it writes to. It acts when it is touched, as the same digit may come twice
   * quickly; a click without a touch comes from a physical keyboard.
   */
  #key(label, act) {
    const key = element("button", { type: "button", class: "pad-key" }, label);
    this.listen(key, "pointerdown", (event) => {
      event.preventDefault();
      act();
    });
    this.listen(key, "mousedown", (event) => event.preventDefault());
    return this.listen(key, "click", ({ detail }) => detail === 0 && act());
  }

  #press(key) {
    const field = this.#target?.isConnected ? this.#target : this.querySelector(".figure");
    field.value = key ? (field.value + key).slice(0, field.maxLength) : field.value.slice(0, -1);
    this.#target = field;
    this.#typed(field);
  }

  /** A full year leads on to the month; a correction takes the complaint back. */
  #typed(field) {
    if (!field.matches?.(".figure")) return;
    const own = field.closest(".field");
    own.querySelector(".fault").hidden = true;
    field.removeAttribute("aria-invalid");
    this.querySelector(".unsure input:checked")?.click();
    const next = field.value.length === field.maxLength && field.closest("label").nextElementSibling?.querySelector(".figure");
    if (next) this.#target = next;
    if (next && own.contains(document.activeElement)) next.focus();
    for (const each of this.querySelectorAll(".figure")) each.classList.toggle("next", each === this.#target);
  }

  #doubt(unsure) {
    for (const each of this.querySelectorAll(".fields .fault")) each.hidden = unsure || each.hidden;
  }

  get #unsure() {
    return Boolean(this.querySelector(".unsure input:checked"));
  }

  #part({ key }) {
    return this.querySelector(`[data-key="${key}"]`);
  }

  #valueOf(field) {
    const part = this.#part(field);
    if (field.choices.length > 0) return part.value;
    const values = [...part.querySelectorAll("input")].map((input) => input.value.trim());
    if (field.kind !== "date") return values[0];
    return values.every(Boolean) ? values.map((each, index) => each.padStart(PARTS[index].length, "0")).join("-") : "";
  }

  #complain(field, text) {
    const part = this.#part(field);
    if (field.choices.length > 0) return part.complain(text);
    const fault = part.querySelector(".fault");
    fault.replaceChildren(...(text ? [icon("warning"), element("span", {}, text)] : []));
    fault.hidden = !text;
    for (const input of part.querySelectorAll("input")) input[text ? "setAttribute" : "removeAttribute"]("aria-invalid", "true");
  }
}

function choices({ key, label, choices: offered }, value) {
  const part = element("flow-choices", { "data-key": key });
  part.data = { title: label, choices: offered, value, columns: 2 };
  return part;
}

function doubt({ label, hint }, checked) {
  return element(
    "label",
    { class: "choice-card unsure" },
    element("input", { type: "checkbox", checked }),
    element("span", { class: "choice-words" }, element("span", { class: "choice-label" }, label), hint && element("span", { class: "choice-hint" }, hint)),
  );
}

function dayFields(value, fault) {
  const given = value.split("-");
  return PARTS.map(({ label, length }, index) =>
    element("label", { class: "day-part" }, input(given[index] ?? "", length, fault, { "data-length": length }), element("span", {}, label)),
  );
}

function figure(label, value, fault) {
  return element("label", { class: "day-part" }, element("span", { class: "sr-only" }, label), input(value, 9, fault, {}));
}

function input(value, length, fault, more) {
  const mode = surface() === "phone" ? "decimal" : "none";
  return element("input", { class: "figure", type: "text", inputmode: mode, autocomplete: "off", spellcheck: "false", maxlength: length, value, "aria-describedby": fault, ...more });
}

function faultOf({ choices: offered, kind, least, most, whole, latest }, value) {
  if (offered.length > 0) return value ? "" : "请选一项。";
  if (kind === "date") return dayFault(value, latest);
  if (!value) return "请填这一项。";
  if (!/^\d+(\.\d+)?$/.test(value)) return "请只填数字。";
  if (whole && value.includes(".")) return "请填整数。";
  if (Number(value) < (least ?? 0) || Number(value) > (most ?? Infinity)) return `请填 ${least} 到 ${most} 之间的数。`;
  return "";
}

function dayFault(value, latest) {
  const day = new Date(`${value}T00:00:00Z`);
  if (!value) return "请把年、月、日填全。";
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) return "没有这一天，请看看年、月、日。";
  return latest && value > latest ? "这一天还没到，请看看年、月、日。" : "";
}
