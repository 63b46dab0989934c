import { element, verbatim } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { given } from "../../app/given.mjs";

/**
 * One preliminary sign-up in the conversation: what was filled in, each of which can be changed, and the card that stands
 * now; at the end the receipt alone. Data: `{waiting, trouble, given, part, check, receipt}`, of the last four what stands
 * now. Events: `kiosk:form-edit` with `{name}`, and those of its parts.
 */
export class SignUpCourse extends KioskElement {
  static tag = "sign-up-course";

  /** The card that stands now. */
  get now() {
    return this.lastElementChild;
  }

  render({ given: before = [] }) {
    return [
      before.length > 0 && element("p", { class: "stamp" }, "预报名　点填过的可以改"),
      before.map(({ name, title, words }) => this.listen(given(title, verbatim(words)), "click", () => this.send("kiosk:form-edit", { name }))),
      now(this.data),
    ];
  }
}

function now({ waiting, trouble, part, check, receipt }) {
  if (waiting) return element("waiting-card");
  const [name, data] = Object.entries({ "trouble-card": trouble, "sign-up-part": part, "sign-up-check": check, "receipt-card": receipt }).find(([, each]) => each);
  const made = element(name);
  made.data = data;
  return made;
}
