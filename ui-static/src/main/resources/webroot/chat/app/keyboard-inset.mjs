/**
 * Keeps the composer above a keyboard that covers the page, where the browser does not make the page smaller by itself
 * (Safari on a phone). The height stands in `--keyboard` on the root element.
 */
export function followKeyboard(view = globalThis.visualViewport) {
  if (!view) return;
  const apply = () => {
    const covered = Math.max(0, innerHeight - view.height * view.scale - view.offsetTop);
    document.documentElement.style.setProperty("--keyboard", `${Math.round(covered)}px`);
  };
  view.addEventListener("resize", apply);
  view.addEventListener("scroll", apply);
}
