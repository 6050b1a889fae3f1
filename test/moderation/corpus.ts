/**
 * Invented messages of every kind, as citizens write them, from many hands that had not seen the rules: `learnt` are those
 * that the weights of words come from, `held-out` those that nothing was ever made for. A line is a kind, a tab, a text.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { messages } from "../request/messages.ts";
import { unwelcome, welcome } from "./exchange/held-out.ts";
import { tunedUnwelcome, tunedWelcome } from "./exchange/tuned.ts";
import { first } from "./held-out-first.ts";
import { fourth } from "./held-out-fourth.ts";
import { second } from "./held-out-second.ts";
import { third } from "./held-out-third.ts";
import * as data from "./identifiers/held-out.ts";
import * as tunedData from "./identifiers/tuned.ts";
import type { Kind as Likened } from "../../nodes/lib/moderation/likeness/kinds.ts";

export const corpusKinds = [
  "THREAT", "INSULT", "HATE", "HIDDEN", "OFFER-ILLEGAL", "OFFER-SPAM", "OFFER-FUND", "OFFER-PIRATE", "THIRD", "DOXX",
  "OWN", "BENIGN", "RUDE", "REPORT", "IRONY", "DESPAIR",
] as const;

export type CorpusKind = (typeof corpusKinds)[number];

export interface Case {
  kind: CorpusKind;
  text: string;
}

export function corpus(part: "learnt" | "held-out"): Case[] {
  const folder = join(import.meta.dirname, "corpus", part);
  return readdirSync(folder).sort().flatMap((file) => {
    const lines = readFileSync(join(folder, file), "utf8").split("\n").filter((line) => line !== "");
    return lines.map((line, i) => caseOf(line, `${file}:${i + 1}`));
  });
}

/** What stays of a message when signs, capitals and accents count for nothing. */
export function bare(text: string): string {
  return text.normalize("NFD").toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/**
 * The messages that the rules were made on and first measured with: they are known, and so are their harmless neighbours.
 * Without those that are among the held-out ones as well.
 */
export function known(): Case[] {
  const as = (kind: CorpusKind, texts: readonly string[]): Case[] => texts.map((text) => ({ kind, text }));
  const offered = { spam: "OFFER-SPAM", fundraising: "OFFER-FUND", illegal: "OFFER-ILLEGAL", copyright: "OFFER-PIRATE", "self-harm": "DESPAIR" } as const;
  const heldOut = new Set(corpus("held-out").map(({ text }) => bare(text)));
  const all = [
    ...[first, second, third, fourth].flatMap((set) => [
      ...as("RUDE", set.complaints),
      ...as("REPORT", set.reports),
      ...as("IRONY", set.irony),
      ...as("THREAT", set.threats),
      ...as("INSULT", set.insults),
      ...as("HATE", set.hate),
      ...as("HIDDEN", set.hidden),
    ]),
    ...as("BENIGN", [...Object.values(messages).flat(), ...welcome, ...tunedWelcome]),
    ...[...unwelcome, ...tunedUnwelcome].flatMap(({ category, text }) => as(offered[category], [text])),
    ...[data, tunedData].flatMap(({ others, doxxing, passed }) => [...as("THIRD", others), ...as("DOXX", doxxing), ...as("OWN", passed)]),
  ];
  return all.filter(({ text }) => !heldOut.has(bare(text)));
}

/** @throws Error when a line has no kind that there is */
function caseOf(line: string, place: string): Case {
  const tab = line.indexOf("\t");
  const kind = corpusKinds.find((one) => one === line.slice(0, tab));
  if (!kind) throw new Error(`${place} has no kind`);
  return { kind, text: line.slice(tab + 1) };
}

const likened: Readonly<Partial<Record<CorpusKind, Likened>>> = {
  THREAT: "threat",
  INSULT: "insult",
  HIDDEN: "insult",
  HATE: "hate",
  "OFFER-ILLEGAL": "illegal",
  "OFFER-SPAM": "spam",
  "OFFER-FUND": "fundraising",
  "OFFER-PIRATE": "pirate",
  THIRD: "third",
  DOXX: "spread",
  OWN: "own",
  DESPAIR: "despair",
};

export function likenessKind(kind: CorpusKind): Likened {
  return likened[kind] ?? "fine";
}
