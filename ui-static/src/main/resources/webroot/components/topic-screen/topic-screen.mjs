import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { signOf } from "../topic-tiles/topic-tiles.mjs";

const WITH_SHOPS = ["family", "veterans", "benefits"];

/**
 * The questions of one topic and the flows that belong to it; for the topic of offices also whom to turn to.
 * Data: `{topic: {id, title, hint, questions}, office, flows}`. Events: `kiosk:flow` with `{flow}`, `kiosk:benefits`, and
 * those of its parts.
 */
export class TopicScreen extends KioskElement {
  static tag = "topic-screen";

  /** The words for reading aloud. */
  get speech() {
    const { title, questions } = this.need("topic");
    return `${title}。常见的问题有：${questions.join("；")}。`;
  }

  get askBox() {
    return this.querySelector("ask-box");
  }

  connectedCallback() {
    this.toggleAttribute("data-scrolls", true);
    super.connectedCallback();
  }

  render({ office, flows = [] }) {
    const { id, title, hint, questions } = this.need("topic");
    return [
      element(
        "div",
        { class: "scroller topic", role: "group", "aria-labelledby": "topic-title" },
        element(
          "div",
          { class: "topic-head" },
          element("span", { class: "badge" }, icon(signOf(id))),
          element("div", {}, element("h1", { id: "topic-title", tabindex: -1 }, title), element("p", { class: "lead" }, leadOf(hint))),
        ),
        this.#ways(id, flows),
        id === "offices" && office?.name && this.#office(office),
        id === "offices" && element("h2", { class: "topic-more" }, "也可以先问问"),
        id === "process" && this.#signUp(),
        this.#questions(questions),
      ),
      element("follow-up", { hint: "没有想问的？点这里打字" }),
    ];
  }

  /** Flows go question by question; they stand before the questions because they answer more. */
  #ways(id, flows) {
    const ways = flows.map((flow) => this.#way("clipboard", flow, "kiosk:flow", { flow: flow.id }));
    if (WITH_SHOPS.includes(id)) ways.push(this.#way("shop", { title: "拥军门店", hint: "身边的优惠" }, "kiosk:benefits", {}));
    return ways.length > 0 && element("ul", { class: "ways" }, ways);
  }

  #way(sign, { title, hint }, wish, detail) {
    const words = element("span", { class: "way-words" }, element("span", { class: "way-title" }, title), hint && element("span", { class: "way-hint" }, hint));
    const button = element("button", { type: "button", class: "way" }, icon(sign), words, icon("next"));
    return element("li", {}, this.listen(button, "click", () => this.send(wish, detail)));
  }

  #signUp() {
    const [status, start] = [element("button", { type: "button", class: "button" }), element("button", { type: "button", class: "button primary" })];
    status.append(icon("clock"), "查预报名进度");
    start.append(icon("clipboard"), "我要预报名");
    this.listen(status, "click", () => this.send("kiosk:sign-up-status"));
    this.listen(start, "click", () => this.send("kiosk:sign-up"));
    return element("div", { class: "buttons" }, status, start);
  }

  #office(office) {
    const contacts = element("contact-list");
    contacts.data = { contact: office };
    return contacts;
  }

  #questions(questions) {
    const list = element("question-list", { look: "rows" });
    list.data = { questions };
    return list;
  }
}

function leadOf(hint) {
  return hint ? `${hint}。点一个问题看答案。` : "点一个问题看答案。";
}
