import { element, leaf } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

const SHOW_AFTER = 300;
const SLOW_AFTER = 10_000;
const WORDS = { waiting: "正在查政策库", slow: "比平时慢一些，还在查" };

/**
 * Stands where the answer will be. Nothing for 300 ms, then a skeleton; after ten seconds it offers a way out.
 * Attribute `stage` (`start`, `waiting`, `slow`) says how long it has been.
 * Events: `kiosk:say` with `{text}`, and `kiosk:topic` for the way to a person.
 */
export class WaitingCard extends KioskElement {
  static tag = "waiting-card";

  connectedCallback() {
    super.connectedCallback();
    this.data = { stage: this.getAttribute("stage") ?? "start" };
    if (!this.hasAttribute("stage")) this.#after(SHOW_AFTER, "waiting", () => this.#slowly());
  }

  render({ stage }) {
    if (stage === "start") return null;
    return element(
      "div",
      { class: "card waiting" },
      element(
        "div",
        { class: "waiting-head" },
        leaf("rest", "waiting-leaf"),
        element("p", {}, WORDS[stage]),
      ),
      element("div", { class: "skeleton", "aria-hidden": "true" }, ...["title", "long", "short", "long"].map(bar)),
      stage === "slow" && this.#wayOut(),
    );
  }

  #wayOut() {
    const wait = element("button", { type: "button", class: "button" }, "继续等");
    const person = element("button", { type: "button", class: "button primary" }, "找工作人员");
    this.listen(wait, "click", () => {
      this.data = { stage: "waiting" };
      this.#slowly();
    });
    this.listen(person, "click", () => this.send("kiosk:topic", { topic: "offices" }));
    return element("div", { class: "buttons" }, wait, person);
  }

  #slowly() {
    this.#after(SLOW_AFTER, "slow");
  }

  #after(time, stage, next = () => {}) {
    const timer = setTimeout(() => {
      this.data = { stage };
      this.send("kiosk:say", { text: WORDS[stage] });
      next();
    }, time);
    this.life.addEventListener("abort", () => clearTimeout(timer));
  }
}

function bar(length) {
  return element("span", { class: `bar bar-${length}` });
}
