import { element, leaf } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";

const OFFICIAL = "https://www.gfbzb.gov.cn/";
const OUTSIDE = { target: "_blank", rel: "noopener" };

/**
 * The way to the preliminary sign-up, and what it is not. Attribute `framed`: the chat stands in another page, so the form
 * opens in a tab of its own, because no frame may show it.
 */
export class SignUpTalk extends KioskElement {
  static tag = "sign-up-talk";

  connectedCallback() {
    this.data ??= {};
    super.connectedCallback();
  }

  render() {
    const own = this.hasAttribute("framed") ? OUTSIDE : {};
    return [
      leaf("plain", "talk-leaf"),
      element(
        "section",
        { class: "card talk talk-card", "aria-label": "预报名" },
        element("h2", {}, "预报名"),
        element("p", { class: "talk-line" }, "留下联系方式，工作人员联系您。"),
        element("p", { class: "talk-note" }, "预报名不等于正式应征报名。正式报名以全国征兵网为准，不收任何费用。"),
        element(
          "div",
          { class: "buttons talk-ways" },
          element("a", { class: "button", href: OFFICIAL, ...OUTSIDE }, "打开全国征兵网"),
          element("a", { class: "button primary", href: "/kiosk#/sign-up", ...own }, "去预报名"),
        ),
      ),
    ];
  }
}
