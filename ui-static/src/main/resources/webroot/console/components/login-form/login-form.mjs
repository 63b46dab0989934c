import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";

/**
 * Account, passphrase and the code of the authenticator. Data: `{account, again}`: the name to begin with;
 * whether somebody was in already. Events: `console:log-in` with `{account, passphrase, code}`, `console:first-time`.
 */
export class LoginForm extends KioskElement {
  static tag = "login-form";

  #form;
  #caps;

  render({ account = "", again }) {
    this.#caps = element("p", { class: "caps", role: "status" });
    this.#form = element(
      "form",
      { novalidate: true, class: "form" },
      field({ name: "account", label: "账号", value: account, autocomplete: "username", autocapitalize: "none" }),
      field({ name: "passphrase", label: "口令", type: "password", autocomplete: "current-password" }),
      this.#caps,
      field({
        name: "code",
        label: "验证码",
        hint: "验证器上的 6 位数字。手机不在身边，可以填一个恢复码。",
        autocomplete: "one-time-code",
        autocapitalize: "characters",
      }),
      faultLine(),
      button("primary", "登录", null, { type: "submit" }),
      !again && this.listen(button("plain", "第一次登录，有启用码"), "click", () => this.send("console:first-time")),
    );
    this.listen(this.#form, "submit", (event) => this.#submit(event));
    for (const type of ["keydown", "keyup"]) this.listen(this.#form, type, (event) => this.#look(event));
    return this.#form;
  }

  /** The login did not succeed: the sentence, and a fresh code to type; account and passphrase stay. */
  fail(sentence) {
    busy(this.#form, false);
    this.#form.elements.code.value = "";
    showFaults(this.#form, { "": sentence });
  }

  #submit(event) {
    event.preventDefault();
    const values = valuesOf(this.#form);
    const faults = {
      account: values.account ? "" : "请填账号。",
      passphrase: values.passphrase ? "" : "请填口令。",
      code: values.code ? "" : "请填验证器上的 6 位数字。",
    };
    if (!showFaults(this.#form, faults)) return;
    busy(this.#form, true);
    this.send("console:log-in", { ...values, code: values.code.replace(/\s/g, "") });
  }

  #look(event) {
    const on = event.getModifierState?.("CapsLock") ?? false;
    if (on === this.#caps.hasChildNodes()) return;
    this.#caps.replaceChildren(...(on ? [icon("warning"), "大写锁定开着，口令区分大小写。"] : []));
  }
}
