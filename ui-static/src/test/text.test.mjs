import assert from "node:assert/strict";
import { test } from "node:test";
import { clauses, paragraphsWithQuote, unbroken, withEmphasis } from "../main/resources/webroot/app/text.mjs";

const shown = (pieces) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

test("the emphasis is marked once, where it stands", () => {
  assert.equal(shown(withEmphasis("满 6 个月，6 个月以后再测。", "6 个月")), "满 [6 个月]，6 个月以后再测。");
  assert.equal(shown(withEmphasis("可以报名。", "6 个月")), "可以报名。");
  assert.equal(shown(withEmphasis("可以报名。", "")), "可以报名。");
});

test("pieces joined are the text", () => {
  const text = "  年龄符合，可以报名。";
  assert.equal(withEmphasis(text, "可以").map((piece) => piece.text).join(""), text);
});

test("a quote is marked in its paragraph", () => {
  const paragraphs = paragraphsWithQuote("甲条。\n乙条，可以放宽。丙。", "可以放宽。");
  assert.deepEqual(paragraphs.map(shown), ["甲条。", "乙条，[可以放宽。]丙。"]);
});

test("a quote over two paragraphs is marked in both", () => {
  assert.deepEqual(paragraphsWithQuote("一。二。\n三。四。", "二。\n三。").map(shown), ["一。[二。]", "[三。]四。"]);
});

test("sentences quoted together are found apart", () => {
  assert.deepEqual(paragraphsWithQuote("一。二。三。", "一。三。").map(shown), ["[一。]二。[三。]"]);
});

test("a quote that is not there marks nothing", () => {
  assert.deepEqual(paragraphsWithQuote("一。\n\n二。", "别处的话。").map(shown), ["一。", "二。"]);
});

test("a number stays with what it counts, a date stays whole", () => {
  const lines = (text) => unbroken(text).replaceAll("\u2060", "").replaceAll("\u00a0", "·");
  assert.equal(lines("满 6 个月"), "满 6·个月");
  assert.equal(unbroken("2026年8月10日").replaceAll("\u2060", ""), "2026年8月10日");
  assert.match(unbroken("2026年8月10日"), /年\u2060/);
  assert.equal(unbroken("可以报名"), "可以报名");
});

test("a headline is cut after its commas and stays the same words", () => {
  assert.deepEqual(clauses("年龄符合，可以报名。"), ["年龄符合，", "可以报名。"]);
  assert.deepEqual(clauses("2026年10月2日 以后，满 6 个月再测。"), ["2026年10月2日 ", "以后，", "满 6 个月再测。"]);
  assert.deepEqual(clauses("，"), ["，"]);
});
