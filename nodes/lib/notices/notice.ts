/** What a notice is, before it is stored and after. */
import type { NoticeRecord } from "../store/index.ts";

/** A notice as the store keeps it, without the name of its account. Instants are epoch milliseconds. */
export type Notice = Omit<NoticeRecord, "account">;

export const actions = ["publish", "update", "withdraw", "approve", "draft"] as const;
export type Action = (typeof actions)[number];

/** What a flow asks for. What is missing keeps what was there, or gets the node's default. */
export interface Wish {
  action: Action;
  /** Missing: made of the day and the texts, so that the same notice twice is one. */
  id?: string;
  title?: string;
  text?: string;
  category?: string;
  /** "" takes it away. */
  link?: string;
  author?: string;
  from?: number;
  /** Not included; null: it does not expire. */
  until?: number | null;
  image?: Uint8Array | null;
  imageAlt?: string;
  /** From a feed: what does not fit is cut instead of refused, and what an office has withdrawn stays so. */
  imported?: boolean;
}

/** What a `publish-status` node adds to a wish. */
export interface Rules {
  /** IANA name: a date without a time is a whole day there. */
  zone: string;
  category: string;
  author: string;
  /** Days a notice is valid for when nobody says until when, the first included; 0: it does not expire. */
  daysValid: number;
  /** Somebody must approve before it shows. */
  approval: boolean;
}

export const longest = { title: 60, text: 700, category: 40, author: 60, link: 500, imageAlt: 200, id: 64 } as const;

export type ShownState = Notice["state"] | "expired";

/** The state as people call it: a published notice whose time is over has expired. */
export function shownState({ state, validUntil }: Notice, at: number): ShownState {
  return state === "published" && validUntil !== null && validUntil <= at ? "expired" : state;
}

/** A notice as a flow sees it in `msg.notice`: JSON, instants as ISO texts. */
export interface NoticeFacts {
  id: string;
  state: ShownState;
  /** False when everything had been so before. */
  changed: boolean;
  title: string;
  text: string;
  category: string;
  link: string;
  author: string;
  from: string;
  until: string | null;
  imageAlt: string;
}

export function noticeFacts(notice: Notice, at: number, changed: boolean): NoticeFacts {
  const { id, title, text, category, link, author, imageAlt } = notice;
  const iso = (instant: number): string => new Date(instant).toISOString();
  return {
    id,
    state: shownState(notice, at),
    changed,
    title,
    text,
    category,
    link,
    author,
    from: iso(notice.validFrom),
    until: notice.validUntil === null ? null : iso(notice.validUntil),
    imageAlt,
  };
}
