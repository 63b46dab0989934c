import { ClientError } from "./client-error.mjs";
import { element } from "./dom.mjs";
import { judge } from "./judging.mjs";
import { Latest } from "./latest.mjs";
import { Questions } from "./questions.mjs";
import { Sources } from "./sources.mjs";
import { surface } from "./surface.mjs";

/** The answer on show: asks for it, shows what comes of it, opens its sources. */
export class AnswerPage {
  #client;
  #visit;
  #reader;
  #announcer;
  #questions;
  #sources;
  #titled;
  #screen = null;
  #step = null;
  #tries = 0;
  #page;
  #taking = new Latest();
  #go;

  /** `titled` is called with the title whenever it changes; `go` moves through the visit. */
  constructor({ client, visit, page, reader, announcer, titled, go }) {
    this.#client = client;
    this.#visit = visit;
    this.#page = page;
    this.#reader = reader;
    this.#announcer = announcer;
    this.#questions = new Questions(client, visit);
    this.#sources = new Sources(this.#questions, page.sheet);
    this.#titled = titled;
    this.#go = go;
  }

  key({ question }) {
    return question;
  }

  get wishes() {
    return {
      source: ({ number }) => this.#go.to({ ...this.#go.state, source: number }),
      "close-source": () => this.#closeSource(),
      article: ({ href }) => this.#sources.openNeighbour(href),
      panel: ({ number }) => this.#openPanel(number, { byHand: true }),
      answered: () => this.shown(this.#go.state),
      retry: () => this.again(),
      feedback: (said, bar) => judge(this.#client, bar, this.#screen.data, said),
      take: ({ href }) => this.#take(href),
      took: () => this.#putAway(),
      renew: ({ question }) => this.#renew(question),
      seen: () => (this.#page.changed.data = null),
    };
  }

  open({ question }, { depth, place }) {
    this.#step = { question, depth, place };
    this.#tries = 0;
    this.#screen = element("answer-screen");
    const answer = this.#visit.answerAt(depth, question);
    this.#draw({ answer });
    this.#titled(answer?.headline ?? "正在查政策库");
    if (answer) this.#openPanel(1);
    else this.#ask();
    return this.#screen;
  }

  close() {
    this.#questions.stop();
    this.#sources.close();
    this.#putAway();
    this.#screen = null;
  }

  /** Asks the same question again, if it failed. */
  again() {
    if (!this.#screen?.data?.trouble) return;
    this.#draw({});
    this.#ask();
  }

  /** The source that the address names, in the sheet over the page; none closes the sheet. */
  shown({ source = 0 }) {
    this.#sources.openSheet(this.#citations, source);
  }

  forget() {
    this.#page.changed.data = null;
    this.#visit.forget();
  }

  get started() {
    return this.#visit.started;
  }

  /** Asks again what was answered from something that has changed since. */
  #renew(question) {
    this.#page.changed.data = null;
    this.#visit.drop(question);
    if (this.#screen && this.#step.question === question) {
      this.#go.again();
      this.#screen.querySelector("h1").focus();
    } else this.#go.to({ screen: "answer", question });
  }

  /** The sheet is a step of its own, so the back button of a phone closes it as well. */
  #closeSource() {
    const { source, ...state } = this.#go.state;
    if (!source) this.#sources.close();
    else if (this.#go.depth > 0) this.#go.back();
    else this.#go.replace(state);
  }

  /** Source `number` beside the answer, where there is room for it. */
  #openPanel(number, { byHand = false } = {}) {
    if (!this.#screen?.data.wide || this.#citations.length === 0) return;
    this.#sources.openPanel(this.#screen, this.#citations, number);
    if (byHand) this.#screen.querySelector(".panel-open h2")?.focus();
  }

  /** The code of the answer, over the page. */
  async #take(href) {
    const signal = this.#taking.next();
    const found = await this.#client.takeAlong(href, { signal }).catch((error) => ({ trouble: ClientError.from(error).message }));
    if (!signal.aborted) this.#page.take.data = found;
  }

  #putAway() {
    this.#taking.stop();
    if (this.#page.take.data) this.#page.take.data = null;
  }

  get #citations() {
    return this.#screen?.data.answer?.citations ?? [];
  }

  async #ask() {
    const screen = this.#screen;
    try {
      const answer = await this.#questions.ask(this.#step.question, this.#step);
      if (answer && screen === this.#screen) this.#answered(answer);
    } catch (error) {
      if (screen === this.#screen) this.#failed(ClientError.from(error));
    }
  }

  #answered(answer) {
    this.#draw({ answer });
    this.#titled(answer.headline);
    this.#announcer.say([answer.headline, answer.line].filter(Boolean).join(""));
    this.#openPanel(1);
    this.#screen.dispatchEvent(new CustomEvent("kiosk:answered", { bubbles: true }));
  }

  #failed({ kind, message, worthRepeating }) {
    this.#tries += 1;
    this.#draw({ trouble: { kind, message, repeat: worthRepeating, tries: this.#tries } });
    this.#titled("没查成");
    this.#announcer.say(message);
  }

  #draw(outcome) {
    const { question } = this.#step;
    this.#screen.data = { question, ...outcome, wide: surface() === "landscape", readable: this.#reader.available };
  }
}
