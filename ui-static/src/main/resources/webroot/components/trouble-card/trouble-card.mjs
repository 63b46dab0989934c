import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * A question that could not be answered for a technical reason. The question is kept; it can be asked again where that
 * may help. After two failures a person is offered too. Data: `{kind, message, repeat, tries}`.
 * Events: `kiosk:retry`, and `kiosk:topic` for the way to a person.
 */
export class TroubleCard extends KioskElement {
  static tag = "trouble-card";

  render({ kind, repeat, tries = 1 }) {
    return element(
      "div",
      { class: "card trouble" },
      element(
        "div",
        { class: "trouble-head" },
        element("span", { class: "seal seal-check" }, icon(kind === "lost" ? "offline" : "warning")),
        element(
          "div",
          {},
          element("h2", {}, this.need("message")),
          element("p", {}, repeat ? "您的问题还在。" : "请改一改，再问一次。"),
        ),
      ),
      element(
        "div",
        { class: "buttons" },
        (!repeat || tries > 1) && this.#button("button", "找工作人员", "kiosk:topic", { topic: "offices" }),
        repeat && this.#button("button primary", "再试一次", "kiosk:retry"),
      ),
    );
  }

  #button(looks, label, type, detail) {
    const button = element("button", { type: "button", class: looks }, label);
    return this.listen(button, "click", () => this.send(type, detail));
  }
}
