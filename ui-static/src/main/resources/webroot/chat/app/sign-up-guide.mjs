import { ClientError } from "../../app/client-error.mjs";
import { element } from "../../app/dom.mjs";
import { bringForms } from "../../app/forms.mjs";
import { cardsOf } from "../../app/sign-up-form.mjs";
import { SignUp } from "../../app/sign-up.mjs";
import { SURE } from "./stop-buttons.mjs";

const STOPPED = "填过的已清除，什么都没有提交。";
const TAKEN = "回执已清除。查进度、撤回，用回执号加手机号后四位。";

/**
 * Leads through the preliminary sign-up inside the conversation, a card at a time. It stands on the page as one
 * `sign-up-course`; what was typed goes with the receipt, with 不填了 and with the conversation.
 */
export class SignUpGuide {
  #thread;
  #announcer;
  #signUp;
  #course = null;
  #cards = [];
  #at = 0;
  #reached = 0;
  #stopping = false;

  constructor({ client, thread, announcer }) {
    this.#thread = thread;
    this.#announcer = announcer;
    this.#signUp = new SignUp({ client, announcer, draw: () => this.draw() });
  }

  get wishes() {
    return {
      "form-value": ({ name, value }) => this.#typed(name, value),
      "form-next": () => this.#next(),
      "form-edit": ({ name }) => this.#edit(name),
      "form-submit": () => this.#submit(),
      "form-stop": (_, target) => (this.#signUp.started ? this.#stop() : this.#end(target, STOPPED)),
      "form-stay": () => this.#stay(),
      "form-clear": (_, target) => this.#end(target, STOPPED),
      wipe: (_, target) => this.#end(target, TAKEN),
    };
  }

  /** The sign-up to put at the end of the conversation; one that was begun goes on there. @returns {HTMLElement} */
  begin() {
    bringForms();
    this.#course ??= element("sign-up-course");
    if (this.#signUp.open) this.draw();
    else this.#load();
    return this.#course;
  }

  /** Tries again to get the form. */
  again() {
    bringForms();
    if (this.#course) this.#load();
  }

  /** Draws the card that stands now from what was typed. */
  draw() {
    if (!this.#course || !this.#signUp.open) return;
    const { trouble, busy, consent } = this.#signUp;
    const step = { page: this.#at + 1, all: this.#cards.length + 1, trouble: trouble?.message, busy, stopping: this.#stopping };
    const card = this.#cards[this.#at];
    this.#course.data = {
      given: this.#given,
      part: card && { ...step, title: card.title, fields: this.#signUp.filled(card.fields), consent, editing: this.#at < this.#reached },
      check: card ? undefined : { ...step, rows: this.#signUp.summary },
    };
  }

  forget() {
    this.#signUp.forget();
    this.#course = null;
    [this.#cards, this.#at, this.#reached, this.#stopping] = [[], 0, 0, false];
  }

  get #given() {
    const done = this.#cards.slice(0, this.#reached).filter((_, index) => index !== this.#at);
    return done.map(({ title, fields }) => ({ name: fields[0].name, title, words: this.#signUp.said(fields) }));
  }

  async #load() {
    const course = this.#course;
    course.data = { waiting: true };
    try {
      await this.#signUp.load();
      if (course !== this.#course) return;
      this.#cards = cardsOf(this.#signUp.steps);
      this.#show();
    } catch (error) {
      if (course === this.#course) this.#failed(ClientError.from(error));
    }
  }

  #failed({ kind, message, worthRepeating }) {
    const told = `${message}预报名要连上服务才能办，请稍后再来，或到窗口登记。`;
    this.#course.data = { trouble: { kind, message: told, repeat: worthRepeating } };
    this.#announcer.say(told);
  }

  #typed(name, value) {
    this.#signUp.set(name, value);
    this.#course?.now.reveal?.((each) => this.#signUp.asks(each));
  }

  async #next() {
    const course = this.#course;
    if (!course || this.#signUp.busy) return;
    const passed = await this.#signUp.passes(this.#cards[this.#at].fields);
    if (course !== this.#course) return;
    if (!passed) return course.now.focusFault();
    this.#reached = Math.max(this.#reached, this.#at + 1);
    this.#at = this.#reached;
    this.#show();
  }

  #edit(name) {
    if (this.#signUp.busy) return;
    this.#at = this.#cards.findIndex(({ fields }) => fields.some((field) => field.name === name));
    this.#signUp.clear();
    this.#show();
    this.#course.now.focusField(name);
  }

  async #submit() {
    const course = this.#course;
    if (!course || this.#signUp.busy) return;
    const receipt = await this.#signUp.submit();
    if (course !== this.#course) return;
    if (!receipt) return this.#refused();
    this.forget();
    course.data = { receipt };
    this.#bring(course);
    this.#announcer.say(`收到了，谢谢您。回执号 ${receipt.receipt}`);
  }

  /** The server names the field: the card that asks for it stands again. */
  #refused() {
    const [fault] = this.#signUp.faults;
    const number = this.#cards.findIndex(({ fields }) => fields.some(({ name }) => name === fault?.field));
    if (number >= 0) this.#at = number;
    this.draw();
    this.#course.now.focusFault();
  }

  #stop() {
    this.#stopping = true;
    this.draw();
    this.#course.now.querySelector("[data-safe]").focus({ preventScroll: true });
    this.#announcer.say(SURE);
  }

  #stay() {
    this.#stopping = false;
    this.draw();
    this.#course.now.querySelector(".part-stop").focus({ preventScroll: true });
  }

  #show() {
    this.#stopping = false;
    this.draw();
    this.#bring(this.#course);
    this.#announcer.say(this.#course.now.querySelector("h2").textContent);
  }

  /** To the top of the window, with what was said just before. */
  #bring({ now, previousElementSibling }) {
    this.#thread.show(now.previousElementSibling ?? previousElementSibling ?? now);
    now.querySelector("h1, h2")?.focus({ preventScroll: true });
  }

  #end(target, words) {
    const course = target.closest("sign-up-course");
    if (course === this.#course) this.forget();
    const said = element("chat-bubble", { tabindex: -1 });
    said.data = { text: words };
    course.replaceWith(said);
    this.#thread.show(said.previousElementSibling ?? said);
    said.focus({ preventScroll: true });
    this.#announcer.say(words);
  }
}
