/** A mail as it came to our mailbox, reduced to what an answer is read from. */
import PostalMime, { addressParser } from "postal-mime";
import { textOfHtml } from "./html-text.ts";

export interface OfficeMail {
  /** Every address in every From header, lower case: an honest mail has one. */
  from: string[];
  subject: string;
  /** Without angle brackets; "" when there is none. */
  messageId: string;
  /** Message-IDs that it answers, nearest first, without angle brackets. */
  answers: string[];
  /** All values of a header, by its name in lower case. */
  headers: ReadonlyMap<string, readonly string[]>;
  /** Plain text: its own, else that of its HTML. */
  text: string;
  /** Files that came with it; pictures of a signature are none. */
  attachments: number;
}

/** A thread of years has hundreds of references: ours is among the nearest. */
const mostReferences = 30;
/** Beyond this no answer begins: what follows is quoted, or an attack. */
const longestText = 262_144;

/** @throws nothing: what cannot be read is a mail without anything in it */
export async function readOfficeMail(raw: Uint8Array): Promise<OfficeMail> {
  const parsed = await PostalMime.parse(raw, { attachmentEncoding: "arraybuffer", maxNestingDepth: 20 }).catch(() => null);
  const headers = new Map<string, string[]>();
  for (const { key, value } of parsed?.headers ?? []) {
    const values = headers.get(key) ?? [];
    if (values.length < 50) values.push(value);
    headers.set(key, values);
  }
  const plain = parsed?.text?.trim() ? parsed.text : textOfHtml((parsed?.html ?? "").slice(0, 4 * longestText));
  return {
    from: (headers.get("from") ?? []).flatMap(addressesIn),
    subject: (parsed?.subject ?? "").slice(0, 500),
    messageId: idsIn(parsed?.messageId ?? "")[0] ?? "",
    answers: [...idsIn(parsed?.inReplyTo ?? ""), ...idsIn(parsed?.references ?? "").toReversed()].slice(0, mostReferences),
    headers,
    text: plain.slice(0, longestText),
    attachments: (parsed?.attachments ?? []).filter(({ disposition, contentId }) => disposition === "attachment" || !contentId).length,
  };
}

function addressesIn(header: string): string[] {
  return addressParser(header.slice(0, 2_000)).flatMap((one) =>
    ("group" in one && one.group ? one.group : [one]).map(({ address }) => (address ?? "").trim().toLowerCase()),
  );
}

function idsIn(header: string): string[] {
  return [...header.slice(0, 20_000).matchAll(/<([^<>\s]{1,250})>/g)].map((match) => match[1]!);
}
