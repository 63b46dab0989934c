import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { busy, button, faultLine, field, showFaults, valuesOf } from "../../app/forms.mjs";

/**
 * A shop or counter. What is wrong is told by the server, field by field. Data: `{offer, categories, audiences}`; without an
 * `offer` it is a new one. Events: `console:offer-save` with the values, `console:form-close`.
 */
export class OfferForm extends KioskElement {
  static tag = "offer-form";

  #form;

  render({ offer = {}, categories, audiences }) {
    const { name, promise, category, address, phone, hours, proof, basis, validUntil } = offer;
    this.#form = element(
      "form",
      { class: "panel form", novalidate: true, "aria-label": name ?? "加一家" },
      element("h2", { tabindex: -1 }, name ? `改 ${name}` : "加一家门店或窗口"),
      field({ name: "name", label: "名称", value: name, maxlength: 60 }),
      field({ name: "promise", label: "优惠", hint: "例：堂食 9 折", value: promise, maxlength: 60 }),
      field({ name: "category", label: "类别", options: categories.map((each) => ({ value: each, label: each })), value: category }),
      this.#audiences(audiences, offer.audiences ?? audiences),
      field({ name: "validUntil", label: "有效期至", type: "date", value: validUntil, hint: "过了这一天自己不再显示。有法定依据的可以不写。" }),
      field({ name: "basis", label: "法定依据", value: basis, hint: "门店自愿的不写。", maxlength: 60 }),
      field({ name: "address", label: "地址", value: address, maxlength: 60 }),
      field({ name: "phone", label: "电话", type: "tel", value: phone, maxlength: 30 }),
      field({ name: "hours", label: "营业时间", value: hours, maxlength: 60 }),
      field({ name: "proof", label: "凭什么享受", hint: "例：优待证", value: proof, maxlength: 60 }),
      faultLine(),
      button("primary", "保存，请同事批准", null, { type: "submit" }),
      this.listen(button("plain", "不改了"), "click", () => this.send("console:form-close")),
    );
    this.listen(this.#form, "submit", (event) => this.#submit(event));
    return this.#form;
  }

  /** @param {Record<string, string>} faults sentences by field */
  fail(faults) {
    busy(this.#form, false);
    showFaults(this.#form, faults);
  }

  #audiences(all, chosen) {
    return element(
      "fieldset",
      { class: "choices choices-in-line" },
      element("legend", {}, "给谁"),
      all.map((each) => element("label", { class: "choice" }, element("input", { type: "checkbox", name: "audience", value: each, checked: chosen.includes(each) }), each)),
    );
  }

  #submit(event) {
    event.preventDefault();
    const { audience, ...values } = valuesOf(this.#form);
    const audiences = new FormData(this.#form).getAll("audience").join("、");
    const { offer } = this.data;
    if (!audiences) return void showFaults(this.#form, { "": "请至少选一种给谁。" });
    busy(this.#form, true);
    this.send("console:offer-save", { ...values, audiences, ...(offer ? { id: offer.id, place: offer.place } : {}) });
  }
}
