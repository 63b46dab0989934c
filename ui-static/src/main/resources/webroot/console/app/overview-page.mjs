import { element } from "../../app/dom.mjs";

/** How the assistant is used. */
export class OverviewPage {
  title = "概览";
  #client;
  #tell;
  #screen = null;

  constructor({ client, tell }) {
    this.#client = client;
    this.#tell = tell;
  }

  open() {
    this.#screen = element("overview-screen");
    this.#screen.addEventListener("console:overview-file", () => this.#take());
    return [this.#screen];
  }

  close() {}

  async show() {
    try {
      this.#screen.data = await this.#client.overview();
    } catch (error) {
      this.#tell.failed(error, () => this.show());
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
