import { ClientError } from "./client-error.mjs";
import { Latest } from "./latest.mjs";

/** Opens the sources of the answer on show: beside it on a wide kiosk, in a sheet over the page everywhere. */
export class Sources {
  #questions;
  #sheet;
  #inPanel = new Latest();
  #inSheet = new Latest();
  #shown = 0;

  constructor(questions, sheet) {
    this.#questions = questions;
    this.#sheet = sheet;
  }

  /** Opens source `number` in the panel of an answer screen. */
  async openPanel(screen, citations, number) {
    const citation = citations[number - 1];
    const signal = this.#inPanel.next();
    screen.showSource({ open: number, article: undefined, articleTrouble: undefined });
    if (!citation?.href) return;
    const found = await this.#find(citation.href, signal);
    if (found && screen.isConnected) screen.showSource({ article: found.article, articleTrouble: found.trouble });
  }

  /** Opens source `number` in the sheet, unless it is open already; 0 closes the sheet. */
  async openSheet(citations, number) {
    const citation = citations[number - 1];
    if (number === this.#shown && this.#sheet.data) return;
    this.#shown = citation ? number : 0;
    const signal = this.#inSheet.next();
    this.#sheet.data = citation ? { number, citation } : null;
    if (!citation?.href) return;
    const found = await this.#find(citation.href, signal);
    if (found) this.#sheet.data = { number, citation, ...found };
  }

  /** Shows an article next to the one in the sheet. */
  async openNeighbour(href) {
    const found = await this.#find(href, this.#inSheet.next());
    if (found?.article) this.#sheet.data = { article: found.article };
  }

  close() {
    this.#inPanel.stop();
    this.#inSheet.stop();
    this.#shown = 0;
    this.#sheet.data = null;
  }

  async #find(href, signal) {
    try {
      const article = await this.#questions.article(href, signal);
      return article && { article };
    } catch (error) {
      return { trouble: ClientError.from(error).message };
    }
  }
}
