/**
 * Reads aloud in a Chinese voice of this machine. Fires `change` when a voice turns up and when reading starts, pauses or
 * ends. Without such a voice nothing on the page offers reading.
 */
export class Reader extends EventTarget {
  #synthesis;
  #state = "silent";

  constructor(synthesis = globalThis.speechSynthesis) {
    super();
    this.#synthesis = synthesis;
    synthesis?.addEventListener?.("voiceschanged", () => this.#changed());
    globalThis.addEventListener?.("pagehide", () => this.stop());
  }

  get available() {
    return Boolean(this.#voice());
  }

  /** `silent`, `reading` or `paused`. */
  get state() {
    return this.#state;
  }

  /** Starts; a second call pauses, a third goes on. */
  toggle(text) {
    if (this.#state === "reading") return this.#pause();
    if (this.#state === "paused") return this.#resume();
    return this.#read(text);
  }

  stop() {
    this.#synthesis?.cancel();
    this.#become("silent");
  }

  #read(text) {
    if (!text || !this.available) return;
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = "zh-CN";
    speech.voice = this.#voice();
    speech.rate = 0.95;
    speech.addEventListener("end", () => this.#become("silent"));
    speech.addEventListener("error", () => this.#become("silent"));
    this.#synthesis.cancel();
    this.#synthesis.speak(speech);
    this.#become("reading");
  }

  #pause() {
    this.#synthesis.pause();
    this.#become("paused");
  }

  #resume() {
    this.#synthesis.resume();
    this.#become("reading");
  }

  #voice() {
    const voices = this.#synthesis?.getVoices() ?? [];
    const chinese = voices.filter((voice) => /^(zh|cmn)\b/i.test(voice.lang.replace("_", "-")));
    return chinese.find((voice) => /^(zh-CN|cmn-CN|cmn)$/i.test(voice.lang.replace("_", "-"))) ?? chinese[0] ?? null;
  }

  #become(state) {
    this.#state = state;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event("change"));
  }
}
