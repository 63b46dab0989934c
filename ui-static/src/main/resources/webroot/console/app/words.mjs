/** The fixed words of the console: states, roles, verdicts, days. The sentences of the server are shown as they come. */

import { chineseDate } from "../../app/wording.mjs";

const DAY = 86_400_000;

/** The way of a sign-up, in the order of the board; `closed` may follow any of the others. */
export const STATES = {
  new: "新提交",
  contacted: "已联系",
  booked: "已预约",
  arrived: "已到场",
  official: "已官网报名",
  closed: "不再继续",
};

export const ROLES = { viewer: "浏览", editor: "采编", reviewer: "审核", recruiter: "征兵", admin: "管理", auditor: "审计" };

/** The state that usually comes next, or undefined at the end of the way. */
export function nextState(state) {
  const order = ["new", "contacted", "booked", "arrived", "official"];
  const at = order.indexOf(state);
  return at < 0 ? undefined : order[at + 1];
}

/**
 * What is worth seeing at a glance: chips with a tone of the tag list and a word, most pressing first.
 *
 * @param {{minor?: boolean, conflict?: boolean, due?: string, check?: {verdict: string}[], state?: string}} card
 * @param {Date|string} now @returns {{tone: string, text: string}[]}
 */
export function chipsOf(card, now) {
  const chips = [];
  const due = isOver(card.state) ? null : dueOf(card.due, now);
  if (due?.pressing) chips.push({ tone: due.tone, text: due.text });
  if (card.minor) chips.push({ tone: "check", text: "未成年" });
  if (card.conflict) chips.push({ tone: "fail", text: "冲突" });
  const check = card.check ?? [];
  return check.length > 0 ? [...chips, checkChip(check)] : chips;
}

/** When the next contact is due, in words; null without a day. `pressing` from the day itself on. */
export function dueOf(due, now) {
  if (!due) return null;
  const days = Math.round((startOfDay(asDate(due)) - startOfDay(now)) / DAY);
  if (days < 0) return { tone: "fail", text: `已超 ${-days} 天`, pressing: true };
  if (days === 0) return { tone: "check", text: "今天到期", pressing: true };
  return { tone: "plain", text: days === 1 ? "明天" : dayText(asDate(due), now), pressing: false };
}

const TONES = { met: "pass", "not-met": "fail" };
const VERDICTS = { pass: "符合", fail: "暂不符合", check: "待确认" };

/** The tone of what one rule says; what is neither met nor unmet has to be confirmed. */
export function toneOf(verdict) {
  return TONES[verdict] ?? "check";
}

/** What the rules say in one chip; there is at least one line. */
export function checkChip(check) {
  for (const tone of ["fail", "check"]) {
    const count = check.filter(({ verdict }) => toneOf(verdict) === tone).length;
    if (count > 0) return { tone, text: `${count} 项${VERDICTS[tone]}` };
  }
  return { tone: "pass", text: "条件全部符合" };
}

/** What the rules say in one sentence, met first. */
export function checkText(check) {
  const counted = Object.entries(VERDICTS).map(([tone, word]) => {
    const count = check.filter(({ verdict }) => toneOf(verdict) === tone).length;
    return count > 0 ? `${count} 项${word}` : "";
  });
  return counted.filter(Boolean).join("，");
}

/** What somebody agreed to, to which text and when. @param {{text: string, version: string, at: string}} consent */
export function consentText({ text, version, at }, now) {
  return `${text}（${version} 版，${timeText(at, now)}）`;
}

/** An instant as 今天 10:21, 昨天 16:20, 7月16日 9:12, or with the year where it is another one. */
export function timeText(instant, now) {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return "";
  const clock = `${at.getHours()}:${String(at.getMinutes()).padStart(2, "0")}`;
  return `${dayText(at, now)} ${clock}`;
}

/** A day as 今天, 昨天, 7月16日 or 2025年7月16日. */
export function dayText(day, now) {
  const days = Math.round((startOfDay(day) - startOfDay(now)) / DAY);
  if (days === 0) return "今天";
  if (days === -1) return "昨天";
  const short = `${day.getMonth() + 1}月${day.getDate()}日`;
  return day.getFullYear() === new Date(now).getFullYear() ? short : `${day.getFullYear()}年${short}`;
}

/** A date or an instant as 2026年7月16日. */
export function dateText(value) {
  return chineseDate(dateOf(value));
}

/** A date or an instant as 2026-07-16 of this place, "" without one: what a date field takes. */
export function dateOf(value) {
  if (!value) return "";
  const day = asDate(value);
  const two = (number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** A day that a date field gave, as the instant when the office opens on it. */
export function instantOf(day) {
  return new Date(`${day}T09:00:00`).toISOString();
}

/** 男，23 周岁，大专毕业: what is known of a person in one line. */
export function personText({ sex, age, education }) {
  return [sex, age ? `${age} 周岁` : "", education].filter(Boolean).join("，");
}

function isOver(state) {
  return state === "official" || state === "closed";
}

/** A bare date is a day of this place, not midnight of Greenwich. */
function asDate(value) {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00`) : new Date(value);
}

function startOfDay(value) {
  const date = asDate(value);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
