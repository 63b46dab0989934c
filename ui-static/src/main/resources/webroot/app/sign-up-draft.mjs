import { ageOn } from "./sign-up-form.mjs";

const FIGURES = ["graduationYear", "height", "weight", "eyesightLeft", "eyesightRight"];
const OF_HEALTH = ["height", "weight", "eyesightLeft", "eyesightRight"];

/**
 * What a person has filled in so far, in memory only. The same content is sent under the same key, so that sending it again
 * after a lost answer stores nothing twice.
 */
export class SignUpDraft {
  #values = {};
  #key = "";
  #sent = "";
  start = "";
  hash = "";

  get empty() {
    return Object.values(this.#values).every((value) => !value);
  }

  value(name) {
    return this.#values[name] ?? "";
  }

  set(name, value) {
    this.#values[name] = value;
  }

  get isMinor() {
    return ageOn(this.value("birthDate"), new Date()) === 17;
  }

  get agreed() {
    return this.value("consent") === true;
  }

  get healthAgreed() {
    return this.value("consent.health") === true;
  }

  /** Whether this field is asked at all of this person. */
  asks(name) {
    if (name === "guardianKnows") return this.isMinor;
    return !OF_HEALTH.includes(name) || this.healthAgreed;
  }

  /** Without consent nothing personal leaves the page. */
  body() {
    const consent = { general: this.agreed, health: this.healthAgreed, hash: this.hash };
    if (!this.agreed) return { consent };
    const body = { consent };
    if (this.start) body.start = this.start;
    for (const [name, value] of Object.entries(this.#values)) {
      if (!name.startsWith("consent") && value !== "" && this.asks(name)) body[name] = sent(name, value);
    }
    return body;
  }

  /** @returns {{body: object, key: string}} the key is new only where the content is */
  request() {
    const body = this.body();
    const text = JSON.stringify(body);
    if (text !== this.#sent) [this.#sent, this.#key] = [text, randomKey()];
    return { body, key: this.#key };
  }
}

function sent(name, value) {
  if (name === "birthDate" && value.length === 8) return `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  if (name === "fullTime") return value === "true";
  if (FIGURES.includes(name)) return String(value);
  return value;
}

/** `crypto.randomUUID` is missing where the office has no certificate. */
function randomKey() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
