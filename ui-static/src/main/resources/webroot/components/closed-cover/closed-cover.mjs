import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * Says that staff have turned off what this page is for, and whom to ask instead. It lies over the page until it is
 * turned on again; what was being done is still there then. Data: `{words, leave?}`, or null while nothing is off;
 * `leave` is `{label, wish}` where there is somewhere else to go.
 */
export class ClosedCover extends KioskElement {
  static tag = "closed-cover";

  #dialog;
  #cameFrom;

  connectedCallback() {
    super.connectedCallback();
    if (!this.#dialog) this.append((this.#dialog = element("dialog", { class: "closed", "aria-labelledby": "closed-title" })));
    this.listen(this.#dialog, "cancel", (event) => event.preventDefault());
    this.refresh();
  }

  refresh() {
    if (!this.#dialog || this.data === undefined) return;
    if (!this.data) return this.#close();
    this.#dialog.replaceChildren(...this.#content());
    if (!this.#dialog.open) this.#show();
    this.#dialog.querySelector("h2").focus();
  }

  #show() {
    this.#cameFrom = document.activeElement;
    this.#dialog.showModal();
  }

  #close() {
    if (!this.#dialog.open) return;
    this.#dialog.close();
    if (this.#cameFrom?.isConnected) this.#cameFrom.focus();
  }

  #content() {
    const { words, leave } = this.data;
    return [
      element("span", { class: "seal seal-check" }, icon("pause")),
      element("h2", { id: "closed-title", tabindex: -1 }, "暂停服务"),
      element("p", { class: "closed-words" }, words),
      leave && this.#button(leave),
    ].filter(Boolean);
  }

  #button({ label, wish }) {
    const button = element("button", { type: "button", class: "button primary" }, label);
    return this.listen(button, "click", () => this.send(wish));
  }
}
