const REST = 600;
const NEAR = 48;
const AT_ONCE = 50;

/**
 * Ignores the second of two quick taps: on the same thing, or on whatever has just appeared under the same finger.
 */
export class TapGuard {
  #last = null;

  /** @param {{time: number, x: number, y: number, target: unknown}} tap @returns {boolean} */
  accepts(tap) {
    const last = this.#last;
    if (last && labelled(last.target) === tap.target) return true;
    if (last && tap.time - last.time < REST && (last.target === tap.target || near(last, tap))) return false;
    this.#last = tap;
    return true;
  }

  /** Watches every tap on a page, before anyone else sees it. Keys under `data-repeats` may be tapped as fast as one types. */
  guard(page) {
    page.addEventListener("click", (event) => this.#filter(event), { capture: true });
  }

  /** The keys of a keyboard may be tapped as fast as fingers go. */
  #filter(event) {
    if (event.target.closest?.("[data-repeats]")) return;
    const byKey = event.detail === 0;
    const tap = {
      time: event.timeStamp,
      x: byKey ? NaN : event.clientX,
      y: byKey ? NaN : event.clientY,
      target: event.target,
    };
    if (this.accepts(tap)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

/** The field of a label: a tap on the label comes again as a tap on its field. */
function labelled(target) {
  return target?.closest?.("label")?.control ?? null;
}

/** False for the NaN of a key press, which has no place. */
function near(one, other) {
  return Math.hypot(one.x - other.x, one.y - other.y) < NEAR;
}
