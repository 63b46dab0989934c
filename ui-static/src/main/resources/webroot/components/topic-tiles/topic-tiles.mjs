import { element, icon } from "../../app/dom.mjs";
import { addressOf } from "../../app/address.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/** The signs of the topics of the product; one that an office adds gets a book. */
const SIGNS = {
  conditions: "clipboard",
  process: "route",
  students: "cap",
  service: "calendar",
  family: "family",
  veterans: "briefcase",
  benefits: "gift",
  offices: "people",
};

const CHECK = { screen: "flow", flow: "can-i-enlist" };
const STEPS = { screen: "flow", flow: "enlistment-process" };
const WISHES = { flow: "kiosk:flow", topic: "kiosk:topic", benefits: "kiosk:benefits" };

export function signOf(topic) {
  return SIGNS[topic] ?? "book";
}

/**
 * What people come for: two large tiles that lead right into it, small ones for the topics and for the shops.
 * Data: `{topics: [{id, title, hint}], place}`. Events: `kiosk:topic` with `{topic}`, `kiosk:flow` with `{flow}`,
 * `kiosk:benefits`; the sign-up is a plain link.
 */
export class TopicTiles extends KioskElement {
  static tag = "topic-tiles";

  render({ place }) {
    const topics = this.need("topics");
    const signUp = `#/sign-up${place ? `?place=${place}` : ""}`;
    return element(
      "nav",
      { class: "tiles", "aria-label": "按事情找" },
      this.#tile({ sign: "clipboard", title: "我能当兵吗", hint: "几道题，约 2 分钟", to: CHECK }, "tile tile-lead"),
      tile({ sign: "pencil", title: "我要预报名", hint: "留个意向，我们联系您" }, "tile tile-lead", signUp),
      topics.map((topic) => this.#topic(topic)),
      topics.length > 0 && this.#tile({ sign: "shop", title: "拥军门店", hint: "身边的优惠", to: { screen: "benefits" } }, "tile"),
    );
  }

  #topic({ id, title, hint }) {
    const shown = id === "process" ? { hint: "看看走到哪一步", to: STEPS } : { hint, to: { screen: "topic", topic: id } };
    return this.#tile({ sign: signOf(id), title, ...shown }, "tile");
  }

  #tile({ to, ...shown }, looks) {
    const link = tile(shown, looks, addressOf({ ...to, place: this.data.place }));
    return this.listen(link, "click", (event) => {
      event.preventDefault();
      const { screen, ...wanted } = to;
      this.send(WISHES[screen], wanted);
    });
  }
}

function tile({ sign, title, hint }, looks, href) {
  return element(
    "a",
    { class: looks, href, draggable: "false" },
    icon(sign),
    element("span", { class: "tile-words" }, element("span", { class: "tile-title" }, title), hint && element("span", { class: "tile-hint" }, hint)),
  );
}
