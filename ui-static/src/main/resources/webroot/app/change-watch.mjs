import { changeText } from "./wording.mjs";

/**
 * Has the server listened to for this visit, and says which question of it is concerned when what it was answered from has
 * changed. Of what nobody here was told nothing is said.
 */
export class ChangeWatch {
  #notices;
  #visit;
  #announcer;
  #tell;

  /** `tell` is called with `{question, title, withdrawn}`. */
  constructor({ notices, visit, announcer, tell }) {
    this.#notices = notices;
    this.#visit = visit;
    this.#announcer = announcer;
    this.#tell = tell;
  }

  start() {
    this.#visit.addEventListener("change", () => this.#notices.follow(this.#visit.conversation));
    this.#notices.addEventListener("changed", ({ detail }) => this.#changed(detail));
  }

  #changed({ title, change, topics }) {
    const question = this.#visit.questionOn(topics);
    if (!question) return;
    const told = { question, title, withdrawn: change === "withdrawn" };
    this.#tell(told);
    this.#announcer.say(changeText(told));
  }
}
