import { withPlace } from "./address.mjs";
import { careMode } from "./care-mode.mjs";
import { element } from "./dom.mjs";
import { Questions } from "./questions.mjs";
import { Router } from "./router.mjs";
import { Sources } from "./sources.mjs";
import { followSurface, surface } from "./surface.mjs";

const BATCH = { kiosk: 6, landscape: 4, phone: 5 };
const BATCH_IN_CARE = { kiosk: 2, landscape: 2, phone: 4 };
const RECONNECT_EVERY = 4000;
const DEFAULT_NAME = "同小兵";

/**
 * The page: shows the screen that the address asks for, and does what the elements say a person wants. The elements know
 * neither the server nor the address; here both are known.
 */
export class Kiosk {
  #page;
  #client;
  #visit;
  #reader;
  #announcer;
  #questions;
  #sources;
  #router = new Router((...step) => this.#show(...step));
  #home = null;
  #screen = null;
  #key = "";
  #tries = 0;

  /** @param {{page: Record<string, HTMLElement>, client: object, visit: object, reader: object, announcer: object}} parts */
  constructor({ page, client, visit, reader, announcer }) {
    this.#page = page;
    this.#client = client;
    this.#visit = visit;
    this.#reader = reader;
    this.#announcer = announcer;
    this.#questions = new Questions(client, visit);
    this.#sources = new Sources(this.#questions, page.sheet);
  }

  start() {
    careMode.restore();
    followSurface(() => this.#redraw());
    this.#placeDock();
    this.#followWishes();
    this.#followServer();
    this.#reader.addEventListener("change", () => this.#drawDock());
    this.#drawHeader();
    this.#router.start();
    this.#loadHome();
  }

  /** Whether leaving would lose anything. */
  get inUse() {
    return this.#visit.started || careMode.on || this.#router.state.screen !== "home" || Boolean(this.#screen?.askBox?.typed);
  }

  /** Leaves nothing of this visit: not on the page, not in memory, not in the history. */
  async wipe() {
    this.#questions.stop();
    this.#sources.close();
    this.#reader.stop();
    this.#announcer.hush();
    this.#visit.forget();
    this.#page.main.replaceChildren();
    this.#page.leave.data = null;
    careMode.on = false;
    sessionStorage.clear();
    document.title = this.#name;
    await this.#router.forget();
  }

  get #name() {
    return this.#home?.assistant ?? DEFAULT_NAME;
  }

