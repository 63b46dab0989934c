import { element } from "../../../app/dom.mjs";
import { DialogElement } from "../../app/dialog-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";

/**
 * Asks who is at the keyboard once more, before something that cannot be taken back. Data: `{}`, or null when closed.
 * Events: `console:prove` with `{passphrase, code}`; `console:prove-not`.
 */
export class ProofDialog extends DialogElement {
  static tag = "proof-dialog";
  static closing = "console:prove-not";

  #form;

  content() {
    const cancel = this.listen(button("plain", "先不做"), "click", () => this.send("console:prove-not"));
    this.#form = element(
      "form",
      { novalidate: true, class: "form" },
      this.title("再确认一次是您"),
      element("p", { class: "dialog-line" }, "这一步要先核对口令和验证码，5 分钟内不再问。"),
      field({ name: "passphrase", label: "口令", type: "password", autocomplete: "current-password" }),
      field({ name: "code", label: "验证码", hint: "验证器上新的 6 位数字。", autocomplete: "one-time-code" }),
      faultLine(),
      element("div", { class: "buttons" }, cancel, button("primary", "核对并继续", null, { type: "submit" })),
    );
    this.listen(this.#form, "submit", (event) => this.#submit(event));
    return this.#form;
  }

  fail(sentence) {
    busy(this.#form, false);
    this.#form.elements.code.value = "";
    showFaults(this.#form, { "": sentence });
  }

  #submit(event) {
    event.preventDefault();
    const { passphrase, code } = valuesOf(this.#form);
    const faults = { passphrase: passphrase ? "" : "请填口令。", code: code ? "" : "请填 6 位数字。" };
    if (!showFaults(this.#form, faults)) return;
    busy(this.#form, true);
    this.send("console:prove", { passphrase, code: code.replace(/\s/g, "") });
  }
}
