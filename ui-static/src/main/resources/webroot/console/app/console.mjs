import { Announcer } from "../../app/announcer.mjs";
import { may, pagesOf } from "./access.mjs";
import { AccountsPage } from "./accounts-page.mjs";
import { addressOf, stateOf } from "./address.mjs";
import { Areas } from "./areas.mjs";
import { AuditPage } from "./audit-page.mjs";
import { CorpusPage } from "./corpus-page.mjs";
import { DeskPage } from "./desk-page.mjs";
import { DirectoryPage } from "./directory-page.mjs";
import { ExportsPage } from "./exports-page.mjs";
import { OverviewPage } from "./overview-page.mjs";
import { NoticesPage } from "./notices-page.mjs";
import { SignUpsPage } from "./sign-ups-page.mjs";
import { FleetPage } from "./fleet-page.mjs";
import { StaffError } from "./staff-error.mjs";

const PAGES = { overview: OverviewPage, "sign-ups": SignUpsPage, exports: ExportsPage, corpus: CorpusPage, desk: DeskPage, directory: DirectoryPage, notices: NoticesPage, accounts: AccountsPage, fleet: FleetPage, audit: AuditPage };
const TO_PAGE = ["purpose", "settle", "hide", "close", "account-save", "account-reset", "device-save", "device-tell", "device-deed"];

/** What is behind the door: the page that the address asks for, as far as the role of the person reaches. */
export class Console {
  #page;
  #client;
  #announcer;
  #account = null;
  #areas = new Areas();
  #current = null;
  #name = "";
  #again = () => {};

  constructor({ page, client }) {
    this.#page = page;
    this.#client = client;
    this.#announcer = new Announcer(page.polite, page.assertive);
  }

  /** Somebody is in. */
  enter(account) {
    this.#account = account;
    delete document.body.dataset.gate;
    addEventListener("hashchange", () => this.#show());
    for (const name of TO_PAGE) {
      document.addEventListener(`console:${name}`, ({ detail }) => this.#current?.follow?.(`console:${name}`, detail));
    }
    document.addEventListener("console:filter", ({ detail }) => this.#filter(detail));
    document.addEventListener("console:told-close", () => (this.#page.told.data = {}));
    document.addEventListener("console:told-again", () => this.#repeat());
    this.#show();
  }

  /** Who comes in is led to their work. */
  #show() {
    if (location.hash === "#content") return;
    const pages = pagesOf(this.#account.role);
    const state = stateOf(location.hash);
    if (pages.length === 0) return this.#tell.failed(new StaffError("refused", "这个账号还没有可用的页面，请管理员改角色。"));
    const { page } = pages.find((each) => each.page === state.page) ?? pages.find((each) => each.page !== "overview");
    if (page !== state.page) return location.replace(addressOf({ page }));
    if (page !== this.#name) this.#open(page, pages);
    this.#current.show(state);
    this.#count();
  }

  #open(page, pages) {
    const first = this.#name === "";
    this.#current?.close();
    this.#name = page;
    this.#current = new PAGES[page]({
      client: this.#client,
      page: this.#page,
      account: this.#account,
      areas: this.#areas,
      tell: this.#tell,
    });
    this.#page.told.data = {};
    this.#page.side.data = { pages, page, account: this.#account, waiting: this.#page.side.data?.waiting };
    this.#page.top.data = { title: this.#current.title, action: this.#action(pages) };
    this.#page.main.replaceChildren(...this.#current.open());
    document.title = `${this.#current.title} · 同小兵工作台`;
    if (!first) this.#page.top.querySelector("h1").focus();
  }

  /** How much waits at each page; a side bar without numbers does as well. */
  async #count() {
    try {
      const { items } = await this.#client.waiting();
      this.#page.side.data = { ...this.#page.side.data, waiting: items };
    } catch {
      // nobody asked for it, so nobody is told that it failed
    }
  }

  /** The way from the sign-ups to their exports and to a new notice, for those who may. */
  #action(pages) {
    if (this.#name === "notices" && may(this.#account.role, "writeNotice")) return { label: "新通知", href: addressOf({ page: "notices", id: "new" }), sign: "plus" };
    const there = this.#name === "sign-ups" && pages.some(({ page }) => page === "exports");
    return there ? { label: "导出（需审批）", href: addressOf({ page: "exports" }), sign: "download" } : undefined;
  }

  #filter(change) {
    location.hash = addressOf({ ...stateOf(location.hash), number: undefined, ...change });
  }

  #repeat() {
    this.#page.told.data = {};
    this.#again();
  }

  get #tell() {
    return {
      note: (note) => {
        if (this.#page.top.data.note !== note) this.#page.top.data = { ...this.#page.top.data, note };
      },
      done: (text) => {
        this.#page.told.data = { tone: "pass", text };
        this.#announcer.say(text);
        this.#count();
      },
      failed: (error, again) => {
        const { kind, message } = StaffError.from(error);
        if (kind === "cancelled" || (kind === "signed-out" && !again)) return;
        this.#again = again ?? (() => {});
        this.#page.told.data = { tone: "fail", text: message, again: again && "再试一次" };
        this.#announcer.sayNow(message);
      },
    };
  }
}
