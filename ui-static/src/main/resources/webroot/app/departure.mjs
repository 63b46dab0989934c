import { careMode } from "./care-mode.mjs";
import { IdleWatch } from "./idle-watch.mjs";
import { surface } from "./surface.mjs";

const QUIET = 60;
const QUIET_IN_CARE = 180;
const COUNTDOWN = 30;
const SPOKEN = [30, 20, 10, 5];

/** How a visit ends: by the button, or because nobody is there any more. A phone belongs to somebody and is not timed. */
export class Departure {
  #page;
  #kiosk;
  #reader;
  #announcer;
  #idle = new IdleWatch({
    quiet: () => this.#quiet(),
    countdown: COUNTDOWN,
    tell: { warn: (left) => this.#warn(left), end: () => this.#kiosk.wipe() },
  });

  constructor({ page, kiosk, reader, announcer }) {
    this.#page = page;
    this.#kiosk = kiosk;
    this.#reader = reader;
    this.#announcer = announcer;
  }

  start() {
    document.addEventListener("kiosk:leave", () => this.#leave());
    document.addEventListener("kiosk:stay", () => this.#stay());
    document.addEventListener("kiosk:wipe", () => this.#kiosk.wipe());
    this.#idle.start(document);
  }

  #quiet() {
    if (surface() === "phone" || this.#reader.state === "reading" || !this.#kiosk.inUse) return 0;
    const quiet = this.#kiosk.quiet ?? QUIET;
    return careMode.on && quiet ? Math.max(quiet, QUIET_IN_CARE) : quiet;
  }

  #warn(left) {
    this.#reader.stop();
    this.#page.leave.data = { left, of: COUNTDOWN, care: careMode.on };
    if (SPOKEN.includes(left)) this.#announcer.sayNow(`${left} 秒后回到首页，刚才的问答会全部清除。`);
  }

  #leave() {
    if (this.#kiosk.inUse) this.#page.leave.data = {};
    else this.#kiosk.wipe();
  }

  #stay() {
    this.#page.leave.data = null;
    this.#announcer.sayNow("");
    this.#idle.awake();
  }
}
