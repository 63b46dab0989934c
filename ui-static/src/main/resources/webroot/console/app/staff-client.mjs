import { StaffError } from "./staff-error.mjs";

const ROOT = "/staff/api/v1";
const LONGEST_WAIT = 30_000;
/** An index is built when a draft is tried for the first time, and when it is published. */
const LONGEST_BUILD = 180_000;

/**
 * The only caller of `fetch` in the console. Keeps the token against forged requests in memory. Fires `signed-out` when
 * the server knows the session no more, and `seen` whenever it has just seen it alive.
 */
export class StaffClient extends EventTarget {
  #fetch;
  #prove;
  #csrf = "";

  /**
   * @param {{fetch?: typeof fetch, prove?: () => Promise<void>}} parts `prove` lets the person prove once more who they
   *     are, and fails when they will not
   */
  constructor({ fetch = (...request) => globalThis.fetch(...request), prove = () => Promise.reject(StaffError.cancelled()) } = {}) {
    super();
    this.#fetch = fetch;
    this.#prove = prove;
  }

  setupNeeded = () => this.#call("GET", "/setup");
  setUp = (form) => this.#call("POST", "/setup", form);

  /** Who is logged in; fails with `signed-out` when nobody is. */
  session = () => this.#call("GET", "/session").then((session) => this.#begun(session));
  logIn = (form) => this.#call("POST", "/session", form).then((session) => this.#begun(session));
  logOut = () => this.#call("DELETE", "/session");
  confirm = (form) => this.#call("POST", "/session/confirm", form);

  signUps = (filter, signal) => this.#call("GET", `/sign-ups${query(filter)}`, undefined, signal);
  signUp = (id, signal) => this.#call("GET", `/sign-ups/${id}`, undefined, signal);
  owners = () => this.#call("GET", "/sign-ups/owners");
  purposes = () => this.#call("GET", "/sign-ups/purposes");
  reveal = (id, purpose) => this.#call("POST", `/sign-ups/${id}/reveal`, { purpose });
  move = (id, change) => this.#call("POST", `/sign-ups/${id}/state`, change);
  note = (id, text) => this.#call("POST", `/sign-ups/${id}/notes`, { text });
  own = (id, account, version) => this.#call("POST", `/sign-ups/${id}/owner`, { account, version });
  approveMinor = (id) => this.#call("POST", `/sign-ups/${id}/minor-approval`, {});

  conflicts = () => this.#call("GET", "/conflicts");
  settle = (id, decision, note) => this.#call("POST", `/conflicts/${id}`, { decision, note });

  exports = () => this.#call("GET", "/exports");
  askExport = (form) => this.#call("POST", "/exports", form);
  approveExport = (id) => this.#call("POST", `/exports/${id}/approval`, {});

  notices = () => this.#call("GET", "/notices");
  addNotice = (values) => this.#call("POST", "/notices", values);
  saveNotice = ({ id, version }, values) => this.#call("POST", `/notices/${id}`, { version, ...values });
  approveNotice = ({ id, version }) => this.#call("POST", `/notices/${id}/approval`, { version });
  withdrawNotice = ({ id }) => this.#call("POST", `/notices/${id}/withdrawal`, {});

  season = () => this.#call("GET", "/season");
  enterSeason = (values) => this.#call("POST", "/season", values);
  approveSeason = ({ id, version }) => this.#call("POST", `/season/${id}/approval`, { version });
  withdrawSeason = ({ id }) => this.#call("POST", `/season/${id}/withdrawal`, {});

  accounts = () => this.#call("GET", "/accounts");
  addAccount = (form) => this.#call("POST", "/accounts", form);
  /** @param {"role"|"area"|"disable"|"reset"} what */
  changeAccount = (id, what, change = {}) => this.#call("POST", `/accounts/${id}/${what}`, change);

  fleet = (signal) => this.#call("GET", "/fleet", undefined, signal);
  addKiosk = (form) => this.#call("POST", "/fleet", form);
  moveKiosk = (id, form) => this.#call("POST", `/fleet/${id}`, form);
  kioskCode = (id) => this.#call("POST", `/fleet/${id}/code`, {});
  tellKiosk = (id, command) => this.#call("POST", `/fleet/${id}/commands`, command);
  removeKiosk = (id) => this.#call("DELETE", `/fleet/${id}`);

  overview = () => this.#call("GET", "/overview");
  overviewFile = () => this.#file("/overview/file");

  /** How much waits at each page for this person to do it. */
  waiting = () => this.#call("GET", "/waiting");

  freshness = () => this.#call("GET", "/freshness");

  channels = () => this.#call("GET", "/channels");
  turnChannel = (channel, turn) => this.#call("POST", `/channels/${channel}`, turn);

  audit = (page = 1) => this.#call("GET", `/audit${query({ page })}`);

