/**
 * The chat on a page of another site: one tag, and nothing of that page changes.
 *
 *     <script type="module" src="https://office.example/widget.mjs" data-position="bottom-right"></script>
 *
 * `data-position` is `bottom-right` or `bottom-left`; `data-hint` are the words beside the button, empty for none. The
 * office lists the site under `widget.origins`. A site with a content security policy of its own adds this server to
 * `script-src` and `frame-src`; styles need nothing, because they come as a constructed sheet in a shadow tree.
 *
 * This file stands alone, so that one request brings it. The chat itself is loaded when somebody opens it.
 */

const OFFICE = new URL(import.meta.url).origin;
const OPENED = "tongxiaobing:opened";
const FOLD = "tongxiaobing:fold";
const NAME = "政策问答";
const HINT = "政策有看不懂的？";
const SVG = "http://www.w3.org/2000/svg";
const PHONE = "(max-width: 640px), (max-height: 480px)";

/** The tokens used here, as they stand in `style/tokens.css`; the page of another site has none of them. */
const TOKENS = `
  --surface: #fffefa;
  --ink: #1d2218;
  --ink-2: #474e3f;
  --line: #ddd8c6;
  --primary: #3d5029;
  --soft: #e4ebd5;
  --white: #ffffff;
`;

/** `!important` inside a shadow tree wins over everything the page around says of its host. */
const STYLE = `
  :host {
    all: initial !important;
    direction: ltr !important;
    position: fixed !important;
    inset: auto max(16px, env(safe-area-inset-right)) max(16px, env(safe-area-inset-bottom)) auto !important;
    z-index: 2147483647 !important;
    display: block !important;
    overflow: visible !important;
    font: 16px/1.5 "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif !important;
    text-align: start !important;
    -webkit-text-size-adjust: 100% !important;
  }
  :host([data-position="bottom-left"]) {
    inset: auto auto max(16px, env(safe-area-inset-bottom)) max(16px, env(safe-area-inset-left)) !important;
  }
  .rest, dialog {${TOKENS}
    color: var(--ink);
  }
  * { box-sizing: border-box; }
  .rest { display: flex; gap: 8px; align-items: center; }
  :host([data-position="bottom-left"]) .rest { flex-direction: row-reverse; }
  .rest[hidden], .hint[hidden] { display: none; }
  .hint {
    display: flex;
    align-items: center;
    padding: 4px 0 4px 16px;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 18px 18px 4px 18px;
    box-shadow: 0 6px 18px rgb(29 34 24 / 12%);
  }
  .hint p { margin: 0; font-weight: 700; }
  .hint span { display: block; color: var(--ink-2); font-size: 13px; font-weight: 400; }
  button {
    display: grid;
    flex: none;
    place-items: center;
    margin: 0;
    padding: 0;
    color: var(--ink);
    font: inherit;
    background: none;
    border: 0;
    cursor: pointer;
  }
  .away { width: 44px; height: 44px; border-radius: 14px; }
  .away svg { width: 18px; height: 18px; fill: none; stroke: currentcolor; stroke-width: 2; stroke-linecap: round; }
  .launch {
    width: 68px;
    height: 68px;
    background: var(--surface);
    border: 3px solid var(--primary);
    border-radius: 50%;
    box-shadow: 0 6px 18px rgb(29 34 24 / 12%);
  }
  .launch:active, .away:active { background: var(--soft); }
  .launch svg { width: 38px; height: 44px; }
  :focus-visible { outline: 4px solid var(--ink); outline-offset: 3px; box-shadow: 0 0 0 3px var(--white); }
  dialog {
    position: fixed;
    inset: auto 16px 16px auto;
    width: 400px;
    max-width: calc(100vw - 32px);
    height: min(720px, 100dvh - 32px);
    max-height: none;
    margin: 0;
    padding: 0;
    overflow: hidden;
    overscroll-behavior: contain;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 22px;
    box-shadow: 0 12px 40px rgb(29 34 24 / 28%);
  }
  :host([data-position="bottom-left"]) dialog { inset: auto auto 16px 16px; }
  dialog[open] { animation: rise 200ms ease-out; }
  dialog::backdrop { background: transparent; }
  iframe { display: block; width: 100%; height: 100%; border: 0; }
  @keyframes rise { from { opacity: 0; translate: 0 20px; } }
  @media ${PHONE} {
    dialog, :host([data-position="bottom-left"]) dialog {
      inset: 0;
      width: 100vw;
      max-width: none;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) { dialog[open] { animation: none; } }
  @media (forced-colors: active) { .launch, .hint, dialog { border: 2px solid; } }
`;

/** The button on the page, and the chat over it. */
class Widget {
  #host;
  #rest;
  #launch;
  #dialog;
  #frame = null;
  #scrolled = [0, 0];

