import { element, icon, uniqueId } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { worded } from "../../app/labels.mjs";

/**
 * One line for a question, and the button that asks it. Attributes: `hint` (the words in the empty field), `large` (the
 * card of the home screen). Event: `kiosk:ask` with `{question}`.
 */
export class AskBox extends KioskElement {
  static tag = "ask-box";

  #field;
  #fault;

  connectedCallback() {
    super.connectedCallback();
    if (!this.#field) this.#build();
    this.listen(this.firstElementChild, "submit", (event) => this.#submit(event));
    this.listen(this.#field, "input", () => this.#complain(""));
  }

  /** What is typed and not yet asked. */
  get typed() {
    return this.#field?.value.trim() ?? "";
  }

  focus() {
    this.#field.focus();
  }

  #build() {
    this.#fault = element("p", { class: "ask-fault", id: uniqueId("ask-fault"), hidden: true });
    this.#field = element("input", {
      type: "text",
      class: "ask-field",
      "aria-label": "您的问题",
      placeholder: this.getAttribute("hint") ?? "点这里打字提问",
      maxlength: 200,
      autocomplete: "off",
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
      enterkeyhint: "send",
      "data-ime": true,
    });
    this.append(
      element(
        "form",
        { class: "ask", novalidate: true },
        this.#fault,
        element("div", { class: "ask-frame" }, icon("keyboard"), this.#field),
        element("button", { type: "submit", class: "ask-send" }, icon("send"), element("span", {}, "提问")),
      ),
    );
  }

  #submit(event) {
    event.preventDefault();
    const question = this.typed;
    if (!question) {
      this.#complain("请先写下想问的事。");
      return this.focus();
    }
    this.#field.value = "";
    this.#field.blur();
    this.send("kiosk:ask", { question });
  }

  #complain(text) {
    this.#fault.textContent = worded(text);
    this.#fault.hidden = !text;
    this.#field.toggleAttribute("aria-invalid", Boolean(text));
    if (text) this.#field.setAttribute("aria-describedby", this.#fault.id);
    else this.#field.removeAttribute("aria-describedby");
  }
}
