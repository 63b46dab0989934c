import { element } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * What the dialogs of the console share: open while there is data, focus inside, Esc asks to close, and focus goes back
 * where it came from. Subclasses give `content(data)`; the element with `data-first` takes the focus.
 */
export class DialogElement extends KioskElement {
  /** The event that asks the page to close it. */
  static closing = "console:close";

  #dialog;
  #cameFrom;

  connectedCallback() {
    if (!this.#dialog) {
      this.#dialog = element("dialog", { class: `dialog ${this.localName}-box`, "aria-labelledby": `${this.localName}-title` });
      this.append(this.#dialog);
    }
    super.connectedCallback();
    this.listen(this.#dialog, "cancel", (event) => {
      event.preventDefault();
      this.send(this.constructor.closing);
    });
  }

  get dialog() {
    return this.#dialog;
  }

  refresh() {
    if (!this.#dialog || this.data === undefined) return;
    if (!this.data) return this.#close();
    this.#dialog.replaceChildren(...[this.content(this.data)].flat(Infinity).filter(Boolean));
    if (!this.#dialog.open) {
      this.#cameFrom = document.activeElement;
      this.#dialog.showModal();
    }
    this.#dialog.querySelector("[data-first], .control:not([value]), button")?.focus();
  }

  /** The title, which names the dialog. */
  title(text) {
    return element("h2", { id: `${this.localName}-title` }, text);
  }

  #close() {
    if (!this.#dialog.open) return;
    this.#dialog.close();
    this.#dialog.replaceChildren();
    if (this.#cameFrom?.isConnected) this.#cameFrom.focus();
  }
}
