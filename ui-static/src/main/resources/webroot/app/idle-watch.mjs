const ACTIVITY = ["pointerdown", "pointermove", "keydown", "input", "focusin", "wheel", "touchmove"];

/**
 * Notices that nobody is there any more. After `quiet` seconds it warns and counts down; at zero the visit is over.
 * Time comes from `now`, so that a test need not wait.
 */
export class IdleWatch {
  #quiet;
  #countdown;
  #tell;
  #now;
  #since;
  #warned = false;

  /**
   * @param {{quiet: () => number, countdown: number, tell: {warn: (left: number) => void, end: () => void},
   *     now?: () => number}} settings seconds; `quiet()` of 0 means: not now
   */
  constructor({ quiet, countdown, tell, now = () => performance.now() }) {
    this.#quiet = quiet;
    this.#countdown = countdown;
    this.#tell = tell;
    this.#now = now;
    this.#since = now();
  }

  start(page) {
    for (const type of ACTIVITY) {
      page.addEventListener(type, () => this.#warned || this.awake(), { capture: true, passive: true });
    }
    setInterval(() => this.tick(), 1000);
  }

  /** Somebody is there. */
  awake() {
    this.#warned = false;
    this.#since = this.#now();
  }

  /** Looks at the clock; called once a second. */
  tick() {
    const quiet = this.#quiet();
    if (!quiet) return this.awake();
    const over = (this.#now() - this.#since) / 1000 - quiet;
    if (over < 0) return;
    this.#warned = true;
    const left = Math.ceil(this.#countdown - over);
    if (left > 0) this.#tell.warn(left);
    else this.#tell.end();
  }
}
