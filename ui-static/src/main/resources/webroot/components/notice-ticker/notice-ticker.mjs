import { element, icon, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

const EACH = 12_000;

/**
 * The notices in one line, one at a time and never in motion: it waits while it is touched or focused, while somebody has
 * stopped it, and always where motion is not wanted. Data: `{notices: [{id, title, urgent}], countdown, still}`, where
 * `countdown` is a sentence on the season or "" and `still` keeps it from going on by itself. Event: `kiosk:notice` with
 * `{id}`, without one for the countdown.
 */
export class NoticeTicker extends KioskElement {
  static tag = "notice-ticker";

  #shown = 0;
  #paused = false;
  #timer;

  connectedCallback() {
    super.connectedCallback();
    this.#timer = setInterval(() => this.#goOn(), EACH);
    this.life.addEventListener("abort", () => clearInterval(this.#timer));
  }

  render({ countdown }) {
    const items = this.#items();
    this.hidden = items.length === 0;
    if (items.length === 0) return null;
    this.#shown %= items.length;
    const { id, title, urgent } = items[this.#shown];
    const several = items.length > 1;
    const line = element(
      "button",
      { type: "button", class: "ticker-line" },
      icon(title === countdown ? "calendar" : "megaphone"),
      element("strong", {}, urgent ? "紧急" : title === countdown ? "日程" : "通知"),
      element("span", { class: "ticker-title" }, title === countdown ? title : verbatim(title)),
    );
    this.listen(line, "click", () => this.send("kiosk:notice", id ? { id } : {}));
    return element(
      "section",
      { class: "ticker", "aria-label": "通知" },
      line,
      several && element("span", { class: "ticker-count" }, `${this.#shown + 1} / ${items.length}`),
      several && this.#moves() && this.#button("hold", this.#paused ? "play" : "pause", this.#paused ? "继续播放通知" : "暂停播放通知", () => this.#pause()),
      several ? this.#button("next", "next", "下一条通知", () => this.#next()) : icon("next"),
    );
  }

  #items() {
    const { notices, countdown } = this.data;
    return countdown ? [...notices, { title: countdown }] : notices;
  }

  /** The line is drawn anew by its buttons, so the focus is given back to the one that was pressed. */
  #button(name, sign, label, act) {
    const button = element("button", { type: "button", class: "ticker-button", "data-act": name, "aria-label": label }, icon(sign));
    return this.listen(button, "click", () => {
      act();
      this.querySelector(`[data-act=${name}]`)?.focus();
    });
  }

  #pause() {
    this.#paused = !this.#paused;
    this.refresh();
  }

  #next() {
    this.#shown += 1;
    this.refresh();
  }

  #moves() {
    return !this.data.still && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  #goOn() {
    if (!this.data || this.#paused || !this.#moves() || this.matches(":hover, :focus-within") || this.#items().length < 2) return;
    this.#next();
  }
}
