import { withPlace } from "./address.mjs";
import { careMode } from "./care-mode.mjs";
import { Connection } from "./connection.mjs";
import { chooseLanguage, worded } from "./labels.mjs";
import { pagesOf } from "./pages.mjs";
import { Router } from "./router.mjs";
import { followSurface, surface } from "./surface.mjs";

const DEFAULT_NAME = "同小兵";

/**
 * The page: shows the screen that the address asks for, and does what the elements say a person wants. The elements know
 * neither the server nor the address; here both are known. What each screen needs beyond that is its page's (`pages.mjs`).
 */
export class Kiosk {
  #page;
  #client;
  #reader;
  #announcer;
  #keyboard;
  #notices;
  #pages;
  #router = new Router((...step) => this.#show(...step));
  #home = null;
  #current = null;
  #screen = null;
  #key = "";

  /** @param {{page: Record<string, HTMLElement>, client: object, visit: object, reader: object, announcer: object, keyboard: object, notices: object}} parts */
  constructor(parts) {
    this.#page = parts.page;
    this.#client = parts.client;
    this.#reader = parts.reader;
    this.#announcer = parts.announcer;
    this.#keyboard = parts.keyboard;
    this.#notices = parts.notices;
    this.#pages = pagesOf({ ...parts, home: () => this.#home, titled: (title) => this.#title(title), go: this.#go() });
  }

  start() {
    const look = () => this.#loadHome();
    const back = () => this.#current?.again?.();
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
    return careMode.on || elsewhere || Object.values(this.#pages).some(({ started }) => started);
  }

  /** Seconds without a touch until the warning, where the screen has its own say. */
  get quiet() {
    return this.#current?.quiet;
  }

  /** Leaves nothing of this visit: not on the page, not in memory, not in the history. */
  async wipe() {
    this.#close();
    for (const page of Object.values(this.#pages)) page.forget?.();
    this.#page.main.replaceChildren();
    this.#page.leave.data = null;
    careMode.on = false;
    await chooseLanguage();
    sessionStorage.clear();
    this.#title("首页");
    await this.#router.forget();
  }

  /** What a screen that nobody uses invites people with. */
  get invitation() {
    return { assistant: this.#name, hot: this.#home?.hot ?? [], notices: this.#notices.notices("attract") };
  }

  /** Before the next visitor: the language of the house, and what the server says by now. */
  async freshen() {
    await this.#speak();
    this.#loadHome();
  }

  get #name() {
    return this.#home?.assistant ?? DEFAULT_NAME;
  }

  /** Where the person is: as this visit says, or as this kiosk was set up (`/kiosk?place=…`). */
  get place() {
    return this.#router.state.place ?? withPlace(new URLSearchParams(location.search).get("place")).place;
  }

  /** How pages move through the visit. */
  #go() {
    const router = this.#router;
    return {
      to: (state) => this.#goTo(state),
      replace: (state) => router.replace(state),
      back: () => router.back(),
      again: () => this.#redraw(),
      get state() {
        return router.state;
      },
      get depth() {
        return router.depth;
      },
    };
  }

  #followWishes() {
    const wishes = {
      ask: ({ question }) => this.#goTo({ screen: "answer", question }),
      topic: ({ topic }) => this.#goTo({ screen: "topic", topic }),
      back: () => this.#router.back(),
      home: () => this.#goTo({ screen: "home" }),
      care: () => this.#toggleCare(),
      seat: () => this.#toggleSeat(),
      language: ({ code }) => this.#speak(code),
      read: () => this.#reader.toggle(this.#screen?.speech),
      say: ({ text }) => this.#announcer.say(text),
    };
    for (const each of [wishes, ...Object.values(this.#pages).map((page) => page.wishes ?? {})]) {
      for (const [wish, grant] of Object.entries(each)) {
        document.addEventListener(`kiosk:${wish}`, (event) => grant(event.detail, event.target));
      }
    }
  }

  /** Names, topics and questions; without a server the page shows what it has and tries again. */
  async #loadHome() {
    try {
      this.#home = await this.#client.home({ place: this.place });
    } catch {
      return;
    }
    this.#drawHeader();
    if (this.#home.paired) document.dispatchEvent(new CustomEvent("kiosk:paired"));
    this.#current?.homeLoaded?.();
  }

  #goTo(state) {
    const { screen, place } = this.#router.state;
    if (state.screen === "home" && screen === "home") return;
    this.#router.go(place ? { ...state, place } : state);
  }

  #show(state, depth, moved) {
    const page = this.#pages[state.screen];
    const key = `${state.screen} ${page.key?.(state) ?? ""}`;
    if (key !== this.#key) this.#change(page, state, depth, moved);
    this.#key = key;
    page.shown?.(state);
  }

  #change(page, state, depth, moved) {
    this.#close();
    document.documentElement.dataset.screen = state.screen;
    this.#current = page;
    this.#screen = page.open(state, { depth, place: this.place });
    this.#page.main.replaceChildren(this.#screen);
    this.#drawDock();
    if (moved) (this.#screen.querySelector("h1") ?? this.#page.main).focus({ preventScroll: true });
  }

  #close() {
    this.#current?.close?.();
    this.#keyboard.close();
    this.#reader.stop();
    this.#announcer.hush();
  }

  #toggleCare() {
    careMode.on = !careMode.on;
    this.#drawDock();
    this.#current.homeLoaded?.();
  }

  #toggleSeat() {
    careMode.seated = !careMode.seated;
    this.#drawDock();
  }

  async #speak(code) {
    await chooseLanguage(code);
    this.#drawHeader();
    this.#redraw();
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
      seat: careMode.on && surface() === "kiosk" ? (careMode.seated ? "low" : "high") : "",
      reading: this.#reader.available ? this.#reader.state : "",
    };
  }

  #title(screen) {
    document.title = screen === DEFAULT_NAME ? this.#name : `${worded(screen)} · ${this.#name}`;
  }
}
