import { element } from "../../../app/dom.mjs";
import { DialogElement } from "../../app/dialog-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";
import { ROLES } from "../../app/words.mjs";

/**
 * A new account, the role and area of one that is there, or the code that its owner begins with. Data: `{}` for a new
 * one, `{item}` to change one, `{item, reset: true}` before a code is made again, `{item, code}` to hand it over, null
 * when closed. Events: `console:account-save` with `{item, values}`, `console:account-reset` with `{item}`,
 * `console:close`.
 */
export class AccountDialog extends DialogElement {
  static tag = "account-dialog";

  #form;

  content({ item, reset, code }) {
    if (code) return this.#handOver(item, code);
    return reset ? this.#warn(item) : this.#ask(item);
  }

  fail(faults) {
    busy(this.#form, false);
    showFaults(this.#form, faults);
  }

  #handOver({ account, name }, code) {
    return [
      this.title(`把启用码交给${name}本人`),
      element("p", { class: "enrol-code" }, code.match(/.{1,4}/g).join(" ")),
      element("p", { class: "dialog-line" }, `在登录页点“第一次登录”，填账号 ${account} 和这个启用码。30 分钟内有效，只能用一次，这里只显示这一回。`),
      element("div", { class: "buttons" }, this.#close("primary", "已交给本人")),
    ];
  }

  #warn(item) {
    const go = this.listen(button("primary", "作废旧的，重发"), "click", () => this.send("console:account-reset", { item }));
    return [
      this.title(`给${item.name}重发启用码？`),
      element("p", { class: "dialog-line" }, "原来的口令、验证器和恢复码马上作废，正在用的登录也会退出。"),
      element("div", { class: "buttons" }, this.#close("plain", "先不发"), go),
    ];
  }

  #ask(item) {
    const roles = Object.entries(ROLES).map(([value, label]) => ({ value, label }));
    this.#form = element(
      "form",
      { novalidate: true, class: "form" },
      this.title(item ? `${item.name} 的角色和辖区` : "增加账号"),
      !item && [
        field({ name: "account", label: "账号", hint: "登录时填，2 至 20 个小写字母、数字、点或短横，如 liwj。", autocapitalize: "none" }),
        field({ name: "name", label: "姓名", maxlength: 20 }),
      ],
      field({ name: "role", label: "角色", options: [{ value: "", label: "请选角色" }, ...roles], value: item?.role ?? "" }),
      field({
        name: "area",
        label: "辖区",
        hint: "6 位行政区划代码，如 140214。只看得到辖区里的登记。",
        inputmode: "numeric",
        value: item?.area,
      }),
      faultLine(),
      element("div", { class: "buttons" }, this.#close("plain", "先不改"), button("primary", item ? "改好了" : "建立账号", null, { type: "submit" })),
    );
    this.listen(this.#form, "submit", (event) => this.#submit(event));
    return this.#form;
  }

  #close(looks, label) {
    return this.listen(button(looks, label), "click", () => this.send("console:close"));
  }

  #submit(event) {
    event.preventDefault();
    const { item } = this.data;
    const values = valuesOf(this.#form);
    if (!showFaults(this.#form, faultsOf(values, item))) return;
    busy(this.#form, true);
    this.send("console:account-save", { item, values });
  }
}

function faultsOf({ account, name, role, area }, item) {
  return {
    account: item || account ? "" : "请填账号，如 liwj。",
    name: item || name ? "" : "请填姓名。",
    role: role ? "" : "请选角色。",
    area: /^\d{6}$/.test(area) ? "" : "请填 6 位行政区划代码，如 140214。",
  };
}
