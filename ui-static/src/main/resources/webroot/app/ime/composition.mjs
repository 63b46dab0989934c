import { candidates } from "./candidates.mjs";

/** How many candidates stand side by side. */
export const PAGE = 6;

/** The letters that are being typed and not yet written. It remembers nothing of what was written. */
export class Composition {
  #words = null;
  #letters = "";
  #page = 0;
  #found = [];

  /** From now on letters have candidates. @param {import("./words.mjs").Node} words */
  learn(words) {
    this.#words = words;
    this.#look();
  }

  get letters() {
    return this.#letters;
  }

  /** The candidates of the page on show. @returns {string[]} */
  get candidates() {
    const from = this.#page * PAGE;
    return this.#found.slice(from, from + PAGE).map(({ text }) => text);
  }

  get hasMore() {
    return this.#found.length > PAGE;
  }

  type(letter) {
    if (letter === "'" && !this.#letters) return;
    this.#letters += letter;
    this.#look();
  }

  /** Takes back a letter. @returns {boolean} false when there was none */
  erase() {
    if (!this.#letters) return false;
    this.#letters = this.#letters.slice(0, -1);
    this.#look();
    return true;
  }

  /** The next six; after the last the first again. */
  more() {
    const pages = Math.ceil(this.#found.length / PAGE);
    this.#page = pages > 0 ? (this.#page + 1) % pages : 0;
  }

  /**
   * Chooses a candidate of the page on show; letters that it does not stand for stay.
   *
   * @param {number} index from 0 @returns {string} what is to be written, "" when there is no such candidate
   */
  choose(index) {
    const chosen = this.#found[this.#page * PAGE + index];
    if (!chosen) return "";
    this.#letters = this.#letters.slice(chosen.used).replace(/^'+/, "");
    this.#look();
    return chosen.text;
  }

  /** Gives the letters as they are and begins anew. */
  take() {
    const letters = this.#letters;
    this.forget();
    return letters;
  }

  forget() {
    this.#letters = "";
    this.#look();
  }

  #look() {
    this.#page = 0;
    this.#found = this.#words && this.#letters ? candidates(this.#words, this.#letters) : [];
  }
}
