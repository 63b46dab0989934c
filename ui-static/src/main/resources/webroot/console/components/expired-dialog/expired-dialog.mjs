import { element } from "../../../app/dom.mjs";
import { DialogElement } from "../../app/dialog-element.mjs";

/**
 * The session is over: login in front of the page, whose forms stay as they are behind an opaque veil. Data: `{account}`,
 * or null when closed. Event: `console:log-in`, from the form inside.
 */
export class ExpiredDialog extends DialogElement {
  static tag = "expired-dialog";
  static closing = "console:stay-out";

  content({ account }) {
    const form = element("login-form");
    form.data = { account, again: true };
    return [
      this.title("登录已到期"),
      element("p", { class: "dialog-line" }, "重新登录后接着做，没保存的文字还在。"),
      form,
    ];
  }

  fail(sentence) {
    this.querySelector("login-form").fail(sentence);
  }
}
