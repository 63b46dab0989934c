import { Connection } from "../../app/connection.mjs";
import { element } from "../../app/dom.mjs";
import { chooseLanguage } from "../../app/labels.mjs";
import { judge } from "../../app/judging.mjs";
import { Sources } from "../../app/sources.mjs";
import { Suggesting } from "../../app/suggesting.mjs";
import { startOf } from "./address.mjs";
import { ChatNotices } from "./chat-notices.mjs";
import { Guide } from "./guide.mjs";
import { Layers } from "./layers.mjs";
import { SignUpGuide } from "./sign-up-guide.mjs";
import { Talk } from "./talk.mjs";
import { Thread } from "./thread.mjs";

const DEFAULT_NAME = "同小兵";

/**
 * The chat: one conversation that scrolls and stays until the page is left. It does what the elements say a person wants;
 * they know neither the server nor the address. Nothing is kept: a reload begins anew.
 */
export class Chat {
  #page;
  #client;
  #reader;
  #announcer;
  #host;
  #notices;
  #thread;
  #talk;
  #guide;
  #signUp;
  #sources;
  #visit;
  #layers = new Layers();
  #start = startOf(location.hash);
  #home = null;
  #flows = [];

  /** @param {{page: Record<string, HTMLElement>, client: object, visit: object, questions: object, reader: object, announcer: object, host: object, notices: object}} parts */
  constructor({ page, client, visit, questions, reader, announcer, host, notices }) {
    this.#page = page;
    this.#client = client;
    this.#visit = visit;
    this.#reader = reader;
    this.#announcer = announcer;
    this.#host = host;
    this.#notices = new ChatNotices({ notices, log: page.log, announcer });
    this.#thread = new Thread(page.log);
    this.#sources = new Sources(questions, page.sheet);
    this.#guide = new Guide({ client, thread: this.#thread, announcer });
    this.#signUp = new SignUpGuide({ client, thread: this.#thread, announcer });
    const place = this.#start.place;
    this.#talk = new Talk({ questions, thread: this.#thread, announcer, place, answered: (answer) => this.#answered(answer) });
    new Connection({
      client,
      banner: page.banner,
      announcer,
      look: () => this.#load(),
      back: () => this.#talk.again(),
    }).start();
  }

  start() {
    this.#layers.start();
    new Suggesting({ client: this.#client, place: () => this.#start.place }).start();
    this.#followWishes();
    this.#host.start(() => this.#opened());
    this.#reader.addEventListener("change", () => this.#drawHeader());
    document.addEventListener("keydown", (event) => event.key === "Escape" && this.#escape(event));
    this.#drawHeader();
    this.#welcome();
    this.#load();
    if (this.#start.question) this.#talk.ask(this.#start.question);
  }

  /** What a question was answered from has changed: says so at the end of the conversation. */
  tell(change) {
    const line = element("change-line");
    line.data = change;
    this.#page.log.append(line);
    line.scrollIntoView({ block: "nearest" });
  }

  #renew(question, line) {
    line.remove();
    this.#visit.drop(question);
    this.#talk.ask(question);
  }

  #followWishes() {
    const wishes = {
      ask: ({ question, label }) => this.#talk.ask(question, { label }),
      alone: (_, target) => this.#talk.askAlone(target),
      retry: (_, target) => this.#retry(target),
      cites: (_, target) => target.querySelector("source-list").point(),
      source: ({ number }, target) => this.#openSource(target.data.citations, number),
      "close-source": () => this.#layers.lift(),
      lay: ({ close }) => this.#layers.lay(close),
      lift: () => this.#layers.lift(),
      article: ({ href }) => this.#sources.openNeighbour(href),
      topic: ({ topic }) => (topic === "offices" ? this.#people() : this.#topic(topic)),
      people: () => this.#people(),
      flow: ({ href, label }) => this.#begin(href, label),
      step: ({ href }, target) => this.#guide.step(target.closest("flow-talk"), href),
      "sign-up": () => this.#joins(),
      ...this.#signUp.wishes,
      read: () => this.#reader.toggle(this.#talk.speech),
      feedback: (said, bar) => judge(this.#client, bar, bar.closest("chat-answer").data, said),
      renew: ({ question }, line) => this.#renew(question, line),
      seen: (_, line) => line.remove(),
      care: () => this.#toggleCare(),
      language: ({ code }) => this.#speak(code),
      clear: () => this.#clear(),
      fold: () => this.#fold(),
      say: ({ text }) => this.#announcer.say(text),
      reconnect: () => this.#load(),
    };
    for (const [wish, grant] of Object.entries(wishes)) {
      document.addEventListener(`kiosk:${wish}`, (event) => grant(event.detail, event.target));
    }
  }

  /** Names, topics, questions and flows; without a server the chat shows what it has. */
  async #load() {
    try {
      const said = await Promise.all([this.#client.home({ place: this.#start.place }), this.#client.flows()]);
      [this.#home, this.#flows] = said;
    } catch {
      return;
    }
    this.#drawHeader();
    this.#drawWelcome();
    if (!this.#talk.started) this.#page.composer.data = { questions: this.#home.hot };
  }

  #welcome() {
    this.#page.log.append(element("p", { class: "stamp" }, clock()), element("chat-welcome"));
    this.#drawWelcome();
    this.#notices.draw();
  }

  #drawWelcome() {
    const { assistant = DEFAULT_NAME, topics = [] } = this.#home ?? {};
    const [flow] = this.#flows;
    const welcome = this.#page.log.querySelector("chat-welcome");
    if (welcome) welcome.data = { assistant, topics, flow };
  }

  #drawHeader() {
    const { assistant = DEFAULT_NAME, office } = this.#home ?? {};
    document.title = `问政策 · ${assistant}`;
    this.#page.header.data = {
      assistant,
      office: office?.name ?? "",
      framed: this.#host.there,
      care: document.documentElement.dataset.mode === "care",
      reading: this.#reader.available && this.#talk.speech ? this.#reader.state : "",
    };
  }

  #answered({ related, status }) {
    this.#page.composer.data = { questions: related, people: status === "handoff" };
    this.#reader.stop();
    this.#drawHeader();
  }

  #openSource(citations, number) {
    this.#sources.openSheet(citations, number);
    this.#layers.lay(() => this.#sources.close());
  }

  #topic(id) {
    const topic = this.#home?.topics.find((each) => each.id === id);
    if (!topic) return;
    const talk = element("topic-talk");
    talk.data = { topic, flows: this.#flows.filter((flow) => flow.topic === id) };
    this.#say(topic.title, talk);
  }

  #people() {
    const talk = element("office-talk");
    const offices = this.#home?.topics.find(({ id }) => id === "offices");
    talk.data = { contact: this.#home?.office ?? { name: "当地征兵办公室" }, questions: offices?.questions ?? [] };
    this.#say("找工作人员", talk);
  }

  #begin(href, label) {
    this.#thread.add(mine(label));
    this.#page.composer.data = { questions: [] };
    this.#guide.begin(href);
  }

