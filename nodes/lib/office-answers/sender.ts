/** Whether a mail comes from the office that our mail went to. */
import type { OfficeMail } from "./office-mail.ts";

export interface SenderRule {
  /** Anybody of the office's own domain may answer. */
  sameDomain: boolean;
}

/** @param recipient address that our mail went to */
export function isFromOffice(mail: OfficeMail, recipient: string, { sameDomain }: SenderRule): boolean {
  const [address, ...others] = mail.from;
  // Of two senders nobody knows which one is meant.
  if (!address || others.length > 0 || failed(mail, /\bdmarc\s*=\s*fail\b/i)) return false;
  const office = recipient.toLowerCase();
  return address === office || (sameDomain && domainOf(address) !== "" && domainOf(address) === domainOf(office));
}

/** For a mail that knows a report's number alone: anybody may have read that number. */
export function isSurelyFrom(mail: OfficeMail, recipient: string): boolean {
  return isFromOffice(mail, recipient, { sameDomain: false }) && !failed(mail, /\b(?:dmarc|spf|dkim)\s*=\s*(?:soft|perm)?fail\b/i);
}

/** RFC 8601. Whoever adds such a header himself can only harm himself: it is never taken for a "pass". */
function failed({ headers }: OfficeMail, what: RegExp): boolean {
  return (headers.get("authentication-results") ?? []).some((value) => what.test(value));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
