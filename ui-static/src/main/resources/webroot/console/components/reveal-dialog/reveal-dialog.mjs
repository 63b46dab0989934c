import { element } from "../../../app/dom.mjs";
import { DialogElement } from "../../app/dialog-element.mjs";
import { adviceList } from "../../app/advice.mjs";
import { busy, button, faultLine, showFaults, valuesOf } from "../../app/forms.mjs";
import { dateText } from "../../app/words.mjs";

const SHOWN_FOR = 60;
const SPOKEN = [30, 10];

/**
 * Personal data behind a purpose: first the question what for, then the values, for a minute. Data: `{name, purposes:
 * [{code, label}], shown}`, or null when closed; with `shown` (name, phone, birthDate, idNumber, health, advice) the values
 * stand there; advice is shown where health is, as only here it is part of it.
 * Events: `console:purpose` with `{purpose}`, `console:hide`.
 */
export class RevealDialog extends DialogElement {
  static tag = "reveal-dialog";
  static closing = "console:hide";

  #form;
  #timer = 0;

  refresh() {
    clearInterval(this.#timer);
    super.refresh();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    super.disconnectedCallback();
  }

  content({ name, purposes, shown }) {
    return shown ? this.#values(shown) : this.#question(name, purposes);
  }

  /** Not shown, with the reason. */
  fail(sentence) {
    busy(this.#form, false);
    showFaults(this.#form, { "": sentence });
  }

  #question(name, purposes) {
    this.#form = element(
      "form",
      { novalidate: true, class: "form" },
      this.title(`查看 ${name} 的联系方式`),
      element("p", { class: "dialog-line" }, "您的账号、时间和用途会记进审计，不能删除。"),
      element(
        "fieldset",
        { class: "choices" },
        element("legend", {}, "用途"),
        purposes.map(({ code, label }) =>
          element("label", { class: "choice" }, element("input", { type: "radio", name: "purpose", value: code }), label),
        ),
      ),
      faultLine(),
      element("div", { class: "buttons" }, this.#hide("plain", "先不看"), button("primary", "留痕并查看", null, { type: "submit" })),
    );
    this.listen(this.#form, "submit", (event) => this.#submit(event));
    return this.#form;
  }

  #submit(event) {
    event.preventDefault();
    const { purpose } = valuesOf(this.#form);
    if (!showFaults(this.#form, { "": purpose ? "" : "请选一个用途。" })) return;
    busy(this.#form, true);
    this.send("console:purpose", { purpose });
  }

  #values({ name, phone, birthDate, idNumber, health, advice = [] }) {
    const left = element("strong", { class: "reveal-left" }, `${SHOWN_FOR} 秒`);
    const spoken = element("p", { class: "sr-only", role: "status" });
    this.#count(left, spoken);
    const value = (label, text) => text && element("div", {}, element("dt", {}, label), element("dd", {}, text));
    return [
      this.title("联系方式"),
      element(
        "dl",
        { class: "reveal-values" },
        value("姓名", name),
        value("手机号", phone && grouped(phone)),
        value("出生日期", birthDate && dateText(birthDate)),
        value("身份证号", idNumber),
        value("身体情况", health && healthText(health)),
      ),
      health && adviceList(advice),
      element("p", { class: "dialog-line" }, left, " 后自动隐藏。请不要抄给无关的人。"),
      spoken,
      element("div", { class: "buttons" }, this.#hide("primary", "看完了，隐藏")),
    ];
  }

  #count(left, spoken) {
    const end = Date.now() + SHOWN_FOR * 1000;
    this.#timer = setInterval(() => {
      const seconds = Math.ceil((end - Date.now()) / 1000);
      left.textContent = `${seconds} 秒`;
      if (SPOKEN.includes(seconds)) spoken.textContent = `${seconds} 秒后隐藏。`;
      if (seconds <= 0) this.send("console:hide");
    }, 1000);
  }

  #hide(looks, label) {
    return this.listen(button(looks, label), "click", () => this.send("console:hide"));
  }
}

function grouped(phone) {
  return phone.replace(/^(\d{3})(\d{4})(\d{4})$/, "$1 $2 $3");
}

/** Only what was given. */
function healthText({ height, weight, eyesightLeft, eyesightRight }) {
  const eyes = [eyesightLeft && `左 ${eyesightLeft}`, eyesightRight && `右 ${eyesightRight}`].filter(Boolean).join("，");
  return [height && `身高 ${height} 厘米`, weight && `体重 ${weight} 公斤`, eyes && `裸眼视力 ${eyes}`].filter(Boolean).join("，");
}
