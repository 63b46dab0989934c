/** What is said of kiosks. */

import { timeText } from "./words.mjs";

const DAY = 86_400_000;
const COMMAND_LIFE = 120_000;

/** What a kiosk can be told, by the word of the server. */
export const COMMANDS = { home: "回到首页", wipe: "清除并回首页", reload: "重新载入界面", message: "推一条消息" };

const ERRORS = { "server-lost": "连不上服务", "script-failed": "页面脚本出错" };

/** How long ago something was, in words. @param {number} seconds */
export function agoText(seconds) {
  return `${spanText(seconds)}前`;
}

function spanText(seconds) {
  if (seconds < 60) return `${seconds} 秒`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分钟`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} 小时`;
  return `${Math.floor(seconds / 86_400)} 天`;
}

/** How a kiosk is, as a tag. */
export function stateTag({ state, report }) {
  if (state === "online") return { tone: "pass", text: "在线" };
  if (state === "unpaired") return { tone: "check", text: "等配对" };
  return { tone: "fail", text: report ? `离线 ${spanText(report.seconds)}` : "还没报到" };
}

/** Whether it can read aloud, as a tag; null when nobody knows. */
export function audioTag({ report }) {
  if (report?.audio === "ok") return { tone: "pass", text: "能朗读" };
  return report?.audio === "none" ? { tone: "check", text: "没有中文声音" } : null;
}

/** Whether its pages are those of the server, as a tag; null when nobody knows. */
export function pageTag({ report }) {
  if (!report?.page) return null;
  return report.stale ? { tone: "check", text: "待更新" } : { tone: "pass", text: "最新" };
}

/** Whether a printer is there, in words; "" when nobody knows. */
export function printerText({ report }) {
  return { ok: "打印机正常", none: "没有打印机" }[report?.printer] ?? "";
}

/** What went wrong in the last day, "" for nothing. */
export function errorText({ report }, now) {
  return hasError({ report }, now) ? `${timeText(report.errorAt, now)} ${ERRORS[report.error] ?? report.error}` : "";
}

/** Whether something went wrong in the last day. */
export function hasError({ report }, now) {
  return Boolean(report?.error && report.errorAt && new Date(now) - new Date(report.errorAt) < DAY);
}

/** The screen of a kiosk in words, such as 竖屏 1080×1920. */
export function screenText({ report }) {
  const [width, height] = (report?.screen ?? "").split("x").map(Number);
  return width && height ? `${height > width ? "竖屏" : "横屏"} ${width}×${height}` : "";
}

/** The last command and what came of it; "" where there was none. */
export function commandText({ command }, now) {
  if (!command) return "";
  const over = new Date(now) - new Date(command.at) > COMMAND_LIFE;
  const end = command.obeyedAt ? "已照办" : over ? "它没有收到" : "正在送达";
  return `${timeText(command.at, now)} ${COMMANDS[command.kind] ?? command.kind}，${end}`;
}

/** 6 台，5 台在线. */
export function countText(items) {
  return items.length === 0 ? "" : `${items.length} 台，${items.filter(({ state }) => state === "online").length} 台在线`;
}
