import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { button } from "../../app/forms.mjs";
import { ROLES } from "../../app/words.mjs";

/**
 * Who may log in. Data: `{items: [{id, account, name, role, area, disabled, enrolled}], account}`. Events:
 * `console:account-form` with `{item}`, none for a new account; `console:reset` and `console:disable` with `{item}`.
 */
export class AccountScreen extends KioskElement {
  static tag = "account-screen";

  render() {
    const items = this.need("items");
    const add = this.listen(button("primary", "增加账号"), "click", () => this.send("console:account-form"));
    return element(
      "section",
      { class: "panel" },
      element("div", { class: "panel-head" }, element("h2", {}, "账号"), add),
      items.length < 2 && element("p", { class: "empty" }, "还只有您一个人。先给征兵和审核的同事各建一个账号，预报名才有人跟进、导出才有人批准。"),
      element(
        "table",
        { class: "rows" },
        element("thead", {}, element("tr", {}, ["姓名", "账号", "角色", "辖区", "情况", ""].map((each) => element("th", { scope: "col" }, each)))),
        element("tbody", {}, items.map((item) => this.#row(item))),
      ),
    );
  }

  #row(item) {
    const { account, name, role, area, disabled, enrolled } = item;
    const [tone, text] = disabled ? ["plain", "已停用"] : enrolled ? ["pass", "在用"] : ["check", "等本人启用"];
    return element(
      "tr",
      {},
      element("th", { scope: "row" }, name),
      [account, ROLES[role] ?? role, area, element("span", { class: `tag tag-${tone}` }, text)].map((cell) => element("td", {}, cell)),
      element("td", {}, element("div", { class: "row-deeds" }, this.#deeds(item))),
    );
  }

  #deeds(item) {
    if (item.account === this.need("account").account) return "本人，由别人来改";
    const deed = (label, type) => this.listen(button("plain", label), "click", () => this.send(type, { item }));
    if (item.disabled) return deed("恢复使用", "console:disable");
    return [deed("改角色、辖区", "console:account-form"), deed("重发启用码", "console:reset"), deed("停用", "console:disable")];
  }
}
