import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

const ENOUGH = 32;
const STEP = 0.8;

/** A button that shows as long as the scroller of its screen goes on below, and moves it on by most of a screen. */
export class MoreBelow extends KioskElement {
  static tag = "more-below";

  #scroller;

  connectedCallback() {
    super.connectedCallback();
    this.#scroller = this.closest("[data-scrolls]")?.querySelector(".scroller");
    if (!this.#scroller) throw new Error("more-below: no scroller to follow");
    if (!this.firstElementChild) this.append(element("button", { type: "button", class: "more" }, "往下看", icon("down")));
    this.listen(this.firstElementChild, "click", () => this.#move());
    this.listen(this.#scroller, "scroll", () => this.#look());
    this.#watch();
  }

  /** Looks again when the scroller or anything in it changes its size, or other things come into it. */
  #watch() {
    const sizes = new ResizeObserver(() => this.#look());
    const observe = () => [this.#scroller, ...this.#scroller.children].forEach((part) => sizes.observe(part));
    const contents = new MutationObserver(observe);
    contents.observe(this.#scroller, { childList: true });
    observe();
    this.life.addEventListener("abort", () => {
      sizes.disconnect();
      contents.disconnect();
    });
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
