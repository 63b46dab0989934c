import { flowAt } from "./address.mjs";
import { ClientError } from "./client-error.mjs";
import { element } from "./dom.mjs";
import { Latest } from "./latest.mjs";
import { Questions } from "./questions.mjs";
import { Sources } from "./sources.mjs";

/**
 * A guided flow, question by question, to its result. All of its state is in the address; what was put in on a page and
 * not yet sent is kept in memory only, so that going back loses nothing.
 */
export class FlowPage {
  #client;
  #reader;
  #announcer;
  #titled;
  #go;
  #sources;
  #asking = new Latest();
  #drafts = new Map();
  #screen = null;
  #shown = null;
  #place;
  #fresh = true;
  #tries = 0;

  constructor({ client, visit, page, reader, announcer, titled, go }) {
    this.#client = client;
    this.#reader = reader;
    this.#announcer = announcer;
    this.#titled = titled;
    this.#go = go;
    this.#sources = new Sources(new Questions(client, visit), page.sheet);
  }

  key({ flow }) {
    return flow;
  }

  get wishes() {
    return {
      flow: ({ flow, href }) => this.#go.to(flow ? { screen: "flow", flow } : flowAt(href)),
      draft: ({ step, value }) => this.#drafts.set(`${this.#go.state.flow} ${step}`, value),
      retry: () => this.again(),
    };
  }

  open(_, { place, depth }) {
    this.#place = place;
    this.#fresh = depth === 0;
    this.#tries = 0;
    this.#shown = null;
    this.#screen = element("flow-screen");
    this.#screen.data = { readable: this.#reader.available };
    return this.#screen;
  }

  /** The question or the result that the address names; only another source of the same result keeps the screen. */
  shown(state) {
    const { flow, answers = "", edit = "" } = state;
    const asked = `${flow}?${answers}&${edit}`;
    if (asked === this.#shown) return this.#showSource();
    this.#shown = asked;
    this.#sources.close();
    this.#load({ flow, answers, edit });
  }

  again() {
    if (!this.#screen?.data.trouble) return;
    this.#screen.data = { readable: this.#reader.available };
    this.#load(this.#go.state);
  }

  close() {
    this.#asking.stop();
    this.#sources.close();
    this.#screen = null;
  }

  forget() {
    this.#drafts.clear();
  }

  get started() {
    return this.#drafts.size > 0;
  }

  async #load({ flow, answers, edit }) {
    const signal = this.#asking.next();
    try {
      const body = await this.#client.flow(flow, { answers, edit, place: this.#place, signal });
      if (!signal.aborted) this.#arrived(body);
    } catch (error) {
      if (!signal.aborted) this.#failed(ClientError.from(error));
    }
  }

  #arrived(body) {
    const { question, result, title } = body;
    const draft = question && this.#drafts.get(`${body.id} ${question.step}`);
    this.#reader.stop();
    this.#screen.data = { body, draft, readable: this.#reader.available };
    if (!this.#fresh) this.#screen.querySelector("h1").focus({ preventScroll: true });
    this.#fresh = false;
    this.#titled(title);
    this.#announcer.say(question?.title ?? result.headline);
    this.#showSource();
  }

  #failed({ kind, message, worthRepeating }) {
    this.#tries += 1;
    const trouble = { kind, message, repeat: worthRepeating, tries: this.#tries };
    this.#screen.data = { trouble, readable: this.#reader.available };
    this.#titled("没查成");
    this.#announcer.say(message);
  }

  #showSource() {
    this.#sources.openSheet(this.#screen?.citations ?? [], this.#go.state.source ?? 0);
  }
}
