import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, test } from "node:test";
import { fileURLToPath } from "node:url";
import { chooseLanguage, language, worded } from "../main/resources/webroot/app/labels.mjs";
import english from "../main/resources/webroot/labels/en.mjs";
import traditional from "../main/resources/webroot/labels/zh-hant.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../main/resources/webroot");
const HAN = /\p{Script=Han}/u;
const DICTIONARIES = { english, traditional };

afterEach(() => chooseLanguage("zh-CN"));

/** Every Chinese text in the code of the public pages, as a key: what is filled in stands as `{}`. The widget stands on other people's pages. */
function labelsInCode() {
  const modules = readdirSync(ROOT, { recursive: true })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".mjs") && !/^(console|labels)\//.test(name) && !["app/labels.mjs", "widget.mjs"].includes(name));
  const labels = new Map();
  for (const name of modules) {
    const code = readFileSync(join(ROOT, name), "utf8").replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, "");
    for (const text of literals(code)) if (HAN.test(text)) labels.set(text, name);
  }
  return labels;
}

/** The string literals of a module. Regular expressions are left out by asking for a quote that no slash follows up. */
function literals(code) {
  const found = [];
  for (const [, plain, template] of code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:\$\{(?:[^{}]|\{[^{}]*\})*\}|[^`\\]|\\.)*)`/g)) {
    if (plain !== undefined) {
      if (HAN.test(plain)) found.push(JSON.parse(`"${plain}"`));
    } else found.push(template.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, "{}"));
    for (const [, inner] of (template ?? "").matchAll(/\$\{((?:[^{}]|\{[^{}]*\})*)\}/g)) found.push(...literals(inner));
  }
  return found;
}

for (const [name, dictionary] of Object.entries(DICTIONARIES)) {
  test(`every label of the public pages is in the ${name} dictionary`, () => {
    const missing = [...labelsInCode()].filter(([label]) => !(label in dictionary) && label.replaceAll("{}", "").match(HAN));
    assert.deepEqual(missing, []);
  });

  test(`the ${name} dictionary fills in what the label fills in`, () => {
    for (const [label, said] of Object.entries(dictionary)) {
      const places = (text) => (text.match(/\{\d?\}/g) ?? []).length;
      assert.equal(places(said), places(label), label);
    }
  });
}

test("English is written without Chinese characters", () => {
  for (const said of Object.values(english)) assert.doesNotMatch(said, HAN);
});

test("a label changes its language and comes back", async () => {
  await chooseLanguage("en");
  assert.equal(language(), "en");
  assert.equal(worded("返回"), "Back");
  await chooseLanguage("zh-Hant");
  assert.equal(worded("结束并清除"), "結束並清除");
  await chooseLanguage("zh-CN");
  assert.equal(worded("返回"), "返回");
});

test("what is filled into a label keeps its words, or takes the language where it is a label itself", async () => {
  await chooseLanguage("en");
  assert.equal(worded("按截至 2026年11月22日 的政策库回答。"), "Answered from the policy library as of 2026-11-22.");
  assert.equal(worded("打电话问：0352-12345"), "Ask by phone: 0352-12345");
});

test("a line of several labels is said whole, or not at all", async () => {
  await chooseLanguage("en");
  assert.equal(worded("按截至 2026年11月22日 的政策库回答。以当地公布的为准。"), "Answered from the policy library as of 2026-11-22. What your county publishes decides.");
  const mixed = "在校期间保留学籍。以当地公布的为准。";
  assert.equal(worded(mixed), mixed);
});

test("policy text is no label", async () => {
  await chooseLanguage("en");
  const policy = "普通高等学校毕业生的征集年龄可以放宽至 24 周岁。";
  assert.equal(worded(policy), policy);
});

test("a language that nobody knows is Chinese", async () => {
  await chooseLanguage("xx");
  assert.equal(language(), "zh-CN");
});
