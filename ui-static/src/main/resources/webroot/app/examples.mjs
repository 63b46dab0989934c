import { defineElements } from "./elements.mjs";
import { fillExamples } from "./example-page.mjs";
import { defineFormElements } from "./form-elements.mjs";
import { followSurface } from "./surface.mjs";

followSurface();
fillExamples(() => {
  defineElements();
  defineFormElements();
});
