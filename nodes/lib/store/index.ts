export { openSqlite } from "./sqlite/open.ts";
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
