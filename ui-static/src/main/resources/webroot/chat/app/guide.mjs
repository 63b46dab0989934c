import { ClientError } from "../../app/client-error.mjs";
import { element } from "../../app/dom.mjs";
import { Latest } from "../../app/latest.mjs";

/** Leads through guided flows inside the conversation. Each stands on the page as one `flow-talk`. */
export class Guide {
  #client;
  #thread;
  #announcer;
  #steps = new Latest();

  constructor({ client, thread, announcer }) {
    this.#client = client;
    this.#thread = thread;
    this.#announcer = announcer;
  }

  /** Begins a flow at the end of the conversation. */
  begin(href) {
    const talk = element("flow-talk");
    talk.data = { waiting: true };
    this.#thread.add(talk);
    return this.#go(talk, href);
  }

  /** Goes to another state of the flow that `talk` shows. */
  step(talk, href) {
    return this.#go(talk, href);
  }

  /** Tries again what failed. */
  again(talk) {
    return this.#go(talk, talk.data.href);
  }

  stop() {
    this.#steps.stop();
  }

  async #go(talk, href) {
    const signal = this.#steps.next();
    try {
      const state = await this.#client.flowAt(href, { signal });
      if (!signal.aborted && talk.isConnected) this.#arrived(talk, state);
    } catch (error) {
      if (!signal.aborted && talk.isConnected) this.#failed(talk, href, ClientError.from(error));
    }
  }

  #arrived(talk, state) {
    talk.data = { state };
    const now = talk.now;
    this.#thread.show(now.previousElementSibling ?? talk.previousElementSibling ?? now);
    now.querySelector("h2")?.focus({ preventScroll: true });
    const { question, result } = state;
    this.#announcer.say(question ? [question.fault, question.title].filter(Boolean).join("") : `${result.headline}。${result.line}`);
  }

  #failed(talk, href, { kind, message, worthRepeating }) {
    talk.data = { ...talk.data, waiting: false, href, trouble: { kind, message, repeat: worthRepeating } };
    this.#announcer.say(message);
  }
}
