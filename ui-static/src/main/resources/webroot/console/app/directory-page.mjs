import { element } from "../../app/dom.mjs";
import { may } from "./access.mjs";
import { StaffError } from "./staff-error.mjs";

/** What the office fills in for itself: phones and amounts, shops and counters, and what waits for a colleague. */
export class DirectoryPage {
  title = "本地名录";
  #client;
  #tell;
  #rights;
  #lists = null;
  #side = null;
  #said = null;
  #open = null;
  #faults = [];

  constructor({ client, account, tell }) {
    this.#client = client;
    this.#tell = tell;
    this.#rights = { write: may(account.role, "draft"), approve: may(account.role, "publish") };
  }

  open() {
    this.#lists = element("div", { class: "directory-lists" }, element("waiting-changes"), element("value-table"), element("offer-table"));
    this.#side = element("div", { class: "directory-side" });
    const desk = element("div", { class: "directory-desk" }, this.#lists, this.#side);
    const on = (type, act) => desk.addEventListener(`console:${type}`, ({ detail }) => act(detail));
    on("value-open", ({ key }) => this.#openForm({ value: key }));
    on("offer-open", ({ id }) => this.#openForm({ offer: id }));
    on("form-close", () => this.#openForm(null));
    on("value-save", (values) => this.#save(() => this.#client.enterValue(values)));
    on("offer-save", (values) => this.#save(() => this.#client.enterOffer(values)));
    on("offer-withdraw", ({ item }) => this.#act(() => this.#client.withdrawOffer(item), `${item.name}已撤下，不再显示。`));
    on("change-approve", ({ item }) => this.#act(() => this.#client.approveChange(item), "已批准，现在就按新的回答。"));
    on("change-return", ({ item }) => this.#act(() => this.#client.returnChange(item), item.own ? "已作废。" : "已退回，没有改动。"));
    on("table", ({ file }) => this.#table(file));
    return [desk];
  }

  close() {}

  show() {
    return this.#load();
  }

  /** @param {string} [done] what has been done; said once the lists show it */
  async #load(done) {
    try {
      this.#said = await this.#client.directory();
      this.#draw();
      if (done) this.#tell.done(done);
    } catch (error) {
      this.#tell.failed(error, () => this.#load(done));
    }
  }

  #draw() {
    const { waiting, values, offers, placeName } = this.#said;
    const rights = this.#rights;
    this.#part("waiting-changes").data = { waiting, rights };
    this.#part("value-table").data = { values, placeName, rights, open: this.#open?.value };
    this.#part("offer-table").data = { offers, rights, faults: this.#faults };
  }

  #part(tag) {
    return this.#lists.querySelector(tag);
  }

  /** @param {{value: string}|{offer: string}|null} open what is to be in the form */
  #openForm(open) {
    this.#open = open;
    this.#draw();
    this.#side.replaceChildren();
    if (!open) return;
    const { values, offers, categories, audiences } = this.#said;
    const form = element(open.value ? "value-form" : "offer-form");
    form.data = open.value ? { value: values.find(({ key }) => key === open.value) } : { offer: offers.find(({ id }) => id === open.offer), categories, audiences };
    this.#side.replaceChildren(form);
    form.querySelector("h2").focus();
  }

  async #save(send) {
    try {
      await send();
    } catch (error) {
      const { message, problem } = StaffError.from(error);
      this.#side.firstElementChild?.fail(problem.current ?? (message ? { "": message } : {}));
      return;
    }
    this.#openForm(null);
    await this.#load("已保存。请另一位审核的同事批准，批准以前回答照旧。");
  }

  async #table(file) {
    this.#faults = [];
    try {
      await this.#client.uploadTable(file);
    } catch (error) {
      const { problem } = StaffError.from(error);
      if (Array.isArray(problem.errors)) this.#faults = problem.errors;
      else this.#tell.failed(error);
      return this.#load();
    }
    await this.#load("表格没有问题。请另一位审核的同事批准，批准以前什么都不变。");
  }

  async #act(act, done) {
    try {
      await act();
    } catch (error) {
      this.#tell.failed(error);
      return this.#load();
    }
    await this.#load(done);
  }
}
