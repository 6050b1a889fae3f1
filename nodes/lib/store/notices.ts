/** What the store keeps of the notices (Stato) and of who wants to see them. Instants are epoch milliseconds. */
import type { Address, EffectKey } from "./store.ts";

/** A notice is public: it holds no citizen's datum, and its texts are not sealed. */
export interface NoticeRecord {
  account: string;
  /** Stable: publishing again under the same id updates. */
  id: string;
  state: "draft" | "waiting" | "published" | "withdrawn";
  title: string;
  text: string;
  category: string;
  link: string;
  validFrom: number;
  /** Not included; null when it does not expire. */
  validUntil: number | null;
  author: string;
  /** Alternative text of the image; "" when there is no image. */
  imageAlt: string;
  /** Changes with the image's bytes; "" when there is none. */
  imageHash: string;
  imageMime: string;
  createdAt: number;
  /** First published; null before. */
  publishedAt: number | null;
  updatedAt: number;
}

export interface NoticeQuery {
  account: string;
  /** Only those that are published and valid at this instant. */
  validAt?: number;
  /** Only those published and no longer valid at this instant (the archive). */
  pastAt?: number;
  states?: NoticeRecord["state"][];
  category?: string;
  /** Newest first. */
  limit: number;
  offset?: number;
}

export interface Subscription {
  subscribed: boolean;
  /** Asked to confirm, not yet confirmed. */
  pending: boolean;
  since: number | null;
  /** When it ends by itself; null when it does not. */
  until: number | null;
  topics: string[];
}

/** One act, by one event: done twice it answers what it answered the first time. */
export interface SubscriptionAct {
  account: string;
  citizen: string;
  effect: EffectKey;
  /**
   * `ask`: wants to, must still confirm until `until`. `undo`: a thumbs-up taken back, within `undoMs` of the act that it
   * undoes. `look` changes nothing: it keeps what was seen, so that what was decided by it is decided again.
   */
  act: "ask" | "subscribe" | "unsubscribe" | "topics" | "undo" | "look";
  /** Arrival of the event. */
  at: number;
  /** When the citizen wrote, by Meta: what they wrote last counts, also when it arrives first. */
  written?: number;
  /** text, reaction, sticker, button, … */
  how: string;
  /** Version of the text that the citizen was shown. */
  textVersion: string;
  until?: number;
  topics?: string[];
  undoMs?: number;
}

export interface SubscriptionOutcome {
  /** Whether the act changed anything. */
  changed: boolean;
  before: Subscription;
  after: Subscription;
}

/** A line of the register of consents. */
export interface ConsentLine {
  citizen: string;
  act: string;
  at: number;
  how: string;
  textVersion: string;
  until: number | null;
}

export interface AuditLine {
  at: number;
  /** User name of the operator. */
  who: string;
  what: string;
  reason: string;
}

export interface NoticeStore {
  /** Creates or replaces by id; `image` null removes it, undefined leaves it. Answers what was there before. */
  putNotice(notice: NoticeRecord, image?: Uint8Array | null): Promise<NoticeRecord | null>;
  notice(account: string, id: string): Promise<NoticeRecord | null>;
  noticeImage(account: string, id: string): Promise<{ mime: string; base64: string } | null>;
  notices(query: NoticeQuery): Promise<NoticeRecord[]>;
  /** Grows with every change of a notice: what was rendered for one number is good as long as it stays. */
  noticesVersion(account: string): Promise<number>;

  subscription(account: string, citizen: string, at: number): Promise<Subscription>;
  changeSubscription(act: SubscriptionAct): Promise<SubscriptionOutcome>;
  subscriberCount(account: string, at: number): Promise<number>;
  /** The register, oldest first, after a line number; for export. */
  consents(account: string, after: number, limit: number): Promise<{ line: number; consent: ConsentLine }[]>;
  /** Addresses of subscribers, in the order of their pseudonyms, after one of them. For the share kit and the gateway only. */
  subscriberAddresses(
    account: string,
    at: number,
    after: string,
    limit: number,
  ): Promise<{ citizen: string; address: Address }[]>;

  /** Notes that a citizen consulted the notices; answers when they did so before (null: never). */
  consulted(account: string, citizen: string, effect: EffectKey, at: number): Promise<number | null>;

  audit(account: string, line: AuditLine): Promise<void>;
  auditLines(account: string, limit: number): Promise<AuditLine[]>;
}
