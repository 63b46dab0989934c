import { element, icon, verbatim } from "../../app/dom.mjs";
import { PadScreen } from "../../app/pad-screen.mjs";
import { chineseDate } from "../../app/wording.mjs";

/**
 * Looks a sign-up up by its receipt and takes it back. Data: `{fields, found, confirm, withdrawn, trouble}`: `found` is
 * where it stands, `confirm` asks before it is erased, `withdrawn` is what the server said when it was.
 * Events: `kiosk:status-look`, `kiosk:status-withdraw`, `kiosk:status-keep`, `kiosk:status-erase`, `kiosk:home`.
 */
export class SignUpStatus extends PadScreen {
  static tag = "sign-up-status";

  /** The words for reading aloud. */
  get speech() {
    const { found, withdrawn } = this.data ?? {};
    return withdrawn ?? (found ? `您的预报名：${found.state}。` : "请输入回执号和手机号后四位。");
  }

  render({ found, withdrawn, confirm, trouble }) {
    return [
      element(
        "div",
        { class: "scroller form-scroll", role: "group", "aria-label": "查预报名进度" },
        element("h1", { tabindex: -1 }, withdrawn ? "已经撤回" : confirm ? "撤回这份预报名？" : "查预报名进度"),
        this.#content(),
      ),
      element(
        "div",
        { class: "form-foot" },
        trouble && element("p", { class: "form-trouble", role: "alert" }, icon("warning"), trouble),
        element("more-below"),
        element("div", { class: "form-pad" }),
        element("div", { class: "buttons form-buttons" }, this.#buttons(found, withdrawn, confirm)),
      ),
    ];
  }

  #content() {
    const { fields, found, withdrawn, confirm } = this.data;
    if (withdrawn) return element("p", { class: "lead" }, verbatim(withdrawn));
    if (confirm) return element("p", { class: "lead" }, "撤回就是删除：姓名、手机号和填过的内容都删掉，找不回来。以后想报，可以再填一次。");
    if (found) return this.#standing(found);
    return fields.map((field) => Object.assign(element("form-field", { "data-field": field.name }), { data: field }));
  }

  #standing({ receipt, state, name, phone, submittedOn }) {
    const rows = [["现在", state], ["回执号", receipt], ["姓名", name], ["手机号", phone], ["提交日期", chineseDate(submittedOn)]];
    return element(
      "dl",
      { class: "card status-found" },
      rows.map(([term, value]) => element("div", {}, element("dt", {}, term), element("dd", {}, term === "现在" ? value : verbatim(value)))),
    );
  }

  #buttons(found, withdrawn, confirm) {
    if (withdrawn) return this.#button("button primary", "回首页", "kiosk:home");
    if (confirm) {
      return [
        this.#button("button status-erase", "撤回并删除", "kiosk:status-erase"),
        this.#button("button primary", "不撤回", "kiosk:status-keep"),
      ];
    }
    if (found) {
      return [
        this.#button("button status-erase", "我要撤回", "kiosk:status-withdraw"),
        this.#button("button primary", "看完了", "kiosk:home"),
      ];
    }
    return this.#button("button primary", ["查一查", icon("next")], "kiosk:status-look");
  }

  #button(looks, label, type) {
    const button = element("button", { type: "button", class: looks }, label);
    return this.listen(button, "click", () => this.send(type));
  }
}
