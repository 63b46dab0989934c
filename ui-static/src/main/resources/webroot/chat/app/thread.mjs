/** The conversation on the page, oldest first. */
export class Thread {
  #log;

  constructor(log) {
    this.#log = log;
  }

  /** Puts elements at the end and brings the first of them to the top of the window. */
  add(...elements) {
    this.#log.append(...elements);
    this.show(elements[0]);
  }

  show(element) {
    element.scrollIntoView({ block: "start" });
  }

  /** The last element of this name, if there is one. */
  last(name) {
    return [...this.#log.querySelectorAll(name)].at(-1);
  }

  clear() {
    this.#log.replaceChildren();
  }
}
