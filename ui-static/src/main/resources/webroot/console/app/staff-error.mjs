/**
 * A request of the console that did not succeed, in words for the clerk.
 *
 * `kind`: `lost` (no server reached), `busy`, `signed-out` (nobody is logged in any more), `refused` (the request is at
 * fault), `stale` (somebody else was faster), `gone` (not there, or not for this person), `failed` (anything else), `cancelled` (the clerk thought better
 * of it; nothing to tell). `code` is the word of the server, `problem` its whole body.
 */
export class StaffError extends Error {
  constructor(kind, message, { status = 0, code = "", problem = {} } = {}) {
    super(message);
    this.name = "StaffError";
    this.kind = kind;
    this.status = status;
    this.code = code;
    this.problem = problem;
  }

  /** The field of the form that is at fault, or "". */
  get field() {
    return typeof this.problem.field === "string" ? this.problem.field : "";
  }

  /** Whatever went wrong, as an error that may be shown; a fault of the page itself keeps its own words to the console. */
  static from(error) {
    if (error instanceof StaffError) return error;
    console.error(error);
    return StaffError.of(500);
  }

  static lost() {
    return new StaffError("lost", WORDS.lost);
  }

  static cancelled() {
    return new StaffError("cancelled", "");
  }

  /** @param {number} status of the HTTP response @param {object} problem the body, if it was problem+json */
  static of(status, problem = {}) {
    const code = typeof problem.code === "string" ? problem.code : "";
    const kind = kindOf(status, code);
    return new StaffError(kind, sentenceOf(kind, problem), { status, code, problem });
  }
}

const KINDS = { 404: "gone", 409: "stale", 429: "busy", 502: "lost", 503: "busy", 504: "lost" };

const WORDS = {
  lost: "连不上服务，没有办成，内容还在。请稍后再点一次。",
  busy: "现在请求太多，没有办成，内容还在。请稍等再点一次。",
  "signed-out": "登录已到期，请重新登录。",
  refused: "没有办成，内容还在。请核对后再点一次。",
  stale: "这份内容刚被别人改过。请看过最新内容再改。",
  gone: "这份内容已经不在了，或者不归您的辖区。",
  failed: "没有办成，内容还在。请再点一次。",
};

function kindOf(status, code) {
  if (code === "session_ended") return "signed-out";
  return KINDS[status] ?? (status >= 400 && status < 500 ? "refused" : "failed");
}

/** Each thing that is wrong, or the sentence of the server; of what is not there it knows less than this page does. */
function sentenceOf(kind, { detail, errors }) {
  if (Array.isArray(errors) && errors.length > 0) return errors.join("");
  const told = typeof detail === "string" && kind !== "gone" ? detail.trim() : "";
  if (!told) return WORDS[kind];
  return /[。！？]$/.test(told) ? told : `${told}。`;
}
