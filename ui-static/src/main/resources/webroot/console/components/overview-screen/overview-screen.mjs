import { drawing, element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { button } from "../../app/forms.mjs";
import { changeText, figureText, monthDay, shareText } from "../../app/overview-words.mjs";
import { underWay } from "../desk-queue/desk-queue.mjs";

const CHART = { width: 600, height: 160, foot: 18 };

/**
 * How the assistant was used in the last days, in numbers of ten and more. Data: what `/overview` answers, and
 * `desk`, what `/desk` answers, for those who see it. Event: `console:overview-file`.
 */
export class OverviewScreen extends KioskElement {
  static tag = "overview-screen";

  render(said) {
    const { days, hours, answers, topics, signUps } = said;
    return [
      this.#figures(said),
      element(
        "div",
        { class: "overview-columns" },
        element(
          "div",
          { class: "overview-column" },
          panel("每日提问", usedText(said), chart(days, monthDay, "每日提问")),
          said.desk && queue(said.desk),
          panel("提问的时段", "一天里的每个小时", chart(hours, (name) => `${name}时`, "提问的时段")),
          flowPanel(said.flows),
        ),
        element(
          "div",
          { class: "overview-column" },
          panel("预报名漏斗", periodText(said), list(signUps, true)),
          panel("回答", "问题得到了什么", list(answers)),
          panel("主题", "有依据的回答讲的是什么", list(topics)),
        ),
      ),
      this.#foot(),
    ];
  }

  #figures({ today, todayBefore, questions, answers, sourcedShare, signUpsToday, signUps, desk }) {
    const handoff = answers.find(({ name }) => name === "没有把握，转人工");
    return element(
      "dl",
      { class: "figures" },
      card("今日提问", figureText(today), todayBefore ? compared(todayBefore) : `近 30 天 ${figureText(questions)}`),
      card("有依据作答", sourcedShare ?? "—", sourcedShare ? "占政策提问，不算寒暄和无关的" : "次数太少，不列比例"),
      desk ? card("待答问题", String(lengthOf(desk)), dueNote(desk)) : card("没有把握，转人工", handoff ? figureText(handoff) : "—", "近 30 天"),
      card("今日预报名", figureText(signUpsToday), `近 30 天 ${figureText(signUps.find(({ name }) => name === "同意并提交"))}`),
    );
  }

  #foot() {
    const take = this.listen(button("plain", "导出 CSV", "download"), "click", () => this.send("console:overview-file"));
    return element(
      "div",
      { class: "overview-foot" },
      element("p", { class: "dialog-line" }, "只有次数，没有问了什么，也没有是谁。少于 10 的数不列出；能由它推算出来的数也不列出。"),
      take,
    );
  }
}

function card(label, value, note) {
  return element(
    "div",
    { class: "panel figure" },
    element("dt", {}, label),
    element("dd", { class: "figure-value" }, value),
    element("dd", { class: "figure-note" }, note),
  );
}

function panel(title, note, ...children) {
  return element(
    "section",
    { class: "panel" },
    element("div", { class: "overview-head" }, element("h2", {}, title), element("p", { class: "figure-note" }, note)),
    children,
  );
}

function queue(desk) {
  const made = element("desk-queue");
  made.data = desk;
  return made;
}

function lengthOf({ open, tasks }) {
  return open.length + underWay(tasks).length;
}

/** What should be answered by today has the colour of what presses. */
function dueNote({ tasks, today }) {
  const due = underWay(tasks).filter((task) => task.due <= today).length;
  return due > 0 ? ["今天到期 ", element("strong", { class: "figure-pressing" }, `${due} 条`)] : "今天没有到期的";
}

function compared({ with: before, percent }) {
  return [`比${before} `, element("strong", {}, changeText(percent))];
}

function usedText(said) {
  const { questions, questionsBefore } = said;
  if (questions.count === undefined) return periodText(said);
  return [`${periodText(said)}，共 ${questions.count} 次`, questionsBefore && ["，", compared(questionsBefore)]];
}

function periodText({ from, until }) {
  return `${monthDay(from)}至${monthDay(until)}`;
}

/** Bars of what is told; what is not told has no bar, and says so to whoever points at it or listens. */
function chart(figures, label, title) {
  const most = Math.max(1, ...figures.map(({ count }) => count ?? 0));
  const step = CHART.width / figures.length;
  const room = CHART.height - CHART.foot;
  const every = Math.ceil(figures.length / 6);
  const bars = figures.map((figure, at) => {
    const height = ((figure.count ?? 0) / most) * (room - CHART.foot);
    const said = `${label(figure.name)} ${figureText(figure)}`;
    const bar = drawing("rect", { class: "chart-bar", x: at * step + step / 6, y: room - height, width: (step * 2) / 3, height });
    bar.append(drawing("title", {}, said));
    return bar;
  });
  const names = figures.map(
    ({ name }, at) => at % every === 0 && drawing("text", { class: "chart-name", x: at * step + step / 6, y: CHART.height - 4 }, label(name)),
  );
  const told = figures.filter(({ count }) => count !== undefined);
  const spoken = told.length === 0 ? "都少于 10" : told.map((figure) => `${label(figure.name)} ${figureText(figure)}`).join("，");
  return element(
    "div",
    { class: "chart" },
    drawing(
      "svg",
      { viewBox: `0 0 ${CHART.width} ${CHART.height}`, role: "img", "aria-label": `${title}：${spoken}` },
      drawing("line", { class: "chart-line", x1: 0, x2: CHART.width, y1: room, y2: room }),
      bars,
      names,
    ),
    element("p", { class: "figure-note" }, told.length === 0 ? "都少于 10，不列出" : `最多的一格 ${most}`),
  );
}

function list(figures, shares = false) {
  const most = Math.max(1, ...figures.map(({ count }) => count ?? 0));
  return element(
    "dl",
    { class: "overview-list" },
    figures.map((figure, at) =>
      element(
        "div",
        {},
        element("dt", {}, figure.name),
        element("dd", { class: "overview-bar" }, meter(figure.count ?? 0, most)),
        element("dd", { class: "overview-count" }, figureText(figure), " ", element("small", {}, shares ? shareText(figures[at - 1], figure) : "")),
      ),
    ),
  );
}

function meter(count, most) {
  return drawing(
    "svg",
    { viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" },
    drawing("rect", { class: "meter-room", width: 100, height: 8 }),
    drawing("rect", { class: "chart-bar", width: (100 * count) / most, height: 8 }),
  );
}

function flowPanel(flows) {
  const rows = flows.map(({ title, steps: [opened, finished], left }) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, title),
      element("td", {}, figureText(opened)),
      element("td", {}, figureText(finished), " ", element("small", {}, shareText(opened, finished))),
      element("td", {}, left ? `${left.name}（${figureText(left)}）` : "没有一题满 10 次"),
    ),
  );
  const head = ["流程", "打开", "看到结果", "走开最多的一题"].map((each) => element("th", { scope: "col" }, each));
  return panel("办事向导", "看过几次，走到哪里", element("table", { class: "rows" }, element("thead", {}, element("tr", {}, head)), element("tbody", {}, rows)));
}
