/** Which of the three layouts the window calls for, kept in `data-surface` on the root element. */

const KIOSK = "(orientation: portrait) and (min-width: 800px)";
const LANDSCAPE = "(orientation: landscape) and (min-width: 1200px)";

export function surface() {
  return document.documentElement.dataset.surface;
}

/** Sets the surface now and whenever the window changes. @param {() => void} [changed] */
export function followSurface(changed = () => {}) {
  const queries = [KIOSK, LANDSCAPE].map((query) => matchMedia(query));
  const choose = () => (queries[0].matches ? "kiosk" : queries[1].matches ? "landscape" : "phone");
  const apply = () => {
    if (surface() === choose()) return;
    document.documentElement.dataset.surface = choose();
    changed();
  };
  apply();
  for (const query of queries) query.addEventListener("change", apply);
}
