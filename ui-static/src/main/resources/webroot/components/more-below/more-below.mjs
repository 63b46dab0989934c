import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

const ENOUGH = 32;
const STEP = 0.8;

/** A button that shows as long as the scroller before it goes on below, and moves it on by most of a screen. */
export class MoreBelow extends KioskElement {
  static tag = "more-below";

  #scroller;

  connectedCallback() {
    super.connectedCallback();
    this.#scroller = this.previousElementSibling;
    if (!this.#scroller) throw new Error("more-below: no scroller stands before it");
    if (!this.firstElementChild) this.append(element("button", { type: "button", class: "more" }, "往下看", icon("down")));
    this.listen(this.firstElementChild, "click", () => this.#move());
    this.listen(this.#scroller, "scroll", () => this.#look());
    const watch = new ResizeObserver(() => this.#look());
    for (const part of [this.#scroller, ...this.#scroller.children]) watch.observe(part);
    this.life.addEventListener("abort", () => watch.disconnect());
    this.#look();
  }

  #look() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroller;
    const longer = scrollHeight > clientHeight + 1;
    this.hidden = scrollHeight - scrollTop - clientHeight < ENOUGH;
    if (longer) this.#scroller.tabIndex = 0;
    else this.#scroller.removeAttribute("tabindex");
  }

  #move() {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#scroller.scrollBy({ top: this.#scroller.clientHeight * STEP, behavior: calm ? "instant" : "smooth" });
  }
}
