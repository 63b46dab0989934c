import { element } from "./dom.mjs";

/** The questions and the flows of one topic; before the server has answered it waits, and a topic nobody knows is shown as home. */
export class TopicPage {
  #home;
  #titled;
  #go;
  #client;
  #flows = [];
  #screen = null;
  #waiting = false;

  constructor({ client, home, titled, go }) {
    this.#client = client;
    this.#home = home;
    this.#titled = titled;
    this.#go = go;
  }

  key({ topic }) {
    return topic;
  }

  open({ topic: id }) {
    const said = this.#home();
    const topic = said?.topics.find((each) => each.id === id);
    this.#titled(topic?.title ?? "首页");
    this.#waiting = !said;
    if (!said) return element("waiting-card");
    if (!topic) return this.#openHomeInstead();
    const screen = element("topic-screen");
    this.#screen = screen;
    this.#draw({ topic, office: said.office });
    if (this.#flows.length === 0) this.#loadFlows();
    return screen;
  }

  homeLoaded() {
    if (this.#waiting) this.#go.again();
  }

  close() {
    this.#waiting = false;
    this.#screen = null;
  }

  #draw({ topic, office }) {
    this.#screen.data = { topic, office, flows: this.#flows.filter((flow) => flow.topic === topic.id) };
  }

  /** A topic is of use without its flows, so what cannot be fetched is passed over. */
  async #loadFlows() {
    try {
      this.#flows = await this.#client.flows();
    } catch {
      return;
    }
    if (this.#screen) this.#draw(this.#screen.data);
  }

  #openHomeInstead() {
    queueMicrotask(() => this.#go.replace({ screen: "home" }));
    return element("home-screen");
  }
}
