/** The subscribers as contacts for the office's phone: the only place where numbers leave the store. */
import { Refused } from "../errors.ts";
import type { Language } from "../errors.ts";
import type { Address, AuditLine } from "../store/index.ts";
import { type Deed, deedText, readDeed } from "./deed.ts";
import { type ConsentSource, type Mark, type Member, longLabel, rollOf } from "./register-of-consents.ts";
import { vcard } from "./vcard.ts";

/** What may be read and written of one account's register. */
export interface Register extends ConsentSource {
  subscriberAddresses(at: number, after: string, limit: number): Promise<{ citizen: string; address: Address }[]>;
  subscriberCount(at: number): Promise<number>;
  audit(line: AuditLine): Promise<void>;
  auditLines(limit: number): Promise<AuditLine[]>;
}

export interface ContactsWish {
  who: string;
  reason: string;
  /** Only who came since the export before. */
  onlyNew: boolean;
  /** The service's clock. */
  at: number;
  language: Language;
}

export interface ContactsFile {
  cards: string[];
  deed: Deed;
}

/** More than any address book holds (Google's: 25,000); bounds what one request puts together. */
const mostContacts = 100_000;
const pageSize = 500;
const auditRead = 1_000;

/**
 * Resolves when the deed is in the audit, and not before: nothing may be sent of what could not be written down.
 *
 * @throws Refused `share.no-contacts`, `share.too-many`
 */
export async function exportContacts(register: Register, wish: ContactsWish): Promise<ContactsFile> {
  const mark = await lastMark(register);
  const { members, line } = await rollOf(register, wish.at);
  const cards: string[] = [];
  let without = 0;
  const note = notes[wish.language];
  for await (const { citizen, address } of subscribers(register, wish.at)) {
    const member = members.get(citizen);
    if (wish.onlyNew && mark && !isNew(member, mark)) continue;
    if (!address.phone) without += 1;
    else cards.push(vcard({ label: member?.label ?? longLabel(citizen), phone: address.phone, group: "Stato", note }));
    if (cards.length > mostContacts) throw tooMany();
  }
  if (cards.length === 0) throw nobody(wish.onlyNew, without);
  const deed: Deed = { kind: "contacts", count: cards.length, without, onlyNew: wish.onlyNew, line };
  await register.audit({ at: wish.at, who: wish.who, what: deedText(deed), reason: wish.reason });
  return { cards, deed };
}

/** The last export of contacts; undefined when there was none. */
export async function lastExport(register: Register): Promise<{ at: number; deed: Deed } | undefined> {
  for (const { at, what } of await register.auditLines(auditRead)) {
    const deed = readDeed(what);
    if (deed?.kind === "contacts") return { at, deed };
  }
  return undefined;
}

/** Names, and only names, of who was in at the last export and has left: to be deleted from the phone. */
export async function leftSinceExport(register: Register, now: number): Promise<string[]> {
  const mark = await lastMark(register);
  return mark ? (await rollOf(register, now, mark)).leftSince.map(({ label }) => label) : [];
}

async function lastMark(register: Register): Promise<Mark | undefined> {
  const last = await lastExport(register);
  return last && { line: last.deed.line, at: last.at };
}

function isNew(member: Member | undefined, mark: Mark): boolean {
  return !member || member.since > mark.line;
}

async function* subscribers(register: Register, at: number): AsyncGenerator<{ citizen: string; address: Address }> {
  for (let after = ""; ; ) {
    const page = await register.subscriberAddresses(at, after, pageSize);
    yield* page;
    if (page.length < pageSize) return;
    after = page.at(-1)!.citizen;
  }
}

const notes: Record<Language, string> = {
  it: "Iscritto allo Stato dell'ufficio: questo numero serve solo perché possa vedere lo Stato.",
  en: "Subscriber of the office's Status: this number serves only to let them see the Status.",
};

function nobody(onlyNew: boolean, without: number): Refused {
  const none = onlyNew
    ? { it: "Nessun nuovo iscritto con un numero", en: "No new subscriber with a number" }
    : { it: "Nessun iscritto con un numero", en: "No subscriber with a number" };
  return new Refused(
    "share.no-contacts",
    { it: `${none.it} (senza numero: {without}): non c'è niente da esportare.`, en: `${none.en} (without one: {without}): there is nothing to export.` },
    { without },
  );
}

function tooMany(): Refused {
  return new Refused(
    "share.too-many",
    {
      it: "Gli iscritti sono più di {most}: nessuna rubrica li contiene. Esporta solo i nuovi.",
      en: "There are more than {most} subscribers: no address book holds them. Export only the new ones.",
    },
    { most: mostContacts },
  );
}
