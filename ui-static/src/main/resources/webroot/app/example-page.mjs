/**
 * Fills the example pages. Each state is a `.example`; the data of an element stands right behind it as JSON. `?mode=care`
 * shows care mode. Dialogs cannot stand side by side: a page with `data-one` shows the state that `?only=` names, the
 * first without it.
 */
export function fillExamples(defineElements) {
  const query = new URLSearchParams(location.search);
  if (query.get("mode") === "care") document.documentElement.dataset.mode = "care";
  const only = Number(query.get("only")) || (document.body.hasAttribute("data-one") ? 1 : 0);
  for (const [index, example] of document.querySelectorAll(".example").entries()) {
    if (only && index + 1 !== only) example.remove();
  }
  defineElements();
  for (const json of document.querySelectorAll("script[type='application/json']")) {
    json.previousElementSibling.data = JSON.parse(json.textContent);
  }
}
