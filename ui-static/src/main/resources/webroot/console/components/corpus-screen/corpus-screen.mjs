import { element, icon } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { actorText } from "../../app/audit-words.mjs";
import { button } from "../../app/forms.mjs";
import { dateText, timeText } from "../../app/words.mjs";

const STATES = [
  { state: "", label: "全部" },
  { state: "draft", label: "草稿", tone: "plain" },
  { state: "submitted", label: "待审", tone: "check" },
  { state: "approved", label: "待发布", tone: "info" },
  { state: "published", label: "现行", tone: "pass" },
  { state: "withdrawn", label: "已撤下", tone: "fail" },
];
const STANDINGS = { current: { tone: "pass", label: "现行" }, coming: { tone: "info", label: "待生效" }, past: { tone: "plain", label: "已替代" } };
const ACTS = { publish: "发布", withdraw: "撤下", roll_back: "恢复" };
const FILES = ".docx,.pdf,.html,.txt,.md,.csv,.xlsx";

/**
 * What the library holds and what is on its way there. Data: `{version, cards, drafts, texts, versions, standIns,
 * rights: {draft, publish}, now}`. Events: `console:upload` with `{file}`, `console:roll-back` with `{version}`; those of
 * its parts.
 */
export class CorpusScreen extends KioskElement {
  static tag = "corpus-screen";

  #state = "";

  render({ now = new Date() }) {
    return [this.#filter(), element("div", { class: "corpus-lists" }, this.#documents(now), this.#standIns(), this.#texts(), this.#versions(now))];
  }

  #filter() {
    const drafts = this.need("drafts");
    return element(
      "nav",
      { class: "panel corpus-filter", "aria-label": "按状态看" },
      element("h3", {}, "状态"),
      STATES.map(({ state, label }) => {
        const count = drafts.filter((each) => !state || each.state === state).length;
        const choice = element(
          "button",
          { type: "button", class: "corpus-choice", "aria-pressed": String(this.#state === state) },
          label,
          element("span", { class: "corpus-count" }, String(count)),
        );
        return this.listen(choice, "click", () => {
          this.#state = state;
          this.refresh();
        });
      }),
    );
  }

  #documents(now) {
    const { rights } = this.data;
    const shown = this.need("drafts").filter((each) => !this.#state || each.state === this.#state);
    return element(
      "section",
      { class: "panel" },
      element("div", { class: "panel-head" }, element("h2", {}, `本单位的文件 ${shown.length} 份`), rights.draft && this.#import()),
      shown.length === 0
        ? element("p", { class: "empty" }, rights.draft ? "还没有文件。点“导入文件”，Word、PDF、Excel 和文本都可以。" : "还没有文件。采编的同事导入后会列在这里。")
        : table(["文件", "文号", "施行日期", "段数", "状态", "最近改动"], shown.map((each) => documentRow(each, now))),
    );
  }

  #import() {
    const input = element("input", { type: "file", class: "sr-only", accept: FILES, tabindex: -1, "aria-label": "选择文件" });
    this.listen(input, "change", () => {
      const [file] = input.files;
      if (file) this.send("console:upload", { file });
      input.value = "";
    });
    const open = this.listen(button("primary", "导入文件", "up"), "click", () => input.click());
    return element("div", { class: "corpus-import" }, input, open);
  }

  #standIns() {
    const { standIns, rights } = this.data;
    const list = element("stand-in-list");
    list.data = { items: standIns, found: null, rights };
    return list;
  }

  /** Cards of the program that were looked for. */
  found(cards) {
    const list = this.querySelector("stand-in-list");
    list.data = { ...list.data, found: cards };
  }

  #texts() {
    const { texts = [] } = this.data;
    if (texts.length === 0) return null;
    return element(
      "section",
      { class: "panel" },
      element("h2", {}, `法规原文 ${texts.length} 部`),
      table(
        ["名称", "文号", "施行日期", "条数", "状态"],
        texts.map(({ title, number, effectiveFrom, articles, standing }) =>
          row(title, [number || "—", dateText(effectiveFrom), String(articles), tag(STANDINGS[standing])]),
        ),
      ),
    );
  }

  #versions(now) {
    const versions = this.need("versions");
    if (versions.length === 0) return null;
    return element(
      "section",
      { class: "panel" },
      element("h2", {}, "版本"),
      table(
        ["政策库", "时间", "谁", "做了什么", ""],
        versions.map(({ version, at, actor, act, current }, index) =>
          row(`第 ${version} 版`, [
            timeText(at, now),
            actorText(actor),
            ACTS[act] ?? act,
            current ? index === 0 && tag({ tone: "pass", label: "现在用的" }) : this.#back(version),
          ]),
        ),
      ),
    );
  }

  #back(version) {
    if (!this.data.rights.publish) return "";
    return this.listen(button("plain", `恢复到第 ${version} 版`), "click", () => this.send("console:roll-back", { version }));
  }
}

function documentRow({ id, title, number, effectiveFrom, passages, state, publishAt, changedAt }, now) {
  const { tone, label } = STATES.find((each) => each.state === state) ?? STATES[1];
  const name = element("a", { href: `#/corpus/${id}` }, title);
  const due = state === "approved" && publishAt ? element("span", { class: "corpus-due" }, `${timeText(publishAt, now)} 发布`) : null;
  return row(name, [number || "—", effectiveFrom ? dateText(effectiveFrom) : "—", String(passages), [tag({ tone, label }), due], timeText(changedAt, now)]);
}

function table(heads, rows) {
  return element(
    "div",
    { class: "corpus-scroll" },
    element(
      "table",
      { class: "rows" },
      element("thead", {}, element("tr", {}, heads.map((head) => element("th", { scope: "col" }, head)))),
      element("tbody", {}, rows),
    ),
  );
}

function row(name, cells) {
  return element("tr", {}, element("th", { scope: "row" }, name), cells.map((cell) => element("td", {}, cell)));
}

function tag({ tone, label }) {
  return element("span", { class: `tag tag-${tone}` }, tone === "pass" && icon("check"), label);
}
