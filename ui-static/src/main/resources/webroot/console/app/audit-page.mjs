import { element } from "../../app/dom.mjs";

/** What was done, by whom. */
export class AuditPage {
  title = "审计";
  #client;
  #tell;
  #screen = null;

  constructor({ client, tell }) {
    this.#client = client;
    this.#tell = tell;
  }

  open() {
    this.#screen = element("audit-screen");
    return [this.#screen];
  }

  close() {}

  async show({ number = 1 }) {
    try {
      this.#screen.data = await this.#client.audit(number);
    } catch (error) {
      this.#tell.failed(error, () => this.show({ number }));
    }
  }
}
