import { defineElements } from "./elements.mjs";
import { fillExamples } from "./example-page.mjs";
import { followSurface } from "./surface.mjs";

followSurface();
fillExamples(defineElements);
