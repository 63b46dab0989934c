import { ClientError } from "./client-error.mjs";
import { element } from "./dom.mjs";
import { bringForms } from "./forms.mjs";

const CODE = /^\d{8}$/;

/** Where a kiosk becomes one of the office's. Nobody comes here but by the address. */
export class PairPage {
  #client;
  #titled;
  #screen = null;

  constructor({ client, titled }) {
    this.#client = client;
    this.#titled = titled;
  }

  /** The code is on another screen: walking over takes longer than reading. */
  get quiet() {
    return 180;
  }

  get wishes() {
    return { pair: ({ code }) => this.#pair(code) };
  }

  open() {
    this.#titled("配对终端");
    bringForms();
    this.#screen = element("pair-screen", {}, element("waiting-card"));
    this.#screen.data = {};
    return this.#screen;
  }

  again() {
    bringForms();
  }

  close() {
    this.#screen = null;
  }

  async #pair(code) {
    if (!CODE.test(code)) return this.#draw({ fault: "请输入 8 位数字的配对码。" });
    this.#draw({ waiting: true });
    try {
      const done = await this.#client.pair(code);
      const { paired } = await this.#client.home();
      if (!paired) return this.#draw({ fault: "浏览器没有收下凭据。请用 https 网址打开，再取一个配对码。" });
      document.dispatchEvent(new CustomEvent("kiosk:paired"));
      this.#draw({ done });
    } catch (error) {
      this.#draw({ fault: ClientError.from(error).message });
    }
  }

  #draw(data) {
    if (!this.#screen) return;
    this.#screen.data = data;
    this.#screen.querySelector(data.done ? "h1" : ".pair-code")?.focus();
  }
}
