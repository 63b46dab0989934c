import { element, icon, leaf, uniqueId, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { clauses, unbroken, withEmphasis } from "../../app/text.mjs";
import { asOfText, lookOf } from "../../app/wording.mjs";

/**
 * One answer, in a fixed order: verdict, line, cases, notes, sources, whom to ask, addresses, of which day it is,
 * whether it was right.
 * Data: the answer of the server, `judged` when somebody has, and `readable` where it can be read aloud.
 * Events: `kiosk:cites` when a source number is touched, `kiosk:read`, and those of its parts.
 */
export class AnswerCard extends KioskElement {
  static tag = "answer-card";

  render(answer) {
    const look = lookOf(answer);
    const title = uniqueId("verdict");
    return element(
      "article",
      { class: `card answer tint-${look.tone}`, "aria-labelledby": title },
      look.leaf && leaf(look.leaf, "answer-leaf"),
      this.#verdict(look, title),
      this.#line(),
      answer.readable && this.#readAloud(),
      answer.table && part("answer-table", answer.table),
      this.#notes(),
      this.#sources(),
      this.#contact(),
      this.#addresses(),
      grounded(answer) && element("p", { class: "as-of" }, asOfText(answer)),
      grounded(answer) && part("feedback-bar", { judged: answer.judged, take: answer.take }),
    );
  }

  #verdict({ tone, icon: sign, label }, id) {
    return element(
      "h2",
      { class: "verdict", id },
      element("span", { class: `seal seal-${tone}` }, icon(sign), element("span", { class: "sr-only" }, `${label}。`)),
      element("span", { class: "verdict-words" }, this.#headline()),
    );
  }

  #headline() {
    const here = !this.#emphasisIn(this.data.line);
    return clauses(this.need("headline")).map((clause) => [
      element("span", { class: "clause" }, this.#emphasised(clause.trimEnd(), here)),
      clause.endsWith(" ") && " ",
    ]);
  }

  #line() {
    const cites = this.#cites();
    if (!this.data.line && !cites) return null;
    return element("p", { class: "line" }, this.#emphasised(this.data.line ?? ""), cites);
  }

  /** The numbers are a shortcut; the source cards below are the full-size targets. */
  #cites() {
    const numbers = (this.data.citations ?? []).map((_, index) => String(index + 1));
    if (numbers.length === 0) return null;
    const button = element(
      "button",
      { type: "button", class: "cites" },
      element("span", { class: "sr-only" }, "看依据"),
      numbers.map((number) => element("span", { class: "chip" }, number)),
    );
    return this.listen(button, "click", () => this.send("kiosk:cites"));
  }

  /** The one figure that counts is marked once: in the line where it stands there, else in the verdict. */
  #emphasised(text, here = true) {
    const pieces = withEmphasis(text, here ? this.data.emphasis : "");
    return pieces.map(({ text: words, marked }) => {
      const said = verbatim(unbroken(words));
      return marked ? element("strong", {}, said) : said;
    });
  }

  #emphasisIn(text) {
    return Boolean(this.data.emphasis && text?.includes(this.data.emphasis));
  }

  #readAloud() {
    const button = element("button", { type: "button", class: "button read-aloud" }, icon("speaker"), "念给我听");
    return this.listen(button, "click", () => this.send("kiosk:read"));
  }

  #notes() {
    const notes = this.data.notes ?? [];
    if (notes.length === 0) return null;
    return section("还要留意", element("ul", { class: "notes" }, notes.map((note) => element("li", {}, unbroken(note)))));
  }

  #contact() {
    const { contact, status } = this.data;
    if (!contact?.name) return null;
    const lead = status === "handoff";
    return section(lead ? "请一个明白人来答" : "可以找谁", part("contact-list", { contact, lead }));
  }

  /** Addresses outside are written out: a kiosk opens nothing but its own pages. */
  #addresses() {
    const links = (this.data.actions ?? []).filter(({ kind, href }) => kind === "link" && /^https:\/\//.test(href));
    if (links.length === 0) return null;
    return section("去哪里办", element("ul", { class: "addresses" }, links.map(address)));
  }

  #sources() {
    const citations = this.data.citations ?? [];
    if (citations.length === 0) return null;
    const sources = section([icon("scales"), "依据"], part("source-list", { citations }));
    sources.classList.add("answer-sources");
    return sources;
  }
}

/** Whether the library has a part in the answer; a refusal or a greeting is of no day. */
function grounded({ status, citations = [] }) {
  return citations.length > 0 || status === "handoff";
}

function part(name, data) {
  const made = element(name);
  made.data = data;
  return made;
}

function section(title, content) {
  return element("section", { class: "answer-part" }, element("h3", {}, title), content);
}

function address({ label, href }) {
  const shown = href.replace(/^https:\/\//, "").replace(/\/$/, "");
  return element(
    "li",
    { class: "address" },
    icon("globe"),
    element(
      "div",
      {},
      element("p", { class: "address-name" }, label),
      element("p", { class: "not-phone" }, `${shown}　请用自己的手机打开`),
      element("a", { class: "only-phone", href, rel: "noopener noreferrer", target: "_blank" }, shown),
    ),
  );
}
