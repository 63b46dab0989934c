import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";
import { timeText } from "../../app/words.mjs";

/**
 * The ways to the assistant, each of which can be turned off at once. Whoever turns one says why. Data: `{items, manages,
 * now?}`. Event: `console:channel-turn` with `{channel, off, reason}`.
 */
export class ChannelSwitches extends KioskElement {
  static tag = "channel-switches";

  #asked = "";

  render() {
    return element(
      "section",
      { class: "panel" },
      element("h2", {}, "服务开关"),
      element("ul", { class: "channels" }, this.need("items").map((item) => this.#item(item))),
    );
  }

  /** What the server had against it. @param {Record<string, string>} faults */
  fail(faults) {
    const form = this.querySelector("form");
    busy(form, false);
    showFaults(form, faults);
  }

  /** It is done: nobody is asked any more. */
  settle() {
    this.#asked = "";
  }

  #item(item) {
    const { channel, name, off, words, reason, actor, at } = item;
    const asked = this.#asked === channel;
    return element(
      "li",
      {},
      element(
        "div",
        { class: "channel" },
        element("strong", {}, name),
        element("span", { class: `tag tag-${off ? "fail" : "pass"}` }, off ? "已停用" : "正常"),
        this.data.manages && !asked && this.#ask(item),
      ),
      at && element("p", { class: "figure-note" }, `${timeText(at, this.data.now ?? new Date())} ${actor}：${reason}`),
      off && element("p", { class: "figure-note" }, `屏幕上写着：${words}`),
      asked && this.#form(item),
    );
  }

  #ask({ channel, name, off }) {
    const ask = button(off ? "soft" : "plain", off ? `恢复${name}` : `停用${name}`);
    return this.listen(ask, "click", () => {
      this.#asked = channel;
      this.refresh();
      this.querySelector("form .control").focus();
    });
  }

  #form({ channel, name, off, words }) {
    const send = button("primary", off ? `马上恢复${name}` : `马上停用${name}`, null, { type: "submit" });
    const leave = button("plain", "先不动");
    const form = element(
      "form",
      { class: "form", novalidate: true },
      field({ name: "reason", label: "原因", hint: off ? "写给同事看，记在这里。" : `写给同事看。屏幕上会写：${words}`, maxlength: 200 }),
      faultLine(),
      element("div", { class: "buttons" }, leave, send),
    );
    this.listen(leave, "click", () => {
      this.#asked = "";
      this.refresh();
    });
    return this.listen(form, "submit", (event) => {
      event.preventDefault();
      const { reason } = valuesOf(form);
      if (!showFaults(form, { reason: reason ? "" : "请先写明原因" })) return;
      busy(form, true);
      this.send("console:channel-turn", { channel, name, off: !off, reason });
    });
  }
}
