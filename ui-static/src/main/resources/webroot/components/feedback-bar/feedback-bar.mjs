import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

const REASONS = [
  { label: "不是我问的", reason: "off-point" },
  { label: "过时了", reason: "outdated" },
  { label: "看不懂", reason: "unclear" },
  { label: "和实际不一样", reason: "unlike-reality" },
  { label: "其他", reason: "unsaid" },
];

/**
 * Whether an answer was right, and if not why; and the way to take it along. It never asks who says so.
 * Data: `{judged, take}`; `judged` is "asked", "sent" or "failed", `take` is where the code of the answer is.
 * Events: `kiosk:feedback` with `{helpful, reason}`, once; `kiosk:take` with `{href}`.
 */
export class FeedbackBar extends KioskElement {
  static tag = "feedback-bar";

  render({ judged = "", take }) {
    return element(
      "div",
      { class: "feedback", role: "group", "aria-label": "评价这个回答" },
      element("p", { class: "feedback-words", tabindex: -1, role: judged && "status" }, judged === "sent" ? "谢谢您，这对我们有用。" : judged === "failed" ? "没有记下，请再点一次。" : "这个回答对吗？"),
      judged !== "sent" && this.#button("good", "有帮助", () => this.#say({ helpful: true })),
      judged !== "sent" && this.#button("bad", "不对", () => this.#askWhy()),
      take && this.#button("qr", "扫码带走", () => this.send("kiosk:take", { href: take }), "take"),
    );
  }

  #askWhy() {
    const chips = REASONS.map(({ label, reason }) => this.#button("", label, () => this.#say({ helpful: false, reason })));
    this.querySelector(".feedback").replaceChildren(element("p", { class: "feedback-words", tabindex: -1 }, "哪里不对？点一下就行。"), ...chips);
    this.querySelector(".feedback-words").focus();
  }

  /** What has been tapped cannot be tapped again while it is on its way. */
  #say(said) {
    for (const button of this.querySelectorAll("button")) button.disabled = true;
    this.send("kiosk:feedback", said);
  }

  #button(sign, label, act, looks = "") {
    const button = element("button", { type: "button", class: `feedback-pill ${looks}`.trim() }, sign && icon(sign), label);
    return this.listen(button, "click", act);
  }
}
