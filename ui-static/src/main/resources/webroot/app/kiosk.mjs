import { withPlace } from "./address.mjs";
import { AnswerPage } from "./answer-page.mjs";
import { careMode } from "./care-mode.mjs";
import { Connection } from "./connection.mjs";
import { element } from "./dom.mjs";
import { Router } from "./router.mjs";
import { followSurface, surface } from "./surface.mjs";

const BATCH = { kiosk: 6, landscape: 4, phone: 5 };
const BATCH_IN_CARE = { kiosk: 2, landscape: 2, phone: 4 };
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
  #answers;
  #router = new Router((...step) => this.#show(...step));
  #home = null;
  #screen = null;
  #key = "";

  /** @param {{page: Record<string, HTMLElement>, client: object, visit: object, reader: object, announcer: object}} parts */
  constructor({ page, client, visit, reader, announcer }) {
    this.#page = page;
    this.#client = client;
    this.#visit = visit;
    this.#reader = reader;
    this.#announcer = announcer;
    const titled = (title) => this.#title(title);
    this.#answers = new AnswerPage({ client, visit, sheet: page.sheet, reader, announcer, titled });
  }

  start() {
    const look = () => this.#loadHome();
    const back = () => this.#answers.again();
    careMode.restore();
    followSurface(() => this.#redraw());
    this.#placeDock();
    this.#followWishes();
    new Connection({ client: this.#client, banner: this.#page.banner, announcer: this.#announcer, look, back }).start();
    this.#reader.addEventListener("change", () => this.#drawDock());
    this.#drawHeader();
    this.#router.start();
    this.#loadHome();
  }

  /** Whether leaving would lose anything. */
  get inUse() {
    const elsewhere = this.#router.state.screen !== "home";
    return this.#visit.started || careMode.on || elsewhere || Boolean(this.#screen?.askBox?.typed);
  }

  /** Leaves nothing of this visit: not on the page, not in memory, not in the history. */
  async wipe() {
    this.#answers.close();
    this.#reader.stop();
    this.#announcer.hush();
    this.#visit.forget();
    this.#page.main.replaceChildren();
    this.#page.leave.data = null;
    careMode.on = false;
    sessionStorage.clear();
    this.#title("首页");
    await this.#router.forget();
  }

  get #name() {
    return this.#home?.assistant ?? DEFAULT_NAME;
  }

  /** Where the person is: as this visit says, or as this kiosk was set up (`/kiosk?place=…`). */
  get #place() {
    return this.#router.state.place ?? withPlace(new URLSearchParams(location.search).get("place")).place;
  }

  #followWishes() {
    const wishes = {
      ask: ({ question }) => this.#go({ screen: "answer", question }),
      topic: ({ topic }) => this.#go({ screen: "topic", topic }),
      source: ({ number }) => this.#go({ ...this.#router.state, source: number }),
      "close-source": () => this.#closeSource(),
      article: ({ href }) => this.#answers.openNeighbour(href),
      panel: ({ number }) => this.#answers.openPanel(number, { byHand: true }),
      answered: () => this.#answers.openSheet(this.#router.state.source ?? 0),
      back: () => this.#router.back(),
      home: () => this.#go({ screen: "home" }),
      care: () => this.#toggleCare(),
      read: () => this.#reader.toggle(this.#screen?.speech),
      retry: () => this.#answers.again(),
      say: ({ text }) => this.#announcer.say(text),
    };
    for (const [wish, grant] of Object.entries(wishes)) {
      document.addEventListener(`kiosk:${wish}`, (event) => grant(event.detail));
    }
  }

  /** Names, topics and questions; without a server the page shows what it has and tries again. */
  async #loadHome() {
    try {
      this.#home = await this.#client.home({ place: this.#place });
    } catch {
      return;
    }
    this.#drawHeader();
    if (this.#screen?.localName === "home-screen") this.#fillHome();
    if (this.#screen?.localName === "waiting-card") this.#redraw();
  }

  #go(state) {
    const { screen, place } = this.#router.state;
    if (state.screen === "home" && screen === "home") return;
    this.#router.go(place ? { ...state, place } : state);
  }

  #show(state, depth, moved) {
    const key = `${state.screen} ${state.topic ?? state.question ?? ""}`;
    if (key !== this.#key) this.#change(state, depth, moved);
    this.#key = key;
    if (state.screen === "answer") this.#answers.openSheet(state.source ?? 0);
  }

  #change(state, depth, moved) {
    this.#answers.close();
    this.#reader.stop();
    this.#announcer.hush();
    document.documentElement.dataset.screen = state.screen;
    const screens = { home: () => this.#openHome(), topic: () => this.#openTopic(state), answer: () => this.#openAnswer(state, depth) };
    this.#screen = screens[state.screen]();
    this.#page.main.replaceChildren(this.#screen);
    if (state.screen === "home" && this.#home) this.#fillHome();
    this.#drawDock();
    if (moved) (this.#screen.querySelector("h1") ?? this.#page.main).focus({ preventScroll: true });
  }

  #openHome() {
    this.#title("首页");
    return element("home-screen");
  }

  #fillHome() {
    const { topics, hot } = this.#home;
    const batch = (careMode.on ? BATCH_IN_CARE : BATCH)[surface()];
    this.#screen.data = { topics, hot, place: this.#router.state.place, batch };
  }

  /** A topic that the server does not know is shown as home; before the server has answered, as waiting. */
  #openTopic({ topic: id }) {
    const topic = this.#home?.topics.find((each) => each.id === id);
    this.#title(topic?.title ?? "首页");
    if (!this.#home) return element("waiting-card");
    if (!topic) return this.#openHomeInstead();
    const screen = element("topic-screen");
    screen.data = { topic, office: this.#home.office };
    return screen;
  }

  #openHomeInstead() {
    queueMicrotask(() => this.#router.replace({ screen: "home" }));
    return element("home-screen");
  }

  #openAnswer({ question }, depth) {
    return this.#answers.open({ question, depth, place: this.#place });
  }

  /** The sheet is a step of its own, so the back button of a phone closes it as well. */
  #closeSource() {
    const { source, ...state } = this.#router.state;
    if (!source) this.#answers.closeSheet();
    else if (this.#router.depth > 0) this.#router.back();
    else this.#router.replace(state);
  }

  #toggleCare() {
    careMode.on = !careMode.on;
    this.#drawDock();
    if (this.#screen.localName === "home-screen" && this.#home) this.#fillHome();
  }

  /** The same state in the layout of a window that has turned, or with what the server has now said. */
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
    document.title = screen === DEFAULT_NAME ? this.#name : `${screen} · ${this.#name}`;
  }
}
