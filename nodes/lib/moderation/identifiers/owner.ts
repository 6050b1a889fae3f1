/** Whose is a datum? Told by the words around it, nearest first; what nothing speaks for stays open. */
import type { Cue } from "./cues.ts";
import type { Identifier } from "./identifier.ts";
import type { Named } from "./named-people.ts";
import { type Words, wordAt } from "./tokens.ts";

/** `writer` is "self" for want of anybody else: the sentence is in the first person, no more. */
export type Owner = "self" | "writer" | "child" | "public" | "other" | "unknown";

export interface Surroundings {
  words: Words;
  cues: readonly Cue[];
  people: readonly Named[];
}

/** How many words before a datum still speak of it, and how many after. */
const before = 9;
const after = 7;

export function ownerOf({ kind, from, to, value }: Identifier, { words, cues, people }: Surroundings): Owner {
  const first = wordAt(words.words, from);
  const last = wordAt(words.words, to - 1) + 1;
  const sentence = words.words[first]?.sentence;
  const near = (name: string, back = before, ahead = after): number => {
    let best = Infinity;
    for (const cue of cues) {
      if (cue.class !== name || cue.first >= last + ahead || cue.last <= first - back) continue;
      if (words.words[cue.first]!.sentence !== sentence || isInside(cue)) continue;
      best = Math.min(best, cue.last <= first ? first - cue.last : cue.first >= last ? cue.first - last + 3 : 0);
    }
    return best;
  };
  const somebody = Math.min(near("person"), near("kin"), near("third"), nearPerson());
  const owned = near("owned", 6, 6);
  const child = near("child");
  if (owned < Infinity && owned <= somebody + 1 && owned <= child) return "self";
  if (child < Infinity && child <= somebody) return "child";
  const open = kind === "phone" || kind === "email" || kind === "iban" ? near("public", 14, 8) : Infinity;
  // "Il ristorante Da Ugo": with a line of its own, the name is the house's.
  const rival = value.startsWith("0") ? Math.min(near("person"), near("kin"), near("third")) : somebody;
  if (open < Infinity && open <= rival) return "public";
  if (somebody < Infinity) return "other";
  return near("self", 14, 10) < Infinity ? "writer" : "unknown";

  /** "nonno.aldo@…" names nobody's grandfather. */
  function isInside(cue: Cue): boolean {
    return kind === "email" && cue.first >= first && cue.last <= last;
  }

  /** Somebody by name, unless the writer says that it is he: "sono Sara Rossi, il mio codice…". */
  function nearPerson(): number {
    let best = Infinity;
    for (const { first: start, last: end } of people) {
      if (start >= last + after || end <= first - before || words.words[start]!.sentence !== sentence) continue;
      const lead = words.words.slice(Math.max(0, start - 3), start);
      const introduced = lead.some(({ word }) => /^(?:sono|chiamo|sottoscritt[oa]|io)$/.test(word));
      const signed = start >= last && end >= words.words.length - 1;
      // "Mio figlio Luca": the name of the child.
      const childs = cues.some((cue) => cue.class === "child" && cue.last <= start && start - cue.last <= 1);
      if (!introduced && !signed && !childs) best = Math.min(best, end <= first ? first - end : start - last + 3);
    }
    return best;
  }
}
