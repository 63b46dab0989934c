import { element } from "./dom.mjs";

/** The questions of one topic; before the server has answered it waits, and a topic nobody knows is shown as home. */
export class TopicPage {
  #home;
  #titled;
  #go;
  #waiting = false;

  constructor({ home, titled, go }) {
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
    screen.data = { topic, office: said.office };
    return screen;
  }

  homeLoaded() {
    if (this.#waiting) this.#go.again();
  }

  close() {
    this.#waiting = false;
  }

  #openHomeInstead() {
    queueMicrotask(() => this.#go.replace({ screen: "home" }));
    return element("home-screen");
  }
}
