import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * What stands above the dock: the line for the next question, and above it the way further down where there is more. In
 * care mode a row of large buttons takes its place until somebody wants to type. Attribute: `hint`. Events: `kiosk:ask`, and `kiosk:topic` for the way to a person.
 */
export class FollowUp extends KioskElement {
  static tag = "follow-up";

  connectedCallback() {
    super.connectedCallback();
    if (!this.firstElementChild) this.#build();
    const [type, people] = this.querySelectorAll("button.choice");
    this.listen(type, "click", () => this.#type());
    this.listen(people, "click", () => this.send("kiosk:topic", { topic: "offices" }));
  }

  #build() {
    this.append(
      element("ask-box", { hint: this.getAttribute("hint") ?? "接着问，点这里打字" }),
      element(
        "div",
        { class: "choices" },
        element("button", { type: "button", class: "button primary choice" }, icon("keyboard"), "接着问"),
        element("more-below"),
        element("button", { type: "button", class: "button choice" }, icon("people"), "找工作人员"),
      ),
    );
  }

  #type() {
    this.toggleAttribute("typing", true);
    this.querySelector("ask-box").focus();
  }
}
