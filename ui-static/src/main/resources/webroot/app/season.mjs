const DAY = 86_400_000;

/**
 * The step of the season that people wait for or are in: the first that is not over.
 *
 * @param {{intake: string, stages: {name: string, from: string, until: string}[]}[]} season
 * @param {string} today as 2026-11-22
 * @returns {{intake: string, name: string, begun: boolean, days: number, from: string, until: string}|null} `days` until it
 *     begins, or until its last day where it has begun
 */
export function nextStage(season, today) {
  const all = season.flatMap(({ intake, stages }) => stages.map((stage) => ({ intake, ...stage })));
  const open = all.filter(({ until }) => until >= today).sort((one, other) => one.from.localeCompare(other.from));
  const [next] = open;
  if (!next) return null;
  const begun = next.from <= today;
  return { ...next, begun, days: daysBetween(today, begun ? next.until : next.from) };
}

/** 报名还有 9 天开始: the countdown in words. */
export function countdownText({ name, begun, days }) {
  if (!begun) return `${name}还有 ${days} 天开始`;
  return days === 0 ? `${name}今天截止` : `${name}还有 ${days} 天截止`;
}

/** The day of this place as 2026-11-22. */
export function dayOf(date) {
  const two = (number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function daysBetween(from, until) {
  return Math.round((Date.parse(until) - Date.parse(from)) / DAY);
}
