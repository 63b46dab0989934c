import { careMode } from "./care-mode.mjs";
import { element } from "./dom.mjs";
import { countdownText, dayOf, nextStage } from "./season.mjs";
import { surface } from "./surface.mjs";

/** Fewer where a line of notices takes its room. */
const BATCH_BESIDE_NOTICES = { kiosk: 2, landscape: 2, phone: 5 };
const BATCH = { kiosk: 4, landscape: 2, phone: 5 };
const BATCH_IN_CARE = { kiosk: 2, landscape: 2, phone: 4 };

/** The first screen. Its frame is there at once, topics and questions come with the server's first answer. */
export class HomePage {
  #home;
  #titled;
  #notices;
  #screen;
  #place;
  #told = false;

  /** `home` gives what the server said of names, topics and questions, or null. */
  constructor({ home, titled, notices }) {
    this.#home = home;
    this.#titled = titled;
    this.#notices = notices;
    notices.addEventListener("change", () => this.#changed());
  }

  open({ place }) {
    this.#titled("首页");
    this.#place = place;
    this.#screen = element("home-screen");
    this.#changed();
    return this.#screen;
  }

  close() {
    this.#screen = null;
  }

  homeLoaded() {
    const said = this.#home();
    if (!this.#screen || !said) return;
    const batch = (careMode.on ? BATCH_IN_CARE : this.#told ? BATCH_BESIDE_NOTICES : BATCH)[surface()];
    this.#screen.data = { topics: said.topics, hot: said.hot, place: this.#place, batch };
  }

  #changed() {
    this.#tell();
    this.homeLoaded();
  }

  #tell() {
    if (!this.#screen) return;
    const next = nextStage(this.#notices.season, dayOf(new Date()));
    const countdown = next ? countdownText(next) : "";
    const notices = this.#notices.notices("ticker");
    this.#screen.told = { notices, countdown, still: careMode.on };
    this.#told = notices.length > 0 || countdown !== "";
  }

  get started() {
    return Boolean(this.#screen?.askBox?.typed);
  }
}
