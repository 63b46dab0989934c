import { element, icon, uniqueId, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { unbroken } from "../../app/text.mjs";
import { nameOf } from "../source-list/source-list.mjs";
import { sourceLinks } from "../rule-list/rule-list.mjs";

/**
 * Steps one after another, with the one where a person stands. A tap opens what there is to know about a step.
 * Data: `{stages}` as the server gives them, their items with `sources`. Events: `kiosk:source` with `{number}`,
 * `kiosk:flow` with `{href}` for the address of whoever stands at a step.
 */
export class ProcessLine extends KioskElement {
  static tag = "process-line";

  render() {
    const stages = this.need("stages");
    return element("ol", { class: "stages" }, stages.map((stage, index) => this.#stage(stage, index + 1)));
  }

  #stage(stage, number) {
    const { state, title, items } = stage;
    const here = state === "here";
    const id = uniqueId("stage");
    const body = element("div", { class: "stage-body", id, hidden: !here }, items.map((item) => this.#item(item)), !here && this.#stand(stage));
    const head = element(
      "button",
      { type: "button", class: "stage-head", "aria-expanded": String(here), "aria-controls": id },
      element("span", { class: "stage-title" }, verbatim(title)),
      here && element("span", { class: "here" }, icon("pin"), "您在这里"),
      basis(items),
    );
    const made = element(
      "li",
      { class: `stage stage-${state}`, "aria-current": here && "step" },
      element("span", { class: "stage-sign" }, state === "done" ? [icon("check"), element("span", { class: "sr-only" }, "办完了")] : String(number)),
      element("div", { class: "stage-card" }, element("h2", {}, head), lead(items), body),
    );
    made.toggleAttribute("data-open", here);
    this.listen(head, "click", () => {
      const open = body.hidden;
      body.hidden = !open;
      head.setAttribute("aria-expanded", String(open));
      made.toggleAttribute("data-open", open);
    });
    return made;
  }

  #item({ heading, headline, line, notes = [], sources }) {
    return element(
      "dl",
      { class: "stage-item" },
      element("dt", {}, verbatim(heading)),
      element(
        "dd",
        {},
        element("p", {}, verbatim(unbroken(headline))),
        line && element("p", {}, verbatim(unbroken(line))),
        notes.length > 0 && element("ul", { class: "rule-notes" }, notes.map((note) => element("li", {}, verbatim(unbroken(note))))),
        sources.length > 0 && element("div", { class: "rule-sources" }, sourceLinks(this, sources)),
      ),
    );
  }

  #stand({ href }) {
    const button = element("button", { type: "button", class: "button stage-stand" }, icon("pin"), "我在这一步");
    return this.listen(button, "click", () => this.send("kiosk:flow", { href }));
  }
}

function lead([first]) {
  return first && element("p", { class: "stage-lead" }, verbatim(unbroken(first.headline)));
}

function basis(items) {
  const first = items.flatMap(({ sources }) => sources)[0];
  return first && element("span", { class: "stage-basis" }, verbatim(nameOf(first.citation)));
}
