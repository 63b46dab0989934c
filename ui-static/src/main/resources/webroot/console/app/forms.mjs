import { element, icon, uniqueId } from "../../app/dom.mjs";

/**
 * One field of a form: label above, error between label and field, hint below. What a person typed is never lost by an
 * error, because an error changes only its own line.
 *
 * @param {{name: string, label: string, hint?: string, options?: {value: string, label: string}[], rows?: number}} field
 *     any other key becomes an attribute of the control
 */
export function field({ name, label, hint, options, rows, ...attributes }) {
  const id = uniqueId(name);
  const described = [`${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  const shared = { id, name, class: "control", "aria-describedby": described, spellcheck: "false", ...attributes };
  return element(
    "div",
    { class: "field", "data-field": name },
    element("label", { for: id }, label),
    element("p", { id: `${id}-error`, class: "field-error" }),
    control(shared, options, rows),
    hint && element("p", { id: `${id}-hint`, class: "field-hint" }, hint),
  );
}

function control(attributes, options, rows) {
  if (rows) return element("textarea", { rows, ...attributes });
  if (!options) return element("input", { type: "text", autocomplete: "off", ...attributes });
  const { value, ...rest } = attributes;
  const choices = options.map((each) => element("option", { value: each.value, selected: each.value === value }, each.label));
  return element("select", rest, choices);
}

/** The values of a form by name, without blanks around them; passphrases stay as typed. */
export function valuesOf(form) {
  const values = Object.fromEntries(new FormData(form));
  for (const [name, value] of Object.entries(values)) {
    if (form.elements[name]?.type !== "password") values[name] = value.trim();
  }
  return values;
}

/**
 * Shows what is wrong, field by field, and moves to the first of them; a sentence under "" stands above the buttons.
 *
 * @param {HTMLFormElement} form @param {Record<string, string>} faults sentences by name @returns {boolean} whether none
 */
export function showFaults(form, faults) {
  for (const each of form.querySelectorAll("[data-field]")) mark(each, faults[each.dataset.field]);
  const known = new Set([...form.querySelectorAll("[data-field]")].map((each) => each.dataset.field));
  const others = Object.entries(faults).filter(([name, text]) => text && !known.has(name)).map(([, text]) => text);
  const summary = form.querySelector(".form-fault");
  summary?.replaceChildren(...(others.length > 0 ? [icon("warning"), others.join("")] : []));
  const first = form.querySelector("[aria-invalid=true]");
  if (first) first.focus();
  else if (others.length > 0) summary?.focus();
  return !first && others.length === 0;
}

function mark(place, fault) {
  const input = place.querySelector(".control");
  place.querySelector(".field-error").replaceChildren(...(fault ? [icon("warning"), fault] : []));
  if (fault) input.setAttribute("aria-invalid", "true");
  else input.removeAttribute("aria-invalid");
}

/** Where a sentence stands that belongs to no field. */
export function faultLine() {
  return element("p", { class: "form-fault", role: "alert", tabindex: -1 });
}

/** A button of the console. @param {"primary"|"plain"|"soft"|"danger"} looks */
export function button(looks, label, sign = null, attributes = {}) {
  return element("button", { type: "button", class: `button ${looks}`, ...attributes }, sign && icon(sign), label);
}

/** While a form is on its way it cannot be sent again. */
export function busy(form, on) {
  for (const each of form.querySelectorAll("button")) each.disabled = on;
  form.toggleAttribute("aria-busy", on);
}
