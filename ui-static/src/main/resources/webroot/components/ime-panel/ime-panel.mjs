import { Composition } from "../../app/ime/composition.mjs";
import { LAYERS } from "../../app/ime/layers.mjs";
import { element, icon, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * A keyboard for a screen that has none: pinyin, English, numbers. It writes into the field that is given as `field`; the
 * focus stays there, so a real keyboard writes into the same letters. Data: `{field, words}`, `words` null until they have
 * come; null while it is closed. The list that the field controls stands above the keys while they are there.
 * Events: `kiosk:keyboard-closed`, and on the field `kiosk:composing` with `{text}`.
 */
export class ImePanel extends KioskElement {
  static tag = "ime-panel";

  #composition = new Composition();
  #layer = "pinyin";
  #line = element("p", { class: "ime-line", "aria-hidden": "true" });
  #candidates = element("div", { class: "ime-candidates", role: "listbox", "aria-label": "候选词" });
  #keys = element("div", { class: "ime-keys" });
  #send = element("button", { type: "button", class: "ime-send", tabindex: -1 });
  #following = new AbortController();
  #list = null;
  #listHome = null;

  connectedCallback() {
    super.connectedCallback();
    // A key that took the focus would take it from the field it writes into.
    this.listen(this, "pointerdown", (event) => event.preventDefault());
    this.listen(this, "mousedown", (event) => event.preventDefault());
    this.listen(this.#send, "click", () => this.#finish());
  }

  /** Whether letters or candidates of a visitor are still here. */
  get composing() {
    return this.#composition.letters !== "";
  }

  refresh() {
    this.#following.abort();
    this.#composition.forget();
    this.#giveBackList();
    this.hidden = !this.data;
    if (!this.data) {
      this.replaceChildren();
      return;
    }
    this.#following = new AbortController();
    const { field, words } = this.data;
    if (words) this.#composition.learn(words);
    this.#layer = field.dataset.ime === "latin" ? "english" : "pinyin";
    for (const [type, act] of [["keydown", (event) => this.#pressed(event)], ["input", () => this.#drawLine()], ["click", () => this.#drawLine()]]) {
      field.addEventListener(type, act, { signal: this.#following.signal });
    }
    this.#send.replaceChildren(...(field.form?.classList.contains("ask") ? [icon("send"), element("span", {}, "提问")] : [element("span", {}, "写好了")]));
    this.replaceChildren(
      element("div", { class: "ime-field" }, this.#line, this.#send),
      element("div", { class: "ime-board", "data-repeats": true, role: "group", "aria-label": "拼音键盘" }, this.#candidates, this.#keys),
    );
    this.#takeList(field);
    this.#drawKeys();
    this.#draw();
  }

  #takeList(field) {
    this.#list = document.getElementById(field.getAttribute("aria-controls") ?? "");
    this.#listHome = this.#list?.parentElement;
    if (this.#list) this.prepend(this.#list);
  }

  #giveBackList() {
    if (this.#list) this.#listHome.append(this.#list);
    this.#list = null;
  }

  /** The words have come while the keyboard was open already. */
  learn(words) {
    this.#composition.learn(words);
    if (this.data) this.#draw();
  }

  #pressed(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return this.#swallow(event, () => (this.composing ? this.#forget() : this.#close()));
    if (this.#layer !== "pinyin") return;
    if (/^[a-z]$/.test(event.key) || (event.key === "'" && this.composing)) return this.#swallow(event, () => this.#composition.type(event.key));
    if (!this.composing) return;
    if (/^[1-6]$/.test(event.key)) return this.#swallow(event, () => this.#choose(Number(event.key) - 1));
    const acts = {
      " ": () => this.#space(),
      Backspace: () => this.#composition.erase(),
      Enter: () => this.#write(this.#composition.take()),
      PageDown: () => this.#composition.more(),
    };
    if (acts[event.key]) this.#swallow(event, acts[event.key]);
  }

  #swallow(event, act) {
    event.preventDefault();
    event.stopPropagation();
    act();
    if (this.data) this.#draw();
  }

  #tapped(key) {
    if (typeof key === "string") this.#character(key);
    else this.#do(key.does);
    if (this.data) this.#draw();
  }

  #character(sign) {
    if (this.#layer === "pinyin" && /^[a-z]$/.test(sign)) return this.#composition.type(sign);
    if (this.composing) this.#settle();
    this.#write(sign);
  }

  #do(act) {
    const acts = {
      erase: () => this.#composition.erase() || this.#erase(),
      space: () => this.#space(),
      split: () => this.#composition.type("'"),
      hide: () => this.#close(),
    };
    if (acts[act]) return acts[act]();
    this.#settle();
    this.#layer = act;
    this.#drawKeys();
  }

  #space() {
    if (!this.composing) this.#write(" ");
    else if (!this.#choose(0)) this.#write(this.#composition.take());
  }

  #choose(index) {
    const text = this.#composition.choose(index);
    if (text) this.#write(text);
    return text;
  }

  /** Writes the likeliest for what is still being typed. */
  #settle() {
    while (this.composing && this.#choose(0));
    if (this.composing) this.#write(this.#composition.take());
  }

  #forget() {
    this.#composition.forget();
  }

  #finish() {
    const { field } = this.data;
    this.#settle();
    const asks = field.form?.classList.contains("ask");
    this.#close();
    if (asks) field.form.requestSubmit();
  }

  #close() {
    this.send("kiosk:keyboard-closed");
  }

  #write(text) {
    const { field } = this.data;
    const from = field.selectionStart ?? field.value.length;
    const to = field.selectionEnd ?? from;
    const room = (field.maxLength < 0 ? Infinity : field.maxLength) - (field.value.length - (to - from));
    field.setRangeText(text.slice(0, Math.max(0, room)), from, to, "end");
    this.#changed();
  }

  #erase() {
    const { field } = this.data;
    const to = field.selectionEnd ?? field.value.length;
    const from = field.selectionStart === to ? to - lastSign(field.value.slice(0, to)).length : field.selectionStart;
    field.setRangeText("", from, to, "end");
    this.#changed();
  }

  #changed() {
    this.data.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  #draw() {
    this.#drawLine();
    this.#drawCandidates();
    if (this.composing) this.#tellText();
  }

  /** What would stand in the field if the letters were written as they are. */
  #tellText() {
    const { field } = this.data;
    const at = field.selectionEnd ?? field.value.length;
    const text = field.value.slice(0, at) + this.#composition.letters + field.value.slice(at);
    field.dispatchEvent(new CustomEvent("kiosk:composing", { detail: { text } }));
  }

  #drawLine() {
    const { field } = this.data;
    const at = field.selectionEnd ?? field.value.length;
    const { letters } = this.#composition;
    this.#line.replaceChildren(
      verbatim(field.value.slice(0, at)),
      ...(letters ? [element("span", { class: "ime-letters" }, verbatim(letters))] : []),
      element("span", { class: "ime-caret" }),
      verbatim(field.value.slice(at)),
    );
    this.#line.querySelector(".ime-caret").scrollIntoView?.({ block: "nearest", inline: "nearest" });
  }

  #drawCandidates() {
    const found = this.#composition.candidates;
    const options = found.map((text, index) => {
      const option = element("button", { type: "button", class: "ime-candidate", role: "option", tabindex: -1, "aria-selected": String(index === 0) }, verbatim(text));
      option.addEventListener("click", () => {
        this.#choose(index);
        this.#draw();
      });
      return option;
    });
    this.#candidates.replaceChildren(...options);
    if (this.#composition.hasMore) this.#candidates.append(this.#more());
    this.#candidates.classList.toggle("empty", found.length === 0);
  }

  #more() {
    const more = element("button", { type: "button", class: "ime-more", role: "option", tabindex: -1, "aria-selected": "false", "aria-label": "更多候选词" }, icon("down"));
    more.addEventListener("click", () => {
      this.#composition.more();
      this.#drawCandidates();
    });
    return more;
  }

  #drawKeys() {
    const rows = LAYERS[this.#layer].map((row) => element("div", { class: "ime-row" }, row.map((key) => this.#key(key))));
    this.#keys.replaceChildren(...rows);
  }

  #key(key) {
    const plain = typeof key === "string";
    const button = element(
      "button",
      { type: "button", tabindex: -1, class: plain ? "ime-key" : `ime-key ime-act ime-${key.does}`, "aria-label": plain ? null : key.name },
      plain ? verbatim(key) : key.icon ? icon(key.icon) : element("span", {}, key.label),
    );
    button.addEventListener("click", () => this.#tapped(key));
    return button;
  }
}

/** The last character as a person counts them. */
function lastSign(text) {
  return [...new Intl.Segmenter("zh", { granularity: "grapheme" }).segment(text)].at(-1)?.segment ?? "";
}
