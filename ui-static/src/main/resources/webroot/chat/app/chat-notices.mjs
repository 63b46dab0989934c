import { element } from "../../app/dom.mjs";

/**
 * The notices of the office in the conversation: those of the moment below the welcome, and each new one where the
 * conversation is when it comes. What is withdrawn goes from wherever it stands.
 */
export class ChatNotices {
  #notices;
  #log;
  #announcer;

  constructor({ notices, log, announcer }) {
    this.#notices = notices;
    this.#log = log;
    this.#announcer = announcer;
    notices.addEventListener("show", ({ detail }) => detail.surfaces.includes("chat") && this.#add(detail));
    notices.addEventListener("change", () => this.draw());
  }

  /** Brings the cards to what is to be seen now; a card that is there stays where it is. */
  draw() {
    const now = this.#notices.notices("chat");
    for (const card of this.#cards) if (!now.some(({ id }) => id === card.data.id)) card.remove();
    for (const notice of now.toReversed()) if (!this.#has(notice)) this.#log.querySelector("chat-welcome")?.after(card(notice));
  }

  #add(notice) {
    if (this.#has(notice)) return;
    const atEnd = this.#log.scrollHeight - this.#log.scrollTop - this.#log.clientHeight < this.#log.clientHeight / 3;
    const made = card(notice);
    this.#log.append(made);
    if (atEnd) made.scrollIntoView({ block: "end" });
    this.#announcer.say(`新通知：${notice.title}`);
  }

  #has({ id }) {
    return this.#cards.some(({ data }) => data.id === id);
  }

  get #cards() {
    return [...this.#log.querySelectorAll("notice-talk")];
  }
}

function card(notice) {
  const made = element("notice-talk");
  made.data = notice;
  return made;
}
