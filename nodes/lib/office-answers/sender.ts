/** Whether a mail comes from the office that our mail went to. */
import { vouchedFor } from "./authentication.ts";
import type { OfficeMail } from "./office-mail.ts";

export interface SenderRule {
  /** Anybody of the office's own domain may answer. */
  sameDomain: boolean;
  /** Name (authserv-id) under which our own mail server says what it found out about senders; "": it does not. */
  authserv: string;
}

/** @param recipient address that our mail went to */
export function isFromOffice(mail: OfficeMail, recipient: string, { sameDomain }: Pick<SenderRule, "sameDomain">): boolean {
  const [address, ...others] = mail.from;
  // Of two senders nobody knows which one is meant.
  if (!address || others.length > 0 || saysFail(mail)) return false;
  const office = recipient.toLowerCase();
  return address === office || (sameDomain && domainOf(address) !== "" && domainOf(address) === domainOf(office));
}

/** For a mail that knows a report's number alone: anybody may have read that number, and anybody can write a From. */
export function isProven(mail: OfficeMail, { authserv }: SenderRule): boolean {
  return authserv !== "" && vouchedFor(mail.headers.get("authentication-results") ?? [], authserv, domainOf(mail.from[0] ?? ""));
}

/** Whoever adds such a header himself can only harm himself: whose it is does not matter here. */
function saysFail({ headers }: OfficeMail): boolean {
  return (headers.get("authentication-results") ?? []).some((value) => /\bdmarc\s*=\s*fail\b/i.test(value));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
