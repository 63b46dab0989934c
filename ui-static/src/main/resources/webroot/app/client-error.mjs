/**
 * A request that did not succeed, in words for the person at the screen.
 *
 * `kind`: `lost` (no server reached), `busy` (come back after `retryAfter` seconds), `refused` (the request itself is at
 * fault; trying again does not help), `failed` (anything else).
 */
export class ClientError extends Error {
  constructor(kind, message, { field = "", errors = [], retryAfter = 0 } = {}) {
    super(message);
    this.name = "ClientError";
    this.kind = kind;
    this.field = field;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed later. */
  get worthRepeating() {
    return this.kind !== "refused";
  }

  /** Whatever went wrong, as an error that may be shown; a fault of the page itself keeps its own words to the console. */
  static from(error) {
    if (error instanceof ClientError) return error;
    console.error(error);
    return ClientError.of(500);
  }

  static lost() {
    return new ClientError("lost", "现在连不上服务。");
  }

  /**
   * @param {number} status of the HTTP response
   * @param {{detail?: unknown, field?: unknown}} problem the body, if it was problem+json
   * @param {string|null} retryAfter the header of that name
   */
  static of(status, problem = {}, retryAfter = null) {
    const kind = kindOf(status);
    const detail = typeof problem.detail === "string" && problem.detail.trim() ? problem.detail.trim() : WORDS[kind];
    const field = typeof problem.field === "string" ? problem.field : "";
    return new ClientError(kind, detail, { field, errors: errorsOf(problem), retryAfter: secondsOf(retryAfter) });
  }
}

const WORDS = {
  busy: "现在问的人多，请稍等再试。",
  refused: "这个请求没有办成，请换个问法。",
  failed: "这次没查成，请再试一次。",
  lost: "现在连不上服务。",
};

function kindOf(status) {
  if (status === 429 || status === 503) return "busy";
  if (status === 502 || status === 504) return "lost";
  return status >= 400 && status < 500 ? "refused" : "failed";
}

/** One sentence for each field of a form that is wrong, where the server gave them. */
function errorsOf({ errors }) {
  return Array.isArray(errors) ? errors.filter((each) => typeof each?.field === "string" && typeof each?.detail === "string") : [];
}

function secondsOf(header) {
  const seconds = Number(header);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 60) : 0;
}
