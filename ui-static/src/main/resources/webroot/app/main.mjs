import { withPlace } from "./address.mjs";
import { Announcer } from "./announcer.mjs";
import { Attract } from "./attract.mjs";
import { ChangeWatch } from "./change-watch.mjs";
import { ChannelWatch } from "./channel-watch.mjs";
import { Departure } from "./departure.mjs";
import { defineElements } from "./elements.mjs";
import { FleetMember } from "./fleet-member.mjs";
import { bringForms } from "./forms.mjs";
import { Keyboard } from "./ime/keyboard.mjs";
import { KioskClient } from "./kiosk-client.mjs";
import { Kiosk } from "./kiosk.mjs";
import { NoticeWatch } from "./notice-watch.mjs";
import { closeOutlets } from "./outlets.mjs";
import { Reader } from "./reader.mjs";
import { Suggesting } from "./suggesting.mjs";
import { surface } from "./surface.mjs";
import { TapGuard } from "./tap-guard.mjs";
import { Visit } from "./visit.mjs";

/** The parts of the page, all of which must be there. */
function parts() {
  const names = {
    header: "body > header",
    brand: "site-header",
    banner: "status-banner",
    message: "staff-message",
    changed: "change-line",
    main: "main",
    dock: "dock-bar",
    sheet: "source-sheet",
    take: "take-along",
    leave: "leave-dialog",
    keyboard: "ime-panel",
    attract: "attract-loop",
    closed: "closed-cover",
    polite: "[aria-live=polite]",
    assertive: "[aria-live=assertive]",
    skip: ".skip-link",
  };
  return Object.fromEntries(Object.entries(names).map(([name, selector]) => [name, one(selector)]));
}

function one(selector) {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`kiosk: the page has no ${selector}`);
  return found;
}

function start() {
  const page = parts();
  const announcer = new Announcer(page.polite, page.assertive);
  const reader = new Reader();
  const channel = () => (surface() === "phone" ? "chat" : "kiosk");
  const client = new KioskClient(undefined, undefined, channel);
  const keyboard = new Keyboard({ panel: page.keyboard, client });
  const place = withPlace(new URLSearchParams(location.search).get("place")).place;
  const notices = new NoticeWatch({ client, place });
  const visit = new Visit();
  const kiosk = new Kiosk({ page, client, visit, reader, announcer, keyboard, notices });

  new TapGuard().guard(document);
  closeOutlets(document);
  page.skip.addEventListener("click", (event) => {
    event.preventDefault();
    (page.main.querySelector("h1") ?? page.main).focus();
  });
  new Suggesting({ client, place: () => kiosk.place }).start();
  keyboard.start();
  new FleetMember({ page, kiosk, client, reader, announcer }).start();
  kiosk.start();
  new Departure({ page, kiosk, reader, announcer }).start();
  new Attract({ page, kiosk, notices }).start();
  new ChannelWatch({ notices, cover: page.closed, announcer, channel }).start();
  new ChangeWatch({ notices, visit, announcer, tell: (change) => (page.changed.data = change) }).start();
  notices.start();
  document.addEventListener("pointerdown", bringForms, { once: true });
}

defineElements();
start();
