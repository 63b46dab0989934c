import { readings } from "./spelling.mjs";

const BEST = 3;
const SENTENCES = 2;
const MOST = 60;
const LONGEST_TYPED = 48;

/** Each further word of a sentence: a long word is likelier than two short ones that happen to meet. */
const JOINT = 20;

/** Each letter that a word leaves untold. */
const LEFT = 25;

/**
 * @typedef {object} Candidate
 * @property {string} text what would be written
 * @property {number} used how many of the typed letters it stands for
 */

/**
 * What typed letters may mean, the likeliest first: words and the best sentences for all of them, then words for their
 * beginning, the longer the better.
 *
 * @param {import("./words.mjs").Node} words @param {string} typed letters a to z, and ' between syllables
 * @returns {Candidate[]}
 */
export function candidates(words, typed) {
  const letters = typed.slice(0, LONGEST_TYPED);
  const edges = [...letters].map((_, at) => (letters[at] === "'" ? [{ end: at + 1, cost: 0, text: "" }] : edgesFrom(words, letters, at)));
  const sentence = sentences(edges, letters.length);
  const single = (edges[0] ?? []).map(({ text, end, cost }) => ({ text, used: end, cost }));
  const whole = [...sentence, ...single.filter(({ used }) => used === letters.length)].sort((a, b) => a.cost - b.cost);
  const parts = single.filter(({ used }) => used < letters.length).sort((a, b) => a.cost - b.cost - LEFT * (a.used - b.used));
  return distinct([...whole, ...parts]).map(({ text, used = letters.length }) => ({ text, used }));
}

/** Every word that can stand from here on; of several ways to one word at one end, the cheapest. */
function edgesFrom(words, letters, start) {
  const cheapest = new Map();
  const walk = (node, at, cost) => {
    for (const [syllable, next] of node.branches) {
      for (const { end, cost: spelling } of readings(syllable, letters, at)) {
        const sum = cost + spelling;
        for (const word of next.words) note(cheapest, word, end, sum);
        if (next.branches.size > 0 && end < letters.length) walk(next, letters[end] === "'" ? end + 1 : end, sum);
      }
    }
  };
  walk(words, start, 0);
  return [...cheapest.values()];
}

function note(cheapest, { text, cost }, end, spelling) {
  const key = `${end} ${text}`;
  const sum = cost + spelling;
  if (!(cheapest.get(key)?.cost <= sum)) cheapest.set(key, { text, end, cost: sum });
}

/** The best ways from the first letter to the last (Viterbi, keeping the few best everywhere). */
function sentences(edges, length) {
  const best = Array.from({ length: length + 1 }, () => []);
  best[0] = [{ text: "", cost: 0 }];
  for (let at = 0; at < length; at += 1) {
    for (const { end, cost, text } of edges[at]) {
      for (const before of best[at]) {
        put(best[end], { text: before.text + text, cost: before.cost + cost + (text ? JOINT : 0) });
      }
    }
  }
  return best[length].slice(0, SENTENCES);
}

function put(list, path) {
  const same = list.findIndex(({ text }) => text === path.text);
  if (same >= 0 && list[same].cost <= path.cost) return;
  if (same >= 0) list.splice(same, 1);
  const place = list.findIndex(({ cost }) => cost > path.cost);
  list.splice(place < 0 ? list.length : place, 0, path);
  list.length = Math.min(list.length, BEST);
}

function distinct(all) {
  const seen = new Set();
  return all.filter(({ text }) => text && !seen.has(text) && seen.add(text)).slice(0, MOST);
}
