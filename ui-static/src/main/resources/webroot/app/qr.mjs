/**
 * The drawing in an SVG text of the server. Its numbers are read, its markup never becomes a page: only a square view
 * box and paths of straight lines are understood, which is all that a QR code has.
 *
 * @param {string} svg @returns {{size: string, path: string}} fails for anything else
 */
export function qrOf(svg) {
  const size = /\sviewBox="0 0 (\d+) \1"/.exec(svg)?.[1];
  const path = [...svg.matchAll(/<path\b([^>]*)>/g)].map(([, attributes]) => darkOf(attributes)).join("");
  if (!size || !path) throw new Error("this is no QR code");
  return { size, path };
}

/** A white path is the ground and no part of the code. */
function darkOf(attributes) {
  if (/\sfill="(?:#fff|#ffffff|white)"/i.test(attributes)) return "";
  return /\sd="([MmHhVvZz\d\s,.-]+)"/.exec(attributes)?.[1] ?? "";
}
