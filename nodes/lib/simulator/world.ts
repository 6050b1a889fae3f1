import type { Bounded } from "./bounded.ts";
import type { Clock } from "./clock.ts";
import type { Faults } from "./faults.ts";
import type { MediaStore } from "./media-store.ts";
import type { PageFeed } from "./page-feed.ts";
import type { Json } from "./read-json.ts";
import type { Person, Roster } from "./roster.ts";
import type { Template } from "./template.ts";
import type { Webhooks } from "./webhooks.ts";
import type { WireLog } from "./wire-log.ts";

/** The business number that the simulator plays. */
export interface SimulatedAccount {
  graphUrl: string;
  accountId: string;
  phoneNumberId: string;
  /** Digits without "+". */
  displayNumber: string;
  name: string;
  accessToken: string;
  appSecret: string;
}

/** A message that the simulated Meta has accepted. */
export interface SentMessage {
  id: string;
  /** Epoch ms by the demo's clock. */
  at: number;
  /** Id of the citizen; the digits of the number for somebody whom nobody has introduced. */
  citizen: string;
  to?: string;
  recipient?: string;
  type: string;
  /** The request as it came. */
  body: Json;
  /** biz_opaque_callback_data. */
  callback?: string;
  replyTo?: string;
}

/** What the parts of the simulator share. */
export interface World {
  account: SimulatedAccount;
  clock: Clock;
  random: () => number;
  zone: string;
  latencyMs: number;
  /** Whether statuses are told to the service. */
  statuses: boolean;
  /** Every number exists, its window is open and nothing is limited: for load tests. */
  everyone: boolean;
  templates: readonly Template[] | undefined;
  roster: Roster;
  media: MediaStore;
  faults: Faults;
  wire: WireLog;
  hooks: Webhooks;
  page: PageFeed;
  sent: Bounded<SentMessage>;
  /** Asked again after each accepted message. */
  waiting: Set<() => void>;
  pairAllows: (person: string, now: number) => boolean;
  /** The business profile and the settings, as set by the service. */
  profile: Json;
  settings: { calling: Json };
  /** Messages delivered in the month, for the free tier. */
  month: { name: string; delivered: number };
  /** Calls that ring, by id. */
  calls: Map<string, { person: Person; end: () => void }>;
  /** Runs `what` after `ms` of real time unless the simulator is closed before. */
  later(ms: number, what: () => void): () => void;
}
