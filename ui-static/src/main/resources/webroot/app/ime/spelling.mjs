/**
 * How the letters that stand somewhere can be meant as one syllable: written out, with the sounds that the north and the
 * south mix up, cut short because it is still being typed, or by its initial alone.
 */

const FUZZY = 15;
const STARTED = 8;
const INITIAL = 30;

/** Sounds that people do not tell apart, each with what is typed for it as well. */
const MIXED = [
  [/^zh/, "z"],
  [/^ch/, "c"],
  [/^sh/, "s"],
  [/^z(?!h)/, "zh"],
  [/^c(?!h)/, "ch"],
  [/^s(?!h)/, "sh"],
  [/^n/, "l"],
  [/^l/, "n"],
  [/ing$/, "in"],
  [/in$/, "ing"],
  [/eng$/, "en"],
  [/en$/, "eng"],
  [/ang$/, "an"],
  [/an$/, "ang"],
];

const spellings = new Map();

/**
 * The ways to type a syllable, the plain one first.
 *
 * @param {string} syllable such as `zheng` @returns {{letters: string, cost: number}[]}
 */
export function spellingsOf(syllable) {
  if (!spellings.has(syllable)) spellings.set(syllable, made(syllable));
  return spellings.get(syllable);
}

function made(syllable) {
  const plain = new Map([[syllable, 0]]);
  if (/^[nl]v/.test(syllable)) plain.set(syllable.replace("v", "u"), 0);
  for (const [letters, cost] of [...plain]) {
    for (const [sound, other] of MIXED) add(plain, letters.replace(sound, other), cost + FUZZY, letters);
  }
  for (const [letters, cost] of [...plain].filter(([, each]) => each === FUZZY)) {
    for (const [sound, other] of MIXED) add(plain, letters.replace(sound, other), cost + FUZZY, letters);
  }
  return [...plain].map(([letters, cost]) => ({ letters, cost }));
}

function add(all, letters, cost, before) {
  if (letters !== before && !all.has(letters)) all.set(letters, cost);
}

/**
 * What of `typed`, from `at` on, can stand for this syllable.
 *
 * @returns {{end: number, cost: number}[]} where each reading ends, and what it costs
 */
export function readings(syllable, typed, at) {
  const found = [];
  const left = typed.length - at;
  for (const { letters, cost } of spellingsOf(syllable)) {
    if (typed.startsWith(letters, at)) found.push({ end: at + letters.length, cost });
    else if (left > 1 && left < letters.length && cost === 0 && letters.startsWith(typed.slice(at))) {
      found.push({ end: typed.length, cost: STARTED });
    }
  }
  const [first] = syllable;
  if (syllable.length > 1 && typed[at] === first && !found.some(({ end }) => end === at + 1)) {
    found.push({ end: at + 1, cost: INITIAL });
    if (syllable[1] === "h" && typed[at + 1] === "h") found.push({ end: at + 2, cost: INITIAL - STARTED });
  }
  return found;
}
