import { element } from "../../../app/dom.mjs";
import { KioskElement } from "../../../app/kiosk-element.mjs";
import { given } from "../../app/given.mjs";

/**
 * One flow in the conversation: the answers given, each of which can be changed, and the question or the result that
 * stands now. Data: `{waiting, state, trouble}`. Event: `kiosk:step` with `{href}`, and those of its parts.
 */
export class FlowTalk extends KioskElement {
  static tag = "flow-talk";

  /** The part that stands now. */
  get now() {
    return this.lastElementChild;
  }

  render({ waiting, state, trouble }) {
    if (waiting) return element("waiting-card");
    const path = state?.path ?? [];
    return [path.length > 0 && element("p", { class: "stamp" }, `${state.title}　点答过的可以改`), path.map((step) => this.#given(step)), now(state, trouble)];
  }

  #given({ question, answer, edit }) {
    return this.listen(given(question, answer), "click", () => this.send("kiosk:step", { href: edit }));
  }
}

function now(state, trouble) {
  if (trouble) return part("trouble-card", trouble);
  const { title, question, result, restart } = state;
  return question ? part("flow-question", { title, question }) : part("flow-result", { title, result, restart });
}

function part(name, data) {
  const made = element(name);
  made.data = data;
  return made;
}
