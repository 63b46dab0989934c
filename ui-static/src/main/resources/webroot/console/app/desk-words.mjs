/** How far a task of the answer desk is; `told` says why where it is not on its way. */
export const TASKS = {
  taken: { tone: "plain", text: "待写" },
  written: { tone: "info", text: "已写" },
  closed: { tone: "pass", text: "已答复" },
  stale: { tone: "fail", text: "已撤下", told: "依据换了新版，原来的答复已撤下。请核对新版再写。" },
  withdrawn: { tone: "fail", text: "已撤下", told: "答复已撤下，不再用来回答。" },
};
