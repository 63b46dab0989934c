import { drawing, element, icon, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { worded } from "../../app/labels.mjs";
import { qrOf } from "../../console/app/qr.mjs";

const SECONDS = 60;

/**
 * The receipt of a sign-up: its number, a code to take along, what comes next. On a screen of the hall (`timed`) it clears
 * itself, and one tap gives more time. Data: what the server answered, with `phone` masked and `timed`.
 * Event: `kiosk:wipe`.
 */
export class ReceiptCard extends KioskElement {
  static tag = "receipt-card";

  #left = SECONDS;

  connectedCallback() {
    super.connectedCallback();
    const clock = setInterval(() => this.#tick(), 1000);
    this.life.addEventListener("abort", () => clearInterval(clock));
  }

  render({ phone, next, bring, official, notice, timed }) {
    return [
      element(
        "section",
        { class: "card receipt" },
        element("div", { class: "receipt-head" }, element("span", { class: "seal seal-pass" }, icon("check")), element("h1", { tabindex: -1 }, "收到了，谢谢您")),
        element("p", {}, `会给 ${phone} 打电话`),
        element("p", { class: "receipt-label" }, "受理号"),
        element("p", { class: "receipt-number" }, verbatim(this.need("receipt"))),
        element("div", { class: "receipt-code" }, this.#code(), element("p", {}, "请拍照或扫码保存。凭受理号和手机号后四位，可以查询、撤回。")),
      ),
      element("h2", {}, "接下来"),
      element("ol", { class: "receipt-next" }, next.map(({ title, text }) => element("li", {}, element("strong", {}, verbatim(title)), element("p", {}, verbatim(text))))),
      element("h2", {}, "要带什么"),
      element("p", {}, verbatim(bring.join("、"))),
      element("p", { class: "form-notice" }, verbatim(official.text), element("strong", {}, verbatim(` ${official.href}`))),
      element("p", { class: "form-notice" }, verbatim(notice)),
      timed && this.#countdown(),
    ];
  }

  #code() {
    const { size, path } = qrOf(this.need("qr"));
    return drawing("svg", { class: "receipt-qr", viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": worded("受理号的二维码") }, drawing("path", { d: path }));
  }

  #countdown() {
    const more = element("button", { type: "button", class: "button" }, "再等一会儿");
    const done = element("button", { type: "button", class: "button primary" }, "好了，清除");
    this.listen(more, "click", () => {
      this.#left = SECONDS;
      this.#tick();
    });
    this.listen(done, "click", () => this.send("kiosk:wipe"));
    return [element("p", { class: "receipt-left" }, `${this.#left} 秒后清除本机信息。`), element("div", { class: "buttons" }, more, done)];
  }

  #tick() {
    if (!this.data?.timed) return;
    this.#left -= 1;
    if (this.#left <= 0) this.send("kiosk:wipe");
    else this.querySelector(".receipt-left").textContent = worded(`${this.#left} 秒后清除本机信息。`);
  }
}
