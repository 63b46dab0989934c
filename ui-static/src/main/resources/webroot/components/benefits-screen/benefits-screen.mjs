import { element, icon, verbatim } from "../../app/dom.mjs";
import { KioskElement } from "../../app/kiosk-element.mjs";
import { chineseDate } from "../../app/wording.mjs";

const SIGNS = {
  dining: "dining",
  hair: "scissors",
  medical: "family",
  car: "car",
  lodging: "bed",
  training: "cap",
  shopping: "shop",
  travel: "route",
};

/**
 * Benefits by the law and promises of shops, each said to be what it is. Data: `{found, audience, category, trouble}`;
 * `found` as the server gives it, waiting without it. Events: `kiosk:benefits` with `{audience, category}`, `kiosk:topic`.
 */
export class BenefitsScreen extends KioskElement {
  static tag = "benefits-screen";

  connectedCallback() {
    this.toggleAttribute("data-scrolls", true);
    if (this.data === undefined) this.data = {};
    super.connectedCallback();
  }

  /** The words for reading aloud. */
  get speech() {
    const offers = this.data?.found?.offers ?? [];
    return ["优待和拥军门店", ...offers.map(({ name, promise, proof }) => [name, promise, proof].filter(Boolean).join("，"))].join("。");
  }

  /** A filter that was tapped keeps the focus when the list is drawn again. */
  refresh() {
    const focused = this.contains(document.activeElement) && document.activeElement.dataset.filter;
    super.refresh();
    if (focused) this.querySelector(`[data-filter="${focused}"]`)?.focus({ preventScroll: true });
  }

  render({ found, trouble }) {
    return [
      element(
        "div",
        { class: "scroller benefits", role: "group", "aria-labelledby": "benefits-title" },
        element("h1", { id: "benefits-title", tabindex: -1 }, "优待和拥军门店"),
        trouble && part("trouble-card", trouble),
        !trouble && !found && element("waiting-card"),
        found && (found.filled ? this.#found(found) : empty()),
      ),
      element("div", { class: "buttons flow-foot" }, this.#policy()),
    ];
  }

  #found({ audiences, categories, offers }) {
    const { audience, category } = this.data;
    const total = categories.reduce((sum, { count }) => sum + count, 0);
    const kinds = [{ id: undefined, label: "全部", count: total }, ...categories];
    const statutory = offers.filter((offer) => offer.statutory);
    const voluntary = offers.filter((offer) => !offer.statutory);
    return [
      element(
        "div",
        { class: "whom", role: "group", "aria-label": "我是" },
        element("span", { class: "answered-title", "aria-hidden": "true" }, "我是"),
        audiences.map(({ id, label }) => this.#whom(id, label, id === audience)),
      ),
      element("div", { class: "kinds", role: "group", "aria-label": "类别" }, kinds.map((kind) => this.#kind(kind, kind.id === category))),
      offers.length === 0 && element("p", { class: "lead" }, "这一类现在没有登记的优惠，可以换一类看看。"),
      offers.length > 0 && element("p", { class: "benefits-count" }, `共 ${offers.length} 家`),
      listed("法定优待", statutory),
      listed("门店自愿的优惠", voluntary),
      voluntary.length > 0 && element("p", { class: "only-reference" }, icon("about"), element("span", {}, "门店优惠由商家自愿承诺，未兑现可以向工作人员反映。")),
    ];
  }

  #whom(id, label, on) {
    const { category } = this.data;
    const button = element("button", { type: "button", class: "whom-pill", "aria-pressed": String(on), "data-filter": `for-${id}` }, on && icon("check"), label);
    return this.listen(button, "click", () => this.send("kiosk:benefits", { audience: on ? undefined : id, category }));
  }

  #kind({ id, label, count }, on) {
    const button = element(
      "button",
      { type: "button", class: "kind", "aria-pressed": String(on), "data-filter": `kind-${id ?? "all"}` },
      icon(signOf(id)),
      element("span", { class: "kind-label" }, label),
      element("span", { class: "kind-count" }, String(count)),
    );
    return this.listen(button, "click", () => this.send("kiosk:benefits", { audience: this.data.audience, category: id }));
  }

  #policy() {
    const button = element("button", { type: "button", class: "button primary" }, icon("chat"), "问问优待政策");
    return this.listen(button, "click", () => this.send("kiosk:topic", { topic: "family" }));
  }
}

function signOf(category) {
  return category ? (SIGNS[category] ?? "shop") : "all";
}

function listed(title, offers) {
  if (offers.length === 0) return null;
  return element("section", { class: "offers" }, element("h2", { class: "rules-title" }, title), element("ul", { class: "offer-list" }, offers.map(card)));
}

function card({ name, category, address, phone, hours, promise, proof, statutory, basis, validUntil, runningOut }) {
  return element(
    "li",
    { class: "card offer" },
    element("span", { class: "badge" }, icon(signOf(category))),
    element(
      "div",
      { class: "offer-words" },
      element("h3", {}, verbatim(name)),
      element("p", {}, [address, hours, phone].filter(Boolean).map((each) => element("span", { class: "offer-fact" }, verbatim(each)))),
      element(
        "p",
        { class: "offer-terms" },
        statutory && element("span", { class: "tag tag-info" }, "法定优待"),
        proof && element("span", { class: "tag tag-plain" }, `凭${proof}`),
        runningOut && element("span", { class: "tag tag-check" }, "快到期"),
        validUntil && element("span", {}, `优惠到 ${chineseDate(validUntil)}`),
        basis && element("span", {}, verbatim(basis)),
      ),
    ),
    element("p", { class: "offer-promise" }, verbatim(promise)),
  );
}

/** Nothing is shown rather than something made up; the person who can change that is told how. */
function empty() {
  return element(
    "div",
    { class: "card nothing" },
    element("h2", {}, "本地名单还没有填"),
    element("p", {}, "征兵办公室还没有登记拥军门店和优待窗口。政策上的优待，点下面的按钮看。"),
    element("p", { class: "nothing-staff" }, icon("clipboard"), element("span", {}, "工作人员：用“导入”放进一张门店表，这里就有了。")),
  );
}

function part(name, data) {
  const made = element(name);
  made.data = data;
  return made;
}
