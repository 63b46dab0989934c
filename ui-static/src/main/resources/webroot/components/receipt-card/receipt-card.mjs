import { drawing, element, icon, leaf, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { worded } from "../../app/labels.mjs";
import { qrOf } from "../../app/qr.mjs";
import { unbroken } from "../../app/text.mjs";

const RADIUS = 54;
const AROUND = 2 * Math.PI * RADIUS;

/**
 * What somebody who has signed up takes along: the reference in groups, the same as a QR code, what comes next, what to
 * bring, the official door. No full name. Data: the receipt of the server, `phone` masked, and `left` of `of` seconds
 * where the screen clears itself. Events: `kiosk:receipt-longer`, `kiosk:wipe`, `kiosk:home`.
 */
export class ReceiptCard extends KioskElement {
  static tag = "receipt-card";

  /** The words for reading aloud. */
  get speech() {
    const { next = [], notice = "" } = this.data ?? {};
    return `收到了，谢谢您。${next.map(({ title, text }) => `${title}。${text}`).join("")}${notice}`;
  }

  connectedCallback() {
    this.toggleAttribute("data-scrolls", true);
    super.connectedCallback();
  }

  /** So many seconds are left. */
  count(left) {
    this.querySelector(".receipt-left").textContent = String(left);
    this.querySelector(".ring-left").setAttribute("stroke-dasharray", dashes(left / this.data.of));
  }

  render({ left }) {
    return [
      element(
        "div",
        { class: "scroller receipt-scroll", role: "group", "aria-label": "回执" },
        element("article", { class: "card receipt" }, this.#head(), this.#reference(), this.#code()),
        this.#steps(),
        this.#bring(),
        this.#official(),
      ),
      element("div", { class: "receipt-foot" }, element("more-below"), left === undefined ? this.#foot() : this.#clock()),
    ];
  }

  #head() {
    return element(
      "div",
      { class: "receipt-head" },
      element("span", { class: "seal seal-pass" }, icon("check")),
      element("div", {}, element("h1", { tabindex: -1 }, "收到了，谢谢您"), element("p", {}, `会打 ${this.need("phone")} 联系您`)),
      leaf("hello", "receipt-leaf"),
    );
  }

  #reference() {
    return element(
      "div",
      { class: "receipt-reference" },
      element("p", {}, "回执号"),
      element("p", { class: "receipt-code" }, verbatim(this.need("receipt"))),
    );
  }

  #code() {
    return element(
      "div",
      { class: "receipt-take" },
      this.#picture(),
      element(
        "div",
        {},
        element("h2", {}, "拍照，带走回执号"),
        element("ul", { class: "notes" }, ["查看办理进度", "撤回，删除全部信息"].map((each) => element("li", {}, each))),
        element("p", { class: "receipt-hint" }, "二维码里只有回执号。查询和撤回要用回执号加手机号后四位。"),
      ),
    );
  }

  /** The code that the server drew, drawn again from its measures: nothing of it is read as markup. */
  #picture() {
    const { size, path } = qrOf(this.need("qr"));
    return drawing(
      "svg",
      { class: "qr", viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": worded("回执号的二维码") },
      drawing("rect", { class: "qr-paper", width: size, height: size }),
      drawing("path", { class: "qr-ink", d: path }),
    );
  }

  #steps() {
    const step = ({ title, text }, index) =>
      element(
        "li",
        { class: "receipt-step" },
        element("span", { class: "chip" }, String(index + 1)),
        element("div", {}, element("h3", {}, verbatim(title)), element("p", {}, verbatim(unbroken(text)))),
      );
    return [element("h2", { class: "receipt-title" }, "接下来"), element("ol", { class: "receipt-steps" }, this.need("next").map(step))];
  }

  #bring() {
    return [element("h2", { class: "receipt-title" }, "带什么"), element("p", { class: "receipt-text" }, verbatim(`${this.need("bring").join("；")}。`))];
  }

  #official() {
    const { official, notice } = this.data;
    const shown = official.href.replace(/^https:\/\//, "").replace(/\/$/, "");
    return [
      element(
        "div",
        { class: "caution" },
        icon("about"),
        element(
          "div",
          {},
          element("p", {}, verbatim(official.text)),
          element("p", { class: "not-phone" }, `${official.label}：${shown}，请用自己的手机打开`),
          element("a", { class: "only-phone caution-link", href: official.href, rel: "noopener noreferrer", target: "_blank" }, `打开${official.label}`),
        ),
      ),
      element("div", { class: "caution" }, icon("shield"), element("p", {}, verbatim(notice))),
    ];
  }

  #clock() {
    const { left, of } = this.data;
    const circle = (looks, attributes) => drawing("circle", { class: looks, cx: 60, cy: 60, r: RADIUS, ...attributes });
    return element(
      "div",
      { class: "receipt-clock" },
      element(
        "div",
        { class: "receipt-ring" },
        drawing(
          "svg",
          { viewBox: "0 0 120 120", "aria-hidden": "true", focusable: "false" },
          circle("ring-whole"),
          circle("ring-left", { "stroke-dasharray": dashes(left / of), transform: "rotate(-90 60 60)" }),
        ),
        element("span", { class: "receipt-left" }, String(left)),
      ),
      element("p", {}, "秒后清除本机信息。", element("br"), "回执号请拍照保存。"),
      this.#button("button", "再等一会儿", "kiosk:receipt-longer"),
      this.#button("button receipt-done", "好了，清除", "kiosk:wipe"),
    );
  }

  #foot() {
    return element(
      "div",
      { class: "form-foot" },
      element("div", { class: "buttons" }, this.#button("button primary", "记好了，清除", "kiosk:wipe")),
    );
  }

  #button(looks, label, type) {
    const button = element("button", { type: "button", class: looks }, label);
    return this.listen(button, "click", () => this.send(type));
  }
}

function dashes(share) {
  return `${(AROUND * share).toFixed(1)} ${AROUND.toFixed(1)}`;
}
