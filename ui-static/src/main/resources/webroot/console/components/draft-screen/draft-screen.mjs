import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { button } from "../../app/forms.mjs";

const EDITED = new Set(["draft"]);

/**
 * A document on its way into the library: what is known of it, its passages, and how it would answer. Data: `{draft,
 * rights: {draft, publish}, topics, place}`. Events: `console:draft` with `{deed, form}`, `console:difference`; those of
 * its parts.
 */
export class DraftScreen extends KioskElement {
  static tag = "draft-screen";

  #tried = null;
  #difference = null;

  render({ draft, rights, topics, place }) {
    const open = rights.draft && EDITED.has(draft.state);
    const facts = element("draft-facts");
    facts.data = { draft, topics, place, open };
    const passages = element("draft-passages");
    passages.data = { draft, open, difference: this.#difference };
    const answers = element("draft-answers");
    answers.data = { draft, rights, open, tried: this.#tried };
    return [this.#head(), element("div", { class: "draft-columns" }, facts, passages, answers)];
  }

  /** The document as it is now; what was tried stays beside it, and an answer that comes late is left. */
  update(data) {
    if (data.draft.revision < this.data.draft.revision) return; // asked for before the last change
    if (data.draft.revision !== this.data.draft.revision) this.#difference = null;
    this.data = data;
  }

  tried(both) {
    this.#tried = both;
    this.refresh();
  }

  compared(difference) {
    this.#difference = difference;
    this.refresh();
  }

  /** Something did not succeed; buttons can be pressed again. */
  settle() {
    for (const each of this.querySelectorAll("[aria-busy]")) each.removeAttribute("aria-busy");
    for (const each of this.querySelectorAll("button[data-waits]")) each.disabled = false;
  }

  #head() {
    const { draft } = this.data;
    const title = draft.content.metadata.title || draft.content.file;
    return element(
      "div",
      { class: "draft-head" },
      element("a", { class: "draft-back", href: "#/corpus" }, icon("previous"), "政策库"),
      element("h2", { class: "draft-title" }, title),
      element("span", { class: "draft-state tag tag-info" }, draft.stateName),
      element("ol", { class: "draft-steps", "aria-label": "走到哪一步" }, stepsOf(draft).map(step)),
      this.#deeds(),
    );
  }

  #deeds() {
    const { draft, rights } = this.data;
    const compare = draft.content.kind === "STATUTE" && rights.draft;
    return element(
      "div",
      { class: "buttons draft-deeds" },
      compare && this.listen(button("plain", "和现行版本对照", "scales"), "click", () => this.send("console:difference")),
      rights.draft && draft.state === "draft" && this.#deed("plain", "删除草稿", "discard"),
      rights.publish && draft.state === "published" && this.#deed("danger", "立即撤下", "withdrawal"),
    );
  }

  #deed(looks, label, deed) {
    return this.listen(button(looks, label), "click", () => this.send("console:draft", { deed, form: {} }));
  }
}

/** The six steps, with whether each is done. */
function stepsOf({ state, missing, faults, checked }) {
  const sent = state !== "draft";
  const ticked = (checked?.changes ?? []).every((change) => change.ticked);
  const done = [true, sent || missing.length === 0, sent || faults.length === 0, sent || (checked && ticked), sent, state === "published"];
  const now = done.findIndex((each) => !each);
  return ["导入", "填信息", "切分", "试问", "送审", "发布"].map((label, index) => ({ label, index, done: done[index], now: index === now }));
}

function step({ label, index, done, now }) {
  const looks = now ? "draft-step draft-step-now" : done ? "draft-step draft-step-done" : "draft-step";
  return element("li", { class: looks, "aria-current": now && "step" }, done && !now && icon("check"), `${index + 1} ${label}`);
}