  constructor({ position, hint }) {
    this.#host = make("tongxiaobing-chat", { popover: "manual", "data-position": position });
    this.#launch = make("button", {
      type: "button",
      class: "launch",
      "aria-label": `打开${NAME}`,
      "aria-haspopup": "dialog",
      "aria-expanded": "false",
    });
    this.#launch.append(leaf());
    this.#rest = make("div", { class: "rest" });
    this.#rest.append(...(hint ? [this.#hint(hint)] : []), this.#launch);
    this.#dialog = make("dialog", { "aria-label": NAME });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    const root = this.#host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#rest, this.#dialog);
    this.#listen();
  }

  /** The top layer, where the browser has it, is above every z-index of the page. */
  show() {
    document.body.append(this.#host);
    this.#host.showPopover?.();
  }

  #listen() {
    this.#launch.addEventListener("click", () => this.#open());
    this.#dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.#fold();
    });
    this.#host.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.#dialog.open) this.#fold();
    });
    addEventListener("message", (event) => this.#heard(event));
  }

  #open() {
    this.#scrolled = [scrollX, scrollY];
    const first = !this.#frame;
    if (first) this.#load();
    if (matchMedia(PHONE).matches) this.#dialog.showModal();
    else this.#dialog.show();
    this.#rest.hidden = true;
    this.#launch.setAttribute("aria-expanded", "true");
    this.#frame.focus();
    if (!first) this.#tell();
  }

  #load() {
    const address = new URL("/chat", OFFICE);
    address.searchParams.set("host", location.origin);
    this.#frame = make("iframe", { title: NAME, src: address.href, allow: "", referrerpolicy: "no-referrer" });
    this.#frame.addEventListener("load", () => this.#tell());
    this.#dialog.append(this.#frame);
  }

  /** Says that the chat has come over the page, so that it takes the focus. */
  #tell() {
    if (this.#dialog.open) this.#frame.contentWindow.postMessage({ name: OPENED }, OFFICE);
  }

  #heard({ origin, source, data }) {
    if (origin === OFFICE && this.#frame && source === this.#frame.contentWindow && data?.name === FOLD) this.#fold();
  }

  #fold() {
    if (!this.#dialog.open) return;
    this.#dialog.close();
    this.#rest.hidden = false;
    this.#launch.setAttribute("aria-expanded", "false");
    this.#launch.focus({ preventScroll: true });
    scrollTo({ left: this.#scrolled[0], top: this.#scrolled[1], behavior: "instant" });
  }

  #hint(words) {
    const hint = make("div", { class: "hint" });
    const text = make("p");
    const below = make("span");
    below.textContent = "每条答案都有出处";
    text.append(words, below);
    const away = make("button", { type: "button", class: "away", "aria-label": "不再提示" });
    away.append(drawing("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, drawing("path", { d: "m6 6 12 12M18 6 6 18" })));
    away.addEventListener("click", () => {
      hint.hidden = true;
      this.#launch.focus({ preventScroll: true });
    });
    hint.append(text, away);
    return hint;
  }
}

function make(tag, attributes = {}) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function drawing(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** The leaf of `images/leaf-hello.svg`, drawn here because a page may allow pictures of its own site only. */
function leaf() {
  const path = (d, fill, more = {}) => drawing("path", { d, fill, ...more });
  const line = (d, stroke, width) => path(d, "none", { stroke, "stroke-width": width, "stroke-linecap": "round", "stroke-linejoin": "round" });
  const dot = (cx, cy, rx, ry, fill) => drawing("ellipse", { cx, cy, rx, ry, fill });
  return drawing(
    "svg",
    { viewBox: "0 0 200 240", "aria-hidden": "true" },
    line("M100 196c2 15-1 27-10 38", "#627a4a", 9),
    path("M27 158c-14 6-22 18-23 36 15-4 26-14 30-28z", "#627a4a"),
    path("M166 142c2-20 13-34 33-41 3 22-6 40-25 51z", "#627a4a"),
    path("M100 4c-5 26-18 44-38 64-26 26-42 50-42 80 0 34 23 54 50 54 12 0 23-3 30-9z", "#82995f"),
    path("M100 4c5 26 18 44 38 64 26 26 42 50 42 80 0 34-23 54-50 54-12 0-23-3-30-9z", "#718a50"),
    line("M100 42v64M100 68l-16-14M100 68l16-14M100 94l-26-21M100 94l26-21", "#bccaa3", 4),
    dot(76, 134, 7.5, 10, "#1d2218"),
    dot(124, 134, 7.5, 10, "#1d2218"),
    line("M86 154c8 10 20 10 28 0", "#1d2218", 4.6),
    line("M22 137c22 34 52 50 96 54", "#c96f1c", 7),
    drawing("rect", { x: 112, y: 172, width: 50, height: 37, rx: 9, fill: "#c96f1c" }),
    line("m119 180 18 14 18-14", "#fbead0", 4.5),
  );
}

/** The tag that loaded this file; a module has no other way to its own tag. */
function settings() {
  const tag = [...document.scripts].find(({ src }) => src === import.meta.url);
  const { position = "bottom-right", hint = HINT } = tag?.dataset ?? {};
  return { position, hint };
}

new Widget(settings()).show();
