import { element, icon, uniqueId } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { covered, grouped } from "../../app/sign-up-form.mjs";
import { surface } from "../../app/surface.mjs";

/**
 * One line to fill in: words (`kind` "text", open to the pinyin keyboard), digits in groups (`kind` "digits", open to the
 * number pad), or one tick (`kind` "tick"). Nothing in it is offered by the browser, looked up or kept.
 * Data: `{name, kind, label, required, hint, value, error, groups, extra, keep}`; `extra` is the one sign allowed besides digits. Whoever
 * looks over a shoulder reads only the first and last `keep` digits, once all are there and the line is left; they show while it is held.
 * Events: `kiosk:form-value` with `{name, value}`; `kiosk:pad` with `{field}` when digits are wanted.
 */
export class FormField extends KioskElement {
  static tag = "form-field";

  #input;
  #hold = null;
  #covers = null;

  focus() {
    this.#input?.focus();
  }

  /** One key of the number pad. */
  type(key) {
    this.#input.focus();
    const raw = this.#raw(this.data.value ?? "");
    this.#take(key === "erase" ? raw.slice(0, -1) : raw + key);
  }

  render({ kind, required, hint, error }) {
    const [label, id, told] = [this.need("label"), uniqueId("field"), uniqueId("told")];
    const attributes = { id, "aria-describedby": told, "aria-invalid": error ? "true" : null, "aria-required": required ? "true" : null, autocomplete: "off" };
    this.#covers = null;
    const fault = error && element("span", { class: "field-error" }, icon("warning"), error);
    if (kind === "tick") return this.#tick(label, attributes, fault, told);
    this.#input = this.#line(attributes);
    const line = this.data.keep ? this.#private(this.#input, label) : this.#input;
    return element(
      "div",
      { class: "field" },
      element("label", { class: "field-label", for: id }, label, this.#covers, !required && element("span", { class: "field-may" }, "可不填")),
      line,
      element("p", { class: "field-told", id: told }, fault, hint && element("span", { class: "field-hint" }, hint)),
    );
  }

  #tick(label, attributes, fault, told) {
    this.#input = element("input", { type: "checkbox", checked: this.data.value === true, ...attributes });
    this.listen(this.#input, "change", () => this.#tell(this.#input.checked));
    return [element("p", { id: told }, fault), element("label", { class: "tick" }, this.#input, element("span", {}, label))];
  }

  #line(attributes) {
    const { kind, value = "", groups } = this.data;
    const digits = kind === "digits";
    const input = element("input", {
      class: "field-line",
      type: "text",
      ...attributes,
      autocorrect: "off",
      autocapitalize: "off",
      spellcheck: "false",
      "data-lpignore": "true",
      "data-1p-ignore": true,
      inputmode: digits ? (surface() === "phone" ? this.#keys() : "none") : "text",
      enterkeyhint: "next",
      maxlength: digits ? null : 400,
      "data-ime": !digits,
    });
    input.value = digits ? grouped(value, groups) : value;
    this.listen(input, "input", () => (digits ? this.#take(this.#raw(input.value)) : this.#tell(input.value)));
    if (digits) this.listen(input, "focus", () => this.send("kiosk:pad", { field: this }));
    return input;
  }

  /** The keys of a phone that can write all that is wanted. */
  #keys() {
    const { name, extra } = this.data;
    if (name === "phone") return "tel";
    return { X: "text", ".": "decimal" }[extra] ?? "numeric";
  }

  /** The line beside the key that shows what it covers. */
  #private(input, label) {
    this.#covers = element("span", { class: "sr-only" }, "，已隐藏");
    this.#hold = element("button", { type: "button", class: "field-hold" }, icon("hand"), "按住查看", element("span", { class: "sr-only" }, label));
    this.listen(input, "focus", () => this.#show(true));
    this.listen(input, "blur", () => this.#show(false));
    for (const held of ["pointerdown", "keydown"]) this.listen(this.#hold, held, (event) => this.#held(event));
    for (const left of ["pointerup", "pointerleave", "pointercancel", "keyup", "blur"]) this.listen(this.#hold, left, () => this.#show(false));
    this.listen(this.#hold, "contextmenu", (event) => event.preventDefault());
    this.#show(false);
    return element("div", { class: "field-row" }, input, this.#hold);
  }

  #held(event) {
    if (event.type === "keydown" && event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    this.#input.value = grouped(this.data.value, this.data.groups);
  }

  /** What is half typed is not covered: nobody could go on with it. */
  #show(plainly) {
    const { value = "", groups, keep } = this.data;
    const covers = !plainly && value.length === this.#longest();
    this.#input.value = grouped(covers ? covered(value, keep) : value, groups);
    this.#covers.hidden = !covers;
    this.#hold.hidden = !covers;
  }

  #longest() {
    return this.data.groups.reduce((sum, each) => sum + each, 0);
  }

  /** A phone number pasted with its country code is taken without it. */
  #raw(text) {
    const { extra = "" } = this.data;
    const half = text.normalize("NFKC").toUpperCase();
    const kept = [...half].filter((each) => /\d/.test(each) || each === extra).join("");
    return kept.length > this.#longest() && kept.startsWith("86") ? kept.slice(2) : kept;
  }

  #take(raw) {
    const value = raw.slice(0, this.#longest());
    this.#input.value = grouped(value, this.data.groups);
    this.#tell(value);
  }

  #tell(value) {
    this.data.value = value;
    this.send("kiosk:form-value", { name: this.data.name, value });
  }
}
