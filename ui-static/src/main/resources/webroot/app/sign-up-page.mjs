import { ClientError } from "./client-error.mjs";
import { element } from "./dom.mjs";
import { bringForms } from "./forms.mjs";
import { SignUpDraft } from "./sign-up-draft.mjs";
import { grouped, stepsOf } from "./sign-up-form.mjs";
import { surface } from "./surface.mjs";
import { chineseDate } from "./wording.mjs";

const QUIET = 90;
const RECEIPT_SECONDS = 60;
const SPOKEN = [30, 20, 10, 5];

/** The sign-up: three steps, a last look, the receipt. What was typed is in memory and nowhere else. */
export class SignUpPage {
  #client;
  #titled;
  #announcer;
  #go;
  #draft = new SignUpDraft();
  #form = null;
  #receipt = null;
  #screen = null;
  #faults = [];
  #trouble = null;
  #tries = 0;
  #busy = false;
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
    return !this.#draft.empty || Boolean(this.#receipt);
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
    this.#faults = [];
    this.#trouble = null;
    if (this.#receipt) return this.#openReceipt();
    if (step && !this.#form) return this.#openFirst();
    this.#titled(step === "check" ? "核对预报名" : "预报名");
    bringForms();
    this.#screen = element("sign-up-screen", {}, element("waiting-card"));
    if (this.#form) this.#draw();
    else this.#load();
    return this.#screen;
  }

  close() {
    clearInterval(this.#clock);
    this.#screen = null;
  }

  again() {
    bringForms();
    if (!this.#form && this.#screen) this.#load();
  }

  forget() {
    this.#draft = new SignUpDraft();
    this.#form = null;
    this.#receipt = null;
    this.#tries = 0;
    this.#editing = false;
  }

  get #steps() {
    return this.#form.steps;
  }

  get #number() {
    const { step = "" } = this.#go.state;
    return step === "check" ? this.#steps.length : this.#steps.findIndex(({ path }) => path === step);
  }

  async #load() {
    const screen = this.#screen;
    try {
      const { fields, consent, start } = await this.#client.signUpForm();
      this.#form = { steps: stepsOf(fields), consent };
      [this.#draft.start, this.#draft.hash] = [start, consent.hash];
      if (screen === this.#screen) this.#draw();
    } catch (error) {
      if (screen !== this.#screen) return;
      const { message } = ClientError.from(error);
      screen.data = { trouble: `${message}预报名要连上服务才能办，请稍后再来，或到窗口登记。`, steps: [], number: 0 };
      this.#announcer.say(message);
    }
  }

  #openFirst() {
    queueMicrotask(() => this.#go.replace({ screen: "sign-up" }));
    return element("waiting-card");
  }

  #typed(name, value) {
    this.#draft.set(name, value);
    this.#screen?.reveal?.((each) => this.#draft.asks(each));
  }

  #edit(name) {
    const step = this.#steps.find(({ fields }) => fields.some((field) => field.name === name));
    this.#editing = true;
    this.#go.to({ screen: "sign-up", step: step.path });
    this.#screen.focusField(name);
  }

  /** The server looks at what is there; faults of later steps are not of interest yet. */
  async #next() {
    if (this.#busy) return;
    const here = this.#steps[this.#number];
    const found = await this.#ask(() => this.#client.checkSignUp(this.#draft.body()));
    if (!found) return;
    this.#tries = 0;
    const names = this.#draft.agreed ? here.fields.map(({ name }) => name) : ["consent"];
    this.#faults = found.filter(({ field }) => names.includes(field));
    if (this.#faults.length > 0) return this.#showFaults();
    if (!this.#draft.agreed) return this.#draw();
    const follows = this.#editing ? "check" : (this.#steps[this.#number + 1]?.path ?? "check");
    this.#editing = false;
    this.#go.to({ screen: "sign-up", step: follows });
  }

  async #submit() {
    if (this.#busy) return;
    const receipt = await this.#ask(() => this.#client.signUp(this.#draft.request()), "没提交成功，内容还在。请再点一次“提交”。");
    if (!receipt) return;
    const phone = this.#draft.value("phone");
    this.forget();
    this.#receipt = { ...receipt, phone: `${phone.slice(0, 3)}****${phone.slice(7)}` };
    this.#go.replace({ screen: "sign-up", step: "receipt" });
  }

  /** @returns {Promise<object|null>} null where it went wrong, which is then shown */
  async #ask(request, words) {
    this.#busy = true;
    this.#trouble = null;
    this.#draw();
    try {
      const reply = await request();
      this.#busy = false;
      return reply;
    } catch (error) {
      this.#busy = false;
      this.#failed(ClientError.from(error), words);
      return null;
    }
  }

  #failed({ message, kind, errors }, words) {
    this.#tries += 1;
    this.#faults = errors;
    const again = kind === "refused" ? message : (words ?? `${message}内容还在，请再点一次。`);
    this.#trouble = { message: again, person: this.#tries > 1 };
    this.#draw();
    this.#announcer.say(again);
  }

  #showFaults() {
    this.#draw();
    this.#announcer.say(this.#faults.map(({ detail }) => detail).join("；"));
    this.#screen.focusFault();
  }

  #draw() {
    if (!this.#screen || !this.#form) return;
    const number = this.#number;
    this.#screen.data = {
      steps: [...this.#steps.map(({ title }) => title), "核对"],
      number,
      fields: this.#steps[number]?.fields.map((field) => this.#filled(field)),
      summary: number === this.#steps.length ? this.#summary() : undefined,
      consent: this.#form.consent,
      faults: this.#faults,
      trouble: this.#trouble?.message,
      person: this.#trouble?.person,
      busy: this.#busy,
      editing: this.#editing,
    };
  }

  #filled(field) {
    const fault = this.#faults.find((each) => each.field === field.name);
    return { ...field, value: this.#draft.value(field.name), error: fault?.detail ?? "", hidden: !this.#draft.asks(field.name) };
  }

  #summary() {
    return this.#steps
      .flatMap(({ fields }) => fields)
      .filter(({ name }) => this.#draft.asks(name))
      .map((field) => ({ name: field.name, label: field.label, value: told(field, this.#draft.value(field.name)), typed: field.kind === "text" && Boolean(this.#draft.value(field.name)) }));
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

function told({ name, kind, choices, groups }, value) {
  if (name === "birthDate") return chineseDate(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`);
  if (kind === "consent") return value ? "同意" : "不同意";
  if (kind === "tick") return value ? "是" : "否";
  if (kind === "choice") return choices.find(({ code }) => code === value)?.label ?? "没有填";
  if (kind === "digits" && value) return grouped(value, groups);
  return value || "没有填";
}
