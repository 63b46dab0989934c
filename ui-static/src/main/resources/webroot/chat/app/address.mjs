import { withPlace } from "../../app/address.mjs";

const LONGEST_QUESTION = 500;

/**
 * What the address of the chat says after its `#`, which no server sees: `#/?q=…` asks a question on opening, so that an
 * answer can be sent to somebody; `place` is an administrative division code of six digits.
 *
 * @param {string} hash @returns {{question: string, place?: string}}
 */
export function startOf(hash) {
  const [, query = ""] = hash.split("?", 2);
  const parameters = new URLSearchParams(query);
  const question = (parameters.get("q") ?? "").trim().slice(0, LONGEST_QUESTION);
  return { question, ...withPlace(parameters.get("place")) };
}
