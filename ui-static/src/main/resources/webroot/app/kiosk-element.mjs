import { present } from "./dom.mjs";

/**
 * What the elements of this page share: a name, data that is drawn when it is set, listeners that end when the element
 * leaves the page, and events that bubble to whoever knows what to do.
 */
export class KioskElement extends HTMLElement {
  /** The name in HTML; each subclass sets it. */
  static tag = "";

  static define() {
    if (!customElements.get(this.tag)) customElements.define(this.tag, this);
  }

  #life = new AbortController();
  #data;

  /** Ends when the element leaves the page; pass it to every listener and request. */
  get life() {
    return this.#life.signal;
  }

  get data() {
    return this.#data;
  }

  set data(data) {
    this.#data = data;
    if (this.isConnected) this.refresh();
  }

  connectedCallback() {
    if (this.#life.signal.aborted) this.#life = new AbortController();
    if (Object.hasOwn(this, "data")) this.#takeEarly();
    else this.refresh();
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  /** Data that was set before the element had its class. */
  #takeEarly() {
    const { data } = this;
    delete this.data;
    this.data = data;
  }

  /** Draws the element again from its data. */
  refresh() {
    if (this.#data !== undefined) this.replaceChildren(...present([this.render(this.#data)]));
  }

  /** The children for this data. @returns {Array<Node|string|null>|Node} */
  render() {
    return [];
  }

  /** Listens for as long as the element is on the page. */
  listen(target, type, act) {
    target.addEventListener(type, act, { signal: this.life });
    return target;
  }

  /** Tells the page that a person wants something; nothing is decided here. */
  send(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, detail }));
  }

  /** A part without which the element makes no sense. */
  need(name) {
    const value = this.#data?.[name];
    if (value === undefined || value === null) throw new Error(`${this.localName}: "${name}" is missing`);
    return value;
  }
}