  corpus = () => this.#call("GET", "/corpus");
  versions = () => this.#call("GET", "/corpus/versions");
  rollBack = (number) => this.#call("POST", `/corpus/versions/${number}/rollback`, {});
  /** @param {File} file */
  upload = (file) => this.#call("POST", `/corpus/drafts${query({ name: file.name })}`, file);
  draft = (id, signal) => this.#call("GET", `/corpus/drafts/${id}`, undefined, signal);
  standIns = () => this.#call("GET", "/corpus/stand-ins");
  shippedCards = (words) => this.#call("GET", `/corpus/cards${query({ words })}`);
  rewriteCard = (card) => this.#call("POST", "/corpus/stand-ins", { card });
  difference = (id) => this.#call("GET", `/corpus/drafts/${id}/comparison`);
  /** @param {"metadata"|"passages"|"trial"|"check"|"ticks"|"submission"|"return"|"approval"|"withdrawal"|"discard"} deed */
  work = (id, deed, form = {}) => this.#call("POST", `/corpus/drafts/${id}/${deed}`, form);
  cancelCheck = (id) => this.#call("DELETE", `/corpus/drafts/${id}/check`);

  desk = () => this.#call("GET", "/desk");
  takeQuestions = (questions) => this.#call("POST", "/desk", { questions });
  deskSources = (id) => this.#call("GET", `/desk/${id}/sources`);
  ownTask = ({ id, revision }, due) => this.#call("POST", `/desk/${id}/owner`, { revision, due });
  writeAnswer = ({ id, revision }, form) => this.#call("POST", `/desk/${id}/answer`, { ...form, revision });

  directory = () => this.#call("GET", "/directory");
  enterValue = (values) => this.#call("POST", "/directory/values", values);
  enterOffer = (values) => this.#call("POST", "/directory/offers", values);
  withdrawOffer = ({ id }) => this.#call("POST", `/directory/offers/${id}/withdrawal`, {});
  /** @param {File} file */
  uploadTable = (file) => this.#call("POST", `/directory/tables${query({ name: file.name })}`, file);
  approveChange = ({ id, revision }) => this.#call("POST", `/directory/changes/${id}/approval`, { revision });
  returnChange = ({ id, revision }) => this.#call("POST", `/directory/changes/${id}/return`, { revision });

  /** The file of an export with the name that the server gave it; it can be fetched once. */
  exportFile = (id) => this.#file(`/exports/${id}/file`);

  async #file(path) {
    const response = await this.#send("GET", path);
    return { blob: await response.blob(), name: nameOf(response.headers.get("content-disposition")) };
  }

  async #call(method, path, body, signal) {
    const response = await this.#send(method, path, body, signal);
    if (response.status === 204) return null;
    try {
      return await response.json();
    } catch (error) {
      if (signal?.aborted) throw error;
      throw StaffError.of(500);
    }
  }

  /** Sends, once more after a fresh proof where the server asks for one. */
  async #send(method, path, body, signal) {
    try {
      return await this.#once(method, path, body, signal);
    } catch (error) {
      if (error.code !== "reauth_required") throw error;
    }
    await this.#prove();
    return this.#once(method, path, body, signal);
  }

  async #once(method, path, body, signal) {
    const response = await this.#reach(ROOT + path, {
      method,
      headers: this.#headers(method, body),
      body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
      credentials: "same-origin",
      cache: "no-store",
      signal: withinTime(signal, /^\/(corpus\/|desk)/.test(path) ? LONGEST_BUILD : LONGEST_WAIT),
    }, signal);
    if (response.ok) {
      this.dispatchEvent(new Event("seen"));
      return response;
    }
    const error = StaffError.of(response.status, (await response.json().catch(() => ({}))) ?? {});
    if (error.kind === "signed-out") this.dispatchEvent(new Event("signed-out"));
    throw error;
  }

  async #reach(address, request, signal) {
    try {
      return await this.#fetch(address, request);
    } catch (error) {
      if (signal?.aborted) throw error;
      throw StaffError.lost();
    }
  }

  #headers(method, body) {
    const headers = { accept: "application/json" };
    if (body !== undefined) headers["content-type"] = body instanceof Blob ? "application/octet-stream" : "application/json";
    if (method !== "GET" && this.#csrf) headers["x-csrf-token"] = this.#csrf;
    return headers;
  }

  #begun(session) {
    this.#csrf = session.csrf;
    return session;
  }
}

function query(filter) {
  const present = Object.entries(filter).filter(([, value]) => value !== undefined && value !== "");
  return present.length === 0 ? "" : `?${new URLSearchParams(present)}`;
}

/** The name in `attachment; filename*=UTF-8''…`, or in the plain form of it. */
function nameOf(disposition) {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/i.exec(disposition ?? "")?.[1] ?? "预报名");
}

function withinTime(signal, wait) {
  const limit = AbortSignal.timeout(wait);
  return signal ? AbortSignal.any([signal, limit]) : limit;
}
