/**
 * What the address says, and the address for it. The state of the page lives after the `#`, which no server sees:
 *
 *     #/                                  home
 *     #/topic/students                    the questions of a topic
 *     #/answer?q=…                        an answer
 *     #/answer?q=…&source=2               the same with the text of its second source open
 *
 * Every one of them may carry `place`, an administrative division code of six digits.
 *
 * @typedef {{screen: "home"|"topic"|"answer", topic?: string, question?: string, source?: number, place?: string}} State
 */

const PLACE = /^\d{6}$/;
const TOPIC = /^[a-z][a-z0-9-]{0,40}$/;
const LONGEST_QUESTION = 500;

/** @param {string} hash such as `#/topic/students` @returns {State} home for anything not understood */
export function stateOf(hash) {
  const [path, query = ""] = hash.replace(/^#/, "").split("?", 2);
  const parameters = new URLSearchParams(query);
  const state = withPlace(parameters.get("place"));
  const topic = /^\/topic\/([^/]+)$/.exec(path)?.[1];
  if (topic && TOPIC.test(topic)) return { screen: "topic", topic, ...state };
  const question = (parameters.get("q") ?? "").trim().slice(0, LONGEST_QUESTION);
  if (path === "/answer" && question) return { screen: "answer", question, ...sourceOf(parameters), ...state };
  return { screen: "home", ...state };
}

/** @param {State} state @returns {string} the part of the address from `#` on */
export function addressOf(state) {
  const parameters = new URLSearchParams();
  if (state.screen === "answer") parameters.set("q", state.question);
  if (state.screen === "answer" && state.source) parameters.set("source", String(state.source));
  if (state.place) parameters.set("place", state.place);
  const path = { home: "/", topic: `/topic/${state.topic}`, answer: "/answer" }[state.screen];
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

function sourceOf(parameters) {
  const source = Number(parameters.get("source"));
  return Number.isInteger(source) && source > 0 && source < 100 ? { source } : {};
}
