import { AnswerCard } from "../../components/answer-card/answer-card.mjs";
import { AnswerTable } from "../../components/answer-table/answer-table.mjs";
import { ChangeLine } from "../../components/change-line/change-line.mjs";
import { ClosedCover } from "../../components/closed-cover/closed-cover.mjs";
import { ContactList } from "../../components/contact-list/contact-list.mjs";
import { FeedbackBar } from "../../components/feedback-bar/feedback-bar.mjs";
import { LanguageChoice } from "../../components/language-choice/language-choice.mjs";
import { LawText } from "../../components/law-text/law-text.mjs";
import { QuestionList } from "../../components/question-list/question-list.mjs";
import { SourceList } from "../../components/source-list/source-list.mjs";
import { SourceSheet } from "../../components/source-sheet/source-sheet.mjs";
import { StatusBanner } from "../../components/status-banner/status-banner.mjs";
import { SuggestionList } from "../../components/suggestion-list/suggestion-list.mjs";
import { TroubleCard } from "../../components/trouble-card/trouble-card.mjs";
import { WaitingCard } from "../../components/waiting-card/waiting-card.mjs";
import { ChatAnswer } from "../components/chat-answer/chat-answer.mjs";
import { ChatBubble } from "../components/chat-bubble/chat-bubble.mjs";
import { ChatComposer } from "../components/chat-composer/chat-composer.mjs";
import { ChatHeader } from "../components/chat-header/chat-header.mjs";
import { ChatWelcome } from "../components/chat-welcome/chat-welcome.mjs";
import { FlowQuestion } from "../components/flow-question/flow-question.mjs";
import { FlowResult } from "../components/flow-result/flow-result.mjs";
import { FlowTalk } from "../components/flow-talk/flow-talk.mjs";
import { NoticeTalk } from "../components/notice-talk/notice-talk.mjs";
import { OfficeTalk } from "../components/office-talk/office-talk.mjs";
import { SignUpCheck } from "../components/sign-up-check/sign-up-check.mjs";
import { SignUpCourse } from "../components/sign-up-course/sign-up-course.mjs";
import { SignUpPart } from "../components/sign-up-part/sign-up-part.mjs";
import { SignUpTalk } from "../components/sign-up-talk/sign-up-talk.mjs";
import { TopicTalk } from "../components/topic-talk/topic-talk.mjs";

const ELEMENTS = [
  AnswerCard,
  AnswerTable,
  ChangeLine,
  ChatAnswer,
  ChatBubble,
  ChatComposer,
  ChatHeader,
  ChatWelcome,
  ClosedCover,
  ContactList,
  FeedbackBar,
  FlowQuestion,
  FlowResult,
  FlowTalk,
  LanguageChoice,
  LawText,
  NoticeTalk,
  OfficeTalk,
  QuestionList,
  SignUpCheck,
  SignUpCourse,
  SignUpPart,
  SignUpTalk,
  SourceList,
  SourceSheet,
  StatusBanner,
  SuggestionList,
  TopicTalk,
  TroubleCard,
  WaitingCard,
];

/** Defines every element of the chat, those it shares with the kiosk included. */
export function defineElements() {
  for (const each of ELEMENTS) each.define();
}
