import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { effectiveText, standingOf } from "../../app/wording.mjs";

/** The name of a source as it is cited. */
export function nameOf({ document, article }) {
  return `${document}${article ?? ""}`;
}

/** The tag for the standing of a text. */
export function tag(standing) {
  const { label, tone } = standingOf(standing);
  return element("span", { class: `tag tag-${tone}` }, label);
}

/**
 * The sources of an answer, numbered. A source with something to show is one large button.
 * Data: `{citations, only}`; `only` is the number of the one to show, all without it. Event: `kiosk:source` with
 * `{number}`.
 */
export class SourceList extends KioskElement {
  static tag = "source-list";

  render({ only }) {
    const items = this.need("citations").map((citation, index) => [citation, index + 1]);
    return element(
      "ul",
      { class: "sources" },
      items.filter(([, number]) => !only || number === only).map(([citation, number]) => this.#item(citation, number)),
    );
  }

  /** Draws the eye to the sources for a moment. */
  point() {
    this.scrollIntoView({ block: "nearest" });
    this.classList.remove("pointed");
    requestAnimationFrame(() => this.classList.add("pointed"));
  }

  #item(citation, number) {
    const opens = Boolean(citation.href || citation.quote);
    const source = element(
      opens ? "button" : "div",
      { class: "source", type: opens && "button" },
      element("span", { class: "number" }, element("span", { class: "sr-only" }, "依据"), String(number)),
      element(
        "span",
        { class: "source-words" },
        element("span", { class: "source-name" }, nameOf(citation)),
        element("span", { class: "source-state" }, tag(citation.standing), dated(citation)),
      ),
      opens && icon("next"),
    );
    if (opens) this.listen(source, "click", () => this.send("kiosk:source", { number }));
    return element("li", {}, source);
  }
}

function dated({ edition }) {
  const text = effectiveText(edition);
  return text && element("span", {}, text);
}
