const MINUTE = 60_000;
const IDLE = 15 * MINUTE;
const LONGEST = 8 * 60 * MINUTE;
const WARNING = 2 * MINUTE;
const UNNOTICED = 5 * MINUTE;

/**
 * Knows when the session will end: a quarter of an hour after the server last heard of it, or at its absolute end. Warns
 * two minutes before and says when it is over. Time comes from `now`, so that a test need not wait.
 */
export class SessionClock {
  #tell;
  #now;
  #seen = 0;
  #end = Infinity;
  #until = Infinity;
  #running = false;
  #warned = false;
  #known = false;

  /**
   * @param {{tell: {warn: (left: number, final: boolean) => void, end: () => void, touch: () => void},
   *     now?: () => number}} settings seconds left, and whether nothing can put the end off; `touch` lets the server know
   *     that somebody is at work
   */
  constructor({ tell, now = () => Date.now() }) {
    this.#tell = tell;
    this.#now = now;
  }

  /** @param {string} [until] the instant after which nothing prolongs this session */
  start(until) {
    const end = Date.parse(until ?? "");
    this.#until = this.#isLikely(end) ? end : Infinity;
    this.#running = true;
    this.#known = false;
    this.seen();
  }

  /** A machine whose clock is wrong must not lock its clerk out; the server ends the session all the same. */
  #isLikely(end) {
    return end > this.#now() && end - this.#now() <= LONGEST;
  }

  stop() {
    this.#running = false;
  }

  /** The server has just answered a request of this session. */
  seen() {
    this.#seen = this.#now();
    this.#end = Math.min(this.#seen + IDLE, this.#until);
    this.#warned = false;
  }

  /** Somebody types or points, which by itself does not reach the server. After a warning it takes a word of theirs. */
  active() {
    if (!this.#running || this.#warned || this.#now() - this.#seen < UNNOTICED) return;
    this.seen();
    this.#tell.touch();
  }

  /** The end that nothing puts off is known; no need to warn of it again. */
  understood() {
    this.#known = true;
  }

  /** Looks at the clock; called once a second. */
  tick() {
    if (!this.#running) return;
    const left = this.#end - this.#now();
    if (left > WARNING) return;
    if (left <= 0) {
      this.stop();
      return this.#tell.end();
    }
    this.#warned = true;
    const final = this.#end === this.#until;
    if (!(final && this.#known)) this.#tell.warn(Math.ceil(left / 1000), final);
  }
}
