import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { chipsOf, dueOf, timeText } from "../../app/words.mjs";

/** One sign-up on the board, a link to all there is to it. Data: `{card, href, current, now}`. */
export class SignUpCard extends KioskElement {
  static tag = "sign-up-card";

  render({ href, current, now = new Date() }) {
    const card = this.need("card");
    const due = dueOf(card.due, now);
    return element(
      "a",
      { class: "sign-up-card", href, "aria-current": current ? "true" : false },
      element(
        "span",
        { class: "card-line" },
        element("span", { class: "card-name" }, card.name),
        element("span", { class: "card-who" }, [card.sex, card.age && `${card.age} 岁`].filter(Boolean).join(" ")),
      ),
      element("span", { class: "card-line card-facts" }, element("span", {}, card.education), element("span", {}, card.areaName)),
      element("span", { class: "card-chips" }, chips(card, now)),
      element(
        "span",
        { class: "card-line card-when" },
        due && !due.pressing
          ? element("span", { class: "card-time" }, icon("calendar"), element("span", { class: "sr-only" }, "下次联系 "), due.text)
          : element("span", { class: "card-time" }, icon("clock"), element("span", { class: "sr-only" }, "提交 "), timeText(card.createdAt, now)),
        card.ownerName && element("span", { class: "card-owner" }, card.ownerName),
      ),
    );
  }
}

/** The chips of a sign-up, for the board and the list alike. */
export function chips(card, now) {
  return chipsOf(card, now).map(({ tone, text }) => [element("span", { class: `tag tag-${tone}` }, text), " "]);
}
