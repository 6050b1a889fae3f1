import type { Citizen } from "./citizens.ts";
import type { ChatMessage } from "./view.ts";

const WINDOW_MS = 24 * 3_600_000;
/** Bubbles kept per person. */
const KEPT_MESSAGES = 300;
/** Messages of everybody that can still be referred to: marked as read, reacted to, replied to. */
const KEPT_IDS = 50_000;
/** People invented on the way (load tests write to numbers that nobody has introduced). */
const KEPT_GUESTS = 20_000;

/** A person as the simulator knows them now. */
export interface Person {
  citizen: Citizen;
  /** When the person last wrote or called, epoch ms; the 24-hour window runs from here. Undefined: never. */
  wroteAt: number | undefined;
  blocked: boolean;
  typingUntil: number;
  chat: ChatMessage[];
  /** Nobody introduced this person: no chat is kept. */
  guest: boolean;
}

export interface Found {
  person: Person;
  message: ChatMessage;
}

export interface Roster {
  /** The people of the phone page. */
  readonly people: readonly Person[];
  find(id: string): Person | undefined;
  byPhone(digits: string): Person | undefined;
  byUserId(userId: string): Person | undefined;
  add(citizen: Citizen): Person;
  /** Somebody whom nobody has introduced, with this number; forgotten again when many others have come. */
  guest(digits: string): Person;
  changeUserId(person: Person, userId: string): void;
  /** The message with this id, and in whose chat it is. */
  message(id: string): Found | undefined;
  /** Adds a bubble to a chat. */
  append(person: Person, message: ChatMessage): void;
}

export function windowOpen(person: Person, now: number): boolean {
  return person.wroteAt !== undefined && now - person.wroteAt < WINDOW_MS;
}

export function roster(citizens: readonly Citizen[]): Roster {
  const ids = new Map<string, Person>();
  const phones = new Map<string, Person>();
  const users = new Map<string, Person>();
  const guests: Person[] = [];
  const messages = new Map<string, Found>();

  function enter(citizen: Citizen, guest: boolean): Person {
    const person = { citizen: { ...citizen }, wroteAt: undefined, blocked: false, typingUntil: 0, chat: [], guest };
    ids.set(citizen.id, person);
    if (citizen.phone !== undefined) phones.set(citizen.phone, person);
    users.set(citizen.userId, person);
    return person;
  }
  function leave({ citizen }: Person): void {
    ids.delete(citizen.id);
    users.delete(citizen.userId);
    if (citizen.phone !== undefined) phones.delete(citizen.phone);
  }
  const people = citizens.map((citizen) => enter(citizen, false));
  return {
    people,
    find: (id) => ids.get(id),
    byPhone: (digits) => phones.get(digits),
    byUserId: (userId) => users.get(userId),
    message: (id) => messages.get(id),
    add(citizen) {
      const person = enter(citizen, false);
      people.push(person);
      return person;
    },
    guest(digits) {
      const known = phones.get(digits);
      if (known) return known;
      const person = enter(strangerWith(digits), true);
      if (guests.push(person) > KEPT_GUESTS * 2) guests.splice(0, KEPT_GUESTS).forEach(leave);
      return person;
    },
    changeUserId(person, userId) {
      users.delete(person.citizen.userId);
      person.citizen.userId = userId;
      users.set(userId, person);
    },
    append(person, message) {
      messages.set(message.id, { person, message });
      if (messages.size > KEPT_IDS) messages.delete(messages.keys().next().value ?? "");
      if (person.guest) return;
      person.chat.push(message);
      if (person.chat.length > KEPT_MESSAGES) person.chat.shift();
    },
  };
}

function strangerWith(digits: string): Citizen {
  return {
    id: digits,
    name: `Numero ${digits.slice(-4)}`,
    about: "",
    phone: digits,
    userId: `IT.${digits.padStart(20, "9")}`,
    language: "it",
    readReceipts: true,
    first: "",
  };
}
