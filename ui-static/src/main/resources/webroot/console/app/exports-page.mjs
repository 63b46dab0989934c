import { element } from "../../app/dom.mjs";
import { may } from "./access.mjs";
import { StaffError } from "./staff-error.mjs";

/** Asking for exports, approving and fetching them. */
export class ExportsPage {
  title = "导出";
  #client;
  #account;
  #areas;
  #tell;
  #screen = null;

  constructor({ client, account, areas, tell }) {
    this.#client = client;
    this.#account = account;
    this.#areas = areas;
    this.#tell = tell;
  }

  open() {
    this.#screen = element("export-screen");
    this.#screen.addEventListener("console:ask-export", ({ detail }) => this.#ask(detail));
    this.#screen.addEventListener("console:approve-export", ({ detail }) => this.#approve(detail));
    this.#screen.addEventListener("console:fetch-export", ({ detail }) => this.#take(detail));
    return [this.#screen];
  }

  close() {}

  async show() {
    try {
      const [{ items }, { items: purposes }] = await Promise.all([this.#client.exports(), this.#client.purposes()]);
      const { role } = this.#account;
      const rights = { ask: may(role, "askExport"), approve: may(role, "approveExport") };
      this.#screen.data = { items, purposes, rights, areas: this.#areas.all };
    } catch (error) {
      this.#tell.failed(error, () => this.show());
    }
  }

  async #ask(form) {
    try {
      await this.#client.askExport(form);
      this.#screen.asked();
      this.#tell.done("申请已提交，请审核的同事批准。");
      await this.#refresh();
    } catch (error) {
      const { field, message } = StaffError.from(error);
      this.#screen.fail(message ? { [field]: message } : {});
    }
  }

  async #approve({ id }) {
    try {
      await this.#client.approveExport(id);
      this.#tell.done("已批准，申请人 10 分钟内可以下载一次。");
      await this.#refresh();
    } catch (error) {
      this.#tell.failed(error);
    }
  }

  async #take({ id }) {
    try {
      const { blob, name } = await this.#client.exportFile(id);
      save(blob, name);
      this.#tell.done("已下载。用完请删除文件。");
    } catch (error) {
      this.#tell.failed(error);
    }
    await this.#refresh();
  }

  async #refresh() {
    const { items } = await this.#client.exports();
    this.#screen.update(items);
  }
}

function save(blob, name) {
  const href = URL.createObjectURL(blob);
  element("a", { href, download: name }).click();
  URL.revokeObjectURL(href);
}
