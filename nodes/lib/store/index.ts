export { openSqlite } from "./sqlite/open.ts";
export type {
  AnswerDraft,
  AnswerOutcome,
  AnswerStore,
  AnswerAct,
  AnswerWhat,
  TicketMail,
  ConversationLine,
  OfficeAnswer,
  ReaderPosition,
} from "./answers.ts";
export { isDecision } from "./answers.ts";
export type { ArrivingFile, KeptFile, MediaJob, MediaRecord, MediaSettlement, MediaState, MediaStore } from "./media.ts";
export type {
  MailCounts,
  MailDraft,
  MailInheritance,
  MailRecord,
  MailSend,
  MailSettlement,
  MailStore,
  WrittenMail,
} from "./mails.ts";
export { type LearningCase, type ModerationStore, type Outcome, type Ruled, type Ruling, type Traffic, mostTraffic, trafficMs } from "./moderation.ts";
export type {
  AuditLine,
  ConsentLine,
  NoticeQuery,
  NoticeRecord,
  NoticeStore,
  Subscription,
  SubscriptionAct,
  SubscriptionOutcome,
} from "./notices.ts";
export type {
  CanaryState,
  ChunkState,
  StatusChunk,
  StatusFollowed,
  StatusPost,
  StatusPostChange,
  StatusPostStore,
  StatusStage,
  StatusTally,
  StatusWish,
} from "./status-posts.ts";
export type {
  NearReports,
  NewReport,
  ReportChange,
  ReportChanged,
  ReportDraft,
  ReportPosition,
  ReportRecord,
  ReportSight,
  ReportState,
  ReportStep,
  ReportStore,
} from "./reports.ts";
export type {
  Accepted,
  Address,
  Arrival,
  CitizenRecord,
  Draft,
  EffectKey,
  Enqueued,
  Figures,
  Once,
  Receipt,
  Retention,
  Send,
  Sender,
  Settlement,
  Store,
  StoredEvent,
} from "./store.ts";
