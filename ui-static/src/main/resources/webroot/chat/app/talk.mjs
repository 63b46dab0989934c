import { ClientError } from "../../app/client-error.mjs";
import { element } from "../../app/dom.mjs";

const OVERTAKEN = { kind: "failed", message: "这一句没查完，您又问了下一句。", repeat: true };

/** Questions and answers of the conversation. Each answer stands on the page as one `chat-answer` behind its question. */
export class Talk {
  #questions;
  #thread;
  #announcer;
  #place;
  #answered;
  #turns = 0;
  #speech = "";

  /** `answered` is called with each answer. */
  constructor({ questions, thread, announcer, place, answered }) {
    this.#questions = questions;
    this.#thread = thread;
    this.#announcer = announcer;
    this.#place = place;
    this.#answered = answered;
  }

  /** Whether anything was asked. */
  get started() {
    return this.#turns > 0;
  }

  /** The words in which the last answer is read aloud. */
  get speech() {
    return this.#speech;
  }

  /** Asks; `label` is what stands in the bubble where that is shorter. */
  ask(question, { label = question } = {}) {
    const bubble = element("chat-bubble", { mine: true });
    bubble.data = { text: label };
    const answer = element("chat-answer");
    this.#turns += 1;
    answer.data = { question, turn: this.#turns, tries: 0 };
    this.#thread.add(bubble, answer);
    return this.#find(answer);
  }

  /** Asks the same again without what was said before. */
  askAlone(answer) {
    return this.#find(answer, true);
  }

  askAgain(answer) {
    return this.#find(answer, answer.data.alone);
  }

  /** The server is back: tries the last question again, if it failed. */
  again() {
    const last = this.#thread.last("chat-answer");
    if (last?.data.trouble) this.askAgain(last);
  }

  forget() {
    this.#questions.stop();
    this.#turns = 0;
    this.#speech = "";
  }

  async #find(answer, alone = false) {
    const { question, turn, tries } = answer.data;
    const step = { question, turn, tries, alone };
    answer.data = step;
    try {
      const said = await this.#questions.ask(question, { depth: turn, place: this.#place, alone });
      if (answer.isConnected) this.#show(answer, step, said);
    } catch (error) {
      if (answer.isConnected) this.#failed(answer, step, ClientError.from(error));
    }
  }

  #show(answer, step, said) {
    if (!said) {
      if (answer.data === step) answer.data = { ...step, trouble: OVERTAKEN };
      return;
    }
    answer.data = { ...step, answer: said };
    this.#speech = said.speech;
    this.#answered(said);
    this.#thread.show(answer.previousElementSibling ?? answer);
    this.#announcer.say([said.headline, said.line].filter(Boolean).join(""));
  }

  #failed(answer, step, { kind, message, worthRepeating }) {
    const tries = step.tries + 1;
    answer.data = { ...step, tries, trouble: { kind, message, repeat: worthRepeating, tries } };
    this.#announcer.say(message);
  }
}
