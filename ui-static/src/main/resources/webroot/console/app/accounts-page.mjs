import { element } from "../../app/dom.mjs";
import { StaffError } from "./staff-error.mjs";

/** Who may log in, with which role and for which area. */
export class AccountsPage {
  title = "账号";
  #client;
  #page;
  #account;
  #tell;
  #screen = null;

  constructor({ client, page, account, tell }) {
    this.#client = client;
    this.#page = page;
    this.#account = account;
    this.#tell = tell;
  }

  open() {
    this.#screen = element("account-screen");
    this.#screen.addEventListener("console:account-form", ({ detail }) => (this.#page.accountForm.data = detail));
    this.#screen.addEventListener("console:reset", ({ detail }) => (this.#page.accountForm.data = { ...detail, reset: true }));
    this.#screen.addEventListener("console:disable", ({ detail }) => this.#disable(detail.item));
    return [this.#screen];
  }

  close() {
    this.#page.accountForm.data = null;
  }

  async show() {
    try {
      const { items } = await this.#client.accounts();
      this.#screen.data = { items, account: this.#account };
    } catch (error) {
      this.#tell.failed(error, () => this.show());
    }
  }

  follow(type, detail) {
    if (type === "console:account-save") return this.#save(detail);
    if (type === "console:account-reset") return this.#reset(detail.item);
    if (type === "console:close") this.#page.accountForm.data = null;
  }

  async #save({ item, values }) {
    try {
      const made = item ? await this.#changed(item, values) : await this.#client.addAccount(values);
      this.#page.accountForm.data = item ? null : { item: made, code: made.code };
      this.#tell.done(item ? "已改好。" : "账号建好了。");
      await this.show();
    } catch (error) {
      const { field, message } = StaffError.from(error);
      this.#page.accountForm.fail(message ? { [field]: message } : {});
    }
  }

  async #changed(item, { role, area }) {
    if (role !== item.role) await this.#client.changeAccount(item.id, "role", { role });
    if (area !== item.area) await this.#client.changeAccount(item.id, "area", { area });
  }

  async #reset(item) {
    try {
      const { code } = await this.#client.changeAccount(item.id, "reset");
      this.#page.accountForm.data = { item, code };
      await this.show();
    } catch (error) {
      this.#page.accountForm.data = null;
      this.#tell.failed(error);
    }
  }

  async #disable(item) {
    try {
      await this.#client.changeAccount(item.id, "disable", { disabled: !item.disabled });
      this.#tell.done(item.disabled ? `${item.name}的账号已恢复。` : `${item.name}的账号已停用，登录立即失效。`);
      await this.show();
    } catch (error) {
      this.#tell.failed(error);
    }
  }
}
