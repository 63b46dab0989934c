import { fillExamples } from "../../app/example-page.mjs";
import { defineElements } from "./elements.mjs";

fillExamples(defineElements);
