const EVERY = 30_000;
const AGAIN = 3_000;
const MESSAGE_LASTS = 10 * 60_000;

/**
 * A paired kiosk as one of the office's: says how it is, never what a visitor asks, and does what staff tell it. It says
 * first that it will, so that a command whose page is gone with it is not given again. An unpaired page does none of this.
 */
export class FleetMember {
  #page;
  #kiosk;
  #client;
  #reader;
  #announcer;
  #version = "";
  #error = "";
  #stream = null;
  #timer = 0;
  #fading = 0;

  constructor({ page, kiosk, client, reader, announcer }) {
    this.#page = page;
    this.#kiosk = kiosk;
    this.#client = client;
    this.#reader = reader;
    this.#announcer = announcer;
  }

  start() {
    document.addEventListener("kiosk:paired", () => this.#join());
    document.addEventListener("kiosk:heard", () => this.#clear());
    this.#client.addEventListener("lost", () => (this.#error = "server-lost"));
    addEventListener("error", () => (this.#error = "script-failed"));
    addEventListener("unhandledrejection", () => (this.#error = "script-failed"));
  }

  /** The answer to the first report says which pages these are, so a second one follows at once. */
  async #join() {
    if (this.#stream) return;
    this.#stream = this.#listen();
    this.#timer = setInterval(() => this.#report(), EVERY);
    if (await this.#report()) await this.#report();
  }

  /** In a while; the server tells a new stream again what nobody has said to obey. */
  #listenAnew() {
    setTimeout(() => {
      this.#stream?.close();
      if (this.#stream) this.#stream = this.#listen();
    }, AGAIN);
  }

  #listen() {
    return this.#client.commands((command) => this.#obey(command));
  }

  #leave() {
    this.#stream?.close();
    this.#stream = null;
    clearInterval(this.#timer);
  }

  /** @param {string} [obeyed] the command that is about to be done @returns {Promise<boolean>} whether the server knows */
  async #report(obeyed) {
    const error = this.#error;
    try {
      const { page } = await this.#client.report({ ...this.#state(), ...(error && { error }), ...(obeyed && { obeyed }) });
      this.#version ||= page;
      if (this.#error === error) this.#error = "";
      return true;
    } catch ({ kind }) {
      if (kind === "refused") this.#leave();
      return false;
    }
  }

  #state() {
    return {
      page: this.#version,
      browser: browserOf(navigator.userAgent),
      screen: `${screen.width}x${screen.height}`,
      audio: this.#reader.available ? "ok" : "none",
      printer: "unknown",
      busy: this.#kiosk.inUse,
    };
  }

  async #obey({ id, kind, words }) {
    if (!(await this.#report(id))) return this.#listenAnew();
    if (kind === "home") document.dispatchEvent(new CustomEvent("kiosk:home", { detail: {} }));
    if (kind === "wipe") await this.#kiosk.wipe();
    if (kind === "reload") location.reload();
    if (kind === "message") this.#show(words);
  }

  #show(text) {
    document.dispatchEvent(new CustomEvent("kiosk:awake", { detail: {} }));
    this.#page.message.data = { text };
    this.#announcer.say(text);
    clearTimeout(this.#fading);
    this.#fading = setTimeout(() => this.#clear(), MESSAGE_LASTS);
  }

  #clear() {
    this.#page.message.data = null;
  }
}

/** Name and main version of a browser, such as `Chrome 140`; nothing else of what it says of itself. */
export function browserOf(userAgent) {
  const [, name, version] = /(Firefox|Chrome|Safari)\/(\d{1,4})/.exec(userAgent) ?? [];
  return name ? `${name} ${version}` : "";
}
