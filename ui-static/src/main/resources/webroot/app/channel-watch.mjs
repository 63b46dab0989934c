const SIGN_UP = "sign-up";

/**
 * Covers the page while staff have turned off what it is for, and uncovers it when that is on again. Elsewhere than on the
 * form the page goes on when only sign-ups are off.
 */
export class ChannelWatch {
  #notices;
  #cover;
  #announcer;
  #channel;
  #leave;
  #words = "";

  /**
   * @param {object} parts
   * @param {() => string} parts.channel what this page is: `kiosk`, `chat` or `widget`
   * @param {{label: string, wish: string}} [parts.leave] the way off this page, where it has one
   */
  constructor({ notices, cover, announcer, channel, leave }) {
    this.#notices = notices;
    this.#cover = cover;
    this.#announcer = announcer;
    this.#channel = channel;
    this.#leave = leave;
  }

  start() {
    this.#notices.addEventListener("change", () => this.#draw());
    new MutationObserver(() => this.#draw()).observe(document.documentElement, { attributeFilter: ["data-screen"] });
  }

  #draw() {
    const own = this.#notices.closed(this.#channel());
    const form = document.documentElement.dataset.screen === SIGN_UP ? this.#notices.closed(SIGN_UP) : "";
    const words = own || form;
    if (words === this.#words) return;
    this.#words = words;
    const leave = own ? this.#leave : { label: "回到首页", wish: "kiosk:home" };
    this.#cover.data = words ? { words, leave } : null;
    if (words) this.#announcer.sayNow(words);
  }
}
