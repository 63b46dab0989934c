import { element, icon, leaf } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { ROLES } from "../../app/words.mjs";

const MOST = 99;

/**
 * The pages that this person can use with how much waits there, who they are, and the way out. Data: `{pages, page,
 * account: {name, role}, waiting: {page: number}}`. Event: `console:log-out`.
 */
export class SideBar extends KioskElement {
  static tag = "side-bar";

  render({ page, waiting = {} }) {
    return [
      element(
        "p",
        { class: "side-brand" },
        leaf("plain", "side-leaf"),
        element("span", {}, element("span", { class: "side-name" }, "同小兵"), element("span", { class: "side-sub" }, "工作台")),
      ),
      element(
        "nav",
        { "aria-label": "工作台" },
        element("ul", {}, this.need("pages").map((each) => element("li", {}, link(each, page, waiting[each.page])))),
      ),
      this.#person(),
    ];
  }

  #person() {
    const { name, role } = this.need("account");
    const out = element("button", { type: "button", class: "side-out" }, icon("exit"), "退出登录");
    this.listen(out, "click", () => this.send("console:log-out"));
    return element(
      "div",
      { class: "side-person" },
      element("span", { class: "side-initial", "aria-hidden": "true" }, [...name][0]),
      element("span", { class: "side-who" }, element("span", {}, name), element("span", { class: "side-sub" }, ROLES[role] ?? role)),
      out,
    );
  }
}

function link({ page, label, sign }, current, waiting) {
  const badge = waiting > 0 && element("span", { class: "side-badge" }, waiting > MOST ? `${MOST}+` : String(waiting), element("span", { class: "sr-only" }, " 件待办"));
  return element("a", { class: "side-link", href: `#/${page}`, "aria-current": page === current && "page" }, icon(sign), label, badge);
}
