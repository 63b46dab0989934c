import { element } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/** How far one is, in words and as a row of bars. Data: `{title, steps: string[], number}`, counted from 0. */
export class FormSteps extends KioskElement {
  static tag = "form-steps";

  render({ title, number }) {
    const steps = this.need("steps");
    const words = `第 ${number + 1} 步，共 ${steps.length} 步：${steps[number]}`;
    const standing = (index) => (index < number ? "done" : index === number ? "now" : "todo");
    return [
      element("div", { class: "steps-head" }, element("p", { class: "steps-title" }, title), element("p", {}, words)),
      element(
        "div",
        {
          class: "steps-bars",
          role: "progressbar",
          "aria-label": title,
          "aria-valuemin": 1,
          "aria-valuemax": steps.length,
          "aria-valuenow": number + 1,
          "aria-valuetext": words,
        },
        steps.map((_, index) => element("span", { class: `steps-bar ${standing(index)}` })),
      ),
    ];
  }
}
