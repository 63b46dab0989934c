import assert from "node:assert/strict";
import { test } from "node:test";
import { may, pagesOf } from "../main/resources/webroot/console/app/access.mjs";
import { addressOf, stateOf } from "../main/resources/webroot/console/app/address.mjs";
import { Areas } from "../main/resources/webroot/console/app/areas.mjs";
import { qrOf } from "../main/resources/webroot/app/qr.mjs";

test("every view comes back from its own address", () => {
  const states = [
    { page: "sign-ups" },
    { page: "sign-ups", id: "0b9e-1", area: "140214001", owner: "me" },
    { page: "sign-ups", view: "list", state: "contacted", number: 3, sort: "-due" },
    { page: "exports" },
    { page: "overview" },
    { page: "audit", number: 2 },
  ];
  for (const state of states) assert.deepEqual(stateOf(addressOf(state)), state);
});

test("an address that says nothing, or too much, leads to the board", () => {
  for (const hash of ["", "#/", "#/nowhere", "#/sign-ups/..%2F", "#/sign-ups?state=toString&area=x&page=-1&sort=%3Cb%3E"]) {
    assert.deepEqual(stateOf(hash), { page: "sign-ups" }, hash);
  }
});

test("who runs the system sees numbers, accounts, kiosks and no sign-up, who audits sees the log alone", () => {
  assert.deepEqual(pagesOf("admin").map(({ page }) => page), ["overview", "accounts", "fleet"]);
  assert.deepEqual(pagesOf("auditor").map(({ page }) => page), ["audit"]);
  assert.equal(may("admin", "follow"), false);
  assert.equal(may("recruiter", "follow"), true);
  assert.equal(may("recruiter", "approveMinor"), false);
  assert.equal(may("reviewer", "follow"), false);
});

test("townships are learnt once each and stand in the order of their codes", () => {
  const areas = new Areas();
  areas.learn([{ area: "140214002", areaName: "乙" }, { area: "140214001", areaName: "甲" }, { area: "140214002", areaName: "乙" }]);
  assert.deepEqual(areas.all, [{ code: "140214001", name: "甲" }, { code: "140214002", name: "乙" }]);
});

test("of a drawing only the dark dots of a square are taken", () => {
  const svg = `<svg xmlns="x" viewBox="0 0 9 9"><path fill="#fff" d="M0 0h9v9H0z"/><path d="M4 4h1v1h-1z"/></svg>`;
  assert.deepEqual(qrOf(svg), { size: "9", path: "M4 4h1v1h-1z" });
});

test("what is no QR code is not drawn", () => {
  for (const svg of ["", "<svg viewBox=\"0 0 9 8\"><path d=\"M0 0h1z\"/></svg>", "<svg viewBox=\"0 0 9 9\"><path d=\"url(x)\"/></svg>"]) {
    assert.throws(() => qrOf(svg), /no QR code/);
  }
});
