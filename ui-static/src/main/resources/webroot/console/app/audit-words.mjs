import { ROLES } from "./words.mjs";

const ACTORS = { nobody: "没有登录的人", program: "程序", operator: "命令行" };

const ACTIONS = {
  login: "登录",
  login_failed: "登录没成",
  logout: "退出登录",
  authz_denied: "越权被拒绝",
  recovery_code_used: "用了一个恢复码",
  account_open: "增加账号",
  account_enrol: "本人启用账号",
  account_role: "改角色",
  account_area: "改辖区",
  account_disable: "停用账号",
  account_enable: "恢复账号",
  account_reset: "重发启用码",
  reveal: "查看联系方式",
};

const DETAILS = { account: "账号", role: "角色", area: "辖区", route: "请求", purpose: "用途", state: "状态" };

/** Who did it. */
export function actorText(actor) {
  return ACTORS[actor] ?? actor;
}

/** What was done; a code that has no words here stays as it is rather than vanish. */
export function actionText(action) {
  return ACTIONS[action] ?? action;
}

/** The details in one line. @param {Record<string, string>} details */
export function detailText(details) {
  const worded = Object.entries(details).map(([key, value]) => `${DETAILS[key] ?? key} ${key === "role" ? (ROLES[value] ?? value) : value}`);
  return worded.join("，");
}
