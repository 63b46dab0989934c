import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { signOf } from "../topic-tiles/topic-tiles.mjs";

/**
 * The questions of one topic; for the topic of offices also whom to turn to.
 * Data: `{topic: {id, title, hint, questions}, office}`. Events: those of its parts.
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

  render({ office }) {
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
        id === "offices" && office?.name && this.#office(office),
        id === "offices" && element("h2", { class: "topic-more" }, "也可以先问问"),
        this.#questions(questions),
      ),
      element("follow-up", { hint: "没有想问的？点这里打字" }),
    ];
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
