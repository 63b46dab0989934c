import { element, icon, leaf, uniqueId } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { progress } from "../../app/progress.mjs";
import { IS, IS_NOT, OFFICIAL } from "../../app/sign-up-words.mjs";
import { stopButtons } from "../../app/stop-buttons.mjs";

const PARTS = { choice: "choice-cards", consent: "consent-boxes" };

/**
 * A few fields of the preliminary sign-up on one card. The first card says what it is and what it is not.
 * Data: `{page, all, title, fields, consent, trouble, busy, editing, stopping}`. Events: `kiosk:form-next`, those of
 * `stopButtons` and those of its fields.
 */
export class SignUpPart extends KioskElement {
  static tag = "sign-up-part";

  #parts = new Map();

  /** Shows or hides each field. @param {(name: string) => boolean} asked */
  reveal(asked) {
    for (const [name, part] of this.#parts) part.hidden = !asked(name);
  }

  focusField(name) {
    this.#parts.get(name)?.focus();
    this.#parts.get(name)?.scrollIntoView({ block: "center" });
  }

  /** To the first field that is wrong, else to what was pressed. */
  focusFault() {
    const wrong = this.data.fields.find(({ error }) => error);
    if (wrong) this.focusField(wrong.name);
    else this.querySelector("[type=submit]").focus({ preventScroll: true });
  }

  render({ page, all, title, fields, trouble }) {
    const heading = uniqueId("sign-up-part");
    const first = page === 1;
    this.#parts.clear();
    return [
      leaf("plain", "talk-leaf"),
      element(
        "section",
        { class: "card talk talk-card flow-card", "aria-labelledby": heading },
        progress("预报名", `第 ${page} 步，共 ${all} 步`, page, all),
        element("h2", { id: heading, tabindex: -1 }, title),
        first && [element("p", { class: "talk-line" }, IS), element("p", { class: "talk-note" }, IS_NOT)],
        element("p", { class: "flow-fault", role: "alert", hidden: !trouble }, trouble),
        this.#form(fields),
        first && official(),
      ),
    ];
  }

  #form(fields) {
    const { busy, editing, stopping } = this.data;
    const onwards = busy ? "请稍等" : editing ? "改好了" : "下一步";
    const form = element(
      "form",
      { class: "flow-form", novalidate: true, autocomplete: "off" },
      fields.map((field) => this.#part(field)),
      stopButtons(this, stopping, element("button", { type: "submit", class: "button primary", "aria-busy": busy && "true" }, onwards)),
    );
    return this.listen(form, "submit", (event) => {
      event.preventDefault();
      this.send("kiosk:form-next");
    });
  }

  #part(field) {
    const part = element(PARTS[field.kind] ?? "form-field", { hidden: field.hidden, "data-field": field.name });
    part.data = { ...field, text: this.data.consent };
    this.#parts.set(field.name, part);
    return part;
  }
}

function official() {
  return element(
    "a",
    { class: "talk-way", href: OFFICIAL, target: "_blank", rel: "noopener noreferrer" },
    icon("globe"),
    element("span", {}, "打开全国征兵网"),
    icon("next"),
  );
}
