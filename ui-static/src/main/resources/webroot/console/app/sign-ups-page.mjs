import { Latest } from "../../app/latest.mjs";
import { element } from "../../app/dom.mjs";
import { may } from "./access.mjs";
import { addressOf } from "./address.mjs";
import { StaffError } from "./staff-error.mjs";
import { dateOf, instantOf, STATES } from "./words.mjs";

const LANE = 20;
const LIST = 50;

/** Following up sign-ups: the board or the list, one of them open beside it, and what is done with it. */
export class SignUpsPage {
  title = "预报名跟进";
  #client;
  #page;
  #account;
  #areas;
  #tell;
  #parts = null;
  #state = {};
  #loaded = null;
  #detail = null;
  #lists = new Latest();
  #details = new Latest();
  #purposes = null;
  #owners = [];

  /** `tell` shows what has happened: `tell.done(text)`, `tell.failed(error, again)`, `tell.note(text)` in the header. */
  constructor({ client, page, account, areas, tell }) {
    this.#client = client;
    this.#page = page;
    this.#account = account;
    this.#areas = areas;
    this.#tell = tell;
  }

  open() {
    const [filter, list, detail] = [element("sign-up-filter"), element("div", { class: "sign-up-list" }), element("sign-up-detail")];
    this.#parts = { filter, list, detail };
    this.#loaded = null;
    detail.hidden = true;
    detail.addEventListener("keydown", (event) => event.key === "Escape" && this.#go({ id: undefined }));
    for (const [type, act] of Object.entries(this.#deeds())) detail.addEventListener(type, (event) => act(event.detail));
    return [filter, element("div", { class: "sign-ups" }, list, detail)];
  }

  close() {
    this.#lists.stop();
    this.#details.stop();
    this.#page.reveal.data = null;
    this.#page.conflict.data = null;
  }

  /** The address has changed. */
  async show(state) {
    const before = this.#state;
    this.#state = state;
    this.#parts.filter.data = { ...state, areas: this.#areas.all };
    if (!this.#loaded || filterOf(before) !== filterOf(state)) await this.#load();
    else this.#draw();
    if (before.id !== state.id || !this.#parts.detail.data) await this.#openDetail(before.id);
  }

  /** What the dialogs of this page ask for. */
  follow(type, detail) {
    if (type === "console:purpose") return this.#reveal(detail.purpose);
    if (type === "console:settle") return this.#settle(detail);
    if (type === "console:hide") this.#page.reveal.data = null;
    if (type === "console:close") this.#page.conflict.data = null;
    this.#keepFocus();
  }

  /** What had the focus may have been drawn anew, or be gone. */
  #keepFocus() {
    if (document.activeElement === document.body) this.#parts.detail.querySelector("h2")?.focus();
  }

  #deeds() {
    return {
      "console:reveal": () => this.#askPurpose(),
      "console:own": ({ account, name }) =>
        this.#change(`这份登记由${name}负责了。`, ({ id, version }) => this.#client.own(id, account, version)),
      "console:approve-minor": () => this.#change("已批准，24 小时内可以查看。", ({ id }) => this.#client.approveMinor(id)),
      "console:compare": () => this.#compare(),
      "console:follow": (wish) => this.#followUp(wish),
    };
  }

  #go(change) {
    location.hash = addressOf({ ...this.#state, ...change });
  }

  // The lists.

  async #load() {
    const signal = this.#lists.next();
    const { view, state, area, owner, number } = this.#state;
    const board = () =>
      Promise.all(Object.keys(STATES).map((each) => this.#client.signUps({ state: each, area, owner, size: LANE }, signal)));
    const list = async () => [await this.#client.signUps({ state, area, owner, page: number ?? 1, size: LIST }, signal)];
    try {
      this.#loaded = await (view === "list" ? list() : board());
    } catch (error) {
      if (!signal.aborted) this.#tell.failed(error, () => this.#load());
      return;
    }
    this.#areas.learn(this.#loaded.flatMap(({ items }) => items));
    this.#parts.filter.data = { ...this.#state, areas: this.#areas.all };
    this.#draw();
  }

  #draw() {
    if (!this.#loaded) return;
    const { columns } = this.#loaded[0];
    const total = columns.reduce((sum, { count }) => sum + count, 0);
    this.#tell.note(`共 ${total} 人`);
    const items = this.#loaded.flatMap((each) => each.items);
    const shown = items.length === 0 ? this.#empty() : this.#state.view === "list" ? this.#table() : this.#board(columns);
    this.#parts.list.replaceChildren(shown);
  }

  #board(columns) {
    const board = element("sign-up-board");
    const lanes = Object.keys(STATES).map((state, index) => ({
      state,
      label: STATES[state],
      count: columns.find((each) => each.state === state)?.count ?? 0,
      cards: this.#loaded[index].items,
      href: addressOf({ ...this.#state, id: undefined, view: "list", state }),
    }));
    board.data = { columns: lanes, hrefs: this.#hrefs(), id: this.#state.id };
    return board;
  }

  #table() {
    const table = element("sign-up-table");
    const [{ items, page, pages }] = this.#loaded;
    table.data = { items, page, pages, hrefs: this.#hrefs(), id: this.#state.id, sort: this.#state.sort };
    return table;
  }

  #hrefs() {
    return Object.fromEntries(this.#loaded.flatMap(({ items }) => items).map(({ id }) => [id, addressOf({ ...this.#state, id })]));
  }

  #empty() {
    const { area, owner, state } = this.#state;
    if (!area && !owner && !state) {
      return element("p", { class: "empty" }, "还没有预报名。有人在触摸屏或手机上提交后，会出现在“新提交”里。");
    }
    const all = addressOf({ page: "sign-ups", view: this.#state.view });
    return element("p", { class: "empty" }, "这样筛选没有人。", element("a", { href: all }, "看全部预报名"));
  }

  // One of them.

  async #openDetail(before) {
    const { id } = this.#state;
    const { detail } = this.#parts;
    detail.hidden = !id;
    if (!id) {
      this.#details.stop();
      this.#detail = null;
      if (before) this.#parts.list.querySelector(`a[href*="/${before}"]`)?.focus();
      return;
    }
    this.#drawDetail({});
    await this.#refresh();
    if (this.#state.id === id) detail.querySelector("h2")?.focus();
  }

  /** Asks for the open sign-up again. */
  async #refresh() {
    const { id } = this.#state;
    const signal = this.#details.next();
    try {
      const [signUp] = await Promise.all([this.#client.signUp(id, signal), this.#loadOwners()]);
      if (signal.aborted) return;
      this.#detail = signUp;
      this.#drawDetail({ signUp });
      this.#keepFocus();
    } catch (error) {
      if (signal.aborted) return;
      this.#drawDetail({ trouble: StaffError.from(error).message });
    }
  }

  /** Who can be given a sign-up; whoever may not give it away need not know. */
  async #loadOwners() {
    if (this.#owners.length > 0 || !may(this.#account.role, "follow")) return;
    this.#owners = (await this.#client.owners()).items;
  }

  #drawDetail(found) {
    const { role } = this.#account;
    this.#parts.detail.data = {
      ...found,
      rights: { follow: may(role, "follow"), approveMinor: may(role, "approveMinor") },
      owners: this.#owners,
      account: this.#account,
      href: addressOf({ ...this.#state, id: undefined }),
    };
  }

  /** Moves, notes and makes the next appointment, in as few requests as that takes. */
  #followUp({ state, text, due }) {
    const { id, version, state: current, due: before } = this.#detail;
    const appointed = due && due !== dateOf(before);
    if (!state && !text && !appointed) {
      this.#parts.detail.free();
      return this.#tell.failed(new StaffError("refused", "请先写联系的结果，或选下次联系的日子。"));
    }
    const moves = state || appointed;
    const change = { state: state ?? current, version, ...(text && { note: text }), ...(appointed && { due: instantOf(due) }) };
    const said = state ? `已移到“${STATES[state]}”。` : "已记录。";
    return this.#change(said, () => (moves ? this.#client.move(id, change) : this.#client.note(id, text)), () => this.#parts.detail.kept());
  }

  async #change(said, act, done = () => {}) {
    try {
      await act(this.#detail);
      done();
      this.#tell.done(said);
      await Promise.all([this.#load(), this.#refresh()]);
    } catch (error) {
      this.#parts.detail.free();
      this.#tell.failed(error);
      if (error.kind === "stale") await Promise.all([this.#load(), this.#refresh()]);
    }
  }

  async #askPurpose() {
    try {
      this.#purposes ??= (await this.#client.purposes()).items;
      this.#page.reveal.data = { name: this.#detail.name, purposes: this.#purposes };
    } catch (error) {
      this.#tell.failed(error);
    }
  }

  async #reveal(purpose) {
    const { id, name } = this.#detail;
    try {
      const shown = await this.#client.reveal(id, purpose);
      if (this.#page.reveal.data) this.#page.reveal.data = { name, purposes: this.#purposes, shown };
      await this.#refresh();
    } catch (error) {
      const known = StaffError.from(error);
      this.#page.reveal.data && this.#page.reveal.fail(known.code === "approval_required" ? MINOR : known.message);
    }
  }

  async #compare() {
    try {
      const { items } = await this.#client.conflicts();
      const conflict = items.find(({ earlier, again }) => earlier && [earlier.id, again.id].includes(this.#detail.id));
      if (conflict) this.#page.conflict.data = { conflict };
      else await this.#notHere();
    } catch (error) {
      this.#tell.failed(error);
    }
  }

  /** Somebody has decided meanwhile, or the other one lies where this account does not reach. */
  async #notHere() {
    await this.#refresh();
    if (this.#detail?.conflict) this.#tell.failed(new StaffError("refused", ELSEWHERE));
  }

  async #settle({ decision, note }) {
    try {
      await this.#client.settle(this.#page.conflict.data.conflict.id, decision, note);
      this.#page.conflict.data = null;
      this.#tell.done(decision === "same" ? "已记为同一个人。" : "已记为两个人。");
      await Promise.all([this.#load(), this.#refresh()]);
    } catch (error) {
      this.#page.conflict.fail(StaffError.from(error).message);
    }
  }
}

const ELSEWHERE = "另一份在别的辖区，请能看到两份的同事来定。";
const MINOR = "这位未满 18 周岁。请审核人员先打开这份登记，点“批准查看”。";

function filterOf({ view, state, area, owner, number }) {
  return JSON.stringify([view, state, area, owner, number]);
}
