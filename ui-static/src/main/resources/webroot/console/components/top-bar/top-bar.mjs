import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";

/** The title of the page, a line about it, and at most one way on. Data: `{title, note, action: {label, href, sign}}`. */
export class TopBar extends KioskElement {
  static tag = "top-bar";

  render({ note, action }) {
    return [
      element("h1", { tabindex: -1 }, this.need("title")),
      note && element("p", { class: "top-note" }, note),
      action && element("a", { class: "button plain top-action", href: action.href }, icon(action.sign), action.label),
    ];
  }
}
