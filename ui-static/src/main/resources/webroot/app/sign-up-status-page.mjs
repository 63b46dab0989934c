import { ClientError } from "./client-error.mjs";
import { element } from "./dom.mjs";
import { bringForms } from "./forms.mjs";

const QUIET = 90;
const RECEIPT = { name: "receipt", kind: "text", label: "回执号", required: true, hint: "13 位，横线可以不打" };
const LAST_FOUR = { name: "phoneLast4", kind: "digits", groups: [4], label: "手机号后四位", required: true, hint: "报名时留的手机号" };

/** Where a sign-up stands, and taking it back, for who has the receipt. Nothing of it stays on this device. */
export class SignUpStatusPage {
  #client;
  #titled;
  #announcer;
  #go;
  #typed = {};
  #screen = null;
  #found = null;

  constructor({ client, titled, announcer, go }) {
    this.#client = client;
    this.#titled = titled;
    this.#announcer = announcer;
    this.#go = go;
  }

  get started() {
    return Object.values(this.#typed).some(Boolean);
  }

  get quiet() {
    return QUIET;
  }

  get wishes() {
    return {
      "sign-up-status": () => this.#go.to({ screen: "sign-up-status" }),
      "form-value": ({ name, value }) => this.#screen && (this.#typed[name] = value),
      "status-look": () => this.#look(),
      "status-withdraw": () => this.#draw({ found: this.#found, confirm: true }),
      "status-keep": () => this.#draw({ found: this.#found }),
      "status-erase": () => this.#erase(),
    };
  }

  open() {
    this.#titled("查预报名进度");
    bringForms();
    this.#screen = element("sign-up-status", {}, element("waiting-card"));
    this.#draw({ found: this.#found });
    return this.#screen;
  }

  again() {
    bringForms();
  }

  close() {
    this.#screen = null;
    this.forget();
  }

  forget() {
    this.#typed = {};
    this.#found = null;
  }

  async #look() {
    const found = await this.#ask(() => this.#client.signUpStatus(this.#typed));
    if (!found) return;
    this.#found = found;
    this.#draw({ found });
    this.#announcer.say(found.state);
  }

  async #erase() {
    const done = await this.#ask(() => this.#client.withdrawSignUp(this.#typed));
    if (!done) return;
    this.forget();
    this.#draw({ withdrawn: done.text });
    this.#announcer.say(done.text);
  }

  async #ask(request) {
    const screen = this.#screen;
    try {
      const reply = await request();
      return screen === this.#screen ? reply : null;
    } catch (error) {
      if (screen !== this.#screen) return null;
      const { message } = ClientError.from(error);
      this.#draw({ found: this.#found, trouble: message });
      this.#announcer.say(message);
      return null;
    }
  }

  #draw(data) {
    const fields = [RECEIPT, LAST_FOUR].map((field) => ({ ...field, value: this.#typed[field.name] ?? "", error: "" }));
    this.#screen.data = { fields, ...data };
  }
}
