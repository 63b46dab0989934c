import assert from "node:assert/strict";
import { test } from "node:test";
import { SessionClock } from "../main/resources/webroot/console/app/session-clock.mjs";
import { StaffClient } from "../main/resources/webroot/console/app/staff-client.mjs";
import { StaffError } from "../main/resources/webroot/console/app/staff-error.mjs";

const json = (body, status = 200, headers = {}) => new Response(JSON.stringify(body), { status, headers });
const SESSION = { account: "li", csrf: "t1", until: "2026-11-22T18:00:00Z" };

/** A client before a server that answers in turn, and what it sent. */
function before(answers, parts = {}) {
  const sent = [];
  const fetch = async (address, request) => {
    sent.push({ address, ...request });
    return answers.shift();
  };
  return { client: new StaffClient({ fetch, ...parts }), sent };
}

test("every write carries the token of the session, no look does", async () => {
  const { client, sent } = before([json(SESSION), json({ items: [] }), json({})]);
  await client.logIn({ account: "li" });
  await client.exports();
  await client.note("a1", "没接");
  assert.deepEqual(sent.map(({ headers }) => headers["x-csrf-token"]), [undefined, undefined, "t1"]);
  assert.equal(sent[2].address, "/staff/api/v1/sign-ups/a1/notes");
});

test("only what is chosen stands in the address", async () => {
  const { client, sent } = before([json({}), json({})]);
  await client.signUps({ state: "new", area: undefined, owner: "me", size: 20 });
  await client.signUps({});
  assert.deepEqual(sent.map(({ address }) => address), ["/staff/api/v1/sign-ups?state=new&owner=me&size=20", "/staff/api/v1/sign-ups"]);
});

test("a session that has ended is told once, a wrong passphrase is not the end of one", async () => {
  let ended = 0;
  const { client } = before([json({ code: "session_ended" }, 401), json({ code: "login_failed", detail: "不对" }, 401)]);
  client.addEventListener("signed-out", () => (ended += 1));
  await assert.rejects(client.exports(), { kind: "signed-out" });
  await assert.rejects(client.logIn({}), { kind: "refused", message: "不对。" });
  assert.equal(ended, 1);
});

test("what needs a fresh proof is sent again after it, with the same body", async () => {
  let proofs = 0;
  const prove = async () => (proofs += 1);
  const { client, sent } = before([json({ code: "reauth_required" }, 401), json({ id: "9" }, 201)], { prove });
  assert.deepEqual(await client.addAccount({ account: "wang" }), { id: "9" });
  assert.deepEqual([proofs, sent.length, sent[0].body === sent[1].body], [1, 2, true]);
});

test("who will not prove it once more has cancelled and is told nothing", async () => {
  const { client, sent } = before([json({ code: "reauth_required" }, 401)]);
  await assert.rejects(client.changeAccount("9", "reset"), { kind: "cancelled", message: "" });
  assert.equal(sent.length, 1);
});

test("a file has the name that the server gave it", async () => {
  const disposition = "attachment; filename=\"x.csv\"; filename*=UTF-8''%E5%90%8D%E5%8D%95.csv";
  const { client } = before([new Response("a", { headers: { "content-disposition": disposition } })]);
  assert.equal((await client.exportFile("x1")).name, "名单.csv");
});

test("each thing that is wrong with a passphrase reaches the person", () => {
  const error = StaffError.of(422, { code: "passphrase_weak", detail: "不够安全", errors: ["太短。", "太常见。"] });
  assert.deepEqual([error.message, error.kind], ["太短。太常见。", "refused"]);
});

test("every kind of failure has words that say that nothing typed is lost", () => {
  const kinds = [[400], [404], [409], [429], [500], [503], [502]].map(([status]) => StaffError.of(status));
  assert.deepEqual(kinds.map(({ kind }) => kind), ["refused", "gone", "stale", "busy", "failed", "busy", "lost"]);
  for (const { message } of kinds) assert.match(message, /。$/);
});

test("a session is warned about two minutes before its end, which every request puts off", () => {
  let now = 0;
  const told = [];
  const clock = new SessionClock({ tell: { warn: (left) => told.push(left), end: () => told.push("end") }, now: () => now });
  const pass = (seconds) => {
    for (let each = 0; each < seconds; each += 1) {
      now += 1000;
      clock.tick();
    }
  };
  clock.start(new Date(8 * 3_600_000).toISOString());
  pass(10 * 60);
  clock.seen();
  pass(12 * 60 + 59);
  assert.deepEqual(told, []);
  pass(1);
  assert.deepEqual(told, [120]);
  pass(10 * 60);
  assert.deepEqual(told.slice(-2), [1, "end"]);
  assert.equal(told.filter((each) => each === "end").length, 1);
});

test("no request prolongs a session beyond its absolute end", () => {
  let now = 0;
  const finals = [];
  const clock = new SessionClock({ tell: { warn: (_, final) => finals.push(final), end: () => {}, touch: () => {} }, now: () => now });
  clock.start(new Date(10 * 60_000).toISOString());
  now = 9 * 60_000;
  clock.seen();
  clock.tick();
  clock.understood();
  clock.tick();
  assert.deepEqual(finals, [true]);
});

test("a machine whose clock is wrong does not lock its clerk out", () => {
  const tell = { warn: () => assert.fail("warned"), end: () => assert.fail("ended"), touch: () => {} };
  for (const until of ["1969-12-31T00:00:00Z", "1970-01-03T00:00:00Z", "no instant"]) {
    const clock = new SessionClock({ tell, now: () => 0 });
    clock.start(until);
    clock.tick();
  }
});

test("typing reaches the server now and then, but does not answer a warning", () => {
  let now = 0;
  let touched = 0;
  let warned = 0;
  const tell = { warn: () => (warned += 1), end: () => {}, touch: () => (touched += 1) };
  const clock = new SessionClock({ tell, now: () => now });
  clock.start();
  const workAt = (minute) => {
    now = minute * 60_000;
    clock.tick();
    clock.active();
  };
  [1, 4, 6, 7, 12].forEach(workAt);
  assert.deepEqual([touched, warned], [2, 0]);
  workAt(26);
  assert.deepEqual([touched, warned], [2, 1]);
});
