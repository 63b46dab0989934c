import { element } from "../../app/dom.mjs";
import { Latest } from "../../app/latest.mjs";
import { may } from "./access.mjs";
import { addressOf } from "./address.mjs";
import { countText } from "./fleet-words.mjs";
import { StaffError } from "./staff-error.mjs";

const EVERY = 5_000;
const AT_WORK = 120_000;
const DONE = {
  home: "已让它回到首页。",
  wipe: "已让它清除。",
  reload: "已让它重新载入。",
  message: "消息已发出。",
};

/**
 * The kiosks, looked at again every few seconds while somebody is at work: a page that nobody looks at must not keep a
 * session alive.
 */
export class FleetPage {
  title = "终端";
  #client;
  #page;
  #account;
  #tell;
  #parts = null;
  #items = null;
  #id;
  #waiting = null;
  #timer = 0;
  #life = null;
  #active = 0;
  #lists = new Latest();

  constructor({ client, page, account, tell }) {
    this.#client = client;
    this.#page = page;
    this.#account = account;
    this.#tell = tell;
  }

  open() {
    const [screen, detail] = [element("fleet-screen"), element("device-detail")];
    this.#parts = { screen, detail };
    detail.hidden = true;
    const whole = element("div", { class: "fleet" }, screen, detail);
    whole.addEventListener("console:device-form", ({ detail: { item } }) => this.#ask({ form: true, item, area: this.#account.area }));
    whole.addEventListener("console:device-ask", ({ detail: wish }) => this.#ask(wish));
    this.#life = new AbortController();
    for (const type of ["pointermove", "pointerdown", "keydown"]) {
      document.addEventListener(type, () => (this.#active = performance.now()), { signal: this.#life.signal, passive: true });
    }
    this.#active = performance.now();
    this.#timer = setInterval(() => this.#isWatched && this.#load(), EVERY);
    return [whole];
  }

  close() {
    clearInterval(this.#timer);
    this.#life?.abort();
    this.#lists.stop();
    this.#ask(null);
  }

  async show({ id }) {
    this.#id = id;
    if (this.#items) this.#draw();
    else await this.#load(() => this.show({ id }));
  }

  follow(type, detail) {
    if (type === "console:device-save") return this.#save(detail);
    if (type === "console:device-tell") return this.#command(detail.item, { kind: "message", text: detail.text });
    if (type === "console:device-deed") return this.#do(detail);
    if (type === "console:close") this.#ask(null);
  }

  get #isWatched() {
    return !document.hidden && performance.now() - this.#active < AT_WORK;
  }

  #ask(data) {
    this.#waiting = data?.code ? data.item : null;
    this.#page.device.data = data;
  }

  /** Only what somebody asked for tells when it fails; the next look may succeed. */
  async #load(again) {
    const signal = this.#lists.next();
    try {
      const { items } = await this.#client.fleet(signal);
      if (signal.aborted) return;
      this.#items = items;
      this.#greet();
      this.#draw();
    } catch (error) {
      if (again && !signal.aborted) this.#tell.failed(error, again);
    }
  }

  /** The code that is on the screen has been typed. */
  #greet() {
    const item = this.#waiting && this.#items.find(({ id }) => id === this.#waiting.id);
    if (!item || item.state === "unpaired" || item.codeUntil) return;
    this.#ask(null);
    this.#tell.done(`“${item.name}”已配对。`);
  }

  #draw() {
    const [manages, tells] = ["manageFleet", "tellKiosk"].map((deed) => may(this.#account.role, deed));
    const item = this.#items.find(({ id }) => id === this.#id) ?? this.#items[0];
    const { screen, detail } = this.#parts;
    keepingFocus(screen, () => (screen.data = { items: this.#items, id: item?.id, manages }));
    detail.hidden = !item;
    if (item) keepingFocus(detail, () => (detail.data = { item, manages, tells }));
    this.#tell.note(countText(this.#items));
  }

  async #save({ item, values }) {
    try {
      if (item) await this.#client.moveKiosk(item.id, { ...values, version: item.version });
      else return await this.#handOver(await this.#client.addKiosk(values));
      this.#ask(null);
      this.#tell.done("已改好。");
    } catch (error) {
      this.#fail(error);
    }
    await this.#load();
  }

  async #do({ item, deed }) {
    if (Object.hasOwn(DONE, deed)) return this.#command(item, { kind: deed });
    try {
      if (deed === "code") return await this.#handOver(await this.#client.kioskCode(item.id));
      await this.#client.removeKiosk(item.id);
      this.#ask(null);
      this.#tell.done(`“${item.name}”已停用，它的凭据已作废。`);
      location.hash = addressOf({ page: "fleet" });
    } catch (error) {
      this.#ask(null);
      this.#tell.failed(error);
    }
    await this.#load();
  }

  async #handOver({ item, code }) {
    this.#ask({ item, code, address: `${location.origin}/kiosk#/pair` });
    location.hash = addressOf({ page: "fleet", id: item.id });
    await this.#load();
  }

  async #command(item, command) {
    try {
      await this.#client.tellKiosk(item.id, command);
      this.#ask(null);
      this.#tell.done(DONE[command.kind]);
    } catch (error) {
      if (command.kind === "message") return this.#fail(error);
      this.#ask(null);
      this.#tell.failed(error);
    }
    await this.#load();
  }

  #fail(error) {
    const { field, message } = StaffError.from(error);
    this.#page.device.fail(message ? { [field]: message } : {});
  }
}

/** Draws anew, and gives the focus back to what stands where it was. */
function keepingFocus(part, draw) {
  const places = () => [...part.querySelectorAll("a, button, [tabindex]")];
  const at = places().indexOf(document.activeElement);
  draw();
  if (at >= 0) places()[at]?.focus({ preventScroll: true });
}
