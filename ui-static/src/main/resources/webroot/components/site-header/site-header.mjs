import { element, leaf } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

const EVERY = 5000;

/**
 * The strip at the top: who this is, where, what time it is. Nothing in it needs touching.
 * Data: `{assistant, tagline, office}`; `office` may be empty.
 */
export class SiteHeader extends KioskElement {
  static tag = "site-header";

  connectedCallback() {
    super.connectedCallback();
    const timer = setInterval(() => this.#tick(), EVERY);
    this.life.addEventListener("abort", () => clearInterval(timer));
  }

  render({ tagline, office }) {
    return [
      leaf("plain", "brand-leaf"),
      element(
        "div",
        { class: "brand" },
        element("p", { class: "brand-name" }, this.need("assistant")),
        tagline && element("p", { class: "brand-tagline" }, tagline),
        element("p", { class: "brand-office" }, office, element("span", {}, office ? "，答案都有出处" : "答案都有出处")),
      ),
      element(
        "div",
        { class: "where" },
        element("p", { class: "clock" }, clock()),
        office && element("p", { class: "office" }, office),
      ),
    ];
  }

  #tick() {
    const shown = this.querySelector(".clock");
    if (shown && shown.textContent !== clock()) shown.textContent = clock();
  }
}

function clock() {
  const now = new Date();
  return [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
