import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

globalThis.document = Object.assign(new EventTarget(), { documentElement: { dataset: { surface: "phone" } } });
const { Suggesting } = await import("../main/resources/webroot/app/suggesting.mjs");

const REST = 1000;
let asked;
let answers;
let asker;

beforeEach(() => {
  globalThis.document = Object.assign(new EventTarget(), { documentElement: { dataset: { surface: "phone" } } });
  mock.timers.enable({ apis: ["setTimeout"] });
  asked = [];
  answers = [];
  asker = { isConnected: true, suggestions: null };
  const suggest = (typed, { signal }) => {
    asked.push({ typed, signal });
    return new Promise((resolve, reject) => answers.push({ resolve, reject }));
  };
  new Suggesting({ client: { suggest } }).start();
});

afterEach(() => mock.timers.reset());

function type(text) {
  const event = new CustomEvent("kiosk:typed", { detail: { text } });
  Object.defineProperty(event, "target", { value: asker });
  document.dispatchEvent(event);
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("fast fingers ask once, for the last they typed", () => {
  for (const text of ["j", "ji", "jin"]) type(text);
  mock.timers.tick(REST);
  assert.deepEqual(asked.map(({ typed }) => typed), ["jin"]);
});

test("an answer that is overtaken is not shown", async () => {
  type("近");
  mock.timers.tick(REST);
  type("近视");
  mock.timers.tick(REST);
  answers[1].resolve(["近视能当兵吗"]);
  answers[0].resolve(["近亲"]);
  await settled();
  assert.equal(asked[0].signal.aborted, true);
  assert.deepEqual(asker.suggestions, { typed: "近视", questions: ["近视能当兵吗"] });
});

test("an empty field has nothing under it at once, and the server is not asked", () => {
  type("  ");
  assert.deepEqual(asker.suggestions.questions, []);
  mock.timers.tick(REST);
  assert.deepEqual(asked, []);
});

test("numbers that name a person and long texts stay on the page", () => {
  for (const text of ["我的电话13900007531", "长".repeat(41)]) type(text);
  mock.timers.tick(REST);
  assert.deepEqual(asked, []);
});

test("a server that does not answer offers nothing and says nothing", async () => {
  type("近");
  mock.timers.tick(REST);
  answers[0].reject(new Error("busy"));
  await settled();
  assert.deepEqual(asker.suggestions, { typed: "近", questions: [] });
});
