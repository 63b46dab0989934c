import { element } from "../../app/dom.mjs";
import { may } from "./access.mjs";
import { addressOf } from "./address.mjs";
import { StaffError } from "./staff-error.mjs";

/** Questions without a right answer: who answers them until when, and with which rule. */
export class DeskPage {
  title = "待答问题";
  #client;
  #me;
  #rights;
  #tell;
  #list = null;
  #answer = null;
  #id = "";

  constructor({ client, account, tell }) {
    this.#client = client;
    this.#me = account.account;
    this.#rights = { draft: may(account.role, "draft") };
    this.#tell = tell;
  }

  open() {
    this.#list = element("desk-list");
    this.#answer = element("desk-answer");
    this.#list.addEventListener("console:desk-take", ({ detail }) => this.#take(detail.questions));
    this.#answer.addEventListener("console:desk-write", ({ detail }) => this.#write(detail.form));
    this.#answer.addEventListener("console:desk-own", ({ detail }) => this.#own(detail.due));
    return [element("div", { class: "desk-page" }, this.#list, this.#answer)];
  }

  close() {}

  show({ id = "" }) {
    this.#id = id;
    return this.#try(() => this.#load());
  }

  async #load() {
    const { open, tasks, topics } = await this.#client.desk();
    const task = tasks.find(({ id }) => id === this.#id);
    const [sources, content] = await Promise.all([this.#sources(task), this.#content(task)]);
    const shared = { me: this.#me, rights: this.#rights };
    if (task && task.state !== "closed") this.#list.showTasks();
    this.#list.data = { open, tasks, id: this.#id, ...shared };
    this.#answer.data = { task, sources, content, topics, ...shared };
    this.#tell.note("先找依据，再写答案；没有依据不能发布");
  }

  async #sources(task) {
    return task && this.#rights.draft ? (await this.#client.deskSources(task.id)).items : [];
  }

  async #content(task) {
    return task?.draft ? (await this.#client.draft(task.draft)).content : undefined;
  }

  #take(questions) {
    return this.#try(async () => {
      const { id } = await this.#client.takeQuestions(questions);
      this.#tell.done("已认领，明天前答复。");
      location.hash = addressOf({ page: "desk", id });
    });
  }

  async #write(form) {
    try {
      await this.#client.writeAnswer(this.#answer.data.task, form);
      await this.#load();
      this.#tell.done("答复已保存。请对照后送审，由另一位同事批准。");
    } catch (error) {
      const { message, code } = StaffError.from(error);
      this.#answer.fail({ [code === "source_required" ? "basis" : ""]: message });
    }
  }

  #own(due) {
    return this.#try(async () => {
      await this.#client.ownTask(this.#answer.data.task, due);
      await this.#load();
      this.#tell.done("已转给您。");
    });
  }

  async #try(work) {
    try {
      await work();
    } catch (error) {
      this.#tell.failed(error);
    }
  }
}
