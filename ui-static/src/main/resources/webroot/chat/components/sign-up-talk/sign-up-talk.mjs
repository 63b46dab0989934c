import { element, leaf } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { IS, IS_NOT, OFFICIAL } from "../../app/sign-up-words.mjs";

/**
 * The way to the preliminary sign-up from a chat that stands in another page: the form opens in a tab of its own, because
 * no frame may show it.
 */
export class SignUpTalk extends KioskElement {
  static tag = "sign-up-talk";

  connectedCallback() {
    this.data ??= {};
    super.connectedCallback();
  }

  render() {
    return [
      leaf("plain", "talk-leaf"),
      element(
        "section",
        { class: "card talk talk-card", "aria-label": "预报名" },
        element("h2", {}, "预报名"),
        element("p", { class: "talk-line" }, IS),
        element("p", { class: "talk-note" }, IS_NOT),
        element("p", { class: "talk-note" }, "为了保护您的信息，表单在新页面里填。"),
        element("div", { class: "buttons talk-ways" }, way("button", OFFICIAL, "打开全国征兵网"), way("button primary", "/kiosk#/sign-up", "去预报名")),
      ),
    ];
  }
}

function way(looks, href, label) {
  return element("a", { class: looks, href, target: "_blank", rel: "noopener" }, label);
}
