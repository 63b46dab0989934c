/**
 * The words of the screens in the language that a visitor chose. The Chinese of the code is the key, so what is shown
 * reads as it was written; a dictionary in `labels/` says it otherwise. What the library says of policy is in no
 * dictionary and stays as it is: its Chinese is what holds.
 */

/** The languages on offer, each by its own name. The first is the one of the code. */
export const LANGUAGES = [
  { code: "zh-CN", name: "中文" },
  { code: "zh-Hant", name: "繁體" },
  { code: "en", name: "English" },
];

const [PLAIN] = LANGUAGES;
const DICTIONARIES = {
  "zh-Hant": () => import("../labels/zh-hant.mjs"),
  en: () => import("../labels/en.mjs"),
};

let current = PLAIN.code;
let exact = new Map();
let patterns = [];

/** The code of the language that labels are in now. */
export function language() {
  return current;
}

/** Shows labels in this language from now on; what is drawn already has to be drawn again. @param {string} code */
export async function chooseLanguage(code) {
  const dictionary = DICTIONARIES[code] ? (await DICTIONARIES[code]()).default : {};
  current = DICTIONARIES[code] ? code : PLAIN.code;
  exact = new Map(Object.entries(dictionary));
  patterns = Object.entries(dictionary)
    .filter(([key]) => key.includes("{}"))
    .map(([key, said]) => ({ pattern: patternOf(key), said }));
}

/** A label in the language of now; any other text as it is. @param {string} text @returns {string} */
export function worded(text) {
  if (exact.size === 0) return text;
  return known(text) ?? sentences(text) ?? text;
}

function known(text) {
  return exact.get(text) ?? filled(text);
}

/** A line of several labels, each a sentence; one that is none leaves the whole line as it is. */
function sentences(text) {
  const parts = text.match(/[^。]*。/g);
  if (!parts || parts.length < 2 || parts.join("") !== text) return null;
  const said = parts.map(known);
  return said.includes(null) ? null : said.join(current === "en" ? " " : "");
}

/** What stands at the places marked `{}` may be a label itself, and `{2}` puts the second of them first where a language wants that. */
function filled(text) {
  for (const { pattern, said } of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    let place = 0;
    return said.replace(/\{(\d?)\}/g, (_, number) => worded(found[Number(number) || ++place]));
  }
  return null;
}

function patternOf(key) {
  const parts = key.split("{}").map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("([^。]*?)")}$`);
}
