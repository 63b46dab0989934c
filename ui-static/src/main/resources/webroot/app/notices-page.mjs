import { element } from "./dom.mjs";
import { dayOf } from "./season.mjs";

/** All notices and the days of the season, as they are at this moment. */
export class NoticesPage {
  #notices;
  #titled;
  #go;
  #screen = null;
  #asked;

  constructor({ notices, titled, go }) {
    this.#notices = notices;
    this.#titled = titled;
    this.#go = go;
    notices.addEventListener("change", () => this.#draw());
  }

  get wishes() {
    return { notice: ({ id }) => this.#go.to({ screen: "notices", notice: id }) };
  }

  open() {
    this.#titled("通知和日程");
    this.#screen = element("notices-screen");
    return this.#screen;
  }

  shown({ notice }) {
    this.#asked = notice;
    this.#draw();
  }

  close() {
    this.#screen = null;
  }

  #draw() {
    if (!this.#screen) return;
    this.#screen.data = {
      notices: this.#notices.notices(),
      season: this.#notices.season,
      asked: this.#asked,
      today: dayOf(new Date()),
    };
  }
}
