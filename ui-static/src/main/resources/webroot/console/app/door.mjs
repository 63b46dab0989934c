import { element } from "../../app/dom.mjs";
import { SessionClock } from "./session-clock.mjs";
import { StaffError } from "./staff-error.mjs";

/**
 * Who comes in and who has to go: the first setup, the login, the session and its end, the second proof. Calls `entered`
 * with the session when somebody is in.
 */
export class Door {
  #page;
  #client;
  #entered;
  #account = null;
  #proof = null;
  #clock = new SessionClock({
    tell: {
      warn: (left, final) => this.#warn(left, final),
      end: () => this.#timeOut(),
      touch: () => this.#client.session().catch(() => {}),
    },
  });

  constructor({ page, client, entered }) {
    this.#page = page;
    this.#client = client;
    this.#entered = entered;
  }

  async start() {
    this.#listen();
    setInterval(() => this.#clock.tick(), 1000);
    await this.look();
  }

  /** Finds out what stands behind the door: a new installation, nobody, or a session that goes on. */
  async look() {
    try {
      const { needed } = await this.#client.setupNeeded();
      if (needed) return this.#showSetup("第一次使用，先建管理账号", { first: true });
      this.#enter(await this.#client.session());
    } catch (error) {
      const known = StaffError.from(error);
      if (known.kind === "signed-out") this.#showLogin();
      else this.#showTrouble(known);
    }
  }

  /** A fresh proof of who is there; fails when the person will not give it. @returns {Promise<void>} */
  prove() {
    this.#page.proof.data = {};
    return new Promise((resolve, reject) => (this.#proof = { resolve, reject }));
  }

  async leave() {
    this.#clock.stop();
    await this.#client.logOut().catch(() => {});
    location.replace(location.pathname);
  }

  #listen() {
    const on = (type, act) => document.addEventListener(type, (event) => act(event.detail, event.target));
    on("console:log-in", (form, target) => this.#logIn(form, target));
    on("console:first-time", () => this.#showSetup("第一次登录，启用账号", { first: false }));
    on("console:log-in-instead", () => this.#showLogin());
    on("console:set-up", (form, target) => this.#setUp(form, target));
    on("console:prove", (form) => this.#proved(form));
    on("console:prove-not", () => this.#closeProof((proof) => proof.reject(StaffError.cancelled())));
    on("console:log-out", () => this.leave());
    on("console:stay", () => this.#stay());
    for (const type of ["keydown", "pointerdown"]) document.addEventListener(type, () => this.#clock.active());
    this.#client.addEventListener("seen", () => this.#clock.seen());
    this.#client.addEventListener("signed-out", () => this.#expired());
  }

  #enter(session) {
    this.#account = session.account;
    this.#page.idle.data = null;
    this.#clock.start(session.until);
    this.#entered(session);
  }

  async #logIn(form, target) {
    const inDialog = target.closest("expired-dialog");
    try {
      const session = await this.#client.logIn(form);
      if (!inDialog) return this.#enter(session);
      if (session.account !== this.#account) return location.replace(location.pathname);
      this.#page.expired.data = null;
      this.#clock.start(session.until);
    } catch (error) {
      (inDialog ?? target).fail(StaffError.from(error).message);
    }
  }

  async #setUp(form, target) {
    try {
      const { totp, recoveryCodes } = await this.#client.setUp(form);
      const card = element("secret-card");
      card.data = { account: form.account, totp, recoveryCodes };
      card.addEventListener("console:saved", () => this.#showLogin(form.account), { once: true });
      this.#showGate("保存验证器和恢复码", card);
    } catch (error) {
      const { code, field, message } = StaffError.from(error);
      target.fail({ [FIELDS[code] ?? field]: message });
    }
  }

  #showSetup(title, data) {
    const form = element("setup-form");
    form.data = data;
    this.#showGate(title, form);
  }

  #showLogin(account) {
    const form = element("login-form");
    form.data = { account };
    this.#showGate("登录工作台", form);
  }

  #showTrouble({ message }) {
    const again = element("button", { type: "button", class: "button primary" }, "再连一次");
    again.addEventListener("click", () => this.look());
    this.#showGate("没打开工作台", element("div", { class: "form" }, element("p", {}, message), again));
  }

  #showGate(title, content) {
    document.title = `${title} · 同小兵`;
    document.body.dataset.gate = "";
    const heading = element("h1", { tabindex: -1 }, title);
    this.#page.main.replaceChildren(element("div", { class: "gate" }, heading, content));
    (content.querySelector("input:not([value])") ?? heading).focus();
  }

  #expired() {
    if (!this.#account || this.#page.expired.data) return;
    this.#clock.stop();
    this.#page.idle.data = null;
    this.#page.expired.data = { account: this.#account };
  }

  /** Nobody was there: the server forgets the session, what was typed stays behind the login. */
  async #timeOut() {
    await this.#client.logOut().catch(() => {});
    this.#expired();
  }

  #warn(left, final) {
    if (!this.#page.expired.data) this.#page.idle.data = { left, final };
  }

  async #stay() {
    const { final } = this.#page.idle.data;
    this.#page.idle.data = null;
    if (final) return this.#clock.understood();
    await this.#client.session().catch(() => {});
  }

  async #proved(form) {
    try {
      await this.#client.confirm(form);
      this.#closeProof((proof) => proof.resolve());
    } catch (error) {
      this.#page.proof.fail(StaffError.from(error).message);
    }
  }

  #closeProof(settle) {
    this.#page.proof.data = null;
    if (this.#proof) settle(this.#proof);
    this.#proof = null;
  }
}

const FIELDS = { passphrase_weak: "passphrase", setup_code_invalid: "code", setup_code_used: "code" };
