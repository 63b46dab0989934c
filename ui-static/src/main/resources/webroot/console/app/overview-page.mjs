import { element } from "../../app/dom.mjs";
import { may, pagesOf } from "./access.mjs";
import { StaffError } from "./staff-error.mjs";

/** How the assistant is used, what somebody should look at, and the switches that turn it off. */
export class OverviewPage {
  title = "概览";
  #client;
  #tell;
  #screen = null;
  #fresh = null;
  #switches = null;
  #manages;
  #desk;
  #fleet;

  constructor({ client, account, tell }) {
    this.#client = client;
    this.#tell = tell;
    const pages = pagesOf(account.role).map(({ page }) => page);
    this.#desk = pages.includes("desk");
    this.#fleet = pages.includes("fleet");
    this.#manages = may(account.role, "turnChannel");
  }

  /** Whoever has to turn something off in a hurry finds the switches first. */
  open() {
    this.#screen = element("overview-screen");
    this.#screen.addEventListener("console:overview-file", () => this.#take());
    this.#switches = element("channel-switches");
    this.#switches.addEventListener("console:channel-turn", ({ detail }) => this.#turn(detail));
    this.#fresh = element("freshness-list");
    const toDo = element("div", { class: "overview-columns" }, this.#fresh, this.#switches);
    return this.#manages ? [toDo, this.#screen] : [this.#screen, toDo];
  }

  close() {}

  async show() {
    try {
      const asked = [this.#client.overview(), this.#client.channels(), this.#client.freshness(), this.#desk && this.#client.desk(), this.#fleet && this.#client.waiting()];
      const [overview, channels, freshness, desk, waiting] = await Promise.all(asked);
      this.#screen.data = { ...overview, desk };
      this.#fresh.data = { ...freshness, silent: waiting ? waiting.items.fleet : undefined, complaints: desk ? complaintsOf(desk) : undefined };
      this.#draw(channels);
    } catch (error) {
      this.#tell.failed(error, () => this.show());
    }
  }

  #draw({ items }) {
    this.#switches.data = { items, manages: this.#manages };
  }

  async #turn({ channel, name, off, reason }) {
    try {
      const channels = await this.#client.turnChannel(channel, { off, reason });
      this.#switches.settle();
      this.#draw(channels);
      this.#tell.done(off ? `“${name}”已停用，打开的页面都会写明问谁。` : `“${name}”已恢复。`);
    } catch (error) {
      const { field, message } = StaffError.from(error);
      this.#switches.fail(message ? { [field]: message } : {});
    }
  }

  async #take() {
    try {
      const { blob, name } = await this.#client.overviewFile();
      const href = URL.createObjectURL(blob);
      element("a", { href, download: name }).click();
      URL.revokeObjectURL(href);
      this.#tell.done("已下载。");
    } catch (error) {
      this.#tell.failed(error, () => this.#take());
    }
  }
}

/** How often an answer was found wrong that nobody has taken on yet. */
function complaintsOf({ open }) {
  return open.flatMap(({ reasons }) => reasons).reduce((sum, { count }) => sum + count, 0);
}
