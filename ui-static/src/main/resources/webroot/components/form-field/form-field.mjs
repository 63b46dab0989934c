import { element, icon, uniqueId } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { grouped } from "../../app/sign-up-form.mjs";
import { surface } from "../../app/surface.mjs";

/**
 * One line to fill in: words (`kind` "text", open to the pinyin keyboard), digits in groups (`kind` "digits", open to the
 * number pad), or one tick (`kind` "tick"). Nothing in it is offered by the browser, looked up or kept.
 * Data: `{name, kind, label, required, hint, value, error, groups, extra}`; `extra` is the one sign allowed besides digits.
 * Events: `kiosk:form-value` with `{name, value}`; `kiosk:pad` with `{field}` when digits are wanted.
 */
export class FormField extends KioskElement {
  static tag = "form-field";

  #input;

  focus() {
    this.#input?.focus();
  }

  /** One key of the number pad. */
  type(key) {
    const raw = this.#raw(this.#input.value);
    this.#take(key === "erase" ? raw.slice(0, -1) : raw + key);
  }

  render({ kind, required, hint, error }) {
    const [label, id, told] = [this.need("label"), uniqueId("field"), uniqueId("told")];
    const attributes = { id, "aria-describedby": told, "aria-invalid": error ? "true" : null, "aria-required": required ? "true" : null, autocomplete: "off" };
    const fault = error && element("span", { class: "field-error" }, icon("warning"), error);
    if (kind === "tick") return this.#tick(label, attributes, fault, told);
    this.#input = this.#line(attributes);
    return element(
      "div",
      { class: "field" },
      element("label", { class: "field-label", for: id }, label, !required && element("span", { class: "field-may" }, "可不填")),
      this.#input,
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
      inputmode: digits ? (surface() === "phone" ? "numeric" : "none") : "text",
      maxlength: digits ? null : 400,
      "data-ime": !digits,
    });
    input.value = digits ? grouped(value, groups) : value;
    this.listen(input, "input", () => (digits ? this.#take(this.#raw(input.value)) : this.#tell(input.value)));
    if (digits) this.listen(input, "focus", () => this.send("kiosk:pad", { field: this }));
    return input;
  }

  /** A phone number pasted with its country code is taken without it. */
  #raw(text) {
    const { extra = "", groups } = this.data;
    const half = text.normalize("NFKC").toUpperCase();
    const kept = [...half].filter((each) => /\d/.test(each) || each === extra).join("");
    const longest = groups.reduce((sum, each) => sum + each, 0);
    return kept.length > longest && kept.startsWith("86") ? kept.slice(2) : kept;
  }

  #take(raw) {
    const { groups } = this.data;
    const longest = groups.reduce((sum, each) => sum + each, 0);
    const value = raw.slice(0, longest);
    this.#input.value = grouped(value, groups);
    this.#tell(value);
  }

  #tell(value) {
    this.data.value = value;
    this.send("kiosk:form-value", { name: this.data.name, value });
  }
}
