import { element, icon, uniqueId } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { adviceList } from "../../app/advice.mjs";
import { busy, button, field } from "../../app/forms.mjs";
import { checkText, chipsOf, consentText, dateOf, dateText, dueOf, nextState, personText, STATES, timeText, toneOf } from "../../app/words.mjs";

/**
 * All there is to one sign-up, and what to do with it. What is typed stays while the data of the same sign-up changes.
 * Data: `{signUp, account, rights: {follow, approveMinor}, owners, href, now, trouble}`; `href` leads back, `owners` can
 * be given the sign-up. Events: `console:reveal`, `console:compare`, `console:approve-minor`; `console:own` with
 * `{account, name}`; `console:follow` with `{state?, text, due}`, where a state means that the sign-up moves.
 */
export class SignUpDetail extends KioskElement {
  static tag = "sign-up-detail";

  #typed = { id: "", text: "", due: "" };
  #form;

  render({ signUp, trouble, href, rights, now = new Date() }) {
    const close = element("a", { class: "detail-close", href }, icon("cross"), element("span", { class: "sr-only" }, "关闭这份登记"));
    if (trouble) return [close, element("h2", { tabindex: -1 }, "没打开这份登记"), element("p", { class: "detail-note" }, trouble)];
    if (!signUp) return [close, element("h2", { tabindex: -1 }, "正在打开登记")];
    this.#keep(signUp);
    return [
      close,
      element("p", { class: "detail-id" }, `提交于 ${timeText(signUp.createdAt, now)}`),
      element("h2", { tabindex: -1 }, signUp.name, element("span", { class: "detail-state" }, signUp.stateName ?? STATES[signUp.state])),
      element("p", { class: "detail-chips" }, chipsOf({ ...signUp, check: [] }, now).map(tag)),
      this.#facts(signUp, now),
      signUp.advice?.length > 0 && advice(signUp.advice),
      this.#notices(signUp),
      history(signUp, now),
      rights.follow && this.#follow(signUp),
    ];
  }

  /** The text was kept by the server: the field is empty again. */
  kept() {
    this.#typed = { id: "", text: "", due: "" };
  }

