import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const SHEET = join(dirname(fileURLToPath(import.meta.url)), "../main/resources/webroot/style/tokens.css");
const SURFACES = ["paper", "surface"];

/** Text, what it stands on. */
const TEXTS = [
  ...SURFACES.flatMap((ground) => ["ink", "ink-2", "ink-3", "headline-ink", "pass", "fail", "check", "info", "end"].map((text) => [text, ground])),
  ["ink", "surface-2"],
  ["ink-2", "surface-2"],
  ["ink-3", "surface-2"],
  ["on-primary", "primary"],
  ["on-primary", "primary-pressed"],
  ["on-primary", "bubble"],
  ["on-primary-2", "primary"],
  ["on-soft", "soft"],
  ["on-soft", "soft-pressed"],
  ["own-row-ink", "own-row"],
  ["own-row-value", "own-row"],
  ["own-tag-ink", "own-tag"],
  ["ink", "mark"],
  ["emphasis-ink", "emphasis-mark"],
  ["ink", "tint-plain"],
  ["ink", "tint-pass"],
  ["ink", "tint-fail"],
  ["ink", "tint-check"],
  ["ink", "tint-info"],
  ["pass", "tag-pass"],
  ["fail", "tag-fail"],
  ["check", "tag-check"],
  ["info", "tag-info"],
  ["end", "end-bg"],
];

/** Control borders and icons that carry meaning, what they stand on. */
const GRAPHICS = [
  ...SURFACES.flatMap((ground) => ["line-strong", "icon", "icon-strong"].map((line) => [line, ground])),
  ["on-primary-icon", "primary"],
];

const SHEETS = readFileSync(SHEET, "utf8");
const PLAIN = valuesOf(":root {");
const CARE = { ...PLAIN, ...valuesOf(':root[data-mode="care"] {') };

function valuesOf(head) {
  const start = SHEETS.indexOf(`\n${head}`);
  assert.ok(start >= 0, head);
  const block = SHEETS.slice(start, SHEETS.indexOf("\n}", start));
  return Object.fromEntries([...block.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]));
}

function colour(values, name) {
  const value = values[name];
  const other = /^var\(--([a-z0-9-]+)\)$/.exec(value ?? "");
  if (other) return colour(values, other[1]);
  assert.match(value ?? "", /^#[0-9a-f]{6}$/, `--${name} is no colour`);
  return value;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex) {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(values, [front, ground]) {
  const [lighter, darker] = [luminance(colour(values, front)), luminance(colour(values, ground))].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function tooFaint(values, pairs, least) {
  const found = pairs.map((pair) => [pair, contrast(values, pair)]).filter(([, ratio]) => ratio < least);
  return found.map(([pair, ratio]) => `${pair.join(" on ")}: ${ratio.toFixed(2)}`);
}

test("every text can be read: 4.5 to 1", () => {
  assert.deepEqual(tooFaint(PLAIN, TEXTS, 4.5), []);
});

test("every text of care mode can be read by weak eyes: 7 to 1", () => {
  // The emphasis is a line under the words there, not a ground behind them.
  const texts = TEXTS.filter(([, ground]) => ground !== "emphasis-mark");
  assert.deepEqual(tooFaint(CARE, texts, 7), []);
});

test("borders and icons can be seen: 3 to 1", () => {
  assert.deepEqual(tooFaint(PLAIN, GRAPHICS, 3), []);
  assert.deepEqual(tooFaint(CARE, GRAPHICS, 3), []);
});

test("black on white is the whole way", () => {
  assert.equal(contrast({ black: "#000000", white: "#ffffff" }, ["black", "white"]).toFixed(1), "21.0");
});
