import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { TASKS } from "../../app/desk-words.mjs";
import { button } from "../../app/forms.mjs";
import { dueOf } from "../../app/words.mjs";

const FILTERS = [
  { code: "open", label: "待认领" },
  { code: "mine", label: "我的", has: (task, me) => task.owner === me && task.state !== "closed" },
  { code: "doing", label: "在办", has: ({ state }) => state !== "closed" },
  { code: "done", label: "已答复", has: ({ state }) => state === "closed" },
];

/**
 * What lies on the answer desk. Data: `{open: [{wordings, visits, reasons, nearest}], tasks, id, me, rights: {draft},
 * now}`; `id` is the task that is open. Event: `console:desk-take` with `{questions}`.
 */
export class DeskList extends KioskElement {
  static tag = "desk-list";

  #filter = FILTERS[0];

  /** Shows what is being worked on, with its open task. */
  showTasks() {
    if (!this.#filter.has) this.#filter = FILTERS[2];
  }

  render() {
    return element(
      "section",
      { class: "panel desk-list", "aria-label": "待答问题" },
      element("div", { class: "desk-filters", role: "group", "aria-label": "筛选" }, FILTERS.map((filter) => this.#button(filter))),
      this.#filter.has ? this.#tasks(this.#shown(this.#filter)) : this.#open(this.need("open")),
    );
  }

  #shown({ has }) {
    const { me } = this.data;
    return has ? this.need("tasks").filter((task) => has(task, me)) : this.need("open");
  }

  #button(filter) {
    const chosen = filter === this.#filter;
    const made = element("button", { type: "button", class: "desk-filter", "aria-pressed": String(chosen) }, `${filter.label} ${this.#shown(filter).length}`);
    return this.listen(made, "click", () => {
      this.#filter = filter;
      this.refresh();
      this.querySelector("[aria-pressed=true]").focus();
    });
  }

  #open(open) {
    if (open.length === 0) return element("p", { class: "empty" }, "没有待认领的问题。");
    return element("ul", {}, open.map((gap) => element("li", { class: "desk-gap" }, this.#gap(gap))));
  }

  #gap({ wordings, visits, reasons, nearest }) {
    const [first, ...others] = wordings;
    return [
      element("p", { class: "desk-question" }, first),
      element("p", { class: "desk-facts" }, `${visits} 人次`, reasons.map(({ label, count }) => element("span", { class: "tag tag-check" }, `${label} ${count}`))),
      others.length > 0 && element("p", { class: "desk-others" }, others.join(" ／ ")),
      nearest && element("p", { class: "desk-others" }, `库里最接近：${nearest}`),
      this.data.rights.draft && this.listen(button("plain", "认领", "hand", { "aria-label": `认领 ${first}` }), "click", () => this.send("console:desk-take", { questions: wordings })),
    ];
  }

  #tasks(tasks) {
    if (tasks.length === 0) return element("p", { class: "empty" }, "这里还没有问题。");
    return element("ul", {}, tasks.map((task) => element("li", {}, this.#task(task))));
  }

  #task({ id, wordings, state, owner, due }) {
    const { tone, text } = TASKS[state];
    const when = state === "closed" ? null : dueOf(due, this.data.now ?? new Date());
    return element(
      "a",
      { class: "desk-link", href: `#/desk/${id}`, "aria-current": id === this.data.id && "page" },
      element("span", { class: "desk-question" }, wordings[0]),
      element("span", { class: "desk-facts" }, element("span", { class: `tag tag-${tone}` }, text), when && element("span", { class: `tag tag-${when.tone}` }, when.text), `${wordings.length} 个问法`, owner),
    );
  }
}
