/**
 * What the address says, and the address for it. The state of the console lives after the `#`, which no server sees, so
 * that a reload, a bookmark and the back button find the same view again:
 *
 *     #/sign-ups                                board
 *     #/sign-ups?view=list&state=new&page=2     list
 *     #/sign-ups/ID?area=140214001&owner=me     the same with one sign-up open
 *     #/corpus/ID                               a document of the library, or on its way there
 *     #/notices/ID  #/notices/new              one notice; #/notices/season for the days of the season
 *     #/desk/ID                                 the answer desk with one task open
 *     #/fleet/ID                                the kiosks with one of them open
 *     #/overview                                how the assistant is used
 *     #/directory                               phones, amounts and shops of the office
 *     #/exports  #/corpus  #/accounts  #/audit?page=2     the other pages
 *
 * @typedef {{page: string, id?: string, view?: "list", state?: string, area?: string, owner?: "me", number?: number,
 *     sort?: string}} State
 */

import { STATES } from "./words.mjs";

const PAGES = ["overview", "sign-ups", "directory", "exports", "corpus", "notices", "accounts", "fleet", "audit", "desk"];
const WITH_ID = ["sign-ups", "corpus", "notices", "fleet", "desk"];
const ID = /^[A-Za-z0-9_-]{1,64}$/;
const AREA = /^\d{6,12}$/;
const SORT = /^-?[a-z]{1,20}$/i;

/** @param {string} hash such as `#/sign-ups?view=list` @returns {State} the board for anything not understood */
export function stateOf(hash) {
  const [path, query = ""] = hash.replace(/^#/, "").split("?", 2);
  const [, page, id] = path.split("/", 3);
  if (!PAGES.includes(page)) return { page: "sign-ups" };
  const parameters = new URLSearchParams(query);
  return present({
    page,
    id: WITH_ID.includes(page) && ID.test(id ?? "") ? id : undefined,
    view: parameters.get("view") === "list" ? "list" : undefined,
    state: Object.hasOwn(STATES, parameters.get("state") ?? "") ? parameters.get("state") : undefined,
    area: AREA.test(parameters.get("area") ?? "") ? parameters.get("area") : undefined,
    owner: parameters.get("owner") === "me" ? "me" : undefined,
    number: numberOf(parameters.get("page")),
    sort: SORT.test(parameters.get("sort") ?? "") ? parameters.get("sort") : undefined,
  });
}

/** @param {State} state @returns {string} the part of the address from `#` on */
export function addressOf({ page, id, number, ...rest }) {
  const parameters = new URLSearchParams(present(rest));
  if (number > 1) parameters.set("page", String(number));
  const query = parameters.toString();
  return `#/${page}${id ? `/${id}` : ""}${query ? `?${query}` : ""}`;
}

function numberOf(text) {
  const number = Number(text);
  return Number.isInteger(number) && number > 1 && number < 10_000 ? number : undefined;
}

function present(state) {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== undefined));
}
