import { element, icon, leaf, verbatim } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { chineseDate } from "../../../app/wording.mjs";

/**
 * A notice of the office, as a card in the conversation. Data: `{id, title, text, placeName, urgent, source: {title,
 * date}}`.
 */
export class NoticeTalk extends KioskElement {
  static tag = "notice-talk";

  render({ title, text, placeName, urgent, source }) {
    return [
      leaf("plain", "talk-leaf"),
      element(
        "article",
        { class: "card talk talk-card", "aria-label": title },
        element("p", { class: "notice-kind" }, icon("megaphone"), element("strong", {}, urgent ? "紧急通知" : "征兵通知"), element("span", {}, placeName)),
        element("h2", { class: "notice-title" }, verbatim(title)),
        element("p", { class: "notice-words" }, verbatim(text)),
        element("p", { class: "notice-basis" }, `依据：${source.title}（${chineseDate(source.date)}）`),
      ),
    ];
  }
}
