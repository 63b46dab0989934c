import { ClientError } from "./client-error.mjs";
import { element } from "./dom.mjs";
import { Latest } from "./latest.mjs";

/** Shops and counters that offer something to servicemen, veterans and families, as the office has listed them. */
export class BenefitsPage {
  #client;
  #announcer;
  #titled;
  #go;
  #asking = new Latest();
  #screen = null;
  #place;
  #tries = 0;

  constructor({ client, announcer, titled, go }) {
    this.#client = client;
    this.#announcer = announcer;
    this.#titled = titled;
    this.#go = go;
  }

  get wishes() {
    return {
      benefits: (wanted) => this.#show({ screen: "benefits", ...wanted }),
      retry: () => this.again(),
    };
  }

  open(_, { place }) {
    this.#place = place;
    this.#tries = 0;
    this.#screen = element("benefits-screen");
    this.#titled("优待和拥军门店");
    return this.#screen;
  }

  shown({ audience, category }) {
    this.#load({ audience, category });
  }

  again() {
    if (this.#screen?.data?.trouble) this.#load(this.#go.state);
  }

  close() {
    this.#asking.stop();
    this.#screen = null;
  }

  /** Another filter is another look at the same page and no step of its own. */
  #show(state) {
    if (this.#go.state.screen === "benefits") this.#go.replace({ ...state, place: this.#go.state.place });
    else this.#go.to(state);
  }

  async #load({ audience, category }) {
    const signal = this.#asking.next();
    try {
      const found = await this.#client.directory({ audience, category, place: this.#place, signal });
      if (signal.aborted) return;
      this.#screen.data = { found, audience, category };
      this.#announcer.say(`共 ${found.offers.length} 家`);
    } catch (error) {
      if (!signal.aborted) this.#failed(ClientError.from(error));
    }
  }

  #failed({ kind, message, worthRepeating }) {
    this.#tries += 1;
    this.#screen.data = { trouble: { kind, message, repeat: worthRepeating, tries: this.#tries } };
    this.#announcer.say(message);
  }
}
