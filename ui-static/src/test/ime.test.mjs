import assert from "node:assert/strict";
import { test } from "node:test";
import { candidates } from "../main/resources/webroot/app/ime/candidates.mjs";
import { spellingsOf } from "../main/resources/webroot/app/ime/spelling.mjs";
import { wordsOf } from "../main/resources/webroot/app/ime/words.mjs";

const WORDS = wordsOf(
  [
    "zheng bing\t征兵:70",
    "zheng\t正:60 征:80",
    "bing\t并:50 病:70 兵:75",
    "ti jian\t体检:75",
    "ti\t提:60 体:70",
    "jian\t件:65 间:66",
    "wo\t我:40",
    "xiang\t想:50 向:52",
    "dang bing\t当兵:80",
    "dang\t当:50",
    "xian\t先:50 县:60",
    "xi an\t西安:70",
    "xi\t西:60",
    "an\t安:60",
    "nv sheng\t女生:70",
    "lan\t兰:80 蓝:85",
    "nan\t南:60 男:62",
  ].join("\n"),
);

const first = (typed) => candidates(WORDS, typed)[0]?.text;

test("a word is written by its pinyin", () => {
  assert.equal(first("zhengbing"), "征兵");
  assert.equal(first("wo"), "我");
});

test("a sentence is written in one go", () => {
  assert.equal(first("woxiangdangbing"), "我想当兵");
});

test("initials are enough", () => {
  assert.equal(first("zbtj"), "征兵体检");
  assert.equal(first("zhbtj"), "征兵体检");
});

test("sounds that people mix up are understood, the plain ones first", () => {
  assert.equal(first("zenbin"), "征兵");
  assert.equal(first("nan"), "南");
  assert.ok(candidates(WORDS, "nan").some(({ text }) => text === "兰"));
});

test("a syllable that is still being typed is completed", () => {
  assert.equal(first("zhengbi"), "征兵");
});

test("an apostrophe sets syllables apart", () => {
  assert.equal(first("xian"), "先");
  assert.equal(first("xi'an"), "西安");
  assert.ok(candidates(WORDS, "xian").some(({ text }) => text === "西安"));
});

test("a ü is typed as v or as u", () => {
  assert.equal(first("nvsheng"), "女生");
  assert.equal(first("nusheng"), "女生");
});

test("a candidate for the beginning says how many letters it takes", () => {
  const [, ...others] = candidates(WORDS, "zhengbingtijian");
  assert.deepEqual(others.find(({ text }) => text === "征兵"), { text: "征兵", used: 9 });
});

test("nothing is offered twice, and nothing for letters that mean nothing", () => {
  const texts = candidates(WORDS, "zhengbing").map(({ text }) => text);
  assert.equal(new Set(texts).size, texts.length);
  assert.deepEqual(candidates(WORDS, "uuu"), []);
  assert.deepEqual(candidates(WORDS, ""), []);
});

test("no number of letters takes long", () => {
  assert.doesNotThrow(() => candidates(WORDS, "zhengbing".repeat(40)));
});

test("both sounds of a syllable may be mixed up at once", () => {
  const letters = spellingsOf("zheng").map((each) => each.letters);
  for (const typed of ["zheng", "zeng", "zhen", "zen"]) assert.ok(letters.includes(typed), typed);
});
