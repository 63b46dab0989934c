import { element, icon } from "../../app/dom.mjs";
import { PadScreen } from "../../app/pad-screen.mjs";

const PARTS = { choice: "choice-cards", consent: "consent-boxes" };

/**
 * One step of the sign-up, or the last look before it is sent. Data: `{steps, number, fields, summary, consent, faults,
 * trouble, person, busy, editing}`: `fields` for a step, `summary` for the last look, neither while it waits.
 * Events: `kiosk:form-next`, `kiosk:form-back`, `kiosk:form-submit`, `kiosk:topic` and those of its parts.
 */
export class SignUpScreen extends PadScreen {
  static tag = "sign-up-screen";

  #parts = new Map();

  /** The words for reading aloud. */
  get speech() {
    const { steps = [], number } = this.data ?? {};
    const labels = (this.data?.fields ?? []).filter(({ hidden }) => !hidden).map(({ label }) => label);
    return `预报名，第 ${number + 1} 步，${steps[number] ?? ""}。${labels.join("、")}。`;
  }

  /** Shows or hides each field. @param {(name: string) => boolean} asked */
  reveal(asked) {
    for (const [name, part] of this.#parts) part.hidden = !asked(name);
  }

  focusField(name) {
    this.#parts.get(name)?.focus();
    this.#parts.get(name)?.scrollIntoView({ block: "center" });
  }

  /** To the summary of faults where there are several, else to the one field. */
  focusFault() {
    const summary = this.querySelector(".faults");
    if (summary) summary.focus();
    else this.focusField(this.data.faults[0].field);
  }

  /** Where one has scrolled to is kept: most changes are of a few words. */
  refresh() {
    const at = this.querySelector(".scroller")?.scrollTop ?? 0;
    super.refresh();
    const scroller = this.querySelector(".scroller");
    if (scroller) scroller.scrollTop = at;
  }

  render({ steps, fields, summary, trouble }) {
    this.#parts.clear();
    if (!fields && !summary) return [element("h1", { class: "sr-only", tabindex: -1 }, "预报名"), this.#waitOrTrouble(trouble)];
    const head = element("form-steps");
    head.data = { title: "预报名", steps, number: this.data.number };
    return [
      element(
        "div",
        { class: "scroller form-scroll", role: "group", "aria-label": "预报名" },
        head,
        element("h1", { tabindex: -1 }, summary ? "提交前，再看一遍" : steps[this.data.number]),
        this.#faults(),
        summary ? this.#last(summary) : fields.map((field) => this.#part(field)),
        this.#notOfficial(),
      ),
      this.#foot(),
    ];
  }

  #waitOrTrouble(trouble) {
    if (!trouble) return element("waiting-card");
    return element("div", { class: "form-scroll" }, element("p", { class: "caution", role: "alert" }, icon("offline"), trouble));
  }

  #part(field) {
    const part = element(PARTS[field.kind] ?? "form-field", { hidden: field.hidden, "data-field": field.name });
    part.data = { ...field, text: this.data.consent };
    this.#parts.set(field.name, part);
    return part;
  }

  #last(rows) {
    const summary = element("answer-summary");
    summary.data = { rows };
    return summary;
  }

  #notOfficial() {
    return element(
      "div",
      { class: "caution" },
      icon("about"),
      element("p", {}, "这是", element("strong", {}, "预报名"), "：让征兵办先联系您。", element("strong", {}, "预报名不等于正式应征报名"), "，正式报名以全国征兵网为准。"),
    );
  }

  #faults() {
    const { faults = [] } = this.data;
    if (faults.length < 2) return null;
    const line = ({ field, detail }) => {
      const go = element("button", { type: "button", class: "fault-line" }, detail);
      return element("li", {}, this.listen(go, "click", () => this.#goTo(field)));
    };
    return element(
      "section",
      { class: "faults", tabindex: -1, "aria-label": "要改的地方" },
      element("h2", {}, icon("warning"), `有 ${faults.length} 处要改`),
      element("ul", {}, faults.map(line)),
    );
  }

  #goTo(field) {
    if (this.#parts.has(field)) this.focusField(field);
    else this.send("kiosk:form-edit", { name: field });
  }

  #foot() {
    const { number, summary, trouble, person, busy, editing } = this.data;
    const next = summary ? "提交" : editing ? "改好了" : "下一步";
    return element(
      "div",
      { class: "form-foot" },
      trouble && element("p", { class: "form-trouble", role: "alert" }, icon("warning"), trouble),
      person && this.#button("button", [icon("people"), "找工作人员"], "kiosk:topic", { topic: "offices" }),
      element("more-below"),
      element("div", { class: "form-pad" }),
      element(
        "div",
        { class: "buttons form-buttons" },
        number > 0 && this.#button("button form-back", [icon("back"), "上一步"], "kiosk:form-back"),
        this.#next(busy ? "请稍等" : next, summary ? "kiosk:form-submit" : "kiosk:form-next", busy),
      ),
    );
  }

  #next(label, type, busy) {
    const button = this.#button("button primary", [label, icon("next")], type);
    if (busy) button.setAttribute("aria-busy", "true");
    return button;
  }

  #button(looks, label, type, detail = {}) {
    const button = element("button", { type: "button", class: looks }, label);
    return this.listen(button, "click", () => this.send(type, detail));
  }
}
