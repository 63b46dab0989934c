import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf, isAddress, stateOf, withPlace } from "../main/resources/webroot/app/address.mjs";

test("every state comes back from its own address", () => {
  const states = [
    { screen: "home" },
    { screen: "home", place: "140214" },
    { screen: "topic", topic: "students" },
    { screen: "answer", question: "一米七五 190 斤，能当兵吗？#&=+" },
    { screen: "answer", question: "学费能退吗", source: 2, place: "140000" },
  ];
  for (const state of states) assert.deepEqual(stateOf(addressOf(state)), state);
});

test("an address that says nothing leads home", () => {
  for (const hash of ["", "#", "#/nowhere", "#/answer", "#/answer?q=%20", "#/topic/..%2Fetc", "#/topic/"]) {
    assert.deepEqual(stateOf(hash), { screen: "home" }, hash);
  }
});

test("only a division code is a place, only a small number a source", () => {
  assert.deepEqual(withPlace("云冈"), {});
  assert.deepEqual(withPlace(null), {});
  assert.deepEqual(stateOf("#/answer?q=x&source=-1&place=14"), { screen: "answer", question: "x" });
});

test("the target of the skip link is not an address", () => {
  assert.equal(isAddress("#content"), false);
  assert.equal(isAddress("#/topic/students"), true);
});
