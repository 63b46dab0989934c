import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../main/resources/webroot");
const WIDGET = readFileSync(join(ROOT, "widget.mjs"), "utf8");
const MOST = 30 * 1024;

test("a page that shows the widget loads at most 30 KB before it is opened", () => {
  assert.doesNotMatch(WIDGET, /^\s*(?:import|export)\s|\bimport\(/m, "the widget loads more than itself");
  assert.ok(gzipSync(WIDGET).length <= MOST, `${gzipSync(WIDGET).length} bytes`);
});

test("the tokens of the widget are those of the chat", () => {
  const sheet = readFileSync(join(ROOT, "style/tokens.css"), "utf8");
  const value = (name) => {
    const said = sheet.match(new RegExp(`${name}: ([^;]+);`))[1];
    return said.startsWith("var(") ? value(said.slice(4, -1)) : said;
  };
  const used = [...WIDGET.matchAll(/^ {2}(--[a-z0-9-]+): (#[0-9a-f]{6});$/gm)];
  assert.ok(used.length > 5);
  for (const [, name, colour] of used) assert.equal(colour, value(name), name);
});

test("the widget speaks to the office alone, and hears nobody else", () => {
  for (const [, target] of WIDGET.matchAll(/postMessage\([^)]*,\s*([A-Za-z"'*]+)\)/g)) assert.equal(target, "OFFICE");
  assert.match(WIDGET, /origin === OFFICE && this\.#frame && source === this\.#frame\.contentWindow/);
});
