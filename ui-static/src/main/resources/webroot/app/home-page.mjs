import { careMode } from "./care-mode.mjs";
import { element } from "./dom.mjs";
import { countdownText, dayOf, nextStage } from "./season.mjs";
import { surface } from "./surface.mjs";

const BATCH = { kiosk: 4, landscape: 2, phone: 5 };
const BATCH_IN_CARE = { kiosk: 2, landscape: 2, phone: 4 };

/** The first screen. Its frame is there at once, topics and questions come with the server's first answer. */
export class HomePage {
  #home;
  #titled;
  #notices;
  #screen;
  #place;

  /** `home` gives what the server said of names, topics and questions, or null. */
  constructor({ home, titled, notices }) {
    this.#home = home;
    this.#titled = titled;
    this.#notices = notices;
    notices.addEventListener("change", () => this.#tell());
  }

  open({ place }) {
    this.#titled("首页");
    this.#place = place;
    this.#screen = element("home-screen");
    this.homeLoaded();
    this.#tell();
    return this.#screen;
  }

  close() {
    this.#screen = null;
  }

  homeLoaded() {
    const said = this.#home();
    if (!this.#screen || !said) return;
    const batch = (careMode.on ? BATCH_IN_CARE : BATCH)[surface()];
    this.#screen.data = { topics: said.topics, hot: said.hot, place: this.#place, batch };
  }

  #tell() {
    if (!this.#screen) return;
    const next = nextStage(this.#notices.season, dayOf(new Date()));
    const countdown = next ? countdownText(next) : "";
    this.#screen.told = { notices: this.#notices.notices("ticker"), countdown, still: careMode.on };
  }

  get started() {
    return Boolean(this.#screen?.askBox?.typed);
  }
}
