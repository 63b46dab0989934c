import { element, icon, leaf, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

const EACH = 12_000;

/**
 * What a kiosk shows while nobody is there: three cards in turn, and before them the notices. It takes the first touch or key for itself, so that it
 * triggers nothing below. Data: `{assistant, hot, notices}`, or null when somebody is there. Event: `kiosk:awake`.
 */
export class AttractLoop extends KioskElement {
  static tag = "attract-loop";

  #dialog;
  #timer;
  #card = 0;

  connectedCallback() {
    if (!this.#dialog) this.append((this.#dialog = element("dialog", { class: "attract", "aria-label": "点击屏幕任意处开始" })));
    this.listen(this.#dialog, "click", () => this.send("kiosk:awake"));
    this.listen(this.#dialog, "cancel", (event) => event.preventDefault());
    this.listen(this.#dialog, "keydown", (event) => {
      event.preventDefault();
      this.send("kiosk:awake");
    });
    super.connectedCallback();
    this.life.addEventListener("abort", () => clearInterval(this.#timer));
  }

  refresh() {
    if (!this.#dialog || this.data === undefined) return;
    clearInterval(this.#timer);
    if (!this.data) return this.#close();
    this.#card = 0;
    this.#dialog.replaceChildren(...this.#cards(this.data), start(), promises());
    this.#turn();
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#timer = setInterval(() => {
      this.#card += 1;
      this.#turn();
    }, EACH);
  }

  #close() {
    if (this.#dialog.open) this.#dialog.close();
    this.#dialog.replaceChildren();
  }

  /** Only one card is there for eyes and for assistive technology. */
  #turn() {
    const cards = [...this.#dialog.querySelectorAll(".attract-card")];
    for (const [index, card] of cards.entries()) card.toggleAttribute("data-shown", index === this.#card % cards.length);
  }

  #cards({ assistant, hot, notices = [] }) {
    return [
      ...notices.map(noticeCard),
      card(["想当兵？", `先问问${assistant}。`], "点一下，打字问，答案都有出处。", hot),
      card(["我能当兵吗？", "几道题就有数。"], "一题一页，随时能改，离开就清除。", ["年龄、学历符合吗", "视力、身高够不够", "什么时候可以再测"]),
      card(["军属、退役军人", "有哪些优待？"], "法定优待和门店优惠，分开写清楚。", ["优待证去哪里办", "军属看病有优待吗", "身边有哪些拥军门店"]),
    ];
  }
}

function card(title, line, said) {
  return element(
    "section",
    { class: "attract-card" },
    element("h2", {}, title.map((each) => element("span", {}, each))),
    element("p", { class: "attract-line" }, line),
    element("ul", { class: "attract-questions" }, said.slice(0, 3).map((each) => element("li", {}, icon("chat"), element("span", {}, each)))),
    leaf("hello", "attract-leaf"),
  );
}

function noticeCard({ title, text, urgent, source }) {
  return element(
    "section",
    { class: "attract-card" },
    element("p", { class: "attract-kind" }, icon("megaphone"), urgent ? "紧急通知" : "通知"),
    element("h2", { class: "attract-notice" }, verbatim(title)),
    element("p", { class: "attract-line attract-text" }, verbatim(text)),
    element("p", { class: "attract-source" }, `依据：${source.title}`),
    leaf("hello", "attract-leaf"),
  );
}

function start() {
  return element("button", { type: "button", class: "attract-start", autofocus: true }, icon("hand"), "点击屏幕任意处开始");
}

function promises() {
  const all = [
    ["shield", "不用登录"],
    ["scales", "答案有出处"],
    ["bin", "离开即清除"],
  ];
  return element("ul", { class: "attract-promises" }, all.map(([sign, words]) => element("li", {}, icon(sign), words)));
}
