/**
 * What the address says, and the address for it. The state of the page lives after the `#`, which no server sees:
 *
 *     #/                                  home
 *     #/topic/students                    the questions of a topic
 *     #/answer?q=…                        an answer
 *     #/answer?q=…&source=2               the same with the text of its second source open
 *     #/flow/can-i-enlist?a=…             a flow with these answers; `edit` names the one to change
 *     #/sign-up, #/sign-up/check          a step of the sign-up; what was typed is never in the address
 *     #/sign-up/status                    where a sign-up stands
 *     #/benefits?for=family&category=hair shops and counters, for whom and of which kind
 *     #/pair                              where a kiosk is made one of the office's
 *     #/notices?id=n0f…                   notices and the season, with this one first
 *
 * Every one of them may carry `place`, an administrative division code of six digits.
 *
 * @typedef {{screen: string, topic?: string, question?: string, source?: number, flow?: string,
 *     answers?: string, edit?: string, audience?: string, category?: string, notice?: string, step?: string, place?: string}} State
 */

const PLACE = /^\d{6}$/;
const NAME = "([a-z][a-z0-9-]{0,40})";
const LONGEST_QUESTION = 500;
const ANSWERS = /^[A-Za-z0-9_:,.-]{1,1500}$/;
const WORD = /^[a-z0-9-]{1,40}$/;

/**
 * The screens: which path leads to each, what of the state stands in the address, and back. `read` gives null where the
 * address does not say enough.
 */
const ROUTES = {
  home: { path: /^\/?$/, read: () => ({}), write: () => ["/"] },
  topic: {
    path: new RegExp(`^/topic/${NAME}$`),
    read: ([topic]) => ({ topic }),
    write: ({ topic }) => [`/topic/${topic}`],
  },
  "sign-up": {
    path: /^\/sign-up(?:\/(school|more|check|receipt))?$/,
    read: ([step]) => (step ? { step } : {}),
    write: ({ step }) => [step ? `/sign-up/${step}` : "/sign-up"],
  },
  "sign-up-status": { path: /^\/sign-up\/status$/, read: () => ({}), write: () => ["/sign-up/status"] },
  answer: {
    path: /^\/answer$/,
    read: (_, parameters) => {
      const question = (parameters.get("q") ?? "").trim().slice(0, LONGEST_QUESTION);
      return question ? { question, ...sourceOf(parameters) } : null;
    },
    write: ({ question, source }) => ["/answer", { q: question, source }],
  },
  flow: {
    path: new RegExp(`^/flow/${NAME}$`),
    read: ([flow], parameters) => ({
      flow,
      ...wordOf(parameters, "a", "answers", ANSWERS),
      ...wordOf(parameters, "edit", "edit"),
      ...sourceOf(parameters),
    }),
    write: ({ flow, answers, edit, source }) => [`/flow/${flow}`, { a: answers, edit, source }],
  },
  benefits: {
    path: /^\/benefits$/,
    read: (_, parameters) => ({
      ...wordOf(parameters, "for", "audience"),
      ...wordOf(parameters, "category", "category"),
    }),
    write: ({ audience, category }) => ["/benefits", { for: audience, category }],
  },
  pair: { path: /^\/pair$/, read: () => ({}), write: () => ["/pair"] },
  notices: {
    path: /^\/notices$/,
    read: (_, parameters) => wordOf(parameters, "id", "notice"),
    write: ({ notice }) => ["/notices", { id: notice }],
  },
};

/** @param {string} hash such as `#/topic/students` @returns {State} home for anything not understood */
export function stateOf(hash) {
  const [path, query = ""] = hash.replace(/^#/, "").split("?", 2);
  const parameters = new URLSearchParams(query);
  const place = withPlace(parameters.get("place"));
  for (const [screen, { path: pattern, read }] of Object.entries(ROUTES)) {
    const found = pattern.exec(path);
    const state = found && read(found.slice(1), parameters);
    if (state) return { screen, ...state, ...place };
  }
  return { screen: "home", ...place };
}

/** @param {State} state @returns {string} the part of the address from `#` on */
export function addressOf(state) {
  const [path, said = {}] = ROUTES[state.screen].write(state);
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...said, place: state.place })) {
    if (value) parameters.set(name, String(value));
  }
  const query = parameters.toString();
  return `#${path}${query ? `?${query}` : ""}`;
}

/** Whether a hash is one of ours; `#content`, the target of the skip link, is not. */
export function isAddress(hash) {
  return hash === "" || hash.startsWith("#/");
}

/** The place given in a query string, if it is a division code. */
export function withPlace(place) {
  return place && PLACE.test(place) ? { place } : {};
}

const FLOWS = "/api/v1/flows/";

/** @param {string} href the address of a flow, as the server names it @returns {State} the state that shows it */
export function flowAt(href) {
  const [path, query = ""] = href.split("?", 2);
  return stateOf(`#/flow/${path.slice(FLOWS.length)}?${query.replace(/\banswers=/, "a=")}`);
}

/** What stands under `key` in the address, as `name` of the state, if it is written as it should be. */
function wordOf(parameters, key, name, pattern = WORD) {
  const word = parameters.get(key) ?? "";
  return pattern.test(word) ? { [name]: word } : {};
}

function sourceOf(parameters) {
  const source = Number(parameters.get("source"));
  return Number.isInteger(source) && source > 0 && source < 100 ? { source } : {};
}
