import { ClientError } from "./client-error.mjs";
import { element } from "./dom.mjs";
import { bringForms } from "./forms.mjs";
import { surface } from "./surface.mjs";

const QUIET = 90;
const RECEIPT_SECONDS = 60;
const SPOKEN = [30, 20, 10, 5];

/** The sign-up: three steps, a last look, the receipt. What was typed is in memory and nowhere else. */
export class SignUpPage {
  #client;
  #titled;
  #announcer;
  #go;
  #signUp = null;
  #receipt = null;
  #screen = null;
  #editing = false;
  #left = RECEIPT_SECONDS;
  #clock = 0;

  constructor({ client, titled, announcer, go }) {
    this.#client = client;
    this.#titled = titled;
    this.#announcer = announcer;
    this.#go = go;
  }

  key({ step = "" }) {
    return step;
  }

  get started() {
    return Boolean(this.#signUp?.started) || Boolean(this.#receipt);
  }

  /** Forms are given more time; the receipt has a clock of its own. */
  get quiet() {
    return this.#receipt ? 0 : QUIET;
  }

  get wishes() {
    return {
      "sign-up": () => this.#go.to({ screen: "sign-up" }),
      "form-value": ({ name, value }) => this.#typed(name, value),
      "form-next": () => this.#next(),
      "form-back": () => this.#go.back(),
      "form-edit": ({ name }) => this.#edit(name),
      "form-submit": () => this.#submit(),
      "receipt-longer": () => (this.#left = RECEIPT_SECONDS),
    };
  }

  open({ step = "" }) {
    clearInterval(this.#clock);
    this.#signUp?.clear();
    if (this.#receipt) return this.#openReceipt();
    if (step && !this.#signUp?.open) return this.#openFirst();
    this.#titled(step === "check" ? "核对预报名" : "预报名");
    bringForms();
    this.#screen = element("sign-up-screen", {}, element("waiting-card"));
    if (this.#signUp?.open) this.#draw();
    else this.#load();
    return this.#screen;
  }

  close() {
    clearInterval(this.#clock);
    this.#screen = null;
  }

  again() {
    bringForms();
    if (!this.#signUp?.open && this.#screen) this.#load();
  }

  forget() {
    this.#signUp?.forget();
    this.#receipt = null;
    this.#editing = false;
  }

  get #steps() {
    return this.#signUp.steps;
  }

  get #number() {
    const { step = "" } = this.#go.state;
    return step === "check" ? this.#steps.length : this.#steps.findIndex(({ path }) => path === step);
  }

  async #load() {
    const screen = this.#screen;
    try {
      await this.#bring();
      await this.#signUp.load();
      if (screen === this.#screen) this.#draw();
    } catch (error) {
      if (screen !== this.#screen) return;
      const { message } = ClientError.from(error);
      screen.data = { trouble: `${message}预报名要连上服务才能办，请稍后再来，或到窗口登记。`, steps: [], number: 0 };
      this.#announcer.say(message);
    }
  }

  /** As the elements of forms: most people only ask, and need none of it. */
  async #bring() {
    const { SignUp } = await import("./sign-up.mjs").catch(() => {
      throw ClientError.lost();
    });
    this.#signUp ??= new SignUp({ client: this.#client, announcer: this.#announcer, draw: () => this.#draw() });
  }

  #openFirst() {
    queueMicrotask(() => this.#go.replace({ screen: "sign-up" }));
    return element("waiting-card");
  }

  #typed(name, value) {
    this.#signUp?.set(name, value);
    this.#screen?.reveal?.((each) => this.#signUp.asks(each));
  }

  #edit(name) {
    const step = this.#steps.find(({ fields }) => fields.some((field) => field.name === name));
    this.#editing = true;
    this.#go.to({ screen: "sign-up", step: step.path });
    this.#screen.focusField(name);
  }

  async #next() {
    const here = this.#number;
    const passed = await this.#signUp.passes(this.#steps[here].fields);
    if (!passed && this.#signUp.faults.length > 0) this.#screen?.focusFault();
    if (!passed) return;
    const follows = this.#editing ? "check" : (this.#steps[here + 1]?.path ?? "check");
    this.#editing = false;
    this.#go.to({ screen: "sign-up", step: follows });
  }

  async #submit() {
    const receipt = await this.#signUp.submit();
    if (!receipt) return;
    this.forget();
    this.#receipt = receipt;
    this.#go.replace({ screen: "sign-up", step: "receipt" });
  }

  #draw() {
    if (!this.#screen || !this.#signUp?.open) return;
    const { steps, consent, faults, trouble, busy } = this.#signUp;
    const number = this.#number;
    this.#screen.data = {
      steps: [...steps.map(({ title }) => title), "核对"],
      number,
      fields: steps[number] && this.#signUp.filled(steps[number].fields),
      summary: number === steps.length ? this.#signUp.summary : undefined,
      consent,
      faults,
      trouble: trouble?.message,
      person: trouble?.person,
      busy,
      editing: this.#editing,
    };
  }

  #openReceipt() {
    this.#titled("预报名回执");
    this.#screen = element("receipt-card");
    this.#left = RECEIPT_SECONDS;
    const timed = surface() !== "phone";
    this.#screen.data = { ...this.#receipt, ...(timed ? { left: this.#left, of: RECEIPT_SECONDS } : {}) };
    if (timed) this.#clock = setInterval(() => this.#tick(), 1000);
    return this.#screen;
  }

  #tick() {
    this.#left -= 1;
    if (this.#left <= 0) return this.#screen.send("kiosk:wipe");
    this.#screen.count(this.#left);
    if (SPOKEN.includes(this.#left)) this.#announcer.sayNow(`${this.#left} 秒后清除本机信息。`);
  }
}
