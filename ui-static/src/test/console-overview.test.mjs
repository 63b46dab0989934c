import assert from "node:assert/strict";
import { test } from "node:test";
import { changeText, figureText, monthDay, shareText } from "../main/resources/webroot/console/app/overview-words.mjs";

const told = (count) => ({ name: "", count, few: false });

test("a number that is not told is few, or would give one of few away", () => {
  assert.equal(figureText(told(136)), "136");
  assert.equal(figureText({ name: "", few: true }), "少于 10");
  assert.equal(figureText({ name: "", few: false }), "未列出");
});

test("a share is said only of two numbers that are told", () => {
  assert.equal(shareText(told(412), told(268)), "65%");
  assert.equal(shareText(told(412), { name: "", few: true }), "");
  assert.equal(shareText(undefined, told(412)), "");
});

test("a day is said without its year", () => assert.equal(monthDay("2026-07-05"), "7月5日"));

test("a number beside the one before is more, less or the same", () => {
  assert.equal(changeText(12), "多 12%");
  assert.equal(changeText(-5), "少 5%");
  assert.equal(changeText(0), "一样多");
});
