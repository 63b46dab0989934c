import { element, icon, leaf } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";

/**
 * What can be asked and done about one topic. Data: `{topic: {title, questions}, flows}`. Events: `kiosk:flow` with
 * `{href, label}`, and `kiosk:ask`.
 */
export class TopicTalk extends KioskElement {
  static tag = "topic-talk";

  render({ flows = [] }) {
    const { title, questions } = this.need("topic");
    const list = element("question-list", { look: "cards" });
    list.data = { questions };
    return [
      leaf("plain", "talk-leaf"),
      element(
        "section",
        { class: "card talk talk-card", "aria-label": title },
        element("h2", {}, title),
        flows.map((flow) => this.#flow(flow)),
        element("p", { class: "talk-note" }, "常有人问"),
        list,
      ),
    ];
  }

  #flow({ title, hint, href }) {
    const button = element(
      "button",
      { type: "button", class: "talk-way" },
      icon("route"),
      element("span", {}, element("strong", {}, title), element("span", { class: "talk-hint" }, hint)),
      icon("next"),
    );
    return this.listen(button, "click", () => this.send("kiosk:flow", { href, label: title }));
  }
}
