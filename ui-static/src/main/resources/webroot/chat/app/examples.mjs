import { fillExamples } from "../../app/example-page.mjs";
import { defineFormElements } from "../../app/form-elements.mjs";
import { defineElements } from "./elements.mjs";

fillExamples(() => {
  defineElements();
  defineFormElements();
});
