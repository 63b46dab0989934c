import { AnswerCard } from "../components/answer-card/answer-card.mjs";
import { AnswerScreen } from "../components/answer-screen/answer-screen.mjs";
import { AnswerTable } from "../components/answer-table/answer-table.mjs";
import { AskBox } from "../components/ask-box/ask-box.mjs";
import { AttractLoop } from "../components/attract-loop/attract-loop.mjs";
import { BenefitsScreen } from "../components/benefits-screen/benefits-screen.mjs";
import { ChangeLine } from "../components/change-line/change-line.mjs";
import { ClosedCover } from "../components/closed-cover/closed-cover.mjs";
import { ContactList } from "../components/contact-list/contact-list.mjs";
import { DockBar } from "../components/dock-bar/dock-bar.mjs";
import { FeedbackBar } from "../components/feedback-bar/feedback-bar.mjs";
import { FlowChoices } from "../components/flow-choices/flow-choices.mjs";
import { FlowFields } from "../components/flow-fields/flow-fields.mjs";
import { FlowScreen } from "../components/flow-screen/flow-screen.mjs";
import { FlowSteps } from "../components/flow-steps/flow-steps.mjs";
import { FollowUp } from "../components/follow-up/follow-up.mjs";
import { HomeScreen } from "../components/home-screen/home-screen.mjs";
import { ImePanel } from "../components/ime-panel/ime-panel.mjs";
import { LanguageChoice } from "../components/language-choice/language-choice.mjs";
import { LawText } from "../components/law-text/law-text.mjs";
import { LeaveDialog } from "../components/leave-dialog/leave-dialog.mjs";
import { MoreBelow } from "../components/more-below/more-below.mjs";
import { NoticeTicker } from "../components/notice-ticker/notice-ticker.mjs";
import { NoticesScreen } from "../components/notices-screen/notices-screen.mjs";
import { ProcessLine } from "../components/process-line/process-line.mjs";
import { QuestionList } from "../components/question-list/question-list.mjs";
import { RuleList } from "../components/rule-list/rule-list.mjs";
import { SeasonDays } from "../components/season-days/season-days.mjs";
import { SiteHeader } from "../components/site-header/site-header.mjs";
import { SourceList } from "../components/source-list/source-list.mjs";
import { SourcePanel } from "../components/source-panel/source-panel.mjs";
import { SourceSheet } from "../components/source-sheet/source-sheet.mjs";
import { StaffMessage } from "../components/staff-message/staff-message.mjs";
import { StatusBanner } from "../components/status-banner/status-banner.mjs";
import { SuggestionList } from "../components/suggestion-list/suggestion-list.mjs";
import { TakeAlong } from "../components/take-along/take-along.mjs";
import { TopicScreen } from "../components/topic-screen/topic-screen.mjs";
import { TopicTiles } from "../components/topic-tiles/topic-tiles.mjs";
import { TroubleCard } from "../components/trouble-card/trouble-card.mjs";
import { WaitingCard } from "../components/waiting-card/waiting-card.mjs";

const ELEMENTS = [
  AnswerCard,
  AnswerScreen,
  AnswerTable,
  AskBox,
  AttractLoop,
  BenefitsScreen,
  ChangeLine,
  ClosedCover,
  ContactList,
  DockBar,
  FeedbackBar,
  FlowChoices,
  FlowFields,
  FlowScreen,
  FlowSteps,
  FollowUp,
  HomeScreen,
  ImePanel,
  LanguageChoice,
  LawText,
  LeaveDialog,
  MoreBelow,
  NoticeTicker,
  NoticesScreen,
  ProcessLine,
  QuestionList,
  RuleList,
  SeasonDays,
  SiteHeader,
  SourceList,
  SourcePanel,
  SourceSheet,
  StaffMessage,
  StatusBanner,
  SuggestionList,
  TakeAlong,
  TopicScreen,
  TopicTiles,
  TroubleCard,
  WaitingCard,
];

/** Defines the elements of the page; those of forms come with the first form, see forms.mjs. */
export function defineElements() {
  for (const each of ELEMENTS) each.define();
}
