import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";

/**
 * A notice as each surface shows it, drawn by the very elements of the kiosk and the chat. Data: `{title, text, urgent,
 * source, sourceDate, surfaces, placeName}`.
 */
export class NoticePreview extends KioskElement {
  static tag = "notice-preview";

  render({ title, text, urgent = false, source, sourceDate, surfaces, placeName }) {
    const notice = {
      id: "preview",
      title: title || "标题写在这里",
      text: text || "正文写在这里。",
      urgent,
      placeName,
      source: { title: source || "还没写依据", date: sourceDate || "—" },
    };
    return element(
      "section",
      { class: "panel preview", "aria-label": "预览" },
      element("h2", {}, "预览"),
      surfaces.includes("ticker") && [element("h3", {}, "终端首页滚动条"), element("div", { class: "preview-kiosk", inert: true }, ticker(notice))],
      surfaces.includes("attract") && [element("h3", {}, "终端待机屏"), attract(notice)],
      surfaces.includes("chat") && [element("h3", {}, "手机对话"), element("div", { class: "preview-phone" }, talk(notice))],
      surfaces.length === 0 && element("p", { class: "empty" }, "只列在“通知和日程”页里，不主动显示。"),
    );
  }
}

function ticker(notice) {
  const made = element("notice-ticker");
  made.data = { notices: [notice], countdown: "", still: true };
  return made;
}

function talk(notice) {
  const made = element("notice-talk");
  made.data = notice;
  return made;
}

function attract({ title, text, urgent, source }) {
  return element(
    "div",
    { class: "preview-attract" },
    element("p", { class: "preview-kind" }, icon("megaphone"), urgent ? "紧急通知" : "通知"),
    element("p", { class: "preview-title" }, title),
    element("p", {}, text),
    element("p", { class: "preview-source" }, `依据：${source.title}`),
  );
}
