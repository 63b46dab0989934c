import { element, icon, uniqueId, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

const WORDS = {
  consent: { box: "我看清了，同意征兵办公室为此联系我", tag: "必选", text: "general", title: "预报名信息怎么用" },
  "consent.health": { box: "我同意另外填写身高、体重、视力", tag: "可不选", text: "health", title: "健康信息怎么用" },
};

/**
 * What is done with what one gives, and a box that is never ticked beforehand; the whole text opens over the page. The
 * consent to health data stands by itself: without it nothing else changes.
 * Data: `{name, value, error, text}`; `name` is `consent` or `consent.health`, `text` the consent of the server.
 * Events: `kiosk:form-value`; `kiosk:lay` with `{close}` when the whole text lies over the page, `kiosk:lift` when it is closed.
 */
export class ConsentBoxes extends KioskElement {
  static tag = "consent-boxes";

  focus() {
    this.querySelector("input")?.focus();
  }

  render({ name, value, error }) {
    const { box, tag } = WORDS[name];
    const fault = uniqueId("fault");
    const input = element("input", {
      type: "checkbox",
      checked: value === true,
      autocomplete: "off",
      "aria-invalid": error ? "true" : null,
      "aria-describedby": error ? fault : null,
    });
    this.listen(input, "change", () => this.send("kiosk:form-value", { name, value: input.checked }));
    return element(
      "section",
      { class: "consent" },
      this.#lead(name),
      error && element("p", { class: "field-error", id: fault }, icon("warning"), error),
      element("label", { class: "tick" }, input, element("span", { class: "consent-words" }, box), element("span", { class: "field-may" }, tag)),
      this.#whole(WORDS[name]),
    );
  }

  #lead(name) {
    const text = this.need("text");
    return [
      element("h2", { class: "consent-title" }, icon("shield"), WORDS[name].title),
      element("p", { class: "consent-summary" }, verbatim(name === "consent" ? text.summary : `${text.health[0].text}${text.health[2].text}`)),
    ];
  }

  #whole({ text: part, title }) {
    const heading = uniqueId("consent");
    const close = element("button", { type: "button", class: "button primary" }, "看完了");
    const open = element("button", { type: "button", class: "button consent-open" }, icon("document"), "看全文");
    const dialog = element(
      "dialog",
      { class: "sheet", "aria-labelledby": heading },
      element("div", { class: "sheet-head" }, element("h2", { id: heading, tabindex: -1 }, title)),
      element(
        "div",
        { class: "sheet-body", tabindex: 0, role: "group", "aria-label": title },
        element(
          "dl",
          { class: "facts" },
          this.data.text[part].map((point) => element("div", {}, element("dt", {}, verbatim(point.title)), element("dd", {}, verbatim(point.text)))),
        ),
      ),
      element("div", { class: "buttons sheet-foot" }, close),
    );
    this.listen(open, "click", () => {
      dialog.showModal();
      dialog.querySelector("h2").focus();
      this.send("kiosk:lay", { close: () => dialog.close() });
    });
    this.listen(close, "click", () => dialog.close());
    this.listen(dialog, "close", () => this.send("kiosk:lift"));
    return [open, dialog];
  }
}
