import { withPlace } from "./address.mjs";
import { careMode } from "./care-mode.mjs";
import { element } from "./dom.mjs";
import { surface } from "./surface.mjs";

const BATCH = { kiosk: 6, landscape: 4, phone: 5 };
const RECONNECT_EVERY = 4000;

/**
 * The page: shows the screen that the address asks for, and does what the elements say a person wants. The elements know
 * neither the server nor the address; this class knows both.
 */
export class Kiosk {
  #page;
  #client;
  #router;
  #visit;
  #reader;
  #announcer;
  #answers;
  #home = null;
  #request = new AbortController();

  /** @param {{page: object, client: object, router: object, visit: object, reader: object, announcer: object}} parts */
  constructor(parts) {
    Object.assign(this, parts);
  }
}
