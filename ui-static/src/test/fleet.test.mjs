import assert from "node:assert/strict";
import { test } from "node:test";
import { browserOf } from "../main/resources/webroot/app/fleet-member.mjs";
import { addressOf, stateOf } from "../main/resources/webroot/app/address.mjs";
import { agoText, commandText, countText, errorText, screenText, stateTag } from "../main/resources/webroot/console/app/fleet-words.mjs";

const NOW = new Date("2026-11-22T10:00:00");
const at = (seconds) => new Date(NOW.getTime() - seconds * 1000).toISOString();

test("a kiosk tells its browser and nothing else that a browser says of itself", () => {
  const chromium = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
  assert.equal(browserOf(chromium), "Chrome 140");
  assert.equal(browserOf(chromium.replace("Chrome", "HeadlessChrome")), "Chrome 140");
  assert.equal(browserOf("curl/8.5"), "");
});

test("the pairing screen has an address of its own", () => {
  assert.equal(stateOf("#/pair").screen, "pair");
  assert.equal(addressOf({ screen: "pair" }), "#/pair");
});

test("how long a kiosk has been silent is said in the unit that fits", () => {
  assert.equal(agoText(8), "8 秒前");
  assert.equal(agoText(2520), "42 分钟前");
  assert.equal(agoText(7300), "2 小时前");
  assert.deepEqual(stateTag({ state: "silent", report: { seconds: 2520 } }), { tone: "fail", text: "离线 42 分钟" });
  assert.deepEqual(stateTag({ state: "unpaired" }), { tone: "check", text: "等配对" });
});

test("an error is told for a day, in words", () => {
  const failed = (seconds) => ({ report: { error: "server-lost", errorAt: at(seconds) } });
  assert.match(errorText(failed(60), NOW), /^今天 9:59 连不上服务$/);
  assert.equal(errorText(failed(90_000), NOW), "");
});

test("a command is on its way, done, or was missed", () => {
  const command = (seconds, obeyedAt) => ({ command: { kind: "wipe", at: at(seconds), obeyedAt } });
  assert.match(commandText(command(1), NOW), /清除并回首页，正在送达$/);
  assert.match(commandText(command(1, at(0)), NOW), /，已照办$/);
  assert.match(commandText(command(300), NOW), /，它没有收到$/);
});

test("screens and counts are read at a glance", () => {
  assert.equal(screenText({ report: { screen: "1080x1920" } }), "竖屏 1080×1920");
  assert.equal(screenText({ report: { screen: "1920x1080" } }), "横屏 1920×1080");
  assert.equal(countText([{ state: "online" }, { state: "silent" }]), "2 台，1 台在线");
});
