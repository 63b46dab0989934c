import { element } from "../../app/dom.mjs";
import { may } from "./access.mjs";
import { addressOf } from "./address.mjs";
import { StaffError } from "./staff-error.mjs";

const NEW = "new";
const SEASON = "season";

/** Notices, from the draft over the colleague who approves it to the screens; and the days of the season. */
export class NoticesPage {
  title = "通知推送";
  #client;
  #rights;
  #tell;
  #list = null;
  #form = null;
  #preview = null;
  #season = null;
  #desk = null;
  #said = { items: [], place: "", placeName: "" };
  #id = "";

  constructor({ client, account, tell }) {
    this.#client = client;
    this.#tell = tell;
    this.#rights = { write: may(account.role, "writeNotice"), approve: may(account.role, "approveNotice") };
  }

  open() {
    this.#list = element("notice-list");
    this.#form = element("notice-form");
    this.#preview = element("notice-preview");
    this.#season = element("season-desk");
    this.#desk = element("div", { class: "notice-desk" }, this.#list, this.#form, this.#preview, this.#season);
    this.#form.addEventListener("console:notice-typed", ({ detail }) => this.#show(detail));
    this.#form.addEventListener("console:notice-save", ({ detail }) => this.#save(detail));
    this.#form.addEventListener("console:notice-approve", ({ detail }) => this.#approve(detail.item));
    this.#form.addEventListener("console:notice-withdraw", ({ detail }) => this.#withdraw(detail.item));
    this.#season.addEventListener("console:season-enter", ({ detail }) => this.#enter(detail));
    this.#season.addEventListener("console:season-approve", ({ detail }) => this.#act(() => this.#client.approveSeason(detail.item), "已批准，日程公布了。"));
    this.#season.addEventListener("console:season-withdraw", ({ detail }) => this.#act(() => this.#client.withdrawSeason(detail.item), "已撤下。"));
    return [this.#desk];
  }

  close() {}

  async show({ id }) {
    this.#id = id ?? "";
    await this.#load();
  }

  async #load() {
    try {
      const [said, { items: season }] = await Promise.all([this.#client.notices(), this.#client.season()]);
      this.#said = said;
      this.#draw(season);
    } catch (error) {
      this.#tell.failed(error, () => this.#load());
    }
  }

  #draw(season) {
    const { items, place, placeName } = this.#said;
    const inSeason = this.#id === SEASON;
    const item = items.find(({ id }) => id === this.#id) ?? (this.#id === NEW ? undefined : items[0]);
    const id = inSeason ? SEASON : (item?.id ?? NEW);
    this.#desk.toggleAttribute("data-season", inSeason);
    for (const part of [this.#form, this.#preview]) part.hidden = inSeason;
    this.#season.hidden = !inSeason;
    this.#list.data = { items, id, season: season.length };
    this.#season.data = { items: season, rights: this.#rights, place, placeName };
    this.#form.data = { item, rights: this.#rights, place, placeName };
    this.#show(item ?? { title: "", text: "", surfaces: [], source: "", sourceDate: "" });
  }

  #show(values) {
    this.#preview.data = { placeName: this.#said.placeName, ...values };
  }

  async #save({ item, values }) {
    try {
      const { id } = item ? await this.#client.saveNotice(item, values) : await this.#client.addNotice(values);
      this.#tell.done("已保存。请另一位审核的同事批准，批准后才会发出。");
      await this.#go(id);
    } catch (error) {
      const { kind, field, message, problem } = StaffError.from(error);
      this.#form.fail(message ? { [field]: kind === "stale" ? "别人刚刚改过，您写的还在。请对照后再保存。" : message } : {}, problem?.current);
    }
  }

  #approve(item) {
    return this.#act(() => this.#client.approveNotice(item), "已批准。到了开始时间就会显示，两秒内到各终端。");
  }

  #withdraw(item) {
    return this.#act(() => this.#client.withdrawNotice(item), "已撤下，各终端两秒内不再显示。");
  }

  async #enter(values) {
    try {
      await this.#client.enterSeason(values);
      this.#tell.done("已保存。请另一位审核的同事批准。");
      await this.#load();
    } catch (error) {
      const { field, message } = StaffError.from(error);
      this.#season.fail(message ? { [field]: message } : {});
    }
  }

  async #act(act, done) {
    try {
      await act();
      this.#tell.done(done);
    } catch (error) {
      this.#tell.failed(error);
    }
    await this.#load();
  }

  async #go(id) {
    const hash = addressOf({ page: "notices", id });
    if (location.hash === hash) return this.#load();
    location.hash = hash;
  }
}
