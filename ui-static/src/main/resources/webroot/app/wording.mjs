/** The fixed words of the screens: verdicts, standings, dates. */

const YES = { tone: "pass", icon: "check", label: "可以", leaf: "plain" };
const NO = { tone: "fail", icon: "cross", label: "现在不符合", leaf: "" };
const DEPENDS = { tone: "info", icon: "list", label: "看情况", leaf: "plain" };
const PLAIN = { tone: "plain", icon: "info", label: "说明", leaf: "plain" };
const UNKNOWN = { tone: "check", icon: "question", label: "没有把握", leaf: "think" };

const BY_VERDICT = { yes: YES, no: NO, depends: DEPENDS, info: PLAIN, unknown: UNKNOWN };
const BY_STATUS = {
  clarify: DEPENDS,
  handoff: UNKNOWN,
  declined: { tone: "plain", icon: "shield", label: "不能回答", leaf: "" },
  out_of_scope: { tone: "plain", icon: "info", label: "不在这里办", leaf: "plain" },
  crisis: { tone: "info", icon: "heart", label: "请先求助", leaf: "" },
  smalltalk: { tone: "plain", icon: "chat", label: "同您聊两句", leaf: "hello" },
};

/** How an answer looks: tone, icon, the word for it, the mood of the leaf ("" for none). */
export function lookOf({ status, verdict }) {
  return BY_STATUS[status] ?? BY_VERDICT[verdict] ?? PLAIN;
}

const STANDINGS = {
  "in-force": { label: "现行有效", tone: "pass" },
  upcoming: { label: "尚未施行", tone: "info" },
  superseded: { label: "已替代", tone: "plain" },
  repealed: { label: "已废止", tone: "fail" },
  unknown: { label: "待复核", tone: "check" },
};

/** The word and the tone for the standing of a text. */
export function standingOf(standing) {
  return STANDINGS[standing] ?? STANDINGS.unknown;
}

/** `2021-10-01` as 2021年10月1日; anything else as it is. */
export function chineseDate(date) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? "");
  return parts ? `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日` : (date ?? "");
}

/** When a cited text took effect, or "" where it has no such day. */
export function effectiveText(edition) {
  return edition ? `${chineseDate(edition)}起施行` : "";
}

/** What is said when a question was answered from something that has changed since. */
export function changeText({ question, title, withdrawn }) {
  return withdrawn
    ? `您问过“${question}”。${title}刚刚撤下，刚才的答案不再作数。`
    : `您问过“${question}”。${title}刚有更新，答案可能不同了。`;
}

const CERTAINTY = { notice: "以当年征兵公告为准。", ask: "以当地公布的为准。" };

/** The line under an answer: where it applies, of which day it is, how certain. */
export function asOfText({ asOf, level, certainty }) {
  const day = asOf ? `按截至 ${chineseDate(asOf)} 的政策库回答。` : "";
  return `${level ? `适用${level}。` : ""}${day}${CERTAINTY[certainty] ?? ""}`;
}
