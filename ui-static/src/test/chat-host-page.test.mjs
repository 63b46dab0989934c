import assert from "node:assert/strict";
import { test } from "node:test";
import { HostPage } from "../main/resources/webroot/chat/app/host-page.mjs";

/** A window in a frame, and what it heard and said. */
function framed(search) {
  const said = [];
  const own = new EventTarget();
  own.parent = { postMessage: (message, origin) => said.push([message, origin]) };
  own.location = { search };
  const hear = (source, origin, data) => own.dispatchEvent(Object.assign(new Event("message"), { source, origin, data }));
  return { own, said, hear };
}

test("folding is asked of the origin in the address and of no other", () => {
  const { own, said } = framed("?host=https://www.example.gov.cn");
  new HostPage(own).fold();
  assert.deepEqual(said, [[{ name: "tongxiaobing:fold" }, "https://www.example.gov.cn"]]);
});

test("an address that names no origin speaks to nobody", () => {
  for (const search of ["", "?host=*", "?host=null", "?host=https://www.example.gov.cn/page", "?host=javascript:alert(1)"]) {
    const { own, said } = framed(search);
    const host = new HostPage(own);
    host.fold();
    assert.equal(host.there, false, search);
    assert.deepEqual(said, [], search);
  }
});

test("only the page around, from its own origin, with a known name, is heard", () => {
  const { own, hear } = framed("?host=https://www.example.gov.cn");
  let opened = 0;
  new HostPage(own).start(() => (opened += 1));
  hear(own.parent, "https://elsewhere.example", { name: "tongxiaobing:opened" });
  hear({}, "https://www.example.gov.cn", { name: "tongxiaobing:opened" });
  hear(own.parent, "https://www.example.gov.cn", { name: "anything" });
  hear(own.parent, "https://www.example.gov.cn", null);
  assert.equal(opened, 0);
  hear(own.parent, "https://www.example.gov.cn", { name: "tongxiaobing:opened" });
  assert.equal(opened, 1);
});
