import { ClientError } from "./client-error.mjs";
import { element } from "./dom.mjs";
import { SignUpDraft, STEPS } from "./sign-up-draft.mjs";
import { surface } from "./surface.mjs";

const CHECK = STEPS.length - 1;

/** The preliminary sign-up: three short steps, a last look, the receipt. What is typed stays in memory only. */
export class SignUpPage {
  #client;
  #announcer;
  #titled;
  #go;
  #draft = new SignUpDraft();
  #form = null;
  #openedAt = 0;
  #receipt = null;
  #errors = [];
  #tries = 0;
  #sending = false;
  #returning = false;
  #screen = null;
  #step = 0;
  #place = "";

  constructor({ client, announcer, titled, go }) {
    this.#client = client;
    this.#announcer = announcer;
    this.#titled = titled;
    this.#go = go;
  }

  /** Filling in takes longer than reading: seconds before the page asks whether anybody is there. */
  get patience() {
    return 90;
  }

  get started() {
    return this.#draft.started || Boolean(this.#receipt);
  }

  key({ step = 1 }) {
    return String(step);
  }

  get wishes() {
    return {
      "sign-up": () => this.#go.to({ screen: "sign-up" }),
      fill: ({ name, value }) => this.#draft.fill(name, value),
      "next-step": () => this.#next(),
      "change-step": ({ step }) => this.#change(step),
      submit: () => this.#submit(),
    };
  }

  open({ step = 1 }, { place = "" }) {
    this.#step = step - 1;
    this.#place = place;
    this.#titled(this.#receipt ? "回执" : "预报名");
    this.#screen = element("sign-up-screen");
    this.#draw();
    if (!this.#form) this.#load();
    return this.#screen;
  }

  again() {
    if (!this.#form) this.#load();
  }

  close() {
    this.#screen = null;
  }

  forget() {
    this.#draft.forget();
    this.#form = null;
    this.#receipt = null;
    this.#errors = [];
    this.#tries = 0;
  }

  async #load() {
    try {
      this.#form = await this.#client.signUpForm();
      this.#openedAt = performance.now();
      this.#draw();
    } catch (error) {
      this.#announcer.say(ClientError.from(error).message);
    }
  }

  #next() {
    this.#errors = this.#draft.faults(this.#step, new Date());
    if (this.#errors.length > 0) return this.#draw();
    const next = this.#returning ? CHECK : this.#step + 1;
    this.#returning = false;
    this.#go.to({ screen: "sign-up", step: next + 1 });
  }

  #change(step) {
    this.#returning = true;
    this.#go.to({ screen: "sign-up", step: step + 1 });
  }

  async #submit() {
    if (this.#sending) return;
    this.#sending = true;
    try {
      await this.#untilItMayBeSent();
      const body = this.#draft.body(this.#form.consent.hash, this.#form.start.start);
      this.#receipt = await this.#client.signUp(body, this.#draft.keyOf(body));
      this.#titled("回执");
      this.#draw();
    } catch (error) {
      this.#refused(ClientError.from(error));
    } finally {
      this.#sending = false;
    }
  }

  /** A form that is sent within seconds was not filled in by a person, says the server; so a quick one waits. */
  #untilItMayBeSent() {
    const left = this.#form.start.seconds * 1000 - (performance.now() - this.#openedAt);
    return new Promise((resolve) => setTimeout(resolve, Math.max(0, left)));
  }

  /** Back to the first step that has a fault; without one it is the sending that failed. */
  #refused({ errors, kind, message }) {
    const step = STEPS.findIndex(({ fields }) => errors.some(({ field }) => fields.includes(field)));
    this.#errors = errors;
    if (step >= 0) return this.#change(step);
    this.#tries += 1;
    const words = kind === "refused" ? message : "没提交成功，内容还在。请再点一次“提交”。";
    this.#announcer.say(words);
    this.#draw(words);
  }

  #draw(trouble = "") {
    if (!this.#screen) return;
    const first = STEPS[this.#step].fields;
    this.#screen.data = {
      step: this.#step,
      fields: this.#form?.fields ?? null,
      consent: this.#form?.consent,
      values: this.#draft.values,
      place: this.#place,
      errors: this.#errors.filter(({ field }) => first.includes(field)),
      receipt: this.#receipt,
      timed: surface() !== "phone",
      trouble,
      tries: this.#tries,
    };
    this.#screen.focusFault();
  }
}
