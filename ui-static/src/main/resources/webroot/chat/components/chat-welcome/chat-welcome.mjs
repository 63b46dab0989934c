import { element, icon, leaf } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { signOf } from "../../../components/topic-tiles/topic-tiles.mjs";

/**
 * The first words of the assistant, and what people mostly come for.
 * Data: `{assistant, topics, flow}`; `flow` is the one that most people want. Events: `kiosk:flow` with `{href, label}`,
 * `kiosk:sign-up`, `kiosk:topic` with `{topic}`.
 */
export class ChatWelcome extends KioskElement {
  static tag = "chat-welcome";

  render({ assistant, topics = [], flow }) {
    return [
      leaf("plain", "talk-leaf"),
      element(
        "div",
        { class: "talk" },
        element("p", { class: "bubble" }, `您好，我是${assistant}。想当兵、问优待，都可以问我。`),
        element("nav", { class: "welcome-tiles", "aria-label": "按事情找" }, this.#leads(flow, topics), topics.map((topic) => this.#topic(topic))),
      ),
    ];
  }

  #leads(flow, topics) {
    if (topics.length === 0) return null;
    return [
      flow && this.#tile("clipboard", flow.title, "kiosk:flow", { href: flow.href, label: flow.title }),
      this.#tile("pencil", "我要预报名", "kiosk:sign-up"),
    ];
  }

  #topic({ id, title }) {
    return this.#tile(id === "conditions" ? "list" : signOf(id), title, "kiosk:topic", { topic: id });
  }

  #tile(sign, label, type, detail) {
    const button = element("button", { type: "button", class: "welcome-tile" }, icon(sign), element("span", {}, label));
    return this.listen(button, "click", () => this.send(type, detail));
  }
}
