import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";

/**
 * A column for each state, in the order of the way. Data: `{columns: [{state, label, count, cards, href}], hrefs, id, now}`:
 * `href` leads to the list of a column, `hrefs` to each card by its id.
 */
export class SignUpBoard extends KioskElement {
  static tag = "sign-up-board";

  render({ id, hrefs, now }) {
    const columns = this.need("columns");
    return element("div", { class: "board" }, columns.map((column) => lane(column, { id, hrefs, now })));
  }
}

function lane({ state, label, count, cards, href }, { id, hrefs, now }) {
  const more = count - cards.length;
  return element(
    "section",
    { class: "lane", "aria-labelledby": `lane-${state}` },
    element(
      "h2",
      { id: `lane-${state}`, class: "lane-head" },
      label,
      element("span", { class: "lane-count" }, String(count), element("span", { class: "sr-only" }, " 人")),
    ),
    element(
      "ul",
      { class: "lane-cards" },
      cards.map((card) => {
        const made = element("sign-up-card");
        made.data = { card, href: hrefs[card.id], current: card.id === id, now };
        return element("li", {}, made);
      }),
    ),
    more > 0 && element("a", { class: "lane-more", href }, `还有 ${more} 人`),
  );
}
