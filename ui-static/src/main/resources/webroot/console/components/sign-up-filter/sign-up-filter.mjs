import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { STATES } from "../../app/words.mjs";

/**
 * Which sign-ups to see. Data: `{view, state, area, owner, areas: [{code, name}]}`; the state can be chosen in the list
 * alone, the board shows them all. Event: `console:filter` with the part that changes.
 */
export class SignUpFilter extends KioskElement {
  static tag = "sign-up-filter";

  render({ view, state = "", area = "", owner, areas = [] }) {
    const places = [{ value: "", label: "全部乡镇街道" }, ...areas.map(({ code, name }) => ({ value: code, label: name }))];
    const states = [{ value: "", label: "全部状态" }, ...Object.entries(STATES).map(([value, label]) => ({ value, label }))];
    return element(
      "div",
      { class: "filter", role: "group", "aria-label": "筛选" },
      this.#toggle("看板", view !== "list", { view: undefined, state: undefined, sort: undefined }),
      this.#toggle("列表", view === "list", { view: "list" }),
      this.#choice("乡镇街道", places, area, (value) => ({ area: value || undefined })),
      view === "list" && this.#choice("状态", states, state, (value) => ({ state: value || undefined })),
      this.#toggle("只看我负责的", owner === "me", { owner: owner === "me" ? undefined : "me" }),
    );
  }

  #toggle(label, on, change) {
    const made = element("button", { type: "button", class: "filter-button", "aria-pressed": String(on) }, label);
    return this.listen(made, "click", () => this.send("console:filter", change));
  }

  #choice(label, options, value, change) {
    const choices = options.map((each) => element("option", { value: each.value, selected: each.value === value }, each.label));
    const select = element("select", { class: "filter-select", "aria-label": label }, choices);
    this.listen(select, "change", () => this.send("console:filter", change(select.value)));
    return element("span", { class: "filter-choice" }, select, icon("down"));
  }
}
