const OPENED = "tongxiaobing:opened";
const FOLD = "tongxiaobing:fold";

/**
 * The page that shows the chat in a frame, if one does. Its origin stands in the address (`/chat?host=…`), as `widget.mjs`
 * wrote it; that it may frame us at all is decided by the server (`frame-ancestors`). Nothing is said to any other origin,
 * and nothing is heard from it.
 */
export class HostPage {
  #window;
  #origin;

  constructor(own = globalThis.window) {
    this.#window = own;
    this.#origin = originOf(new URLSearchParams(own.location.search).get("host"));
  }

  /** Whether any page shows the chat in a frame, one we know or not. */
  get framed() {
    return this.#window.parent !== this.#window;
  }

  get there() {
    return this.framed && this.#origin !== "";
  }

  /** @param {() => void} opened called each time the chat comes over the host page */
  start(opened) {
    if (!this.there) return;
    this.#window.addEventListener("message", ({ source, origin, data }) => {
      if (source === this.#window.parent && origin === this.#origin && data?.name === OPENED) opened();
    });
  }

  /** Asks to be folded away. */
  fold() {
    if (this.there) this.#window.parent.postMessage({ name: FOLD }, this.#origin);
  }
}

function originOf(text) {
  return text && URL.canParse(text) && new URL(text).origin === text ? text : "";
}
