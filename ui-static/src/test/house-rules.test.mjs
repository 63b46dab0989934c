import assert from "node:assert/strict";
import { readFileSync, readdirSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../main/resources/webroot");

/** Every file with this ending: its path from the root and its text. */
function files(ending) {
  const names = readdirSync(ROOT, { recursive: true }).filter((name) => name.endsWith(ending));
  assert.ok(names.length > 0, `no ${ending} found`);
  return names.map((name) => [name.replaceAll("\\", "/"), readFileSync(join(ROOT, name), "utf8")]);
}

test("colours and sizes stand in tokens.css alone", () => {
  const rawValue = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?)\(|\b(?!1px)\d+(?:\.\d+)?(?:px|rem|pt)\b/gi;
  for (const [name, text] of files(".css").filter(([each]) => each !== "style/tokens.css")) {
    const raw = text.replace(/\/\*[\s\S]*?\*\/|@media[^{]*/g, "").match(rawValue);
    assert.equal(raw, null, `${name}: ${raw}`);
  }
});

test("every token that is used has a value", () => {
  const known = new Set(readFileSync(join(ROOT, "style/tokens.css"), "utf8").match(/--[a-z0-9-]+(?=:)/g));
  for (const [name, text] of files(".css")) {
    for (const [, token] of text.matchAll(/var\((--[a-z0-9-]+)/g)) assert.ok(known.has(token), `${name}: ${token}`);
  }
});

test("what a module or a page asks for is there", () => {
  for (const [name, text] of files(".mjs")) {
    for (const [, asked] of text.matchAll(/\b(?:from|import)\s*\(?"(\.[^"]+)"/g)) {
      assert.ok(existsSync(join(ROOT, dirname(name), asked)), `${name}: ${asked}`);
    }
  }
  for (const [name, text] of files("index.html")) {
    for (const [, asked] of text.matchAll(/\s(?:href|src)="(\/[^"#?]+)"/g)) {
      assert.ok(existsSync(join(ROOT, asked)), `${name}: ${asked}`);
    }
  }
});

test("no text becomes markup", () => {
  const sinks = /\.(innerHTML|outerHTML|srcdoc)\b|insertAdjacentHTML|document\.write|DOMParser|\beval\(|new Function/;
  for (const [name, text] of files(".mjs")) assert.doesNotMatch(text, sinks, name);
});

test("pages carry no inline script, style or handler, and no foreign host", () => {
  for (const [name, text] of files(".html")) {
    assert.doesNotMatch(text, /\sstyle=|\son[a-z]+=|<style|(?:src|href)="(?:https?:)?\/\//, name);
    for (const [, attributes] of text.matchAll(/<script([^>]*)>/g)) {
      assert.match(attributes, /src="\/|type="application\/json"/, name);
    }
  }
});

test("each surface has one client, and only the clients call fetch", () => {
  for (const [name, text] of files(".mjs")) {
    if (!["app/kiosk-client.mjs", "console/app/staff-client.mjs"].includes(name)) assert.doesNotMatch(text, /\bfetch\(|XMLHttpRequest|EventSource|sendBeacon/, name);
  }
});

test("nothing a visitor typed can reach storage that outlives the visit", () => {
  for (const [name, text] of files(".mjs")) {
    assert.doesNotMatch(text, /localStorage|indexedDB|document\.cookie/, name);
    if (name !== "app/care-mode.mjs") assert.doesNotMatch(text, /sessionStorage\.setItem/, name);
  }
});

for (const [surface, folder] of [["kiosk", ""], ["console", "console/"], ["chat", "chat/"]]) {
  test(`every component of the ${surface} has its script, its style, its examples, and is on the page`, () => {
    const page = readFileSync(join(ROOT, surface, "index.html"), "utf8");
    const defined = ["elements.mjs", "form-elements.mjs"]
      .map((name) => join(ROOT, `${folder}app`, name))
      .filter((path) => existsSync(path))
      .map((path) => readFileSync(path, "utf8"))
      .join("");
    for (const name of readdirSync(join(ROOT, `${folder}components`))) {
      for (const ending of ["mjs", "css", "examples.html"]) {
        assert.ok(existsSync(join(ROOT, `${folder}components`, name, `${name}.${ending}`)), `${name}.${ending}`);
      }
      assert.ok(page.includes(`/${folder}components/${name}/${name}.css`), `${surface}/index.html lacks the style of ${name}`);
      assert.ok(defined.includes(`/components/${name}/${name}.mjs`), `elements.mjs lacks ${name}`);
    }
  });
}

test("every icon and picture that is named is there", () => {
  const sprite = readFileSync(join(ROOT, "images/icons.svg"), "utf8");
  for (const [name, text] of files(".mjs")) {
    for (const [, icon] of text.matchAll(/\b(?:icon\(|icon: |sign: )"([a-z]+)"/g)) {
      assert.ok(sprite.includes(`id="${icon}"`), `${name}: ${icon}`);
    }
    for (const [path] of text.matchAll(/\/images\/[a-z-]+\.svg/g)) assert.ok(existsSync(join(ROOT, path)), `${name}: ${path}`);
  }
});
