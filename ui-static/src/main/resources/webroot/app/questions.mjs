import { Latest } from "./latest.mjs";

const LONGEST_PATIENCE = 5;

/**
 * Asks questions and fetches articles for a visit. What was fetched once is not fetched again; a question or an article
 * on its way is given up for the next one.
 */
export class Questions {
  #client;
  #visit;
  #asking = new Latest();

  constructor(client, visit) {
    this.#client = client;
    this.#visit = visit;
  }

  /**
   * The answer for this step of the history; `alone` leaves out what was said before.
   *
   * @returns {Promise<object|null>} null when the next question came first
   */
  async ask(question, { depth, place, alone }) {
    const signal = this.#asking.next();
    try {
      const answer = await this.#patiently(question, { place, alone, conversation: this.#visit.conversation, signal });
      if (signal.aborted) return null;
      this.#visit.keepAnswer(depth, question, answer);
      return answer;
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  /** @param {AbortSignal} signal @returns {Promise<object|null>} null when it is no longer wanted */
  async article(href, signal) {
    const kept = this.#visit.article(href);
    if (kept) return kept;
    try {
      const article = await this.#client.article(href, { signal });
      if (signal.aborted) return null;
      this.#visit.keepArticle(href, article);
      return article;
    } catch (error) {
      if (signal.aborted) return null;
      throw error;
    }
  }

  stop() {
    this.#asking.stop();
  }

  /** A busy server that says when to come back is asked once more. */
  async #patiently(question, options) {
    try {
      return await this.#client.ask(question, options);
    } catch (error) {
      if (error.kind !== "busy" || !error.retryAfter || options.signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(error.retryAfter, LONGEST_PATIENCE) * 1000));
      return this.#client.ask(question, options);
    }
  }
}
