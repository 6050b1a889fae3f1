/** An account of its own with what happens around it, told in few words. */
import type { Accepted, Arrival, Once, Receipt, Send, Sender, Settlement, Store, StoredEvent } from "../../nodes/lib/store/index.ts";

export const start = Date.UTC(2026, 10, 23, 9);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export const anna: Sender = { phone: "393330000001", userId: "IT.1349000000000001" };
export const bruno: Sender = { phone: "393330000002", userId: "IT.1349000000000002" };

let accounts = 0;

/** What may be otherwise in an answer. */
export interface Answer {
  node?: string;
  ordinal?: number;
  needsWindow?: boolean;
  now?: number;
  replyTo?: string;
  text?: string;
  at?: number;
  expires?: number;
  counts?: boolean;
}

export interface Scene {
  account: string;
  /** Somebody writes; `more` may change anything of the arrival. */
  arrival(key: string, sender?: Sender, more?: Partial<Arrival>): Arrival;
  writes(key: string, sender?: Sender, more?: Partial<Arrival>): Promise<Accepted>;
  receipt(key: string, receipt: Omit<Receipt, "at">, now?: number): Promise<Accepted>;
  alive(holder: string, now?: number): Promise<void>;
  dies(holder: string): Promise<void>;
  claim(holder: string, now?: number, limit?: number): Promise<StoredEvent[]>;
  /** Puts an answer to an event into the outbox. */
  answer(event: string, citizen: string, more?: Answer): Promise<{ id: string; fresh: boolean }>;
  sends(now?: number, more?: { holder?: string; clock?: number; limit?: number }): Promise<Send[]>;
  settle(settlement: Settlement, now?: number): Promise<void>;
  first(event: string, node: string, once: Once, ordinal?: number): Promise<boolean>;
  next(): Promise<number | null>;
}

/** Texts of what is to be sent, in the order of the answer. */
export const textsOf = (sends: Send[]): string[] =>
  sends.map(({ content }) => (JSON.parse(content) as { text: string }).text);
export const keysOf = (events: StoredEvent[]): string[] =>
  events.map(({ content }) => (JSON.parse(content) as { key: string }).key);

/** @param store asked for each time, so that it may be another after a restart */
export function sceneIn(store: () => Store): Scene {
  accounts += 1;
  const account = `9900${accounts}`;
  const lease = 15_000;
  const scene: Scene = {
    account,
    arrival: (key, sender = anna, more = {}) => ({
      account,
      key: `message|${key}`,
      category: "message",
      kind: "text",
      sender,
      at: start,
      opensWindow: more.at ?? start,
      content: JSON.stringify({ key, id: `wamid.${key}` }),
      ...more,
    }),
    async writes(key, sender, more) {
      const [accepted] = await store().accept([scene.arrival(key, sender, more)], more?.at ?? start);
      return accepted!;
    },
    async receipt(key, receipt, now = start) {
      const arrival: Arrival = {
        account,
        key: `status|${key}`,
        category: "status",
        kind: "status",
        at: now,
        content: "{}",
        silent: true,
        receipt: { ...receipt, at: now },
      };
      const [accepted] = await store().accept([arrival], now);
      return accepted!;
    },
    alive: (holder, now = start) =>
      store().beat({ holder: `${account}/${holder}`, now, until: now + lease, unknownUntil: now + 45_000 }),
    dies: (holder) => store().beat({ holder: `${account}/${holder}`, now: start, until: 0, unknownUntil: start }),
    claim: (holder, now = start, limit = 100) =>
      store().claimEvents({ account, holder: `${account}/${holder}`, limit, now, openUntil: now + 2 * minute }),
    answer: (event, citizen, { node = "out", ordinal = 0, needsWindow = true, now = start, replyTo, text = "", ...more } = {}) =>
      store().enqueue({
        account,
        citizen,
        effect: { event, node, ordinal },
        content: JSON.stringify({ text: text || `${event}/${node}/${ordinal}` }),
        needsWindow,
        now,
        ...more,
        ...(replyTo && { replyTo }),
      }),
    sends: (now = start, { holder = "a", clock = now, limit = 100 } = {}) =>
      store().claimSends({ account, holder: `${account}/${holder}`, limit, now, clock }),
    settle: (settlement, now = start) => store().settle([settlement], now),
    first: (event, node, once, ordinal = 0) => store().first(account, { event, node, ordinal }, once),
    next: () => store().nextSend(account),
  };
  return scene;
}
