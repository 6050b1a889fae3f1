/** A poster between a real store and a fake gateway, with clocks that only a test moves. */
import assert from "node:assert/strict";
import type { UrpError } from "../../nodes/lib/errors.ts";
import { statusPostsOf } from "../../nodes/lib/account/status-posts.ts";
import type { Notice } from "../../nodes/lib/notices/index.ts";
import { type GatewayFields, type Poster, type StatusReport, createGateway, createPoster, gatewaySettings } from "../../nodes/lib/status-gateway/index.ts";
import type { Store } from "../../nodes/lib/store/index.ts";
import { CANARY, type FakeGateway, KEY, SENDER } from "./fake-gateway.ts";

export const start = Date.parse("2026-11-24T09:00:00+01:00");
export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;

export const numberOf = (index: number): string => `39333${String(1_000_000 + index)}`;

let accounts = 0;

export interface Office {
  account: string;
  troubles: UrpError[];
  poster: Poster;
  /** Moves both clocks, and lets the poster do what is due. */
  pass(milliseconds: number): Promise<void>;
  /** Until nothing changes any more, at most so many hours of seconds. */
  settle(hours?: number): Promise<void>;
  subscribe(from: number, to: number): Promise<void>;
  leave(index: number): Promise<void>;
  /** Somebody who has only a user name. */
  subscribeNameless(index: number): Promise<void>;
  publish(changes?: Partial<Notice>, image?: Uint8Array): Promise<void>;
  report(id?: string): Promise<StatusReport>;
  /** As another process on the same data: what was begun is not known. */
  reopen(): void;
}

export function openOffice(store: () => Store, fake: FakeGateway, changes: Partial<GatewayFields> = {}): Office {
  accounts += 1;
  const account = `7700${accounts}`;
  const settings = gatewaySettings({
    kind: "waha",
    baseUrl: fake.url,
    session: "default",
    sender: SENDER,
    canary: CANARY,
    chunkSize: 256,
    pauseSeconds: 10,
    warningRead: true,
    apiKey: KEY,
    ...changes,
  });
  let at = start;
  let acts = 0;
  const troubles: UrpError[] = [];
  const open = (): Poster =>
    createPoster({
      store: statusPostsOf(store(), account),
      // Long enough for a local server, short enough for a test.
      gateway: createGateway(settings, { postMs: 300, askMs: 300 }),
      settings,
      now: () => at,
      clock: () => at,
      language: "it",
      imageUrl: ({ imageHash }) => (imageHash ? `https://comune.example/stato/immagine/${imageHash}/x.png` : ""),
      onTrouble: (error) => void troubles.push(error),
    });
  const arrival = (index: number, sender: { phone?: string; userId?: string }) =>
    ({ account, key: `m|${index}|${(acts += 1)}`, category: "message", kind: "text", sender, at, content: "{}" }) as const;
  async function act(index: number, sender: { phone?: string; userId?: string }, what: "subscribe" | "unsubscribe"): Promise<void> {
    const [accepted] = await store().accept([arrival(index, sender)], at);
    const citizen = await store().findCitizen(account, (sender.phone ?? sender.userId)!);
    const effect = { event: accepted!.event, node: "n", ordinal: 0 };
    await store().changeSubscription({ account, citizen: citizen!, effect, act: what, at, how: "text", textVersion: "1" });
  }
  const office: Office = {
    account,
    troubles,
    poster: open(),
    async pass(milliseconds) {
      at += milliseconds;
      await office.poster.run();
    },
    async settle(hours = 1) {
      await office.poster.run();
      for (let step = 0; step < hours * 60; step += 1) {
        const before = JSON.stringify([fake.posted.length, fake.deleted.length, await office.report()]);
        for (const wait of [10, 20, 30]) await office.pass(wait * second);
        if (before === JSON.stringify([fake.posted.length, fake.deleted.length, await office.report()]) && step > 2) return;
      }
    },
    async subscribe(from, to) {
      const all = Array.from({ length: to - from }, (_, offset) => from + offset);
      await Promise.all(all.map((index) => act(index, { phone: numberOf(index) }, "subscribe")));
    },
    leave: (index) => act(index, { phone: numberOf(index) }, "unsubscribe"),
    subscribeNameless: (index) => act(index, { userId: `IT.${index}0000000` }, "subscribe"),
    async publish(changes = {}, image) {
      const notice: Notice = {
        id: "mercato",
        state: "published",
        title: "Mercato",
        text: "Domani in piazza.",
        category: "",
        link: "",
        validFrom: at,
        validUntil: start + 7 * 24 * hour,
        author: "Urp",
        imageAlt: "",
        imageHash: "",
        imageMime: "",
        createdAt: at,
        publishedAt: at,
        updatedAt: at,
        ...changes,
      };
      await Promise.all([store().putNotice({ ...notice, account }, image), office.poster.follow(notice)]);
    },
    report: (id = "mercato") => office.poster.report(id),
    reopen() {
      office.poster = open();
    },
  };
  return office;
}

/** Numbers that got something, sorted, without the office's own two. */
export function receivers(fake: FakeGateway): string[] {
  return fake.posted.flatMap(({ numbers }) => numbers).filter((number) => number !== SENDER && number !== CANARY).sort();
}

export function assertNoNumber(what: unknown): void {
  assert.doesNotMatch(JSON.stringify(what), /39\d{8,}|chiave-segreta/);
}
