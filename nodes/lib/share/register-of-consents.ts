/** What the register of consents tells: who is in, who was, and under which name the office's phone knows them. */
import { citizenLabel } from "../privacy/index.ts";
import type { ConsentLine } from "../store/index.ts";

export interface ConsentSource {
  consents(after: number, limit: number): Promise<{ line: number; consent: ConsentLine }[]>;
}

export interface Member {
  citizen: string;
  /** "Cittadino 7F3A" of the first who has it, "Cittadino 7F3A 2KQX" of who came later: a name on a phone does not change. */
  label: string;
  /** Line since which they are in; 0: they are out. */
  since: number;
  /** When it ends by itself, epoch milliseconds. */
  until: number | null;
}

/** Where an export stopped: what came later is new. */
export interface Mark {
  line: number;
  /** Epoch milliseconds. */
  at: number;
}

export interface Roll {
  members: ReadonlyMap<string, Member>;
  /** The last line read. */
  line: number;
  /** Lines in all. */
  lines: number;
  /** Who was in at the mark and is out at `now`, in the order in which they came. */
  leftSince: Member[];
}

const pageSize = 1_000;

/** Every line after `after`, read page by page. */
export async function* consentLines(source: ConsentSource, after = 0): AsyncGenerator<{ line: number; consent: ConsentLine }> {
  for (let at = after; ; ) {
    const page = await source.consents(at, pageSize);
    yield* page;
    if (page.length < pageSize) return;
    at = page.at(-1)!.line;
  }
}

/** Reads the whole register. @param now epoch milliseconds @param mark none: nobody has left since */
export async function rollOf(source: ConsentSource, now: number, mark?: Mark): Promise<Roll> {
  const members = new Map<string, Member>();
  const labels = new Set<string>();
  const wereIn = new Set<string>();
  let last = 0;
  let lines = 0;
  let passed = false;
  const pass = (): void => {
    passed = true;
    for (const member of members.values()) if (isIn(member, mark!.at)) wereIn.add(member.citizen);
  };
  for await (const { line, consent } of consentLines(source)) {
    if (mark && !passed && line > mark.line) pass();
    const member = members.get(consent.citizen) ?? newcomer(consent.citizen, labels);
    members.set(consent.citizen, member);
    follow(member, line, consent);
    last = line;
    lines += 1;
  }
  if (mark && !passed) pass();
  const leftSince = [...members.values()].filter((member) => wereIn.has(member.citizen) && !isIn(member, now));
  return { members, line: last, lines, leftSince };
}

function isIn({ since, until }: Member, at: number): boolean {
  return since > 0 && (until === null || until > at);
}

function newcomer(citizen: string, labels: Set<string>): Member {
  const short = citizenLabel(citizen);
  const label = labels.has(short) ? longLabel(citizen) : short;
  labels.add(label);
  return { citizen, label, since: 0, until: null };
}

/** 40 bits instead of 20: two among 100,000 share it once in 200 comuni. */
export function longLabel(citizen: string): string {
  return `${citizenLabel(citizen)} ${citizen.slice(4, 8)}`;
}

function follow(member: Member, line: number, { act, until }: ConsentLine): void {
  if (act === "subscribe") {
    member.since = line;
    member.until = until;
  } else if (act === "unsubscribe" || act === "undo") {
    member.since = 0;
    member.until = null;
  }
}
