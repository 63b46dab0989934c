import assert from "node:assert/strict";
import { test } from "node:test";
import { ClientError } from "../main/resources/webroot/app/client-error.mjs";
import { KioskClient } from "../main/resources/webroot/app/kiosk-client.mjs";

const json = (body, status = 200, headers = {}) => new Response(JSON.stringify(body), { status, headers });

test("a question goes out with its place and conversation, and nothing it does not have", async () => {
  const sent = [];
  const client = new KioskClient(async (address, request) => {
    sent.push([address, JSON.parse(request.body)]);
    return json({ status: "answered" });
  });
  await client.ask("能当兵吗", { place: "140214", conversation: "c1" });
  await client.ask("能当兵吗");
  assert.deepEqual(sent, [
    ["/api/v1/ask", { question: "能当兵吗", place: "140214", conversation: "c1" }],
    ["/api/v1/ask", { question: "能当兵吗" }],
  ]);
});

test("the sentence of the server reaches the person", async () => {
  const problem = { title: "too long", status: 400, code: "question-too-long", detail: "问题太长了，请短一点。", field: "question" };
  const client = new KioskClient(async () => json(problem, 400));
  await assert.rejects(client.ask("…"), (error) => {
    assert.deepEqual([error.kind, error.message, error.field, error.worthRepeating], ["refused", problem.detail, "question", false]);
    return true;
  });
});

test("a busy server says when to come back", async () => {
  const client = new KioskClient(async () => json({ detail: "请稍等。" }, 503, { "retry-after": "2" }));
  await assert.rejects(client.ask("…"), { kind: "busy", retryAfter: 2, worthRepeating: true });
});

test("an answer that is no JSON is a failure in words", async () => {
  const client = new KioskClient(async () => new Response("<html>", { status: 200 }));
  await assert.rejects(client.home(), { kind: "failed", message: "这次没查成，请再试一次。" });
});

test("losing and finding the server is told once each", async () => {
  let up = false;
  const told = [];
  const client = new KioskClient(async () => {
    if (!up) throw new TypeError("Failed to fetch");
    return json({});
  });
  for (const type of ["lost", "back"]) client.addEventListener(type, () => told.push(type));
  await assert.rejects(client.home(), { kind: "lost" });
  await assert.rejects(client.home(), { kind: "lost" });
  up = true;
  await client.home();
  await client.home();
  assert.deepEqual(told, ["lost", "back"]);
});

test("a request given up is not a lost server", async () => {
  const client = new KioskClient((_, { signal }) => new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
  }));
  const controller = new AbortController();
  const asked = client.ask("…", { signal: controller.signal });
  controller.abort();
  await assert.rejects(asked, { name: "AbortError" });
  assert.equal(client.lost, false);
});

test("only addresses of the library are fetched as articles", async () => {
  const client = new KioskClient(async () => assert.fail("was fetched"));
  await assert.rejects(client.article("https://example.org/x"), { kind: "refused" });
});

test("every kind of status has its kind of error", () => {
  const kinds = [400, 404, 429, 500, 502, 503, 504].map((status) => ClientError.of(status).kind);
  assert.deepEqual(kinds, ["refused", "refused", "busy", "failed", "lost", "busy", "lost"]);
});

test("a question can go out without what was said before", async () => {
  const sent = [];
  const client = new KioskClient(async (_, request) => {
    sent.push(JSON.parse(request.body));
    return json({ status: "answered" });
  });
  await client.ask("要钱吗", { conversation: "c1", alone: true });
  assert.deepEqual(sent, [{ question: "要钱吗", conversation: "c1", alone: true }]);
});

test("a flow is followed only at an address of the flows", async () => {
  const asked = [];
  const client = new KioskClient(async (address) => {
    asked.push(address);
    return json({});
  });
  await client.flowAt("/api/v1/flows/can-i-enlist?answers=sex:man");
  await assert.rejects(client.flowAt("https://elsewhere.example/api/v1/flows/x"), { kind: "refused" });
  await assert.rejects(client.flowAt("/staff/api/accounts"), { kind: "refused" });
  assert.deepEqual(asked, ["/api/v1/flows/can-i-enlist?answers=sex:man"]);
});
