import { surface } from "./surface.mjs";

const GESTURES = ["contextmenu", "dragstart", "dragover", "drop"];
const FUNCTION_KEY = /^F([1-9]|1[0-2])$/;
const COMMANDS = new Set([..."foprstnwju"]);

/**
 * Closes the ways out of a kiosk's page that a page can close: menus, dragging, the keys of the browser. The rest is the
 * work of the shell around it. A phone belongs to somebody and keeps all of them.
 *
 * @param {Document} page
 */
export function closeOutlets(page) {
  for (const type of GESTURES) page.addEventListener(type, refuse, { capture: true });
  page.addEventListener("keydown", (event) => leads(event) && refuse(event), { capture: true });
}

function refuse(event) {
  if (surface() !== "phone") event.preventDefault();
}

/** Whether a key would open, print, save, search or reload something. */
function leads({ key, ctrlKey, metaKey, altKey }) {
  return FUNCTION_KEY.test(key) || ((ctrlKey || metaKey) && COMMANDS.has(key.toLowerCase())) || (altKey && /^(Arrow|F\d)/.test(key));
}
