import { COMMANDS } from "./fleet-words.mjs";
import { ROLES, STATES } from "./words.mjs";

const ACTORS = { nobody: "没有登录的人", operator: "命令行", program: "程序" };

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
  state: "改状态",
  owner: "改负责人",
  note: "写记录",
  reveal: "查看联系方式",
  reveal_unapproved: "查看未成年人，没有批准",
  alert_reveal_limit: "查看次数到了上限",
  minor_approval: "批准查看未成年人",
  conflict: "判断是不是同一个人",
  export_ask: "申请导出",
  export_approve: "批准导出",
  export_take: "下载导出的文件",
  kiosk_add: "添加终端",
  kiosk_code: "重新发配对码",
  kiosk_pair: "终端配对",
  kiosk_move: "改终端的名称或位置",
  kiosk_command: "给终端下指令",
  kiosk_remove: "停用终端",
  channel_off: "停用服务",
  channel_on: "恢复服务",
  notice_write: "写通知",
  notice_save: "改通知",
  notice_approve: "批准通知",
  notice_withdraw: "撤下通知",
  season_enter: "填征兵日程",
  season_approve: "批准征兵日程",
  season_withdraw: "撤下征兵日程",
  draft_upload: "导入文件",
  draft_edit: "改草稿",
  draft_tick: "看过变化的回答",
  draft_submit: "送审",
  draft_return: "退回草稿",
  draft_approve: "批准发布",
  draft_discard: "删除草稿",
  desk_take: "认领待答问题",
  desk_own: "接手待答问题",
  desk_write: "写答复",
  desk_close: "答复完成",
  desk_stale: "依据换版，撤下答复",
  local_value: "填本地电话或金额",
  local_offer: "填门店",
  local_table: "上传本地表格",
  local_withdraw: "撤下门店",
  local_return: "退回本地改动",
  corpus_publish: "发布",
  corpus_withdraw: "撤下",
  corpus_roll_back: "恢复政策库版本",
};

const DETAILS = {
  account: "账号",
  channel: "服务",
  role: "角色",
  area: "辖区",
  route: "请求",
  purpose: "用途",
  from: "从",
  to: "到",
  owner: "负责人",
  decision: "结论",
  command: "指令",
  intake: "批次",
  version: "版本",
  count: "题数",
  how: "动作",
};

const PURPOSES = {
  contact: "电话联系本人",
  booking: "预约到场",
  arrival: "现场核对身份",
  conflict: "核对是否重复提交",
  correction: "本人要求更正或查询",
};

const VALUES = {
  role: ROLES,
  from: STATES,
  to: STATES,
  purpose: PURPOSES,
  decision: { same: "同一个人", different: "两个人" },
  command: COMMANDS,
  channel: { kiosk: "大厅终端", chat: "手机小窗", widget: "网页小窗", "sign-up": "预报名" },
};

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
  return Object.entries(details)
    .map(([key, value]) => `${DETAILS[key] ?? key} ${VALUES[key]?.[value] ?? value}`)
    .join("，");
}
