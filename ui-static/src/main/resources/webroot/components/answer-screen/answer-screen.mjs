import { element } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * One question and what came of it. Data: `{question, answer, trouble, open, article, articleTrouble, wide, readable}`:
 * without `answer` and `trouble` it waits; `wide` puts the sources beside the answer, `open` being the one with its text.
 * Events: those of its parts.
 */
export class AnswerScreen extends KioskElement {
  static tag = "answer-screen";

  #talk;

  /** The words for reading aloud. */
  get speech() {
    return this.data?.answer?.speech ?? "";
  }

  get askBox() {
    return this.querySelector("ask-box");
  }

  connectedCallback() {
    this.toggleAttribute("data-scrolls", true);
    super.connectedCallback();
    this.listen(this, "kiosk:cites", () => this.#pointAtSources());
  }

  /** The conversation is drawn anew, the line for the next question stays: somebody may be typing there. */
  refresh() {
    if (this.data === undefined) return;
    if (!this.#talk) {
      this.#talk = element("div", { class: "scroller talk", role: "group", "aria-label": "问答" });
      this.append(this.#talk, element("follow-up"), element("aside", { class: "beside", "aria-label": "依据" }));
    }
    this.#talk.replaceChildren(...this.#conversation());
    this.#fillAside();
  }

  /** Shows the text of another source without touching the answer. */
  showSource(data) {
    Object.assign(this.data, data);
    if (this.isConnected) this.#fillAside();
  }

  #conversation() {
    const { question, answer, trouble } = this.data;
    const said = element("h1", { class: "bubble", tabindex: -1 }, question);
    if (trouble) return [said, part("trouble-card", trouble)];
    if (!answer) return [said, element("waiting-card")];
    const card = part("answer-card", { ...answer, readable: this.data.readable });
    return [said, card, this.#choices() ?? this.#related()].filter(Boolean);
  }

  #fillAside() {
    const aside = this.querySelector(".beside");
    const { answer, wide, open, article, articleTrouble } = this.data;
    const citations = answer?.citations ?? [];
    const beside = wide && citations.length > 0;
    aside.hidden = !beside;
    aside.replaceChildren(...(beside ? [part("source-panel", { citations, open, article, trouble: articleTrouble })] : []));
    this.classList.toggle("with-aside", beside);
  }

  #related() {
    const { related = [], status } = this.data.answer;
    if (related.length === 0) return null;
    const title = status === "handoff" ? "相近、有依据的问题" : "接着问";
    return offered(title, related, "pills", status);
  }

  /** What an answer asks back stands alone: one thing to decide on one screen. */
  #choices() {
    const { choices = [] } = this.data.answer;
    return choices.length > 0 ? offered("您是哪种情况", choices, "cards", "clarify") : null;
  }

  #pointAtSources() {
    this.querySelector(this.data.wide ? "source-panel source-list" : "answer-card source-list")?.point();
    if (!this.data.wide) return;
    this.querySelector(".panel-open")?.scrollIntoView({ block: "nearest" });
  }
}

function offered(title, questions, look, kind) {
  const list = element("question-list", { look });
  list.data = { questions };
  return element("div", { class: `related related-${kind}` }, element("h2", {}, title), list);
}

function part(name, data) {
  const made = element(name);
  made.data = data;
  return made;
}
