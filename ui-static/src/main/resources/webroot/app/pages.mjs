import { AnswerPage } from "./answer-page.mjs";
import { BenefitsPage } from "./benefits-page.mjs";
import { FlowPage } from "./flow-page.mjs";
import { HomePage } from "./home-page.mjs";
import { NoticesPage } from "./notices-page.mjs";
import { PairPage } from "./pair-page.mjs";
import { SignUpPage } from "./sign-up-page.mjs";
import { SignUpStatusPage } from "./sign-up-status-page.mjs";
import { TopicPage } from "./topic-page.mjs";

/**
 * What stands behind each screen of the address.
 *
 * @typedef {object} Page
 * @property {(state: import("./address.mjs").State, step: {depth: number, place?: string}) => HTMLElement} open the
 *     screen for this state; it is drawn again by opening it again
 * @property {(state: import("./address.mjs").State) => string} [key] what makes two states the same screen; the same
 *     screen is kept when only the rest of the address changes
 * @property {(state: import("./address.mjs").State) => void} [shown] called after the screen stands on the page, and again
 *     whenever the address changes within it
 * @property {() => void} [close] the screen goes
 * @property {() => void} [forget] the visit ends: nothing of it may stay in memory
 * @property {boolean} [started] whether leaving would lose something
 * @property {number} [quiet] seconds without a touch until the idle warning; 0 where the page has a clock of its own
 * @property {() => void} [homeLoaded] names, topics and questions have come or changed
 * @property {() => void} [again] the server is back: try again what failed
 * @property {Record<string, (detail: object) => void>} [wishes] what it does about `kiosk:…` events of its elements
 */

/** @param {object} parts what pages are made of: see `Kiosk` @returns {Record<string, Page>} a page for each screen */
export function pagesOf(parts) {
  return {
    home: new HomePage(parts),
    topic: new TopicPage(parts),
    answer: new AnswerPage(parts),
    flow: new FlowPage(parts),
    benefits: new BenefitsPage(parts),
    notices: new NoticesPage(parts),
    "sign-up": new SignUpPage(parts),
    "sign-up-status": new SignUpStatusPage(parts),
    pair: new PairPage(parts),
  };
}
