import assert from "node:assert/strict";
import { test } from "node:test";
import { startOf } from "../main/resources/webroot/chat/app/address.mjs";

test("a question in the address is asked on opening", () => {
  assert.deepEqual(startOf("#/?q=%E4%BC%98%E5%BE%85%E9%87%91&place=140214"), { question: "优待金", place: "140214" });
});

test("an address without a question asks nothing", () => {
  for (const hash of ["", "#/", "#content", "#/?q=%20"]) assert.deepEqual(startOf(hash), { question: "" }, hash);
});

test("a place that is no division code is passed over, a question too long is cut", () => {
  assert.deepEqual(startOf("#/?q=a&place=here"), { question: "a" });
  assert.equal(startOf(`#/?q=${"长".repeat(900)}`).question.length, 500);
});
