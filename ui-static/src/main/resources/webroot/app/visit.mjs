/**
 * What is known of the person at the screen: the conversation and the answers given, in memory only. Each answer belongs
 * to one step of the history, so that going back shows it again without asking again.
 */
export class Visit {
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
    this.#conversation = answer.conversation ?? this.#conversation;
  }

  /** The answer of this step, or of the step before it when only a source was opened in between. */
  answerAt(depth, question) {
    const kept = [this.#answers[depth], this.#answers[depth - 1]].find((each) => each?.question === question);
    return kept?.answer;
  }

  keepArticle(href, article) {
    this.#articles.set(href, article);
  }

  article(href) {
    return this.#articles.get(href);
  }

  forget() {
    this.#conversation = "";
    this.#answers = [];
    this.#articles.clear();
  }
}
