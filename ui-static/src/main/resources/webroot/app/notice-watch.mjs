const AGAIN = 5_000;

/**
 * What the office tells people at this moment, kept true while the page is open. Fires `change` whenever it is another,
 * and `show` with the notice in `detail` for each that appears while the page is open; `changed` likewise, once for each
 * change that concerns the visit it follows. The browser asks again by itself after a break and names what it had last;
 * only where it gives up this begins anew.
 */
export class NoticeWatch extends EventTarget {
  #client;
  #place;
  #source = null;
  #timer;
  #notices = new Map();
  #season = [];
  #closed = new Map();
  #visit = "";
  #known = new Set();

  constructor({ client, place }) {
    super();
    this.#client = client;
    this.#place = place;
  }

  start() {
    this.#listen();
  }

  /** Listens for this visit as well from now on, and for no other. @param {string} visit its id, "" for none */
  follow(visit) {
    if (visit === this.#visit) return;
    this.#visit = visit;
    this.#known.clear();
    if (!this.#source) return;
    clearTimeout(this.#timer);
    this.#source.close();
    this.#listen();
  }

  /** All that is to be seen; urgent ones first. @param {"ticker"|"attract"|"chat"} [surface] only what is meant for it */
  notices(surface) {
    const all = [...this.#notices.values()].sort((one, other) => other.urgent - one.urgent || other.from.localeCompare(one.from));
    return surface ? all.filter(({ surfaces }) => surfaces.includes(surface)) : all;
  }

  /** The days of the season that staff have entered. */
  get season() {
    return this.#season;
  }

  /** What to do instead of what staff have turned off, "" while it is on. @param {"kiosk"|"chat"|"widget"|"sign-up"} channel */
  closed(channel) {
    return this.#closed.get(channel) ?? "";
  }

  #close(closed = []) {
    this.#closed = new Map(closed.map(({ channel, words }) => [channel, words]));
  }

  #listen() {
    const source = this.#client.noticeStream({ place: this.#place, visit: this.#visit });
    const told = (type, act) => source.addEventListener(type, ({ data }) => this.#told(act, JSON.parse(data)));
    this.#source = source;
    told("all", ({ items, season, closed }) => {
      this.#close(closed);
      this.#notices = new Map(items.map((notice) => [notice.id, notice]));
      this.#season = season;
    });
    told("show", (notice) => {
      this.#notices.set(notice.id, notice);
      this.dispatchEvent(new CustomEvent("show", { detail: notice }));
    });
    told("gone", ({ id }) => this.#notices.delete(id));
    told("channels", ({ closed }) => this.#close(closed));
    told("season", ({ season }) => (this.#season = season));
    source.addEventListener("changed", ({ data }) => this.#changed(JSON.parse(data)));
    source.addEventListener("error", () => this.#broken(source));
  }

  #told(act, said) {
    act(said);
    this.dispatchEvent(new Event("change"));
  }

  /** One that was told before the connection broke may be told again. */
  #changed(change) {
    if (this.#known.has(change.id)) return;
    this.#known.add(change.id);
    this.dispatchEvent(new CustomEvent("changed", { detail: change }));
  }

  #broken(source) {
    if (source.readyState !== source.CLOSED || source !== this.#source) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#listen(), AGAIN);
  }
}
