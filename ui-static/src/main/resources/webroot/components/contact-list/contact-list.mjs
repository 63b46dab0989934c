import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { unbroken } from "../../app/text.mjs";

/**
 * Whom to turn to: phone, place and hours of an office. On a phone the number is a link that calls.
 * Data: `{contact: {name, phone, hours, address, source}, lead}`; `source` is what they stand on, `lead` adds the way to
 * the page of offices.
 * Event: `kiosk:topic`.
 */
export class ContactList extends KioskElement {
  static tag = "contact-list";

  render({ lead }) {
    const { name, phone, hours, address, source } = this.need("contact");
    return element(
      "ul",
      { class: "contacts" },
      lead && this.#people(),
      phone && row("phone", `打电话问：${phone}`, hours ?? name, `tel:${phone.replace(/[^\d+]/g, "")}`),
      address && row("pin", `到现场问：${name}`, address),
      !phone && !address && row("people", name, hours ?? "地址和电话以当地公布的为准"),
      source && element("li", { class: "contact-source" }, `依据：${source}`),
    );
  }

  #people() {
    const button = element(
      "button",
      { type: "button", class: "contact contact-lead" },
      parts("people", "看看该找谁", "办理部门、窗口和电话"),
      icon("next"),
    );
    this.listen(button, "click", () => this.send("kiosk:topic", { topic: "offices" }));
    return element("li", {}, button);
  }
}

/** A fact, not a button; where it can be called there is a link for phones as well, and the style shows one of them. */
function row(sign, title, detail, call) {
  return element(
    "li",
    {},
    element("div", { class: call ? "contact not-phone" : "contact" }, parts(sign, title, detail)),
    call && element("a", { class: "contact only-phone", href: call }, parts(sign, title, detail), icon("next")),
  );
}

function parts(sign, title, detail) {
  return [
    element("span", { class: "badge" }, icon(sign)),
    element(
      "span",
      { class: "contact-words" },
      element("span", { class: "contact-title" }, title),
      element("span", { class: "contact-detail" }, unbroken(detail)),
    ),
  ];
}
