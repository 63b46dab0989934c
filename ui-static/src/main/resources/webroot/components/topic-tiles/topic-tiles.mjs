import { element, icon } from "../../app/dom.mjs";
import { addressOf } from "../../app/address.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/** How the topics of the product look; one that an office adds gets a book. */
const LOOKS = {
  conditions: { sign: "clipboard", lead: "我能当兵吗" },
  process: { sign: "route", lead: "怎么报名" },
  students: { sign: "cap" },
  service: { sign: "calendar" },
  family: { sign: "family" },
  veterans: { sign: "briefcase" },
  benefits: { sign: "gift" },
  offices: { sign: "people" },
};

export function signOf(topic) {
  return LOOKS[topic]?.sign ?? "book";
}

/**
 * The topics: two large tiles for what most people come for, small ones for the rest.
 * Data: `{topics: [{id, title, hint}], place}`. Event: `kiosk:topic` with `{topic}`.
 */
export class TopicTiles extends KioskElement {
  static tag = "topic-tiles";

  render({ place }) {
    const topics = this.need("topics");
    const leads = topics.filter(({ id }) => LOOKS[id]?.lead);
    const others = topics.filter(({ id }) => !LOOKS[id]?.lead);
    return element(
      "nav",
      { class: "tiles", "aria-label": "按事情找" },
      leads.map((topic) => this.#tile(topic, "tile tile-lead", place)),
      others.map((topic) => this.#tile(topic, "tile", place)),
    );
  }

  #tile({ id, title, hint }, looks, place) {
    const link = element(
      "a",
      { class: looks, href: addressOf({ screen: "topic", topic: id, place }), draggable: "false" },
      icon(signOf(id)),
      element(
        "span",
        { class: "tile-words" },
        element("span", { class: "tile-title" }, LOOKS[id]?.lead ?? title),
        hint && element("span", { class: "tile-hint" }, hint),
      ),
    );
    return this.listen(link, "click", (event) => {
      event.preventDefault();
      this.send("kiosk:topic", { topic: id });
    });
  }
}
