import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { countdownText, nextStage } from "../../app/season.mjs";
import { chineseDate } from "../../app/wording.mjs";

/**
 * The days of the season as staff have entered them, with how long it is until the next. Steps without a day are not
 * there. Data: `{season: [{intake, placeName, stages: [{name, from, until}], source: {title, date}}], today}`.
 */
export class SeasonDays extends KioskElement {
  static tag = "season-days";

  render({ season, today }) {
    return season
      .filter(({ stages }) => stages.some(({ until }) => until >= today))
      .map((intake) => this.#intake(intake, today));
  }

  #intake({ intake, placeName, stages, source }, today) {
    const next = nextStage([{ intake, stages }], today);
    return element(
      "section",
      { class: "card season" },
      element("h2", { class: "season-title" }, icon("calendar"), `${intake}征兵日程`),
      element("p", { class: "season-next" }, countdownText(next)),
      element(
        "ol",
        { class: "season-stages" },
        stages.map(({ name, from, until }) =>
          element(
            "li",
            { class: until < today ? "season-over" : "", "aria-current": name === next.name && next.begun && "step" },
            element("strong", {}, name),
            element("span", {}, chineseDate(from), from !== until && [" ", "至", " ", chineseDate(until)]),
          ),
        ),
      ),
      element("p", { class: "season-source" }, `依据：${source.title}（${chineseDate(source.date)}），适用 ${placeName}`),
    );
  }
}
