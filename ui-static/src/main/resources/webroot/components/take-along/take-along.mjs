import { drawing, element, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { worded } from "../../app/labels.mjs";
import { qrOf } from "../../app/qr.mjs";

/**
 * The code with which a phone takes an answer along. Data: `{question, qr}`, `{trouble}`, or null when closed.
 * Event: `kiosk:took` when it is put away.
 */
export class TakeAlong extends KioskElement {
  static tag = "take-along";

  #dialog;
  #cameFrom;

  connectedCallback() {
    super.connectedCallback();
    if (!this.#dialog) this.append((this.#dialog = element("dialog", { class: "taking", "aria-labelledby": "take-title" })));
    this.listen(this.#dialog, "cancel", (event) => {
      event.preventDefault();
      this.send("kiosk:took");
    });
    this.refresh();
  }

  refresh() {
    if (!this.#dialog || this.data === undefined) return;
    if (!this.data) return this.#close();
    this.#dialog.replaceChildren(...this.#content());
    if (!this.#dialog.open) {
      this.#cameFrom = document.activeElement;
      this.#dialog.showModal();
    }
    this.#dialog.querySelector("button").focus();
  }

  #close() {
    this.#dialog.close();
    this.#dialog.replaceChildren();
    if (this.#cameFrom?.isConnected) this.#cameFrom.focus();
  }

  #content() {
    const { question, qr, trouble } = this.data;
    const back = element("button", { type: "button", class: "button primary" }, "看好了，收起来");
    this.listen(back, "click", () => this.send("kiosk:took"));
    const told = trouble
      ? [element("p", {}, trouble)]
      : [
          code(qr),
          element("p", { class: "taking-question" }, verbatim(question)),
          element("p", { class: "taking-hint" }, "手机扫一扫，随时再看这条回答。码里没有您的任何信息。"),
        ];
    return [element("h2", { id: "take-title" }, "扫码带走"), ...told, back];
  }
}

function code(qr) {
  const { size, path } = qrOf(qr);
  return drawing(
    "svg",
    { class: "taking-qr", viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": worded("这条回答的二维码") },
    drawing("path", { d: path }),
  );
}
