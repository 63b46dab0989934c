import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { actorText } from "../../app/audit-words.mjs";
import { button } from "../../app/forms.mjs";
import { timeText } from "../../app/words.mjs";

const SHOWN = 12;

/**
 * Changes of local values and shops that wait for a colleague, each with what it changes. Data: `{waiting: [{id, revision,
 * title, lines, author, own, at}], rights: {write, approve}, now}`. Events: `console:change-approve` and
 * `console:change-return` with `{item}`.
 */
export class WaitingChanges extends KioskElement {
  static tag = "waiting-changes";

  #all = new Set();

  render({ waiting, rights, now = new Date() }) {
    if (waiting.length === 0) return null;
    return element(
      "section",
      { class: "panel", "aria-label": "等批准" },
      element("h2", {}, `等同事批准 ${waiting.length} 项`),
      waiting.map((item) => this.#item(item, rights, now)),
    );
  }

  #item(item, rights, now) {
    const { id, title, lines, author, own, at } = item;
    const shown = this.#all.has(id) ? lines : lines.slice(0, SHOWN);
    const act = (made, type) => this.listen(made, "click", () => this.send(type, { item }));
    return element(
      "article",
      { class: "waiting-item" },
      element("h3", {}, title),
      element("ul", {}, shown.map((line) => element("li", {}, line))),
      shown.length < lines.length && this.#more(id, lines.length),
      element("p", { class: "waiting-who" }, `${actorText(author)}，${timeText(at, now)}`),
      rights.approve && own && element("p", { class: "field-hint" }, "您填的，要请另一位同事批准。"),
      element(
        "div",
        { class: "row-deeds" },
        rights.approve && !own && act(button("primary", "批准", null, { "aria-label": `批准 ${title}` }), "console:change-approve"),
        rights.write && act(button("plain", own ? "作废" : "退回", null, { "aria-label": `${own ? "作废" : "退回"} ${title}` }), "console:change-return"),
      ),
    );
  }

  #more(id, count) {
    return this.listen(button("plain", `看全部 ${count} 行`), "click", () => {
      this.#all.add(id);
      this.refresh();
    });
  }
}
