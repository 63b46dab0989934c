/**
 * Pieces of a text, some of them marked. Joined again they are the text, character for character.
 *
 * @typedef {{text: string, marked: boolean}} Piece
 */

/**
 * The first place where `emphasis` stands in `text` is marked.
 *
 * @param {string} text @param {string} [emphasis] @returns {Piece[]}
 */
export function withEmphasis(text, emphasis = "") {
  const start = emphasis ? text.indexOf(emphasis) : -1;
  return start < 0 ? pieces(text, []) : pieces(text, [[start, start + emphasis.length]]);
}

const JOINER = "\u2060";
const DATE = /\d{4}年\d{1,2}月(?:\d{1,2}日)?/g;
const RANGE = /\d[\d:]*—\d[\d:]*/g;
const COUNTED = /\d (?:周岁|个工作日|个月|小时|分钟|公斤|千克|厘米|万元|[年月日岁元天次条题])/g;

/** Keeps a date, and a number with what it counts, on one line. For texts of our own; quotations are left as they are. */
export function unbroken(text) {
  const together = (part) => [...part.replace(" ", "\u00a0")].join(JOINER);
  return text
    .replace(DATE, together)
    .replace(RANGE, together)
    .replace(COUNTED, together)
    .replace(/(\d) (?=\p{Script=Han})/gu, "$1\u00a0");
}

/** The clauses of a headline, each with its comma or blank, so that a line ends where a voice would pause. */
export function clauses(text) {
  return text.match(/[^，；]+?(?:[，；]+|(?<=\p{Script=Han}) (?=\p{Script=Han})|$)/gu) ?? [text];
}

/**
 * An article in paragraphs, with the quoted words marked wherever they cross a line.
 *
 * @param {string} text paragraphs separated by line feeds @param {string} [quote] @returns {Piece[][]}
 */
export function paragraphsWithQuote(text, quote = "") {
  const ranges = rangesOf(text, quote.trim());
  const paragraphs = [];
  let from = 0;
  for (const line of text.split("\n")) {
    const own = ranges.map(([start, end]) => [start - from, end - from]);
    if (line.trim()) paragraphs.push(pieces(line, own));
    from += line.length + 1;
  }
  return paragraphs;
}

/** Where the quote stands: as a whole, or sentence by sentence when the stored text breaks it differently. */
function rangesOf(text, quote) {
  if (!quote) return [];
  const whole = rangeOf(text, quote);
  if (whole) return [whole];
  const sentences = quote.match(/[^。；\n]+[。；]?/g) ?? [];
  return sentences.map((sentence) => rangeOf(text, sentence.trim())).filter(Boolean);
}

function rangeOf(text, part) {
  const start = part ? text.indexOf(part) : -1;
  return start < 0 ? null : [start, start + part.length];
}

/** Cuts a text at ranges that may reach beyond it; later ranges that overlap an earlier one are ignored. */
function pieces(text, ranges) {
  const cut = [];
  let at = 0;
  for (const [start, end] of ranges.toSorted((one, other) => one[0] - other[0])) {
    const [from, to] = [Math.max(start, at), Math.min(end, text.length)];
    if (from >= to) continue;
    if (from > at) cut.push({ text: text.slice(at, from), marked: false });
    cut.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), marked: false });
  return cut;
}
