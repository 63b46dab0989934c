import { Latest } from "./latest.mjs";
import { surface } from "./surface.mjs";

const REST = 120;
const LONGEST = 40;
const MOST = { kiosk: 3, landscape: 2, phone: 4 };

/** Phone and identity numbers are nobody's question; they stay on the page. */
const PERSONAL = /\d{5}/;

/**
 * Finds questions for what is being typed. It asks when the fingers rest, gives up what is overtaken, and stays silent when
 * the server does: a person can do without. Elements send `kiosk:typed` with `{text}` and are given `suggestions`.
 */
export class Suggesting {
  #client;
  #place;
  #asking = new Latest();
  #rest = 0;

  /** @param {{client: import("./kiosk-client.mjs").KioskClient, place?: () => string|undefined}} parts */
  constructor({ client, place = () => undefined }) {
    this.#client = client;
    this.#place = place;
  }

  start() {
    document.addEventListener("kiosk:typed", ({ target, detail }) => this.#typed(target, detail.text.trim()));
  }

  #typed(asker, text) {
    clearTimeout(this.#rest);
    const signal = this.#asking.next();
    if (!text || text.length > LONGEST || PERSONAL.test(text)) asker.suggestions = { typed: text, questions: [] };
    else this.#rest = setTimeout(() => this.#find(asker, text, signal), REST);
  }

  async #find(asker, typed, signal) {
    const questions = await this.#client.suggest(typed, { place: this.#place(), most: MOST[surface()], signal }).catch(() => []);
    if (!signal.aborted && asker.isConnected) asker.suggestions = { typed, questions };
  }
}
