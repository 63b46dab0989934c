import { Announcer } from "../../app/announcer.mjs";
import { ChangeWatch } from "../../app/change-watch.mjs";
import { ChannelWatch } from "../../app/channel-watch.mjs";
import { KioskClient } from "../../app/kiosk-client.mjs";
import { NoticeWatch } from "../../app/notice-watch.mjs";
import { Questions } from "../../app/questions.mjs";
import { Reader } from "../../app/reader.mjs";
import { TapGuard } from "../../app/tap-guard.mjs";
import { Visit } from "../../app/visit.mjs";
import { startOf } from "./address.mjs";
import { Chat } from "./chat.mjs";
import { defineElements } from "./elements.mjs";
import { HostPage } from "./host-page.mjs";
import { followKeyboard } from "./keyboard-inset.mjs";

/** The parts of the page, all of which must be there. */
function parts() {
  const names = {
    header: "chat-header",
    banner: "status-banner",
    log: "[role=log]",
    composer: "chat-composer",
    sheet: "source-sheet",
    closed: "closed-cover",
    polite: "[aria-live=polite]",
    assertive: "[aria-live=assertive]",
    skip: ".skip-link",
  };
  return Object.fromEntries(Object.entries(names).map(([name, selector]) => [name, one(selector)]));
}

function one(selector) {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`chat: the page has no ${selector}`);
  return found;
}

function start() {
  const page = parts();
  const host = new HostPage();
  const channel = () => (host.there ? "widget" : "chat");
  const client = new KioskClient(undefined, undefined, channel);
  const announcer = new Announcer(page.polite, page.assertive);
  const visit = new Visit();
  new TapGuard().guard(document);
  page.skip.addEventListener("click", (event) => {
    event.preventDefault();
    page.composer.focus();
  });
  followKeyboard();
  const notices = new NoticeWatch({ client, place: startOf(location.hash).place });
  const chat = new Chat({
    page,
    client,
    visit,
    questions: new Questions(client, visit),
    reader: new Reader(),
    announcer,
    host,
    notices,
  });
  chat.start();
  const leave = host.there ? { label: "收起", wish: "kiosk:fold" } : undefined;
  new ChannelWatch({ notices, cover: page.closed, announcer, channel, leave }).start();
  new ChangeWatch({ notices, visit, announcer, tell: (change) => chat.tell(change) }).start();
  notices.start();
}

defineElements();
start();
