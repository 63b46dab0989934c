import { Console } from "./console.mjs";
import { Door } from "./door.mjs";
import { defineElements } from "./elements.mjs";
import { StaffClient } from "./staff-client.mjs";

/** The parts of the page, all of which must be there. */
function parts() {
  const names = {
    side: "side-bar",
    top: "top-bar",
    told: "told-line",
    main: "main",
    proof: "proof-dialog",
    expired: "expired-dialog",
    idle: "idle-dialog",
    reveal: "reveal-dialog",
    conflict: "conflict-dialog",
    accountForm: "account-dialog",
    device: "device-dialog",
    polite: "[aria-live=polite]",
    assertive: "[aria-live=assertive]",
    skip: ".skip-link",
  };
  return Object.fromEntries(Object.entries(names).map(([name, selector]) => [name, one(selector)]));
}

function one(selector) {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`console: the page has no ${selector}`);
  return found;
}

function start() {
  const page = parts();
  const client = new StaffClient({ prove: () => door.prove() });
  const inside = new Console({ page, client });
  const door = new Door({ page, client, entered: (account) => inside.enter(account) });
  page.skip.addEventListener("click", (event) => {
    event.preventDefault();
    page.main.focus();
  });
  door.start();
}

defineElements();
start();
