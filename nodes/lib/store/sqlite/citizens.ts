/** Who wrote: from Meta's identifiers, which may be missing and may change, to one lasting pseudonym. */
import { open, pseudonym, seal } from "../../privacy/index.ts";
import type { Address, Sender } from "../store.ts";
import type { Database } from "./database.ts";

interface CitizenRow {
  address: Uint8Array;
  user_hash: string;
  phone_hash: string;
  window_from: number | null;
  last_seen: number;
}

const coarseMs = 60_000;

/**
 * Notes that a sender was here (where to answer, from when the window counts) and answers their pseudonym; null when Meta
 * said nothing of who it was.
 */
export function noteCitizen(
  db: Database,
  account: string,
  sender: Sender | undefined,
  contact: { at: number; opensWindow?: number | undefined },
): string | null {
  const user = nameOf(db, sender?.userId);
  const phone = nameOf(db, sender?.phone);
  const own = user || phone;
  if (!sender || !own) return null;
  const direct = user ? rowOf(db, account, own) : undefined;
  const citizen = direct ? own : (known(db, account, sender, user, phone) ?? own);
  const row = direct ?? rowOf(db, account, citizen);
  if (row) touch(db, account, citizen, row, contact);
  else insert(db, account, citizen, sender, user, phone, contact);
  if (row && changed(row, user, phone)) readdress(db, account, citizen, sender, user, phone);
  if (!row || changed(row, user, phone)) {
    takeNumber(db, account, phone, citizen);
    for (const name of [user, phone]) if (name) alias(db, account, name, citizen);
  }
  return citizen;
}

function nameOf(db: Database, identifier: string | undefined): string {
  return identifier ? pseudonym(db.keys.pseudonym, "wa", identifier) : "";
}

/**
 * The user id decides. A number leads to a citizen only as long as that citizen has no other user id and has not moved to
 * another number: Meta gives a new user id with a new number, so a number with another user id has passed to another
 * person.
 */
function known(db: Database, account: string, sender: Sender, user: string, phone: string): string | undefined {
  const announced = [user, nameOf(db, sender.previousUserId), nameOf(db, sender.previousPhone)];
  for (const name of announced) {
    const found = resolve(db, account, name);
    if (found) return found;
  }
  const byPhone = resolve(db, account, phone);
  const row = byPhone ? rowOf(db, account, byPhone) : undefined;
  const moved = row && row.phone_hash !== "" && row.phone_hash !== phone;
  return row && !moved && (!user || !row.user_hash) ? byPhone : undefined;
}

/** Whoever had this number before must not be answered there any more. */
function takeNumber(db: Database, account: string, phone: string, citizen: string): void {
  const before = resolve(db, account, phone);
  const row = before && before !== citizen ? rowOf(db, account, before) : undefined;
  if (!before || row?.phone_hash !== phone) return;
  const { userId } = JSON.parse(open(db.keys, rowName(account, before), row.address)) as Address;
  readdress(db, account, before, { ...(userId && { userId }) }, row.user_hash, "");
}

/** Where a name leads today: a number that has passed to another person leads to the new one. */
function resolve(db: Database, account: string, name: string): string | undefined {
  if (!name) return undefined;
  const row = db.prepare("SELECT citizen FROM alias WHERE account = ? AND name = ?").get(account, name);
  return (row?.["citizen"] as string | undefined) ?? (rowOf(db, account, name) ? name : undefined);
}

function rowOf(db: Database, account: string, citizen: string): CitizenRow | undefined {
  const text = "SELECT address, user_hash, phone_hash, window_from, last_seen FROM citizen WHERE account = ? AND citizen = ?";
  return db.prepare(text).get(account, citizen) as CitizenRow | undefined;
}

function alias(db: Database, account: string, name: string, citizen: string): void {
  if (name === citizen) {
    db.prepare("DELETE FROM alias WHERE account = ? AND name = ?").run(account, name);
    return;
  }
  db.prepare("INSERT OR REPLACE INTO alias (account, name, citizen) VALUES (?, ?, ?)").run(account, name, citizen);
}

/**
 * Meta leaves the number out when the citizen has a username, and a sender of old formats the user id: what we know stays
 * good while the other of the two is the same.
 */
function changed(row: CitizenRow, user: string, phone: string): boolean {
  return (user !== "" && row.user_hash !== user) || (phone !== "" && row.phone_hash !== phone);
}

function insert(
  db: Database,
  account: string,
  citizen: string,
  sender: Sender,
  user: string,
  phone: string,
  contact: { at: number; opensWindow?: number | undefined },
): void {
  const text = `INSERT INTO citizen (account, citizen, address, user_hash, phone_hash, first_seen, last_seen, window_from)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
  const address = sealAddress(db, account, citizen, sender);
  const { at, opensWindow } = contact;
  db.prepare(text).run(account, citizen, address, user, phone, at, at, opensWindow ?? null);
}

function touch(
  db: Database,
  account: string,
  citizen: string,
  row: CitizenRow,
  { at, opensWindow }: { at: number; opensWindow?: number | undefined },
): void {
  // A minute more or less of a day's window is nothing, and a burst of messages then writes the row once.
  const recent = at - row.last_seen < coarseMs && (opensWindow === undefined || opensWindow - (row.window_from ?? 0) < coarseMs);
  if (recent && at >= row.last_seen) return;
  const window = opensWindow === undefined ? row.window_from : Math.max(opensWindow, row.window_from ?? 0);
  const text = "UPDATE citizen SET last_seen = ?, window_from = ? WHERE account = ? AND citizen = ?";
  db.prepare(text).run(at, window, account, citizen);
}

function readdress(
  db: Database,
  account: string,
  citizen: string,
  sender: Sender,
  user: string,
  phone: string,
): void {
  const text = "UPDATE citizen SET address = ?, user_hash = ?, phone_hash = ? WHERE account = ? AND citizen = ?";
  db.prepare(text).run(sealAddress(db, account, citizen, sender), user, phone, account, citizen);
}

function sealAddress(db: Database, account: string, citizen: string, { phone, userId }: Sender): Buffer {
  const address: Address = { ...(phone && { phone }), ...(userId && { userId }) };
  return seal(db.keys, rowName(account, citizen), JSON.stringify(address));
}

function rowName(account: string, citizen: string): string {
  return `citizen:${account}:${citizen}`;
}

/** The citizen behind an identifier that a person gives, or null. */
export function citizenOf(db: Database, account: string, identifier: string): string | null {
  return resolve(db, account, nameOf(db, identifier)) ?? null;
}

/** The sealed address and the window of a citizen, or undefined when we know nobody of that name. */
export function addressee(
  db: Database,
  account: string,
  citizen: string,
): { address: Address; windowFrom: number | null } | undefined {
  const row = rowOf(db, account, citizen);
  if (!row) return undefined;
  const address = JSON.parse(open(db.keys, rowName(account, citizen), row.address)) as Address;
  return { address, windowFrom: row.window_from };
}
