import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";

/**
 * What came of one question: first a wait, then the answer or what went wrong. Above the answer stands what it was taken to
 * go on about, which can be taken away; below it what to choose from where the answer asks back.
 * Data: `{question, answer, trouble}`. Events: `kiosk:alone`, `kiosk:ask` with `{question, label}`, and those of its parts.
 */
export class ChatAnswer extends KioskElement {
  static tag = "chat-answer";

  render({ answer, trouble }) {
    if (trouble) return part("trouble-card", trouble);
    if (!answer) return element("waiting-card");
    return [this.#context(answer), part("answer-card", answer), this.#choices(answer)].filter(Boolean);
  }

  #context({ context = [] }) {
    if (context.length === 0) return null;
    const words = context.join("、");
    const button = element(
      "button",
      { type: "button", class: "context-chip", "aria-label": `接着“${words}”答的。不接着，单独问这一句` },
      element("span", {}, `接着“${words}”答的`),
      icon("cross"),
    );
    return this.listen(button, "click", () => this.send("kiosk:alone"));
  }

  #choices({ choices = [] }) {
    if (choices.length === 0) return null;
    const buttons = choices.map(({ label, question }) => {
      const button = element("button", { type: "button", class: "button" }, label);
      return this.listen(button, "click", () => this.send("kiosk:ask", { question, label }));
    });
    return element("div", { class: "choices-of", role: "group", "aria-label": "您是哪一种" }, element("p", {}, "您是哪一种"), buttons);
  }
}

function part(name, data) {
  const made = element(name);
  made.data = data;
  return made;
}
