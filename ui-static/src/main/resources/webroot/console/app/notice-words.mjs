/** The fixed words of notices and of the season. */

export const AUDIENCES = { everyone: "所有人", candidates: "适龄青年", students: "大学生", families: "军属", veterans: "退役军人" };

export const SURFACES = { ticker: "终端首页滚动条", attract: "终端待机屏", chat: "手机对话" };

/** The way of a notice, each with the tone of its tag. */
export const STANDINGS = {
  draft: { tone: "check", text: "草稿，等同事审" },
  approved: { tone: "info", text: "到时发" },
  shown: { tone: "pass", text: "发送中" },
  ended: { tone: "plain", text: "已结束" },
  withdrawn: { tone: "plain", text: "已撤下" },
};

export const STEPS = { "sign-up": "报名", medical: "体检", political: "政考", decision: "定兵", departure: "起运" };

/** Whether it still does something, or may. */
export function isOpen({ state }) {
  return ["draft", "approved", "shown"].includes(state);
}

/** What the approver should look at before it is told to everyone. @returns {{tone: string, text: string}[]} */
export function checksOf({ source, sourceDate, ends, links = [] }, now) {
  const checks = [
    source && sourceDate ? { tone: "pass", text: "写明了依据和日期" } : { tone: "fail", text: "还没写依据和日期，不能发布" },
    new Date(ends) > new Date(now) ? { tone: "pass", text: "到期自动撤下" } : { tone: "fail", text: "结束时间已经过了" },
  ];
  if (links.length > 0) checks.push({ tone: "check", text: `有不是政府网站的网址：${links.join("、")}` });
  return checks;
}
