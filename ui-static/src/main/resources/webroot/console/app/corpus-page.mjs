import { element } from "../../app/dom.mjs";
import { may } from "./access.mjs";
import { addressOf } from "./address.mjs";

const POLL = 400;
const DONE = {
  metadata: "文件信息已保存。",
  submission: "已送审，请另一位同事批准。",
  return: "已退回草稿。",
  withdrawal: "已撤下，不再用来回答。",
  discard: "草稿已删除。",
};

/** The library: what it holds, its versions, and the documents on their way into it. */
export class CorpusPage {
  title = "政策库";
  #client;
  #account;
  #tell;
  #screen = null;
  #id = "";
  #timer = 0;
  #corpus = null;

  constructor({ client, account, tell }) {
    this.#client = client;
    this.#account = account;
    this.#tell = tell;
  }

  open() {
    this.#screen = element("div", { class: "corpus-page" });
    const on = (type, act) => this.#screen.addEventListener(`console:${type}`, ({ detail }) => this.#try(() => act(detail)));
    on("upload", ({ file }) => this.#upload(file));
    on("roll-back", ({ version }) => this.#rollBack(version));
    on("draft", ({ deed, form }) => this.#work(deed, form));
    on("try", ({ question }) => this.#ask(question));
    on("check", () => this.#check());
    on("check-cancel", () => this.#client.cancelCheck(this.#id).then(() => this.#refresh()));
    on("find-card", ({ words }) => this.#find(words));
    on("rewrite-card", ({ card }) => this.#rewrite(card));
    on("difference", () => this.#difference());
    return [this.#screen];
  }

  close() {
    clearTimeout(this.#timer);
  }

  show({ id = "" }) {
    clearTimeout(this.#timer);
    this.#id = id;
    return this.#try(() => (id ? this.#showDraft() : this.#showList()), () => this.show({ id }));
  }

  async #showList() {
    const [corpus, { items }, standIns] = await Promise.all([this.#client.corpus(), this.#client.versions(), this.#client.standIns()]);
    this.#corpus = corpus;
    const screen = element("corpus-screen");
    screen.data = { ...corpus, versions: items, standIns: standIns.items, rights: this.#rights };
    this.#screen.replaceChildren(screen);
    this.#tell.note(`政策库 ${corpus.version}`);
  }

  async #showDraft() {
    this.#corpus ??= await this.#client.corpus();
    const screen = element("draft-screen");
    screen.data = this.#with(await this.#client.draft(this.#id));
    this.#screen.replaceChildren(screen);
    this.#tell.note(`政策库 ${this.#corpus.version}`);
    if (screen.data.draft.checking) this.#follow();
  }

  #with(draft) {
    return { draft, rights: this.#rights, topics: this.#corpus.topics, place: this.#corpus.place };
  }

  get #rights() {
    const { role } = this.#account;
    return { draft: may(role, "draft"), publish: may(role, "publish") };
  }

  get #draft() {
    return this.#screen.querySelector("draft-screen");
  }

  async #upload(file) {
    const { id } = await this.#client.upload(file);
    this.#tell.done("已导入为草稿。请补全文件信息，再核对每一段。");
    location.hash = addressOf({ page: "corpus", id });
  }

  async #find(words) {
    const { items } = await this.#client.shippedCards(words);
    this.#screen.querySelector("corpus-screen")?.found(items);
  }

  async #rewrite(card) {
    const { id } = await this.#client.rewriteCard(card);
    this.#tell.done("已成为草稿，依据和问法照抄过来了。改好、试问、送审后代替自带的这一条。");
    location.hash = addressOf({ page: "corpus", id });
  }

  async #rollBack(version) {
    await this.#client.rollBack(version);
    this.#tell.done(`已恢复到第 ${version} 版，回答和当时一样。`);
    await this.#showList();
  }

  async #work(deed, form) {
    const { revision } = this.#draft.data.draft;
    const draft = await this.#client.work(this.#id, deed, withRevision(deed, form, revision));
    if (deed === "discard") {
      this.#tell.done(DONE.discard);
      location.hash = addressOf({ page: "corpus" });
      return;
    }
    this.#corpus = await this.#client.corpus();
    this.#draft.update(this.#with(draft));
    this.#tell.note(`政策库 ${this.#corpus.version}`);
    if (deed === "approval") this.#tell.done(draft.state === "published" ? "已发布，现在就用它回答。" : "已批准，到时自动发布。");
    else if (DONE[deed]) this.#tell.done(DONE[deed]);
  }

  async #ask(question) {
    this.#draft.tried(await this.#client.work(this.#id, "trial", { question, alone: true }));
  }

  async #check() {
    this.#draft.update(this.#with(await this.#client.work(this.#id, "check")));
    this.#follow();
  }

  /** Until the comparison is over. */
  #follow() {
    clearTimeout(this.#timer);
    const id = this.#id;
    this.#timer = setTimeout(() => this.#try(async () => {
      const draft = await this.#client.draft(id);
      if (id !== this.#id || !this.#draft) return;
      this.#draft.update(this.#with(draft));
      if (draft.checking) this.#follow();
    }), POLL);
  }

  async #difference() {
    this.#draft.compared(await this.#client.difference(this.#id));
  }

  async #refresh() {
    this.#draft?.update(this.#with(await this.#client.draft(this.#id)));
  }

  async #try(work, again) {
    try {
      await work();
    } catch (error) {
      this.#draft?.settle();
      this.#tell.failed(error, again);
    }
  }
}

function withRevision(deed, form, revision) {
  return deed === "ticks" || deed === "withdrawal" ? form : { ...form, revision };
}