  #followWishes() {
    const wishes = {
      ask: ({ question }) => this.#go({ screen: "answer", question }),
      topic: ({ topic }) => this.#go({ screen: "topic", topic }),
      source: ({ number }) => this.#go({ screen: "answer", question: this.#router.state.question, source: number }),
      "close-source": () => this.#closeSource(),
      article: ({ href }) => this.#sources.openNeighbour(href),
      panel: ({ number }) => this.#openPanel(number, true),
      back: () => this.#router.back(),
      home: () => this.#go({ screen: "home" }),
      care: () => this.#toggleCare(),
      read: () => this.#reader.toggle(this.#screen?.speech),
      retry: () => this.#again(),
      reconnect: () => this.#loadHome(),
      say: ({ text }) => this.#announcer.say(text),
    };
    for (const [wish, grant] of Object.entries(wishes)) {
      document.addEventListener(`kiosk:${wish}`, (event) => grant(event.detail));
    }
  }

  #followServer() {
    this.#client.addEventListener("lost", () => {
      this.#page.banner.data = { lost: true };
      this.#announcer.say("网络断开了，正在重连。");
      this.#reconnect();
    });
    this.#client.addEventListener("back", () => {
      this.#page.banner.data = { lost: false };
      if (this.#screen?.data?.trouble) this.#again();
    });
    addEventListener("online", () => this.#loadHome());
  }

  #reconnect() {
    setTimeout(async () => {
      if (!this.#client.lost) return;
      await this.#loadHome();
      this.#reconnect();
    }, RECONNECT_EVERY);
  }

  async #loadHome() {
    const place = this.#router.state.place ?? withPlace(new URLSearchParams(location.search).get("place")).place;
    try {
      this.#home = await this.#client.home({ place });
    } catch {
      return;
    }
    this.#drawHeader();
    if (this.#screen?.localName === "home-screen") this.#fillHome();
    if (this.#screen?.localName === "waiting-card") this.#redraw();
  }

  #go(state) {
    const { place } = this.#router.state;
    const next = place ? { ...state, place } : state;
    if (next.screen === "home" && this.#router.state.screen === "home") return;
    this.#router.go(next);
  }

  #show(state, depth, moved) {
    const key = `${state.screen} ${state.topic ?? state.question ?? ""}`;
    if (key !== this.#key) this.#change(state, depth, moved);
    this.#key = key;
    if (state.screen === "answer") this.#sources.openSheet(this.#citations, state.source ?? 0);
  }

  #change(state, depth, moved) {
    this.#questions.stop();
    this.#sources.close();
    this.#reader.stop();
    this.#announcer.hush();
    this.#tries = 0;
    document.documentElement.dataset.screen = state.screen;
    const titles = { home: () => this.#openHome(), topic: () => this.#openTopic(state), answer: () => this.#openAnswer(state, depth) };
    this.#title(titles[state.screen]());
    this.#drawDock();
    if (moved) (this.#screen.querySelector("h1") ?? this.#page.main).focus({ preventScroll: true });
  }

  #open(name, data) {
    this.#screen = element(name);
    if (data !== undefined) this.#screen.data = data;
    this.#page.main.replaceChildren(this.#screen);
  }

  #openHome() {
    this.#open("home-screen");
    if (this.#home) this.#fillHome();
    return "首页";
  }

  #fillHome() {
    const { topics, hot } = this.#home;
    this.#screen.data = { topics, hot, place: this.#router.state.place, batch: (careMode.on ? BATCH_IN_CARE : BATCH)[surface()] };
  }

  #openTopic({ topic: id }) {
    const topic = this.#home?.topics.find((each) => each.id === id);
    if (topic) this.#open("topic-screen", { topic, office: this.#home.office });
    else if (this.#home) this.#router.replace({ screen: "home" });
    else this.#open("waiting-card");
    return topic?.title ?? "首页";
  }

  #openAnswer({ question }, depth) {
    const answer = this.#visit.answerAt(depth, question);
    this.#open("answer-screen", this.#answerData({ question, answer }));
    if (!answer) this.#ask();
    else this.#openPanel(1);
    return answer?.headline ?? "正在查政策库";
  }

  async #ask() {
    const screen = this.#screen;
    const { question, place } = this.#router.state;
    try {
      const answer = await this.#questions.ask(question, { depth: this.#router.depth, place });
      if (answer) this.#answered(screen, answer);
    } catch (error) {
      this.#failed(screen, question, error);
    }
  }

  #answered(screen, answer) {
    screen.data = this.#answerData({ question: screen.data.question, answer });
    this.#title(answer.headline);
    this.#announcer.say([answer.headline, answer.line].filter(Boolean).join(""));
    this.#drawDock();
    this.#openPanel(1);
    this.#sources.openSheet(this.#citations, this.#router.state.source ?? 0);
  }

  #failed(screen, question, error) {
    this.#tries += 1;
    const { kind = "failed", message, worthRepeating = true } = error;
    screen.data = { question, trouble: { kind, message, repeat: worthRepeating, tries: this.#tries } };
    this.#title("没查成");
    this.#announcer.say(message);
  }

  #again() {
    if (!this.#screen?.data?.trouble) return;
    this.#screen.data = { question: this.#screen.data.question };
    this.#ask();
  }

  #answerData(data) {
    return { ...data, wide: surface() === "landscape", readable: this.#reader.available };
  }

  get #citations() {
    return this.#screen?.data?.answer?.citations ?? [];
  }

  #openPanel(number, byHand = false) {
    if (!this.#screen.data?.wide || this.#citations.length === 0) return;
    this.#sources.openPanel(this.#screen, this.#citations, number);
    if (byHand) this.#screen.querySelector(".panel-open h2")?.focus();
  }

  /** The sheet is a step of its own, so the back button of a phone closes it as well. */
  #closeSource() {
    const { source, ...state } = this.#router.state;
    if (!source) this.#sources.close();
    else if (this.#router.depth > 0) this.#router.back();
    else this.#router.replace(state);
  }

  #toggleCare() {
    careMode.on = !careMode.on;
    this.#drawDock();
    if (this.#screen?.localName === "home-screen" && this.#home) this.#fillHome();
  }

  /** A window that turned: the same state in the other layout. */
  #redraw() {
    this.#placeDock();
    if (!this.#screen) return;
    this.#key = "";
    this.#show(this.#router.state, this.#router.depth, false);
  }

  #placeDock() {
    const { header, main, dock } = this.#page;
    (surface() === "phone" ? header : main).after(dock);
  }

  #drawHeader() {
    const { assistant = DEFAULT_NAME, tagline = "", office } = this.#home ?? {};
    this.#page.brand.data = { assistant, tagline, office: office?.name ?? "" };
    this.#title(document.title.split(" · ")[0]);
  }

  #drawDock() {
    this.#page.dock.data = {
      home: document.documentElement.dataset.screen === "home",
      care: careMode.on,
      reading: this.#reader.available ? this.#reader.state : "",
    };
  }

  #title(screen) {
    document.title = screen === this.#name ? screen : `${screen} · ${this.#name}`;
  }
}
