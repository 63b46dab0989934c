import assert from "node:assert/strict";
import { test } from "node:test";
import { asOfText, chineseDate, effectiveText, lookOf, standingOf } from "../main/resources/webroot/app/wording.mjs";

test("dates are written the Chinese way", () => {
  assert.equal(chineseDate("2021-10-01"), "2021年10月1日");
  assert.equal(effectiveText("2023-05-01"), "2023年5月1日起施行");
  assert.equal(effectiveText(""), "");
  assert.equal(chineseDate("2021"), "2021");
});

test("what the status says outweighs the verdict", () => {
  assert.equal(lookOf({ status: "handoff", verdict: "yes" }).label, "没有把握");
  assert.equal(lookOf({ status: "clarify", verdict: "unknown" }).label, "看情况");
  assert.equal(lookOf({ status: "answered", verdict: "yes" }).label, "可以");
  assert.equal(lookOf({ status: "computed", verdict: "no" }).label, "现在不符合");
});

test("the leaf keeps away from a refusal and from a person in need", () => {
  for (const answer of [{ status: "answered", verdict: "no" }, { status: "crisis" }, { status: "declined" }]) {
    assert.equal(lookOf(answer).leaf, "");
  }
});

test("a standing nobody knows is to be checked", () => {
  assert.equal(standingOf("in-force").label, "现行有效");
  assert.equal(standingOf("something-new").label, "待复核");
});

test("the last line says where, of which day, and how certain", () => {
  const answer = { asOf: "2026-11-22", level: "山西省", certainty: "ask" };
  assert.equal(asOfText(answer), "适用山西省。按截至 2026年11月22日 的政策库回答。以当地公布的为准。");
  assert.equal(asOfText({ asOf: "2026-11-22", certainty: "statute" }), "按截至 2026年11月22日 的政策库回答。");
});
