import { ClientError } from "./client-error.mjs";

const DOCUMENTS = "/api/v1/documents/";
const TAKE_ALONG = "/api/v1/take-along?";
const FLOWS = "/api/v1/flows";
const SIGN_UPS = "/api/v1/sign-ups";
const LONGEST_PATIENCE = 5;
const LONGEST_WAIT = 30_000;

/**
 * The only caller of `fetch`. Fires `lost` when the server cannot be reached and `back` with the next success; both only
 * on a change.
 */
export class KioskClient extends EventTarget {
  #fetch;
  #Stream;
  #lost = false;
  #channel;

  /** @param {() => string} [channel] what this page is, for the server: `kiosk`, `chat` or `widget` */
  constructor(fetch = (...request) => globalThis.fetch(...request), Stream = globalThis.EventSource, channel = () => "") {
    super();
    this.#fetch = fetch;
    this.#Stream = Stream;
    this.#channel = channel;
  }

  get lost() {
    return this.#lost;
  }

  /** Names, topics and popular questions. */
  home({ place, signal } = {}) {
    const query = place ? `?place=${encodeURIComponent(place)}` : "";
    return this.#json(`/api/v1/home${query}`, { signal });
  }

  /** One question, as part of a conversation where there is one; `alone` leaves out what was said before. */
  ask(question, { place, conversation, alone, signal } = {}) {
    const body = { question };
    if (place) body.place = place;
    if (conversation) body.conversation = conversation;
    if (alone) body.alone = true;
    return this.#json("/api/v1/ask", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
  }

  /** Questions that fit what has been typed so far. @returns {Promise<string[]>} */
  async suggest(typed, { place, most, signal } = {}) {
    const { questions } = await this.#json(`/api/v1/suggest${queryOf({ q: typed, place, n: most })}`, { signal });
    return questions;
  }

