import assert from "node:assert/strict";
import { test } from "node:test";
import { actionText, detailText } from "../main/resources/webroot/console/app/audit-words.mjs";
import {
  checkChip,
  checkText,
  consentText,
  chipsOf,
  dateOf,
  dueOf,
  nextState,
  personText,
  timeText,
} from "../main/resources/webroot/console/app/words.mjs";

const NOW = new Date(2026, 10, 22, 10, 30);
const texts = (chips) => chips.map(({ text }) => text);

test("what presses comes first: the day, then whom to be careful with, then what the rules say", () => {
  const card = { state: "new", minor: true, conflict: true, due: "2026-11-20", check: [{ verdict: "to-confirm" }] };
  assert.deepEqual(texts(chipsOf(card, NOW)), ["已超 2 天", "未成年", "冲突", "1 项待确认"]);
});

test("nobody is overdue who has signed up officially or does not go on", () => {
  for (const state of ["official", "closed"]) assert.deepEqual(texts(chipsOf({ state, due: "2026-11-20" }, NOW)), []);
});

test("a day to come is told, a day that has come presses", () => {
  const told = ["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-30", "2027-01-05"].map((due) => dueOf(due, NOW));
  assert.deepEqual(texts(told), ["已超 1 天", "今天到期", "明天", "11月30日", "2027年1月5日"]);
  assert.deepEqual(told.map(({ pressing }) => pressing), [true, true, false, false, false]);
  assert.equal(dueOf(null, NOW), null);
});

test("a bare date is a day of this place, whatever the hour", () => {
  assert.equal(dueOf("2026-11-22", new Date(2026, 10, 22, 0, 5)).text, "今天到期");
  assert.equal(dueOf("2026-11-22", new Date(2026, 10, 22, 23, 55)).text, "今天到期");
  assert.equal(dateOf("2026-11-22"), "2026-11-22");
});

test("the worst of what the rules say is what a clerk sees first", () => {
  const verdicts = (...all) => all.map((verdict) => ({ verdict }));
  assert.equal(checkChip(verdicts("met", "to-confirm", "not-met")).text, "1 项暂不符合");
  assert.equal(checkChip(verdicts("met", "to-confirm", "to-confirm")).text, "2 项待确认");
  assert.equal(checkChip(verdicts("met")).text, "条件全部符合");
  assert.equal(checkText(verdicts("met", "to-confirm", "not-met")), "1 项符合，1 项暂不符合，1 项待确认");
});

test("a consent says to which text and when", () => {
  const consent = { text: "同意联系和指引报名", version: "2026-11-22", at: new Date(2026, 10, 22, 9, 5).toISOString() };
  assert.equal(consentText(consent, NOW), "同意联系和指引报名（2026-11-22 版，今天 9:05）");
});

test("times are told from today on", () => {
  assert.equal(timeText(new Date(2026, 10, 22, 9, 5).toISOString(), NOW), "今天 9:05");
  assert.equal(timeText(new Date(2026, 10, 21, 16, 20).toISOString(), NOW), "昨天 16:20");
  assert.equal(timeText(new Date(2026, 6, 16, 9, 12).toISOString(), NOW), "7月16日 9:12");
  assert.equal(timeText(new Date(2025, 6, 16, 9, 12).toISOString(), NOW), "2025年7月16日 9:12");
  assert.equal(timeText("", NOW), "");
});

test("a person is one line, without what is not known", () => {
  assert.equal(personText({ sex: "男", age: 23, education: "大专毕业" }), "男，23 周岁，大专毕业");
  assert.equal(personText({ sex: "女" }), "女");
});

test("the way leads from new to official and no further", () => {
  assert.deepEqual(["new", "contacted", "booked", "arrived", "official", "closed"].map(nextState), [
    "contacted",
    "booked",
    "arrived",
    "official",
    undefined,
    undefined,
  ]);
});

test("a deed without words of its own is still in the log", () => {
  assert.equal(actionText("reveal"), "查看联系方式");
  assert.equal(actionText("something_new"), "something_new");
  assert.equal(detailText({ role: "recruiter", area: "140214" }), "角色 征兵，辖区 140214");
});
