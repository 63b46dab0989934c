import { element } from "../../../app/dom.mjs";
import { DialogElement } from "../../app/dialog-element.mjs";
import { button } from "../../app/forms.mjs";

const SPOKEN = [120, 60, 30, 10];

/**
 * Two minutes before the session ends. Data: `{left, final}`, seconds; `final` when the session cannot be prolonged; or
 * null when closed. Events: `console:stay`, `console:log-out`.
 */
export class IdleDialog extends DialogElement {
  static tag = "idle-dialog";
  static closing = "console:stay";

  refresh() {
    if (this.data && this.dialog?.open) return this.#count(this.data.left);
    super.refresh();
  }

  content({ left, final }) {
    const stay = button("primary", final ? "知道了" : "接着工作", null, { "data-first": true });
    const out = button("plain", "现在退出");
    this.listen(stay, "click", () => this.send("console:stay"));
    this.listen(out, "click", () => this.send("console:log-out"));
    return [
      this.title(final ? "登录快满 8 小时了" : "您还在吗？"),
      element("p", { class: "dialog-line" }, element("strong", { class: "idle-left" }, clock(left)), " 后自动退出，没保存的文字会留到重新登录。"),
      element("p", { class: "sr-only", role: "alert" }),
      element("div", { class: "buttons" }, out, stay),
    ];
  }

  #count(left) {
    this.querySelector(".idle-left").textContent = clock(left);
    if (SPOKEN.includes(left)) this.querySelector("[role=alert]").textContent = `${left} 秒后自动退出。`;
  }
}

function clock(left) {
  return left > 60 ? `${Math.floor(left / 60)} 分 ${left % 60} 秒` : `${left} 秒`;
}
