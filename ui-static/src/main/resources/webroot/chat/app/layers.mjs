/** What lies over the conversation. It is a step of the history, so the back button of a phone closes it first. */
export class Layers {
  #close = null;

  start() {
    addEventListener("popstate", () => this.#arrived());
  }

  get open() {
    return this.#close !== null;
  }

  /** @param {() => void} close takes away what has just been laid over the conversation */
  lay(close) {
    if (!this.#close) history.pushState({ layer: true }, "");
    this.#close = close;
  }

  lift() {
    if (this.#close) history.back();
  }

  #arrived() {
    const close = this.#close;
    this.#close = null;
    close?.();
  }
}
