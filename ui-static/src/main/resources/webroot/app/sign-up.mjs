import { ClientError } from "./client-error.mjs";
import { worded } from "./labels.mjs";
import { SignUpDraft } from "./sign-up-draft.mjs";
import { covered, grouped, stepsOf } from "./sign-up-form.mjs";
import { chineseDate } from "./wording.mjs";

/**
 * One preliminary sign-up, from the empty form to the receipt: what the server asks for, what was filled in, and what is
 * wrong with it. It is in memory and nowhere else; what a screen makes of it is the screen's.
 */
export class SignUp {
  #client;
  #announcer;
  #draw;
  #draft = new SignUpDraft();
  #form = null;
  #tries = 0;

  /** Whether the server is being asked. */
  busy = false;

  /** What the server found wrong: a sentence for each field. @type {Array<{field: string, detail: string}>} */
  faults = [];

  /** What went wrong otherwise; `person` from the second time on. @type {{message: string, person: boolean} | null} */
  trouble = null;

  /** @param {{client: object, announcer: object, draw: () => void}} parts `draw` is called whenever a screen has to be drawn again */
  constructor({ client, announcer, draw }) {
    this.#client = client;
    this.#announcer = announcer;
    this.#draw = draw;
  }

  /** Whether the form is here. */
  get open() {
    return this.#form !== null;
  }

  get started() {
    return !this.#draft.empty;
  }

  get steps() {
    return this.#form.steps;
  }

  /** What people agree to, in the words of the server. */
  get consent() {
    return this.#form.consent;
  }

  /** Fetches the form. @throws {ClientError} */
  async load() {
    const draft = this.#draft;
    const { fields, consent, start } = await this.#client.signUpForm();
    [draft.start, draft.hash] = [start, consent.hash];
    if (draft === this.#draft) this.#form = { steps: stepsOf(fields), consent };
  }

  value(name) {
    return this.#draft.value(name);
  }

  set(name, value) {
    this.#draft.set(name, value);
  }

  asks(name) {
    return this.#draft.asks(name);
  }

  /** These fields with what was filled in and what is wrong with it. */
  filled(fields) {
    return fields.map((field) => {
      const fault = this.faults.find((each) => each.field === field.name);
      return { ...field, value: this.#draft.value(field.name), error: fault?.detail ?? "", hidden: !this.#draft.asks(field.name) };
    });
  }

  /** All that was filled in, as rows to read. */
  get summary() {
    return this.told(this.steps.flatMap(({ fields }) => fields));
  }

  /** What was filled in for these fields, as rows to read. */
  told(fields) {
    return fields.filter(({ name }) => this.#draft.asks(name)).map((field) => {
      const value = this.#draft.value(field.name);
      return { name: field.name, label: field.label, value: told(field, value), typed: field.kind === "text" && Boolean(value) };
    });
  }

  /** The same in a few words, as somebody would say it; of a phone number only the ends. @returns {string} */
  said(fields) {
    const given = fields.filter(({ name }) => this.#draft.asks(name) && this.#draft.value(name));
    return given.map((field) => short(field, this.#draft.value(field.name))).join("，") || worded("不填");
  }

  /** Forgets what was wrong before. */
  clear() {
    this.faults = [];
    this.trouble = null;
  }

  /** Whether these fields may be left, as the server sees it; faults of others are not of interest yet. */
  async passes(fields) {
    if (this.busy) return false;
    const found = await this.#ask(() => this.#client.checkSignUp(this.#draft.body()));
    if (!found) return false;
    this.#tries = 0;
    const names = this.#draft.agreed ? fields.map(({ name }) => name) : ["consent"];
    this.faults = found.filter(({ field }) => names.includes(field));
    this.#draw();
    if (this.faults.length > 0) this.#announcer.say(this.faults.map(({ detail }) => detail).join("；"));
    return this.#draft.agreed && this.faults.length === 0;
  }

  /** Sends it. @returns {Promise<object|null>} the receipt, when nothing of the person but a covered phone is kept; null where it went wrong */
  async submit() {
    if (this.busy) return null;
    const receipt = await this.#ask(() => this.#client.signUp(this.#draft.request()), "没提交成功，内容还在。请再点一次“提交”。");
    if (!receipt) return null;
    const phone = this.#draft.value("phone");
    this.forget();
    return { ...receipt, phone: `${phone.slice(0, 3)}****${phone.slice(7)}` };
  }

  forget() {
    this.#draft = new SignUpDraft();
    this.#form = null;
    this.#tries = 0;
    this.busy = false;
    this.clear();
  }

  /** What comes after the visit has ended is for nobody. @returns {Promise<object|null>} null where it went wrong, which is then shown */
  async #ask(request, words) {
    const draft = this.#draft;
    this.busy = true;
    this.trouble = null;
    this.#draw();
    try {
      const reply = await request();
      if (draft !== this.#draft) return null;
      this.busy = false;
      return reply;
    } catch (error) {
      if (draft === this.#draft) this.#failed(ClientError.from(error), words);
      return null;
    }
  }

  #failed({ message, kind, errors }, words) {
    this.busy = false;
    this.#tries += 1;
    this.faults = errors;
    const again = kind === "refused" ? message : (words ?? `${message}内容还在，请再点一次。`);
    this.trouble = { message: again, person: this.#tries > 1 };
    this.#draw();
    this.#announcer.say(again);
  }
}

function told({ name, kind, choices, groups }, value) {
  if (name === "birthDate" && value) return chineseDate(`${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`);
  if (kind === "consent") return value ? "同意" : "不同意";
  if (kind === "tick") return value ? "是" : "否";
  if (kind === "choice") return choices.find(({ code }) => code === value)?.label ?? "没有填";
  if (kind === "digits" && value) return grouped(value, groups);
  return value || "没有填";
}

function short(field, value) {
  if (field.kind === "text") return value;
  if (field.keep) return covered(value, field.keep);
  if (field.kind === "tick") return worded(field.label);
  const words = worded(told(field, value));
  return field.required || field.kind === "consent" ? words : `${worded(field.label)} ${words}`;
}
