import { element } from "../../app/dom.mjs";

/** Steps through pages of rows. @param {(number: number) => void} go @returns {HTMLElement|null} null for a single page */
export function pager(page, pages, go) {
  if (pages < 2) return null;
  const step = (label, number) => {
    const made = element("button", { type: "button", class: "button plain", disabled: number < 1 || number > pages }, label);
    made.addEventListener("click", () => go(number));
    return made;
  };
  return element(
    "nav",
    { class: "pager", "aria-label": "翻页" },
    step("上一页", page - 1),
    element("span", {}, `第 ${page} 页，共 ${pages} 页`),
    step("下一页", page + 1),
  );
}
