/** A mail as it waits in the outbox, sealed: everything but its sender and the bytes of its attachments. */
import type { Language } from "../errors.ts";
import type { MediaHandle } from "../kit/index.ts";

export interface MailContent {
  to: { name: string; address: string };
  replyTo: string;
  subject: string;
  text: string;
  /** Addresses of ours in the text, which may be followed with a click: no other is. */
  links: string[];
  language: Language;
  /** Right part of the Message-ID, fixed when the mail is written. */
  host: string;
  /** Number of the report for the header; "" when there is none. */
  reference: string;
  /** Names of attachments begin with this. */
  prefix: string;
  media: MediaHandle[];
  /** Page of the mail, from which files that do not fit into it can be had, and its last day in words; missing: there is none. */
  files?: { page: string; until: string };
  /** What the flow hears with it if the mail cannot be sent. */
  facts: Record<string, unknown>;
}

/** Null for what is none (a damaged row). */
export function readContent(json: string): MailContent | null {
  const value = JSON.parse(json) as MailContent | null;
  return value?.to && typeof value.text === "string" ? value : null;
}
