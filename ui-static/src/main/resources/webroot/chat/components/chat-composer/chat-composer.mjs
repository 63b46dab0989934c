import { Combobox } from "../../../app/combobox.mjs";
import { element, icon, uniqueId } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";

/**
 * Where one writes: a line of questions to tap, the field, and a panel of other things to do, or the way to send once
 * something is written. Data: `{questions, people}`; `people` offers a person first, and until there is any data there is
 * room for them. Given `suggestions`, it offers them.
 * Events: `kiosk:ask` with `{question}`, `kiosk:typed` with `{text}`, `kiosk:people`, `kiosk:topic`, `kiosk:sign-up`.
 */
export class ChatComposer extends KioskElement {
  static tag = "chat-composer";

  #field;
  #plus;
  #send;
  #panel;
  #offers;
  #suggested;

  connectedCallback() {
    super.connectedCallback();
    if (!this.#field) this.#build();
    this.#follow();
    this.listen(this, "keydown", (event) => this.#escape(event));
    this.refresh();
  }

  /** @param {{typed: string, questions: string[]}} found */
  set suggestions(found) {
    if (document.activeElement === this.#field) this.#suggested.show(found);
  }

  focus() {
    this.#field.focus();
  }

  refresh() {
    if (!this.#offers || !this.data) return;
    const { questions = [], people } = this.data;
    this.#offers.hidden = questions.length === 0 && !people;
    const list = element("question-list", { look: "pills" });
    list.data = { questions };
    this.#offers.replaceChildren(...(people ? [this.#person()] : []), list);
    this.#offers.scrollLeft = 0;
  }

  /** The same in the language of now; what is written stays. */
  relabel() {
    const written = this.#field.value;
    this.replaceChildren();
    this.#build();
    this.#follow();
    this.#field.value = written;
    this.#written();
    this.refresh();
  }

  #follow() {
    this.listen(this.#field.form, "submit", (event) => this.#submit(event));
    this.listen(this.#field, "input", () => this.#written());
    this.listen(this.#field, "focus", () => this.#unfold(false));
    this.listen(this.#send, "click", () => this.#field.form.requestSubmit());
    this.listen(this.#plus, "click", () => this.#unfold(this.#panel.hidden));
  }

  #build() {
    this.#field = element("input", {
      type: "text",
      class: "chat-field",
      "aria-label": "您的问题",
      placeholder: "问政策，比如“优待金怎么领”",
      maxlength: 200,
      autocomplete: "off",
      autocapitalize: "off",
      autocorrect: "off",
      spellcheck: "false",
      enterkeyhint: "send",
    });
    const panel = uniqueId("chat-panel");
    const label = { type: "button", class: "chat-plus", "aria-label": "更多功能", "aria-expanded": "false", "aria-controls": panel };
    this.#plus = element("button", label, icon("plus"));
    this.#send = element("button", { type: "button", class: "chat-send", hidden: true }, "发送");
    this.#offers = element("div", { class: "offers", role: "group", "aria-label": "可以接着问" });
    this.#panel = element("div", { class: "chat-panel", id: panel, hidden: true }, this.#entries());
    const list = element("suggestion-list", { id: uniqueId("suggestions"), hidden: true });
    list.addEventListener("kiosk:chosen", ({ detail }) => this.#ask(detail.question));
    this.#suggested = new Combobox(this.#field, list);
    this.append(
      this.#offers,
      list,
      element("form", { class: "chat-line", novalidate: true }, this.#field, this.#plus, this.#send),
      this.#panel,
    );
  }

  #entries() {
    return [
      this.#entry("people", "找工作人员", "kiosk:people"),
      this.#entry("pencil", "我要预报名", "kiosk:sign-up"),
      this.#entry("clipboard", "应征条件", "kiosk:topic", { topic: "conditions" }),
      this.#entry("route", "应征流程", "kiosk:topic", { topic: "process" }),
    ];
  }

  #entry(sign, label, type, detail) {
    const words = [element("span", { class: "badge" }, icon(sign)), element("span", {}, label)];
    const button = element("button", { type: "button", class: "chat-do" }, words);
    button.addEventListener("click", () => {
      this.#unfold(false);
      this.send(type, detail);
    });
    return button;
  }

  #person() {
    const button = element("button", { type: "button", class: "question offer-person" }, icon("people"), "找工作人员");
    return this.listen(button, "click", () => this.send("kiosk:people"));
  }

  #written() {
    const empty = this.#field.value.trim() === "";
    this.#send.hidden = empty;
    this.#plus.hidden = !empty;
    this.send("kiosk:typed", { text: this.#field.value });
  }

  #unfold(open) {
    this.#panel.hidden = !open;
    this.#plus.setAttribute("aria-expanded", String(open));
  }

  #escape(event) {
    if (event.key !== "Escape" || this.#panel.hidden) return;
    event.preventDefault();
    this.#unfold(false);
    this.#plus.focus();
  }

  #submit(event) {
    event.preventDefault();
    const question = this.#field.value.trim();
    if (question) this.#ask(question);
  }

  #ask(question) {
    this.#field.value = "";
    this.#written();
    this.#field.blur();
    this.send("kiosk:ask", { question });
  }
}