  /** Whether an answer was right, and if not why; the server keeps nothing of who says so. */
  async judge({ question, conversation, helpful, reason }) {
    const response = await this.#send("/api/v1/feedback", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ question, conversation, helpful, reason }),
      signal: withinTime(),
    });
    if (!response.ok) throw await this.#errorOf(response);
  }

  /** The code at an address that the server gave with an answer. */
  async takeAlong(href, { signal } = {}) {
    if (!href.startsWith(TAKE_ALONG)) throw new ClientError("refused", "这条回答不能带走。");
    return this.#json(href, { signal });
  }

  /** The guided flows there are. */
  flows({ signal } = {}) {
    return this.#json(FLOWS, { signal });
  }

  /** A flow replayed with these answers; `edit` asks again for one of them. */
  flow(id, { answers, edit, place, signal } = {}) {
    return this.flowAt(`${FLOWS}/${encodeURIComponent(id)}${queryOf({ answers, edit, place })}`, { signal });
  }

  /** The state of a flow at an address that the server gave. */
  async flowAt(href, { signal } = {}) {
    if (!href.startsWith(`${FLOWS}/`)) throw new ClientError("refused", "没有这个办事向导。");
    return this.#json(href, { signal });
  }

  /** Shops and counters that offer something to these people. */
  directory({ audience, category, place, signal } = {}) {
    return this.#json(`/api/v1/directory${queryOf({ place, for: audience, category })}`, { signal });
  }

  /** The article at an address that the server gave in a citation. */
  async article(href, { signal } = {}) {
    if (!href.startsWith(DOCUMENTS)) throw new ClientError("refused", "这条依据没有可看的原文。");
    return this.#json(href, { signal });
  }

  /**
   * Notices as they come and go: events `all`, `show`, `gone` and `season`; and `changed` when something has changed that
   * this visit was answered from. @returns {EventSource}
   */
  noticeStream({ place, visit } = {}) {
    return new this.#Stream(`/api/v1/notices/stream${queryOf({ place, visit })}`);
  }

  /** What the pinyin keyboard can write: a line for each way of typing. @returns {Promise<string>} */
  async keyboardWords() {
    const response = await this.#send("/api/v1/keyboard-words", { signal: withinTime() });
    if (!response.ok) throw await this.#errorOf(response);
    return response.text();
  }

  /** What the sign-up form asks for, what people agree to, and the stamp of the opened form. */
  async signUpForm() {
    const [example, consent, started] = await Promise.all(
      ["example", "consent", "start"].map((part) => this.#json(`${SIGN_UPS}/${part}`, {})),
    );
    return { fields: example.fields, consent, start: started.start };
  }

  /** What is wrong with a form so far; nothing is stored. @returns {Promise<Array<{field: string, detail: string}>>} */
  async checkSignUp(body) {
    const { errors } = await this.#post(`${SIGN_UPS}/check`, body);
    return errors;
  }

  /** A receipt for the form; the same key with the same body is the same sign-up, so a lost answer is asked for once more. */
  async signUp({ body, key }) {
    const send = () => this.#post(SIGN_UPS, body, { "idempotency-key": key });
    try {
      return await send();
    } catch (error) {
      if (!error.worthRepeating) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.min(error.retryAfter, LONGEST_PATIENCE) * 1000));
      return send();
    }
  }

  /** Where a sign-up stands. @param {{receipt?: string, phoneLast4?: string}} typed */
  signUpStatus({ receipt = "", phoneLast4 = "" }) {
    return this.#post(`${SIGN_UPS}/status`, { receipt, phoneLast4 });
  }

  /** Erases a sign-up. */
  withdrawSignUp({ receipt = "", phoneLast4 = "" }) {
    return this.#post(`${SIGN_UPS}/withdraw`, { receipt, phoneLast4 });
  }

  /** Makes this screen one of the office's, by a code; its token comes as a cookie that no script can read. */
  pair(code) {
    return this.#post("/api/v1/device/pair", { code });
  }

  /** Says how this kiosk is. */
  report(report) {
    return this.#post("/api/v1/device/report", report);
  }

  /** Listens to what staff tell this kiosk, until the stream that is given back is closed. */
  commands(tell) {
    const stream = new EventSource("/api/v1/device/commands");
    stream.addEventListener("command", ({ data }) => tell(JSON.parse(data)));
    return stream;
  }

  #post(address, body, headers = {}) {
    return this.#json(address, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  }

  async #json(address, { signal, headers = {}, ...request }) {
    const response = await this.#send(address, {
      ...request,
      headers: { accept: "application/json", ...headers },
      cache: "no-store",
      signal: withinTime(signal),
    }, signal);
    if (!response.ok) throw await this.#errorOf(response);
    this.#reached(true);
    return this.#bodyOf(response, signal);
  }

  async #send(address, request, signal) {
    try {
      return await this.#fetch(address, { ...request, headers: { ...request.headers, ...this.#from() } });
    } catch (error) {
      if (signal?.aborted) throw error;
      this.#reached(false);
      throw ClientError.lost();
    }
  }

  async #bodyOf(response, signal) {
    try {
      return await response.json();
    } catch (error) {
      if (signal?.aborted) throw error;
      throw ClientError.of(500);
    }
  }

  async #errorOf(response) {
    const problem = await response.json().catch(() => ({}));
    const error = ClientError.of(response.status, problem ?? {}, response.headers.get("retry-after"));
    this.#reached(error.kind !== "lost");
    return error;
  }

  #from() {
    const channel = this.#channel();
    return channel ? { "x-channel": channel } : {};
  }

  #reached(reached) {
    if (this.#lost === !reached) return;
    this.#lost = !reached;
    this.dispatchEvent(new Event(reached ? "back" : "lost"));
  }
}

function queryOf(values) {
  const given = Object.entries(values).filter(([, value]) => value);
  return given.length > 0 ? `?${new URLSearchParams(given)}` : "";
}

function withinTime(signal) {
  const limit = AbortSignal.timeout(LONGEST_WAIT);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}
