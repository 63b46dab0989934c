import { AnswerSummary } from "../components/answer-summary/answer-summary.mjs";
import { ChoiceCards } from "../components/choice-cards/choice-cards.mjs";
import { ConsentBoxes } from "../components/consent-boxes/consent-boxes.mjs";
import { FormField } from "../components/form-field/form-field.mjs";
import { FormSteps } from "../components/form-steps/form-steps.mjs";
import { NumberPad } from "../components/number-pad/number-pad.mjs";
import { PairScreen } from "../components/pair-screen/pair-screen.mjs";
import { ReceiptCard } from "../components/receipt-card/receipt-card.mjs";
import { SignUpScreen } from "../components/sign-up-screen/sign-up-screen.mjs";
import { SignUpStatus } from "../components/sign-up-status/sign-up-status.mjs";

const ELEMENTS = [
  AnswerSummary,
  ChoiceCards,
  ConsentBoxes,
  FormField,
  FormSteps,
  NumberPad,
  PairScreen,
  ReceiptCard,
  SignUpScreen,
  SignUpStatus,
];

/** Defines the elements of forms that a person fills in. */
export function defineFormElements() {
  for (const each of ELEMENTS) each.define();
}
