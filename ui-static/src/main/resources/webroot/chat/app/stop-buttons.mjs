import { element } from "../../app/dom.mjs";

/** What is asked before anything that was filled in is cleared. */
export const SURE = "不填了吗？填过的会全部清除，什么都不会提交。";

/**
 * The buttons under a card of the preliminary sign-up. While it is asked whether to stop, these are the two answers, the
 * harmless one first.
 *
 * @param {import("../../app/kiosk-element.mjs").KioskElement} card sends `kiosk:form-stop`, `kiosk:form-stay` and `kiosk:form-clear`
 * @param {boolean} stopping
 * @param {HTMLElement} onwards the button that leads on
 */
export function stopButtons(card, stopping, onwards) {
  const button = (label, type, attributes) =>
    card.listen(element("button", { type: "button", class: "button part-stop", ...attributes }, label), "click", () => card.send(type));
  if (!stopping) return element("div", { class: "buttons" }, button("不填了", "kiosk:form-stop"), onwards);
  return element(
    "div",
    { class: "stop-ask", role: "group", "aria-label": SURE },
    element("p", { class: "talk-line" }, SURE),
    element(
      "div",
      { class: "buttons" },
      button("清除，不填了", "kiosk:form-clear"),
      button("接着填", "kiosk:form-stay", { class: "button primary", "data-safe": true }),
    ),
  );
}
