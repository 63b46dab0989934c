/** How numbers of use are said. A number that is not told is either few, or would give one of few away. */

/** @param {{count?: number, few: boolean}} [figure] */
export function figureText(figure) {
  if (!figure) return "—";
  return figure.count === undefined ? (figure.few ? "少于 10" : "未列出") : String(figure.count);
}

/** How many of those before came on, such as 65%; "" where either is not told. */
export function shareText(before, figure) {
  if (!before?.count || figure.count === undefined) return "";
  return `${Math.round((100 * figure.count) / before.count)}%`;
}

/** How much more than before, in a hundred: 多 12%, 少 5%, 一样多. */
export function changeText(percent) {
  return percent === 0 ? "一样多" : `${percent > 0 ? "多" : "少"} ${Math.abs(percent)}%`;
}

/** 2026-07-05 as 7月5日. */
export function monthDay(day) {
  const [, month, date] = day.split("-").map(Number);
  return `${month}月${date}日`;
}
