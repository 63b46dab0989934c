import { language, worded } from "./labels.mjs";

const SVG = "http://www.w3.org/2000/svg";

const SPOKEN = ["aria-label", "title", "placeholder", "alt", "hint"];

/**
 * Makes one HTML element. Text children become text nodes, never markup, in the language of the visitor where they are
 * labels. What must stay as it is, letter by letter, is given as `verbatim`.
 *
 * @param {string} tag
 * @param {Record<string, string|number|boolean|null|undefined>} [attributes] true writes the bare name; false, null and
 *     undefined leave it out
 * @param {...(Node|string|null|false|undefined|Array)} children
 * @returns {HTMLElement}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...present(children).map((child) => (typeof child === "string" ? labelOn(made, child) : child)));
  return made;
}

/** Text that is no label: what the library says of policy. */
export function verbatim(text) {
  return document.createTextNode(text);
}

/** Makes one SVG element; lengths that vary go into attributes, because style attributes are not allowed here. */
export function drawing(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  setAttributes(made, attributes);
  made.append(...present(children));
  return made;
}

/** An icon of the sprite. Always beside words, so assistive technology skips it. */
export function icon(name) {
  return drawing(
    "svg",
    { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    drawing("use", { href: `/images/icons.svg#${name}` }),
  );
}

/** The leaf in one of its moods: plain, hello, think, rest. Decoration only. */
export function leaf(mood, className = "leaf") {
  const picture = element("img", {
    class: className,
    src: `/images/leaf-${mood}.svg`,
    alt: "",
    width: 200,
    height: 240,
  });
  picture.draggable = false;
  return picture;
}

let ids = 0;

/** An id that no other element has, for labels. */
export function uniqueId(name) {
  ids += 1;
  return `${name}-${ids}`;
}

/** The children that are really there, in one flat list. */
export function present(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

function setAttributes(made, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    made.setAttribute(name, value === true ? "" : SPOKEN.includes(name) ? worded(String(value)) : String(value));
  }
}

/** Words in another language say so, for whoever has them read aloud. */
function labelOn(made, text) {
  const said = worded(text);
  if (said !== text && !made.hasAttribute("lang")) made.lang = language();
  return said;
}
