/** Hands out one signal at a time: whoever asks for the next one ends the last. */
export class Latest {
  #controller = new AbortController();

  next() {
    this.stop();
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  stop() {
    this.#controller.abort();
  }
}
