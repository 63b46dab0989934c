import { careMode } from "./care-mode.mjs";
import { IdleWatch } from "./idle-watch.mjs";
import { surface } from "./surface.mjs";

const QUIET = 60;

/** Calls people to a kiosk that nobody uses. Any touch shows the home screen again and does nothing else. */
export class Attract {
  #page;
  #kiosk;
  #watch = new IdleWatch({
    quiet: () => (this.#free ? QUIET : 0),
    countdown: 0,
    tell: { warn: () => {}, end: () => this.#begin() },
  });

  constructor({ page, kiosk, notices }) {
    this.#page = page;
    this.#kiosk = kiosk;
    notices.addEventListener("change", () => this.#page.attract.data && this.#invite());
  }

  start() {
    document.addEventListener("kiosk:awake", () => this.#end());
    this.#watch.start(document);
  }

  get #free() {
    return surface() !== "phone" && !this.#kiosk.inUse;
  }

  #begin() {
    if (this.#page.attract.data) return;
    this.#kiosk.freshen();
    this.#invite();
  }

  #invite() {
    this.#page.attract.data = { ...this.#kiosk.invitation, still: careMode.on };
  }

  #end() {
    this.#page.attract.data = null;
    this.#watch.awake();
  }
}
