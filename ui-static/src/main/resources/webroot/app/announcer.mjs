import { worded } from "./labels.mjs";

/** Says things to people who do not see the screen, through the two live regions of the page. */
export class Announcer {
  #polite;
  #assertive;

  constructor(polite, assertive) {
    this.#polite = polite;
    this.#assertive = assertive;
  }

  say(text) {
    this.#polite.textContent = worded(text);
  }

  sayNow(text) {
    this.#assertive.textContent = worded(text);
  }

  hush() {
    this.say("");
    this.sayNow("");
  }
}
