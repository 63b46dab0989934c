import { element, icon, uniqueId, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { chineseDate } from "../../app/wording.mjs";
import { dayOf } from "../../app/season.mjs";

/**
 * All notices, each with what it stands on, and the days of the season. Data: `{notices: [{id, title, text, audience,
 * placeName, urgent, until, source: {title, date}}], season, today, asked}`; `asked` is the id of the one that was tapped
 * and stands first. What is withdrawn goes while it is being read.
 */
export class NoticesScreen extends KioskElement {
  static tag = "notices-screen";

  /** The words for reading aloud. */
  get speech() {
    const said = this.need("notices").map(({ title, text }) => `${title}。${text}`);
    return said.length > 0 ? `通知。${said.join("。")}` : "现在没有通知。";
  }

  connectedCallback() {
    this.toggleAttribute("data-scrolls", true);
    super.connectedCallback();
  }

  render({ notices, season, today, asked }) {
    const sorted = [...notices].sort((one, other) => (other.id === asked) - (one.id === asked));
    const days = element("season-days");
    days.data = { season, today };
    return [
      element(
        "div",
        { class: "scroller notices", role: "group", tabindex: 0, "aria-labelledby": "notices-title" },
        element(
          "div",
          { class: "notices-head" },
          element("span", { class: "badge" }, icon("megaphone")),
          element("div", {}, element("h1", { id: "notices-title", tabindex: -1 }, "通知和日程"), element("p", { class: "lead" }, "每条都写明依据，到期自动撤下。")),
        ),
        sorted.length === 0 && element("p", { class: "card notices-none" }, "现在没有通知。"),
        sorted.map((notice) => this.#notice(notice, notice.id === asked)),
        days,
      ),
    ];
  }

  #notice({ title, text, audience, placeName, urgent, until, source }, asked) {
    const id = uniqueId("notice");
    return element(
      "article",
      { class: asked ? "card notice notice-asked" : "card notice", "aria-labelledby": id },
      element(
        "p",
        { class: "notice-kind" },
        icon("megaphone"),
        element("strong", {}, urgent ? "紧急通知" : "通知"),
        element("span", {}, verbatim(placeName), verbatim("，"), audience),
      ),
      element("h2", { id }, verbatim(title)),
      element("p", { class: "notice-text" }, verbatim(text)),
      element("p", { class: "notice-source" }, icon("scales"), element("span", {}, `依据：${source.title}（${chineseDate(source.date)}）`)),
      element("p", { class: "notice-until" }, `有效到 ${chineseDate(dayOf(new Date(until)))} ${clock(until)}`),
    );
  }
}

function clock(instant) {
  const at = new Date(instant);
  return `${at.getHours()}:${String(at.getMinutes()).padStart(2, "0")}`;
}