  /** It was not: the person may press again. */
  free() {
    if (this.#form) busy(this.#form, false);
  }

  #keep(signUp) {
    if (this.#typed.id !== signUp.id) this.#typed = { id: signUp.id, text: "", due: dateOf(signUp.due) };
  }

  #facts(signUp, now) {
    const { rights } = this.data;
    return element(
      "dl",
      { class: "detail-facts" },
      fact("手机号", [signUp.phone, rights.follow && this.#wish("查看（会留痕）", "console:reveal")]),
      fact("情况", personText(signUp)),
      fact("乡镇街道", signUp.areaName),
      fact("想咨询", signUp.question),
      fact("方便联系", signUp.contactTime),
      fact("同意范围", (signUp.consents ?? []).map((each) => consentText(each, now)).join("；")),
      fact("健康信息", signUp.hasHealth && "填了，写明用途查看时显示"),
      fact("到期删除", signUp.keptUntil && dateText(signUp.keptUntil)),
      fact("负责人", [signUp.ownerName ?? "还没有", rights.follow && this.#give(signUp)]),
      fact("下次联系", dueOf(signUp.due, now)?.text ?? "没有约"),
    );
  }

  /** Takes the sign-up, or gives it to a colleague. */
  #give({ owner }) {
    const { account, owners = [] } = this.data;
    const others = owners.filter((each) => each.account !== owner && each.account !== account.account);
    const select = element(
      "select",
      { class: "control", "aria-label": "转给哪位同事" },
      others.map((each) => element("option", { value: each.account }, each.name)),
    );
    const give = this.listen(button("plain", "转给他"), "click", () => {
      this.send("console:own", others.find((each) => each.account === select.value));
    });
    return [
      owner !== account.account && this.#wish("我来负责", "console:own", account),
      others.length > 0 &&
        element("details", { class: "give" }, element("summary", { class: "wish" }, "转给同事"), element("div", { class: "give-to" }, select, give)),
    ];
  }

  #wish(label, type, detail = {}) {
    const made = element("button", { type: "button", class: "wish" }, label);
    return this.listen(made, "click", () => this.send(type, detail));
  }

  #notices({ minor, conflict }) {
    const { rights } = this.data;
    return [
      minor && notice("未满 18 周岁", "查看联系方式前，要另一位审核人员批准，24 小时内有效。", [
        rights.approveMinor && this.#wish("批准查看", "console:approve-minor"),
      ]),
      conflict && notice("可能重复登记", "同一个人又提交了一份。", [
        rights.follow && this.#wish("对照两份", "console:compare"),
      ]),
    ];
  }

  #follow(signUp) {
    const next = nextState(signUp.state);
    this.#form = element(
      "form",
      { class: "detail-form", novalidate: true },
      field({ name: "text", label: "这次联系的结果", rows: 2, maxlength: 500 }),
      field({ name: "due", label: "下次联系", type: "date" }),
      element(
        "div",
        { class: "buttons" },
        button("plain", "只记录", null, { type: "submit", value: "" }),
        next && button("primary", `记录并移到“${STATES[next]}”`, null, { type: "submit", value: next }),
      ),
      this.#others(signUp.state, next),
    );
    this.#form.elements.text.value = this.#typed.text;
    this.#form.elements.due.value = this.#typed.due;
    this.listen(this.#form, "input", () => this.#remember());
    this.listen(this.#form, "submit", (event) => this.#submit(event));
    return this.#form;
  }

  #others(state, next) {
    const id = uniqueId("others");
    const list = element(
      "ul",
      { id, class: "others", hidden: true },
      Object.entries(STATES)
        .filter(([each]) => each !== state && each !== next)
        .map(([each, label]) => element("li", {}, button("plain", label, null, { type: "submit", value: each }))),
    );
    const opener = button("soft", "移到…", "next", { "aria-expanded": "false", "aria-controls": id });
    const show = (open) => {
      list.hidden = !open;
      opener.setAttribute("aria-expanded", String(open));
    };
    this.listen(opener, "click", () => show(list.hidden));
    const both = element("div", { class: "others-menu" }, opener, list);
    return this.listen(both, "keydown", (event) => {
      if (event.key !== "Escape" || list.hidden) return;
      event.stopPropagation();
      show(false);
      opener.focus();
    });
  }

  #remember() {
    const { text, due } = this.#form.elements;
    this.#typed = { ...this.#typed, text: text.value, due: due.value };
  }

  #submit(event) {
    event.preventDefault();
    const state = event.submitter?.value || undefined;
    busy(this.#form, true);
    this.send("console:follow", { state, text: this.#typed.text.trim(), due: this.#typed.due });
  }
}

function fact(name, value) {
  const shown = [value].flat(2).filter(Boolean);
  return shown.length > 0 && element("div", {}, element("dt", {}, name), element("dd", {}, shown));
}

function tag({ tone, text }) {
  return [element("span", { class: `tag tag-${tone}` }, text), " "];
}

/** What the rules in force today say; it decides nothing. */
function advice(lines) {
  return element(
    "section",
    { class: "detail-check" },
    element("h3", {}, icon("clipboard"), "初步提示"),
    element("p", {}, `${checkText(lines)}。按今天的规定算，只供参考。`),
    adviceList(lines),
  );
}

function notice(title, words, wishes) {
  return element("div", { class: "detail-notice" }, element("p", {}, element("strong", {}, title), "　", words), wishes);
}

/** What happened and what was noted, newest first. */
function history({ history = [], notes = [] }, now) {
  const lines = [...history, ...notes].toSorted((one, other) => String(other.at).localeCompare(String(one.at)));
  return element(
    "section",
    { class: "detail-history" },
    element("h3", {}, "记录"),
    element(
      "ol",
      {},
      lines.map(({ text, at, by }) =>
        element(
          "li",
          {},
          element("p", {}, text),
          element("p", { class: "detail-when" }, [by, timeText(at, now)].filter(Boolean).join("　")),
        ),
      ),
    ),
  );
}
