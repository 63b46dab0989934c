import { defineElements } from "../elements.mjs";
import { fillExamples } from "../example-page.mjs";
import { followSurface } from "../surface.mjs";
import { wordsOf } from "./words.mjs";

followSurface();
fillExamples(defineElements);

const { written, words, typed } = JSON.parse(document.querySelector("script[type='application/json']").textContent);
const field = document.querySelector("input");
field.value = written;
document.querySelector("ime-panel").data = { field, words: wordsOf(words.join("\n")) };
for (const key of typed) field.dispatchEvent(new KeyboardEvent("keydown", { key }));
