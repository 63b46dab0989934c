import { drawing, element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { qrOf } from "../../../app/qr.mjs";
import { button } from "../../app/forms.mjs";

/**
 * What a new account needs once and is never shown again: the secret for the authenticator, as a QR code and as letters,
 * and ten recovery codes. Data: `{account, totp: {secret, qr}, recoveryCodes}`. Event: `console:saved`.
 */
export class SecretCard extends KioskElement {
  static tag = "secret-card";

  #said;

  render({ account, totp, recoveryCodes }) {
    this.#said = element("p", { class: "secret-said", role: "status" });
    const saved = button("primary", "我已保存");
    this.listen(saved, "click", () => this.send("console:saved"));
    return [
      element("h2", {}, "1. 用验证器扫码"),
      element("p", { class: "secret-line" }, `账号 ${account}。用手机上的验证器扫这个码，以后登录要填它显示的 6 位数字。`),
      element(
        "div",
        { class: "secret-totp" },
        picture(totp.qr),
        element(
          "div",
          {},
          element("p", { class: "secret-line" }, "扫不了码，就手工输入："),
          element("p", { class: "secret-key" }, grouped(totp.secret)),
        ),
      ),
      element("h2", {}, "2. 收好恢复码"),
      element("p", { class: "secret-line" }, "手机丢了，用一个恢复码代替验证码登录。每个只能用一次，这里只显示这一回。"),
      element("ol", { class: "secret-codes" }, recoveryCodes.map((code) => element("li", {}, code))),
      element("div", { class: "buttons secret-buttons" }, this.#print(), this.#copy(recoveryCodes), saved),
      this.#said,
    ];
  }

  #print() {
    return this.listen(button("plain", "打印", "print"), "click", () => print());
  }

  #copy(codes) {
    return this.listen(button("plain", "复制恢复码", "copy"), "click", async () => {
      try {
        await navigator.clipboard.writeText(codes.join("\n"));
        this.#said.textContent = "恢复码已复制，请存到安全的地方。";
      } catch {
        this.#said.textContent = "这个浏览器不让复制，请打印或抄写。";
      }
    });
  }
}

function picture(svg) {
  const { size, path } = qrOf(svg);
  return drawing(
    "svg",
    { class: "secret-qr", viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": "验证器二维码", "shape-rendering": "crispEdges" },
    drawing("path", { d: path }),
  );
}

function grouped(secret) {
  return secret.replace(/\s/g, "").match(/.{1,4}/g).join(" ");
}