  /** No frame may show the form. */
  #joins() {
    this.#page.composer.data = { questions: [] };
    this.#say("我要预报名", this.#host.framed ? element("sign-up-talk") : this.#signUp.begin());
  }

  #say(words, reply) {
    this.#thread.add(mine(words), reply);
  }

  #retry(target) {
    const flow = target.closest("flow-talk");
    if (flow) this.#guide.again(flow);
    else if (target.closest("sign-up-course")) this.#signUp.again();
    else this.#talk.askAgain(target.closest("chat-answer"));
  }

  #toggleCare() {
    const root = document.documentElement;
    if (root.dataset.mode === "care") delete root.dataset.mode;
    else root.dataset.mode = "care";
    this.#drawHeader();
  }

  /** What was said stays on the page: it is drawn again in the words of this language, nothing is asked again. */
  async #speak(code) {
    await chooseLanguage(code);
    this.#drawHeader();
    this.#drawWelcome();
    this.#page.composer.relabel();
    for (const said of this.#page.log.querySelectorAll("chat-answer, change-line, flow-talk, topic-talk, office-talk, sign-up-course")) said.refresh();
    this.#signUp.draw();
  }

  #clear() {
    this.#guide.stop();
    this.#signUp.forget();
    this.#talk.forget();
    this.#visit.forget();
    this.#reader.stop();
    this.#announcer.hush();
    this.#thread.clear();
    history.replaceState(null, "", location.pathname + location.search);
    this.#welcome();
    this.#page.composer.data = { questions: this.#home?.hot ?? [] };
    this.#drawHeader();
    this.#page.header.querySelector("h1").focus();
  }

  #escape(event) {
    if (event.defaultPrevented || this.#layers.open || document.querySelector(":popover-open")) return;
    this.#fold();
  }

  /** Begins at the title, but takes nobody away from what they have already gone to. */
  #opened() {
    if (document.activeElement === document.body) this.#page.header.querySelector("h1")?.focus();
  }

  #fold() {
    document.activeElement?.blur();
    this.#host.fold();
  }
}

function mine(words) {
  const bubble = element("chat-bubble", { mine: true });
  bubble.data = { text: words };
  return bubble;
}

function clock() {
  const now = new Date();
  return `今天 ${now.getHours()}:${String(now.getMinutes()).padStart(2, "0")}`;
}
