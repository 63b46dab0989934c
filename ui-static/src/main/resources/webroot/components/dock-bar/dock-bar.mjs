import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

const READING = {
  silent: { label: "朗读", sign: "speaker" },
  reading: { label: "停一下", sign: "pause" },
  paused: { label: "接着念", sign: "speaker" },
};

/**
 * The five usual actions, in the same order on every screen. Reading aloud is there only where this machine can do it,
 * and how high things stand only in care mode on a tall screen.
 * Data: `{home, care, seat, reading}`; `seat` is "", "high" or "low"; `reading` is "", "silent", "reading" or "paused".
 * Events: `kiosk:back`, `kiosk:home`, `kiosk:care`, `kiosk:seat`, `kiosk:read`, `kiosk:leave`.
 */
export class DockBar extends KioskElement {
  static tag = "dock-bar";

  refresh() {
    const focused = this.contains(document.activeElement) && document.activeElement.dataset.action;
    super.refresh();
    if (focused) this.querySelector(`[data-action="${focused}"]`)?.focus();
  }

  render({ home, care, seat, reading }) {
    const read = READING[reading];
    return element(
      "nav",
      { class: "dock", "aria-label": "常用操作" },
      this.#button("back", "返回", "back", { disabled: home }),
      this.#button("home", "首页", "home", { "aria-current": home && "page" }),
      this.#button("care", care ? "退出关怀版" : "关怀版", "care", { class: care && "on" }),
      seat && this.#button("seat", seat === "low" ? "站着用" : "坐着用", "seat", { class: seat === "low" && "on" }),
      read && this.#button("read", read.label, read.sign, { class: reading !== "silent" && "on" }),
      this.#button("leave", "结束并清除", "exit"),
    );
  }

  #button(action, label, sign, attributes = {}) {
    const button = element(
      "button",
      { type: "button", "data-action": action, ...attributes },
      icon(sign),
      element("span", { class: "dock-label" }, label),
    );
    return this.listen(button, "click", () => this.send(`kiosk:${action}`));
  }
}
