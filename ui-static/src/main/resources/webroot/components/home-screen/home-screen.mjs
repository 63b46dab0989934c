import { element, icon, leaf } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { surface } from "../../app/surface.mjs";

/**
 * The first screen: greeting, a place to ask, topics, what others ask. The frame is there at once; topics and questions
 * come with the data `{topics, hot, place, batch}`, where `batch` is how many popular questions are shown together.
 */
export class HomeScreen extends KioskElement {
  static tag = "home-screen";

  #tiles = element("topic-tiles");
  #hot = element("section", { class: "hot", "aria-labelledby": "hot-title", hidden: true });
  #questions = element("question-list", { look: "cards" });
  #ticker = element("notice-ticker", { hidden: true });
  #first = 0;

  connectedCallback() {
    if (!this.firstElementChild) this.#build();
    super.connectedCallback();
    this.listen(this.#hot.querySelector(".hot-more"), "click", () => this.#turn());
  }

  /** The words for reading aloud. */
  get speech() {
    const titles = (this.data?.topics ?? []).map(({ title }) => title);
    return `您好，想了解什么？可以打字问我，也可以点卡片：${titles.join("、")}。`;
  }

  get askBox() {
    return this.querySelector("ask-box");
  }

  /** The notices of this moment, which come apart from the rest: see `notice-ticker`. */
  set told(told) {
    this.#ticker.data = told;
    this.toggleAttribute("data-told", told.notices.length > 0 || told.countdown !== "");
  }

  refresh() {
    if (this.data === undefined) return;
    this.#tiles.data = { topics: this.need("topics"), place: this.data.place };
    this.#hot.hidden = !this.data.hot?.length;
    this.#hot.querySelector(".hot-more").hidden = (this.data.hot?.length ?? 0) <= this.data.batch;
    this.#showHot();
  }

  /** On a phone the line for a question stands at the end, under the thumb. */
  #build() {
    const ask = element("ask-box", { large: true, hint: "点这里打字提问" });
    const atEnd = surface() === "phone";
    this.append(element("div", { class: "scroller home" }, this.#hero(atEnd ? null : ask), atEnd && this.#ticker, this.#tiles, this.#fillHot(), atEnd && element("language-choice")));
    this.append(atEnd ? ask : this.#ticker);
  }

  #hero(ask) {
    const where = surface() === "landscape" ? "右边" : "下面";
    return element(
      "section",
      { class: "hero", "aria-labelledby": "hello" },
      element("div", { class: "scene", "aria-hidden": "true" }),
      leaf("hello", "hero-leaf"),
      element(
        "div",
        { class: "greeting" },
        element("h1", { id: "hello", tabindex: -1 }, element("span", {}, "您好，"), element("span", {}, "想了解什么？")),
        element("p", { class: "lead" }, `打字问我，或者点${where}的卡片。`),
      ),
      ask,
      ask && element("language-choice"),
    );
  }

  #fillHot() {
    this.#hot.append(
      element(
        "div",
        { class: "hot-head" },
        element("h2", { id: "hot-title" }, "大家都在问"),
        element("button", { type: "button", class: "hot-more" }, "换一批", icon("refresh")),
      ),
      this.#questions,
    );
    return this.#hot;
  }

  #showHot() {
    const { hot = [], batch } = this.data;
    const round = [...hot, ...hot];
    this.#questions.data = { questions: hot.length > batch ? round.slice(this.#first, this.#first + batch) : hot };
  }

  #turn() {
    this.#first = (this.#first + this.data.batch) % this.data.hot.length;
    this.#showHot();
  }
}
