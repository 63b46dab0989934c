import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";

const SHORTEST = 15;

/**
 * Setting an account up with a code: the first one of a new installation, or one that an administrator has opened.
 * Data: `{first}`. Events: `console:set-up` with `{code, account, name, passphrase}`, `console:log-in-instead`.
 */
export class SetupForm extends KioskElement {
  static tag = "setup-form";

  #form;

  render({ first }) {
    this.#form = element(
      "form",
      { novalidate: true, class: "form" },
      field({
        name: "code",
        label: "启用码",
        hint: `${first ? "启动服务的窗口里显示" : "向管理员要"}，30 分钟内有效。`,
        autocapitalize: "characters",
      }),
      field({
        name: "account",
        label: "账号",
        hint: first ? "登录时填，2 至 20 个小写字母、数字、点或短横，如 liwj。" : "管理员告诉您的账号。",
        autocomplete: "username",
        autocapitalize: "none",
      }),
      field({ name: "name", label: "姓名", hint: "写进每一条操作记录。", autocomplete: "name" }),
      field({
        name: "passphrase",
        label: "口令",
        type: "password",
        hint: `至少 ${SHORTEST} 个字符。可以用几个互不相干的词连成一句。`,
        autocomplete: "new-password",
      }),
      field({ name: "again", label: "再填一遍口令", type: "password", autocomplete: "new-password" }),
      faultLine(),
      button("primary", first ? "建立管理账号" : "启用账号", null, { type: "submit" }),
      !first && this.listen(button("plain", "已经启用过，去登录"), "click", () => this.send("console:log-in-instead")),
    );
    this.listen(this.#form, "submit", (event) => this.#submit(event));
    return this.#form;
  }

  /** The server refused; what was typed stays. @param {Record<string, string>} faults sentences by field */
  fail(faults) {
    busy(this.#form, false);
    showFaults(this.#form, faults);
  }

  #submit(event) {
    event.preventDefault();
    const { again, ...values } = valuesOf(this.#form);
    if (!showFaults(this.#form, faultsOf(values, again))) return;
    busy(this.#form, true);
    this.send("console:set-up", values);
  }
}

function faultsOf({ code, account, name, passphrase }, again) {
  const length = [...passphrase].length;
  return {
    code: code ? "" : "请填启用码。",
    account: account ? "" : "请填账号，如 liwj。",
    name: name ? "" : "请填姓名。",
    passphrase: length >= SHORTEST ? "" : `口令至少 ${SHORTEST} 个字符，现在是 ${length} 个。`,
    again: length < SHORTEST || again === passphrase ? "" : "两遍口令不一样，请再填一遍。",
  };
}
