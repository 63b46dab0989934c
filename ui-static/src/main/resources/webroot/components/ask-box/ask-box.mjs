import { Combobox } from "../../app/combobox.mjs";
import { element, icon, uniqueId } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { worded } from "../../app/labels.mjs";

/**
 * One line for a question, and the button that asks it. Attributes: `hint` (the words in the empty field), `large` (the
 * card of the home screen). Given `suggestions`, it offers them. Events: `kiosk:ask` with `{question}`, `kiosk:typed` with
 * `{text}`, letters that are still being composed (`kiosk:composing` on the field) included.
 */
export class AskBox extends KioskElement {
  static tag = "ask-box";

  #field;
  #fault;
  #offers;

  connectedCallback() {
    super.connectedCallback();
    if (!this.#field) this.#build();
    this.listen(this.firstElementChild, "submit", (event) => this.#submit(event));
    this.listen(this.#field, "input", () => this.#typed(this.#field.value));
    this.listen(this.#field, "kiosk:composing", ({ detail }) => this.#typed(detail.text));
  }

  /** What is typed and not yet asked. */
  get typed() {
    return this.#field?.value.trim() ?? "";
  }

  /** @param {{typed: string, questions: string[]}} found */
  set suggestions(found) {
    if (document.activeElement === this.#field) this.#offers.show(found);
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
    const list = element("suggestion-list", { id: uniqueId("suggestions"), hidden: true });
    list.addEventListener("kiosk:chosen", ({ detail }) => this.#ask(detail.question));
    this.#offers = new Combobox(this.#field, list);
    this.append(
      element(
        "form",
        { class: "ask", novalidate: true },
        this.#fault,
        element("div", { class: "ask-frame" }, icon("keyboard"), this.#field, list),
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
    this.#ask(question);
  }

  #ask(question) {
    this.#field.value = "";
    this.#field.blur();
    this.send("kiosk:typed", { text: "" });
    this.send("kiosk:ask", { question });
  }

  #typed(text) {
    this.#complain("");
    this.send("kiosk:typed", { text });
  }

  #complain(text) {
    this.#fault.textContent = worded(text);
    this.#fault.hidden = !text;
    this.#field.toggleAttribute("aria-invalid", Boolean(text));
    if (text) this.#field.setAttribute("aria-describedby", this.#fault.id);
    else this.#field.removeAttribute("aria-describedby");
  }
}
