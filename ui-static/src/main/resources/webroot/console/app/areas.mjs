/** The townships that have been seen in sign-ups, for the filters: what has no sign-up need not be chosen. */
export class Areas {
  #names = new Map();

  /** @param {{area: string, areaName: string}[]} cards */
  learn(cards) {
    for (const { area, areaName } of cards) if (area && areaName) this.#names.set(area, areaName);
  }

  /** @returns {{code: string, name: string}[]} in the order of their codes */
  get all() {
    return [...this.#names].sort(([one], [other]) => one.localeCompare(other)).map(([code, name]) => ({ code, name }));
  }
}
