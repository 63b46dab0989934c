import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { addressOf } from "../../app/address.mjs";
import { dateText } from "../../app/words.mjs";

const MOST = 6;

/**
 * What somebody should look at: kiosks that are silent and answers that were found wrong, for those who may open their
 * pages; what of the library changes within 30 days, what nobody has checked for 180 days, and cards whose text has changed.
 * Data: `{soon, unchecked, changed, silent, complaints}`, the last two numbers left out for who may not know them.
 */
export class FreshnessList extends KioskElement {
  static tag = "freshness-list";

  render({ silent, complaints }) {
    return element(
      "section",
      { class: "panel" },
      element("h2", {}, "需要您处理"),
      pressing([
        [silent, "台终端三分钟没有消息", "fleet"],
        [complaints, "条回答被标“不对”", "desk"],
      ]),
      group("30 天内施行或到期", "30 天内没有变化。", this.need("soon"), ({ day, what, change }) => [what, `${dateText(day)} ${change}`]),
      group("半年没有核对", "都在 180 天内核对过。", this.need("unchecked"), ({ guide, checkedOn, cards }) => [guide, `上次核对 ${dateText(checkedOn)}，${cards} 张卡片`]),
      group("依据的原文有了变化", "依据的原文没有变化。", this.need("changed"), ({ card, document, since }) => [card, `《${document}》${since ? ` ${dateText(since)} 起` : ""}变了`]),
    );
  }
}

/** Each says what waits and leads there; where nothing does, nothing is said. */
function pressing(all) {
  const shown = all.filter(([count]) => count > 0);
  const line = ([count, what, page]) => element("li", {}, element("span", {}, `${count} ${what}`), element("a", { class: "fresh-link", href: addressOf({ page }) }, "查看", element("span", { class: "sr-only" }, what)));
  return shown.length > 0 && element("ul", { class: "fresh fresh-pressing" }, shown.map(line));
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
