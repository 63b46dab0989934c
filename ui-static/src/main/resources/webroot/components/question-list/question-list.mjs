import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * Questions to tap. Attribute `look`: `cards` (two columns on a kiosk), `rows` (a long list) or `pills` (a flowing line).
 * Data: `{questions}`, each a text, or `{label, question}` where what is shown is short. Event: `kiosk:ask` with `{question}`.
 */
export class QuestionList extends KioskElement {
  static tag = "question-list";

  render() {
    const items = this.need("questions").map((question) => element("li", {}, this.#button(question)));
    return element("ul", { class: "questions" }, items);
  }

  #button(item) {
    const { label, question } = typeof item === "string" ? { label: item, question: item } : item;
    const arrow = this.getAttribute("look") !== "pills" && icon("next");
    const button = element("button", { type: "button", class: "question" }, element("span", {}, label), arrow);
    return this.listen(button, "click", () => this.send("kiosk:ask", { question }));
  }
}
