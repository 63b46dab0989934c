import { addressOf, isAddress, stateOf } from "./address.mjs";

const PATIENCE = 800;

/**
 * The address and the history of one visit. Each entry remembers how many steps it is from the first one, so that the
 * whole visit can be taken back.
 */
export class Router {
  #show;
  #depth = 0;

  /** @param {(state: import("./address.mjs").State, depth: number, moved: boolean) => void} show */
  constructor(show) {
    this.#show = show;
  }

  get state() {
    return stateOf(location.hash);
  }

  get depth() {
    return this.#depth;
  }

  start() {
    this.#depth = history.state?.depth ?? 0;
    history.replaceState({ depth: this.#depth }, "");
    addEventListener("popstate", (event) => this.#arrived(event.state));
    this.#show(this.state, this.#depth, false);
  }

  /** One step on. */
  go(state) {
    this.#depth += 1;
    history.pushState({ depth: this.#depth }, "", addressOf(state));
    this.#show(state, this.#depth, true);
  }

  /** Another screen in place of this one. */
  replace(state) {
    history.replaceState({ depth: this.#depth }, "", addressOf(state));
    this.#show(state, this.#depth, true);
  }

  /** One step back, or home where the visit began elsewhere. */
  back() {
    if (this.#depth > 0) history.back();
    else this.replace(this.#home());
  }

  /**
   * Leaves no entry of this visit behind: back to its first entry, which becomes home, then one clean entry on top,
   * which makes the browser drop everything that came after; at last a fresh page.
   */
  async forget() {
    this.#show = () => {};
    if (this.#depth > 0) await moved(() => history.go(-this.#depth));
    history.replaceState({ depth: 0 }, "", "#/");
    history.pushState({ depth: 1 }, "", "#/");
    await moved(() => history.back());
    location.replace(location.pathname + location.search);
  }

  #home() {
    const { place } = this.state;
    return place ? { screen: "home", place } : { screen: "home" };
  }

  #arrived(entry) {
    if (!isAddress(location.hash)) return;
    this.#depth = entry?.depth ?? this.#depth + 1;
    if (!entry) history.replaceState({ depth: this.#depth }, "");
    this.#show(this.state, this.#depth, true);
  }
}

/** Waits until the history has moved; a browser that stays silent does not hold up the wipe. */
function moved(move) {
  return new Promise((resolve) => {
    addEventListener("popstate", resolve, { once: true });
    setTimeout(resolve, PATIENCE);
    move();
  });
}
