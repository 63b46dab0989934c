import { drawing, element, icon, leaf } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { worded } from "../../app/labels.mjs";

const RADIUS = 54;
const AROUND = 2 * Math.PI * RADIUS;

/**
 * Asks before everything is cleared: because nobody has touched the screen for a while (`left` seconds counting down of
 * `of`; `care` where the time is the longer one already), or because somebody wants to end (without `left`).
 * Data: `{left, of, care}`, or null when closed.
 * Events: `kiosk:stay`, `kiosk:wipe`.
 */
export class LeaveDialog extends KioskElement {
  static tag = "leave-dialog";

  #dialog;
  #cameFrom;

  connectedCallback() {
    super.connectedCallback();
    if (!this.#dialog) this.append((this.#dialog = element("dialog", { class: "leave", "aria-labelledby": "leave-title" })));
    this.listen(this.#dialog, "cancel", (event) => {
      event.preventDefault();
      this.send("kiosk:stay");
    });
    this.refresh();
  }

  refresh() {
    if (!this.#dialog || this.data === undefined) return;
    if (!this.data) return this.#close();
    if (this.#dialog.open && this.data.left !== undefined && this.#dialog.querySelector(".left")) return this.#count();
    this.#dialog.replaceChildren(...this.#content());
    if (!this.#dialog.open) this.#show();
    this.#dialog.querySelector("[data-safe]").focus();
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
    const { left, of } = this.data;
    const idle = left !== undefined;
    return [
      idle && element("div", { class: "ring" }, ring(left / of), leaf("rest", "ring-leaf")),
      element("h2", { id: "leave-title" }, idle ? "您还在吗？" : "结束并清除？"),
      element(
        "p",
        { class: "leave-words" },
        idle && element("span", { class: "left" }, `${left} 秒`),
        idle && ["后回到首页，", element("br")],
        "刚才的问答会全部清除。",
      ),
      this.#button("button primary", idle ? "还在，接着用" : "再看看", "kiosk:stay", { "data-safe": true }),
      this.#button("button", idle ? "不用了，现在清除" : "清除，回到首页", "kiosk:wipe", {}, icon("exit")),
      idle && !this.data.care && element("p", { class: "leave-hint" }, "看得慢也没关系，关怀版给的时间更长。"),
    ].filter(Boolean);
  }

  #count() {
    const { left, of } = this.data;
    this.#dialog.querySelector(".left").textContent = worded(`${left} 秒`);
    this.#dialog.querySelector(".ring-left").setAttribute("stroke-dasharray", dashes(left / of));
  }

  #button(looks, label, type, attributes, sign = null) {
    const button = element("button", { type: "button", class: looks, ...attributes }, sign, label);
    return this.listen(button, "click", () => this.send(type));
  }
}

function ring(share) {
  const circle = (looks, attributes) => drawing("circle", { class: looks, cx: 60, cy: 60, r: RADIUS, ...attributes });
  return drawing(
    "svg",
    { viewBox: "0 0 120 120", "aria-hidden": "true", focusable: "false" },
    circle("ring-whole"),
    circle("ring-left", { "stroke-dasharray": dashes(share), transform: "rotate(-90 60 60)" }),
  );
}

function dashes(share) {
  return `${(AROUND * share).toFixed(1)} ${AROUND.toFixed(1)}`;
}
