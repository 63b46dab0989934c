import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { dateText } from "../../app/words.mjs";

const MOST = 6;

/**
 * What of the library somebody should look at: what changes within 30 days, what nobody has checked for 180 days, and cards
 * whose text has changed. Data: `{soon, unchecked, changed}`.
 */
export class FreshnessList extends KioskElement {
  static tag = "freshness-list";

  render() {
    return element(
      "section",
      { class: "panel" },
      element("h2", {}, "需要核对"),
      group("30 天内施行或到期", "30 天内没有变化。", this.need("soon"), ({ day, what, change }) => [what, `${dateText(day)} ${change}`]),
      group("半年没有核对", "都在 180 天内核对过。", this.need("unchecked"), ({ guide, checkedOn, cards }) => [guide, `上次核对 ${dateText(checkedOn)}，${cards} 张卡片`]),
      group("依据的原文有了变化", "依据的原文没有变化。", this.need("changed"), ({ card, document, since }) => [card, `《${document}》${since ? ` ${dateText(since)} 起` : ""}变了`]),
    );
  }
}

function group(title, none, items, said) {
  const more = items.length - MOST;
  return [
    element("h3", { class: "fresh-title" }, title, items.length > 0 && element("span", { class: "tag tag-check" }, `${items.length} 项`)),
    items.length === 0
      ? element("p", { class: "figure-note" }, none)
      : element("ul", { class: "fresh" }, items.slice(0, MOST).map((item) => element("li", {}, lines(said(item))))),
    more > 0 && element("p", { class: "figure-note" }, `还有 ${more} 项，先办上面的。`),
  ];
}

function lines([first, second]) {
  return [element("span", {}, first), element("span", { class: "figure-note" }, second)];
}
