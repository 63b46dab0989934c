import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";

/**
 * Who can be asked in person, and what to ask here first. Data: `{contact, questions}` (see `contact-list`). Event:
 * `kiosk:ask`.
 */
export class OfficeTalk extends KioskElement {
  static tag = "office-talk";

  render({ questions = [] }) {
    const contact = this.need("contact");
    const contacts = element("contact-list");
    contacts.data = { contact };
    const list = element("question-list", { look: "cards" });
    list.data = { questions };
    return element(
      "section",
      { class: "card talk-card", "aria-label": "找工作人员" },
      element("h2", {}, contact.name),
      contacts,
      questions.length > 0 && element("p", { class: "talk-note" }, "不知道归谁管，先点这里"),
      questions.length > 0 && list,
    );
  }
}
