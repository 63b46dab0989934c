const MINUTE = 60_000;
const IDLE = 15 * MINUTE;
const WARNING = 2 * MINUTE;

/**
 * Knows when the session will end: a quarter of an hour after the server last heard of it, or at its absolute end. Warns
 * two minutes before and says when it is over. Time comes from `now`, so that a test need not wait.
 */
export class SessionClock {
  #tell;
  #now;
  #end = Infinity;
  #until = Infinity;
  #running = false;

  /** @param {{tell: {warn: (left: number) => void, end: () => void}, now?: () => number}} settings seconds left */
  constructor({ tell, now = () => Date.now() }) {
    this.#tell = tell;
    this.#now = now;
  }

  /** @param {string} [until] the instant after which nothing prolongs this session */
  start(until) {
    const end = Date.parse(until ?? "");
    this.#until = Number.isNaN(end) ? Infinity : end;
    this.#running = true;
    this.seen();
  }

  stop() {
    this.#running = false;
  }

  /** The server has just answered a request of this session. */
  seen() {
    this.#end = Math.min(this.#now() + IDLE, this.#until);
  }

  /** Looks at the clock; called once a second. */
  tick() {
    if (!this.#running) return;
    const left = this.#end - this.#now();
    if (left > WARNING) return;
    if (left > 0) return this.#tell.warn(Math.ceil(left / 1000), this.#end === this.#until);
    this.stop();
    this.#tell.end();
  }
}
