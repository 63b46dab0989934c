import { surface } from "../surface.mjs";
import { wordsOf } from "./words.mjs";

const FIELDS = "input[data-ime], textarea[data-ime]";

/** Opens the keyboard for a field that wants one, where the screen has none of its own; its words come with the first use. */
export class Keyboard {
  #panel;
  #client;
  #words = null;
  #coming = null;

  /** @param {{panel: HTMLElement, client: import("../kiosk-client.mjs").KioskClient}} parts */
  constructor({ panel, client }) {
    this.#panel = panel;
    this.#client = client;
  }

  start() {
    document.addEventListener("focusin", ({ target }) => this.#focused(target));
    document.addEventListener("click", ({ target }) => target.matches?.(FIELDS) && this.#focused(target));
    document.addEventListener("kiosk:keyboard-closed", () => this.close());
  }

  /** Nothing of what was being typed stays. */
  close() {
    this.#panel.data = null;
    delete document.documentElement.dataset.keyboard;
  }

  #focused(target) {
    if (this.#panel.contains(target)) return;
    if (surface() === "phone" || !target.matches?.(FIELDS)) return this.#panel.data && this.close();
    if (this.#panel.data?.field === target) return;
    document.documentElement.dataset.keyboard = "open";
    this.#panel.data = { field: target, words: this.#words };
    if (!this.#words) this.#load();
  }

  /** Without words the letters are written as they are, and the next opening tries again. */
  async #load() {
    this.#coming ??= this.#client.keyboardWords();
    try {
      this.#words = wordsOf(await this.#coming);
      this.#panel.learn(this.#words);
    } catch {
      this.#coming = null;
    }
  }
}
