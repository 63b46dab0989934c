import { careMode } from "./care-mode.mjs";
import { element } from "./dom.mjs";
import { surface } from "./surface.mjs";

const BATCH = { kiosk: 4, landscape: 2, phone: 5 };
const BATCH_IN_CARE = { kiosk: 2, landscape: 2, phone: 4 };

/** The first screen. Its frame is there at once, topics and questions come with the server's first answer. */
export class HomePage {
  #home;
  #titled;
  #screen;
  #place;

  /** `home` gives what the server said of names, topics and questions, or null. */
  constructor({ home, titled }) {
    this.#home = home;
    this.#titled = titled;
  }

  open({ place }) {
    this.#titled("首页");
    this.#place = place;
    this.#screen = element("home-screen");
    this.homeLoaded();
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

  get started() {
    return Boolean(this.#screen?.askBox?.typed);
  }
}
