import assert from "node:assert/strict";
import { test } from "node:test";
import { ChangeWatch } from "../main/resources/webroot/app/change-watch.mjs";
import { IdleWatch } from "../main/resources/webroot/app/idle-watch.mjs";
import { KioskClient } from "../main/resources/webroot/app/kiosk-client.mjs";
import { NoticeWatch } from "../main/resources/webroot/app/notice-watch.mjs";
import { Questions } from "../main/resources/webroot/app/questions.mjs";
import { TapGuard } from "../main/resources/webroot/app/tap-guard.mjs";
import { Visit } from "../main/resources/webroot/app/visit.mjs";

test("going back finds the answer again, going on forgets what was ahead", () => {
  const visit = new Visit();
  visit.keepAnswer(1, "甲", { conversation: "c1" });
  visit.keepAnswer(2, "乙", { conversation: "c1" });
  assert.ok(visit.answerAt(1, "甲"));
  assert.ok(visit.answerAt(3, "乙"), "a source was opened in between");
  visit.keepAnswer(1, "丙", { conversation: "c1" });
  assert.equal(visit.answerAt(2, "乙"), undefined);
  assert.equal(visit.answerAt(1, "甲"), undefined);
});

test("nothing is left after forgetting", () => {
  const visit = new Visit();
  visit.keepAnswer(1, "甲", { conversation: "c1" });
  visit.keepArticle("/x", {});
  visit.forget();
  assert.deepEqual([visit.started, visit.conversation, visit.answerAt(1, "甲"), visit.article("/x")], [false, "", undefined, undefined]);
});

test("a change is told once, of the question that it concerns, while its visit is open", () => {
  const streams = [];
  class Stream extends EventTarget {
    static CLOSED = 2;
    CLOSED = 2;
    readyState = 1;
    constructor(address) {
      super();
      streams.push(this);
      this.address = address;
    }
    close() {
      this.readyState = 2;
    }
    say(type, data) {
      this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }));
    }
  }
  const visit = new Visit();
  const told = [];
  const notices = new NoticeWatch({ client: new KioskClient(undefined, Stream) });
  new ChangeWatch({ notices, visit, announcer: { say() {} }, tell: (change) => told.push(change) }).start();
  notices.start();
  visit.keepAnswer(1, "哪天开门", { conversation: "c1", topics: ["g#q-1", "d/whole"] });
  visit.keepAnswer(2, "当兵几年", { conversation: "c1", topics: ["law/20"] });
  assert.deepEqual(streams.map(({ address }) => address), ["/api/v1/notices/stream", "/api/v1/notices/stream?visit=c1"]);
  assert.equal(streams[0].readyState, 2);

  const change = { id: "p1-0", change: "replaced", title: "《通知》", topics: ["g#q-1"] };
  streams[1].say("changed", change);
  streams[1].say("changed", change);
  streams[1].say("changed", { ...change, id: "p2-0", topics: ["other/1"] });
  assert.deepEqual(told, [{ question: "哪天开门", title: "《通知》", withdrawn: false }]);

  visit.drop("哪天开门");
  assert.equal(visit.answerAt(1, "哪天开门"), undefined);
  assert.ok(visit.answerAt(2, "当兵几年"));
  visit.forget();
  assert.equal(streams.at(-1).address, "/api/v1/notices/stream");
});

test("the next question ends the one on its way", async () => {
  const client = {
    ask: (question, { signal }) =>
      new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        if (question === "乙") resolve({ headline: "乙" });
      }),
  };
  const visit = new Visit();
  const questions = new Questions(client, visit);
  const first = questions.ask("甲", { depth: 1 });
  const second = questions.ask("乙", { depth: 2 });
  assert.equal(await first, null);
  assert.deepEqual(await second, { headline: "乙" });
  assert.equal(visit.answerAt(1, "甲"), undefined);
});

test("the second of two quick taps is ignored, wherever it lands", () => {
  const guard = new TapGuard();
  const tap = (time, x, target) => guard.accepts({ time, x, y: 0, target });
  assert.equal(tap(0, 100, "tile"), true);
  assert.equal(tap(200, 101, "question that has just appeared"), false);
  assert.equal(tap(300, 900, "another place"), true);
  assert.equal(tap(500, 100, "another place"), false);
  assert.equal(tap(1000, 100, "another place"), true);
});

test("two keys on different targets are no double tap", () => {
  const guard = new TapGuard();
  assert.equal(guard.accepts({ time: 0, x: NaN, y: NaN, target: "one" }), true);
  assert.equal(guard.accepts({ time: 50, x: NaN, y: NaN, target: "other" }), true);
  assert.equal(guard.accepts({ time: 90, x: NaN, y: NaN, target: "other" }), false);
});

test("an idle visit is warned about, can be kept, and ends", () => {
  let now = 0;
  const told = [];
  const watch = new IdleWatch({
    quiet: () => 60,
    countdown: 30,
    tell: { warn: (left) => told.push(left), end: () => told.push("end") },
    now: () => now * 1000,
  });
  for (now = 0; now < 65; now += 1) watch.tick();
  assert.deepEqual(told, [30, 29, 28, 27, 26]);
  watch.awake();
  told.length = 0;
  for (; !told.includes("end"); now += 1) watch.tick();
  assert.deepEqual([told[0], ...told.slice(-2)], [30, 1, "end"]);
});

test("a visit that may not be timed is never warned about", () => {
  let now = 0;
  const watch = new IdleWatch({
    quiet: () => 0,
    countdown: 30,
    tell: { warn: () => assert.fail("warned"), end: () => assert.fail("ended") },
    now: () => now,
  });
  for (; now < 600_000; now += 1000) watch.tick();
});

test("a tap on a label reaches its field", () => {
  const field = {};
  const label = { control: field };
  const words = { closest: (selector) => (selector === "label" ? label : null) };
  const guard = new TapGuard();
  assert.equal(guard.accepts({ x: 100, y: 100, time: 0, target: words }), true);
  assert.equal(guard.accepts({ x: 100, y: 100, time: 1, target: field }), true);
  assert.equal(guard.accepts({ x: 100, y: 100, time: 200, target: words }), false);
});
