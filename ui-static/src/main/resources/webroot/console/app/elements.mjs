import { AnswerTable } from "../../components/answer-table/answer-table.mjs";
import { NoticeTicker } from "../../components/notice-ticker/notice-ticker.mjs";
import { NoticeTalk } from "../../chat/components/notice-talk/notice-talk.mjs";
import { AccountDialog } from "../components/account-dialog/account-dialog.mjs";
import { AccountScreen } from "../components/account-screen/account-screen.mjs";
import { AuditScreen } from "../components/audit-screen/audit-screen.mjs";
import { ChannelSwitches } from "../components/channel-switches/channel-switches.mjs";
import { ConflictDialog } from "../components/conflict-dialog/conflict-dialog.mjs";
import { CorpusScreen } from "../components/corpus-screen/corpus-screen.mjs";
import { DeskAnswer } from "../components/desk-answer/desk-answer.mjs";
import { DeskList } from "../components/desk-list/desk-list.mjs";
import { DeskQueue } from "../components/desk-queue/desk-queue.mjs";
import { DeviceDetail } from "../components/device-detail/device-detail.mjs";
import { DeviceDialog } from "../components/device-dialog/device-dialog.mjs";
import { DraftAnswers } from "../components/draft-answers/draft-answers.mjs";
import { DraftFacts } from "../components/draft-facts/draft-facts.mjs";
import { DraftPassages } from "../components/draft-passages/draft-passages.mjs";
import { DraftScreen } from "../components/draft-screen/draft-screen.mjs";
import { ExpiredDialog } from "../components/expired-dialog/expired-dialog.mjs";
import { ExportScreen } from "../components/export-screen/export-screen.mjs";
import { FleetScreen } from "../components/fleet-screen/fleet-screen.mjs";
import { FreshnessList } from "../components/freshness-list/freshness-list.mjs";
import { IdleDialog } from "../components/idle-dialog/idle-dialog.mjs";
import { LoginForm } from "../components/login-form/login-form.mjs";
import { NoticeForm } from "../components/notice-form/notice-form.mjs";
import { NoticeList } from "../components/notice-list/notice-list.mjs";
import { NoticePreview } from "../components/notice-preview/notice-preview.mjs";
import { OfferForm } from "../components/offer-form/offer-form.mjs";
import { OfferTable } from "../components/offer-table/offer-table.mjs";
import { OverviewScreen } from "../components/overview-screen/overview-screen.mjs";
import { ProofDialog } from "../components/proof-dialog/proof-dialog.mjs";
import { RevealDialog } from "../components/reveal-dialog/reveal-dialog.mjs";
import { SeasonDesk } from "../components/season-desk/season-desk.mjs";
import { SecretCard } from "../components/secret-card/secret-card.mjs";
import { SetupForm } from "../components/setup-form/setup-form.mjs";
import { SideBar } from "../components/side-bar/side-bar.mjs";
import { SignUpBoard } from "../components/sign-up-board/sign-up-board.mjs";
import { SignUpCard } from "../components/sign-up-card/sign-up-card.mjs";
import { SignUpDetail } from "../components/sign-up-detail/sign-up-detail.mjs";
import { SignUpFilter } from "../components/sign-up-filter/sign-up-filter.mjs";
import { SignUpTable } from "../components/sign-up-table/sign-up-table.mjs";
import { StandInList } from "../components/stand-in-list/stand-in-list.mjs";
import { TableEditor } from "../components/table-editor/table-editor.mjs";
import { ToldLine } from "../components/told-line/told-line.mjs";
import { TopBar } from "../components/top-bar/top-bar.mjs";
import { ValueForm } from "../components/value-form/value-form.mjs";
import { ValueTable } from "../components/value-table/value-table.mjs";
import { WaitingChanges } from "../components/waiting-changes/waiting-changes.mjs";

const ELEMENTS = [
  AccountDialog,
  AccountScreen,
  AnswerTable,
  AuditScreen,
  ChannelSwitches,
  ConflictDialog,
  CorpusScreen,
  DeskAnswer,
  DeskList,
  DeskQueue,
  DeviceDetail,
  DeviceDialog,
  DraftAnswers,
  DraftFacts,
  DraftPassages,
  DraftScreen,
  ExpiredDialog,
  ExportScreen,
  FleetScreen,
  FreshnessList,
  IdleDialog,
  LoginForm,
  NoticeForm,
  NoticeList,
  NoticePreview,
  NoticeTalk,
  NoticeTicker,
  OfferForm,
  OfferTable,
  OverviewScreen,
  ProofDialog,
  RevealDialog,
  SeasonDesk,
  SecretCard,
  SetupForm,
  SideBar,
  SignUpBoard,
  SignUpCard,
  SignUpDetail,
  SignUpFilter,
  SignUpTable,
  StandInList,
  TableEditor,
  ToldLine,
  TopBar,
  ValueForm,
  ValueTable,
  WaitingChanges,
];

/** Defines every element of the console. */
export function defineElements() {
  for (const each of ELEMENTS) each.define();
}
