import { element, icon } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";

/**
 * Says under the header that the server is out of reach, and goes away by itself. Data: `{lost}`. Event: `kiosk:reconnect`.
 */
export class StatusBanner extends KioskElement {
  static tag = "status-banner";

  render({ lost }) {
    if (!lost) return null;
    const retry = element("button", { type: "button", class: "button banner-retry" }, icon("refresh"), "重试");
    this.listen(retry, "click", () => this.send("kiosk:reconnect"));
    return element(
      "div",
      { class: "banner" },
      icon("offline"),
      element(
        "div",
        { class: "banner-words" },
        element("p", { class: "banner-title" }, "网络断开了，正在重连"),
        element("p", {}, "连上后自动接着用，问过的内容还在。"),
      ),
      retry,
    );
  }
}
