const EVERY = 4000;

/** Says when the server is out of reach, keeps looking for it, and is silent again when it is back. */
export class Connection {
  #client;
  #banner;
  #announcer;
  #look;
  #back;

  /** `look` tries the server once; `back` is called when it answers again. */
  constructor({ client, banner, announcer, look, back }) {
    this.#client = client;
    this.#banner = banner;
    this.#announcer = announcer;
    this.#look = look;
    this.#back = back;
  }

  start() {
    this.#client.addEventListener("lost", () => this.#lost());
    this.#client.addEventListener("back", () => this.#found());
    addEventListener("online", () => this.#look());
    document.addEventListener("kiosk:reconnect", () => this.#look());
  }

  #lost() {
    this.#banner.data = { lost: true };
    this.#announcer.say("网络断开了，正在重连。");
    this.#keepLooking();
  }

  #found() {
    this.#banner.data = { lost: false };
    this.#back();
  }

  #keepLooking() {
    setTimeout(async () => {
      if (!this.#client.lost) return;
      await this.#look();
      this.#keepLooking();
    }, EVERY);
  }
}
