/**
 * What is known of the person at the screen: the conversation and the answers given, in memory only. Each answer belongs
 * to one step of the history, so that going back shows it again without asking again. Fires `change` when the
 * conversation is another.
 */
export class Visit extends EventTarget {
  #conversation = "";
  #answers = [];
  #articles = new Map();

  get conversation() {
    return this.#conversation;
  }

  /** Whether there is anything that leaving would lose. */
  get started() {
    return this.#answers.some(Boolean);
  }

  keepAnswer(depth, question, answer) {
    this.#answers.length = Math.min(this.#answers.length, depth);
    this.#answers[depth] = { question, answer };
    this.#converse(answer.conversation ?? this.#conversation);
  }

  /** The answer of this step, or of the step before it when only a source was opened in between. */
  answerAt(depth, question) {
    const kept = [this.#answers[depth], this.#answers[depth - 1]].find((each) => each?.question === question);
    return kept?.answer;
  }

  /** The last question that was answered from one of these. @param {string[]} topics @returns {string} "" where none was */
  questionOn(topics) {
    return this.#answers.findLast((kept) => kept?.answer.topics?.some((topic) => topics.includes(topic)))?.question ?? "";
  }

  /** What was answered to this question holds no longer. */
  drop(question) {
    this.#answers = this.#answers.map((kept) => (kept?.question === question ? undefined : kept));
    this.#articles.clear();
  }

  keepArticle(href, article) {
    this.#articles.set(href, article);
  }

  article(href) {
    return this.#articles.get(href);
  }

  forget() {
    this.#answers = [];
    this.#articles.clear();
    this.#converse("");
  }

  #converse(conversation) {
    if (conversation === this.#conversation) return;
    this.#conversation = conversation;
    this.dispatchEvent(new Event("change"));
  }
}
