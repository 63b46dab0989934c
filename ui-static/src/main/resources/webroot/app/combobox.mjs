const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/**
 * A field and the questions offered for it, after the combobox pattern of WAI-ARIA 1.2: arrows go through the list, Enter
 * asks, Escape puts it away. The focus stays in the field, and nothing is chosen until somebody chooses.
 */
export class Combobox {
  #field;
  #list;

  /** @param {HTMLInputElement} field @param {import("../components/suggestion-list/suggestion-list.mjs").SuggestionList} list */
  constructor(field, list) {
    this.#field = field;
    this.#list = list;
    for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id], ["aria-expanded", "false"]]) {
      field.setAttribute(name, value);
    }
    field.addEventListener("keydown", (event) => this.#pressed(event));
    field.addEventListener("blur", () => this.close());
  }

  /** @param {{typed: string, questions: string[]}} found */
  show(found) {
    this.#list.data = found;
    this.#field.setAttribute("aria-expanded", String(found.questions.length > 0));
    this.#point(-1);
  }

  close() {
    this.show({ typed: "", questions: [] });
  }

  #pressed(event) {
    if (event.isComposing || this.#list.hidden) return;
    if (event.key in STEPS) this.#take(event, () => this.#point(this.#list.step(STEPS[event.key])));
    else if (event.key === "Enter" && this.#list.active >= 0) this.#take(event, () => this.#list.choose());
    else if (event.key === "Escape") {
      event.preventDefault();
      this.close();
    }
  }

  #take(event, act) {
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  #point(index) {
    const option = this.#list.point(index);
    if (option) this.#field.setAttribute("aria-activedescendant", option.id);
    else this.#field.removeAttribute("aria-activedescendant");
  }
}
