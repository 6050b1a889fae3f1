import type { Person } from "./events.ts";
import type { Json } from "./read.ts";
import { list, record, text } from "./read.ts";

// "IT.1349…", "IT.ENT.1349…". Some senders put it where the number belongs, so `from` is looked at as well.
const USER_ID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,160}$/;

/** The digits of a number; "+" and the spaces of a formatted number are left out. */
function phoneOf(value: unknown): string | undefined {
  const written = text(value);
  if (written === undefined || !written.startsWith("+")) return written;
  return written.replace(/[^0-9]/g, "") || undefined;
}

/** A person from the identifiers that stand beside a message, status or call. Undefined when there are none. */
export function personOf(phone: unknown, userId?: unknown, parentUserId?: unknown): Person | undefined {
  const person: Person = {};
  const number = phoneOf(phone);
  let user = text(userId);
  if (number !== undefined && USER_ID.test(number)) user ??= number;
  else if (number !== undefined) person.phone = number;
  if (user !== undefined) person.userId = user;
  const parent = text(parentUserId);
  if (parent !== undefined) person.parentUserId = parent;
  return number === undefined && user === undefined && parent === undefined ? undefined : person;
}

/**
 * Adds what `value.contacts` knows about the person. A contact belongs to somebody only when an identifier says so, or
 * when it is the only one and contradicts nothing: attaching a user id to the wrong person would mix two citizens.
 */
export function withContact(person: Person | undefined, contacts: unknown): Person | undefined {
  const all = list(contacts);
  for (const entry of all) {
    const contact = record(entry);
    if (contact && belongs(person, contact, all.length === 1)) return merged(person, contact);
  }
  return person;
}

function belongs(person: Person | undefined, contact: Json, only: boolean): boolean {
  const phone = phoneOf(contact["wa_id"]);
  const user = text(contact["user_id"]);
  if (person?.userId !== undefined && user !== undefined) return person.userId === user;
  if (person?.phone !== undefined && phone !== undefined) return person.phone === phone;
  return only;
}

function merged(person: Person | undefined, contact: Json): Person | undefined {
  const found = personOf(contact["wa_id"], contact["user_id"], contact["parent_user_id"]);
  const profile = record(contact["profile"]);
  const out: Person = { ...found, ...person };
  const name = text(profile?.["name"]);
  if (name !== undefined) out.name = name;
  const username = text(profile?.["username"]);
  if (username !== undefined) out.username = username;
  return Object.keys(out).length > 0 ? out : undefined;
}
