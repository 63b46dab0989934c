/**
 * Which pages and deeds a role has. The server decides; this only keeps from view what it would refuse.
 */

const PAGES = [
  { page: "overview", label: "概览", sign: "overview", roles: ["viewer", "editor", "reviewer", "recruiter", "admin"] },
  { page: "sign-ups", label: "预报名", sign: "pencil", roles: ["viewer", "recruiter", "reviewer"] },
  { page: "exports", label: "导出", sign: "download", roles: ["recruiter", "reviewer"] },
  { page: "corpus", label: "政策库", sign: "book", roles: ["viewer", "editor", "reviewer"] },
  { page: "desk", label: "待答问题", sign: "chat", roles: ["viewer", "editor", "reviewer"] },
  { page: "directory", label: "本地名录", sign: "shop", roles: ["viewer", "editor", "reviewer"] },
  { page: "notices", label: "通知推送", sign: "megaphone", roles: ["viewer", "editor", "reviewer"] },
  { page: "accounts", label: "账号", sign: "people", roles: ["admin"] },
  { page: "fleet", label: "终端", sign: "kiosk", roles: ["recruiter", "admin"] },
  { page: "audit", label: "审计", sign: "clipboard", roles: ["auditor"] },
];

const DEEDS = {
  follow: ["recruiter"],
  approveMinor: ["reviewer"],
  askExport: ["recruiter"],
  approveExport: ["reviewer"],
  manageFleet: ["admin"],
  turnChannel: ["admin"],
  tellKiosk: ["recruiter", "admin"],
  writeNotice: ["editor", "reviewer"],
  approveNotice: ["reviewer"],
  draft: ["editor", "reviewer"],
  publish: ["reviewer"],
};

/** The pages of a role, in the order of the sidebar. */
export function pagesOf(role) {
  return PAGES.filter(({ roles }) => roles.includes(role));
}

/** @param {"follow"|"approveMinor"|"askExport"|"approveExport"|"manageFleet"|"turnChannel"|"tellKiosk"|"writeNotice"|"approveNotice"|"draft"|"publish"} deed `follow` is all that touches one sign-up */
export function may(role, deed) {
  return DEEDS[deed].includes(role);
}
