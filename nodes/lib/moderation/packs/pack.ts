/** One language: its lexicon, its rules, compiled once, at the first message that needs them. */
import { type Finding, type Level, LEVELS, atMost, lower } from "../finding.ts";
import { type ClassNumbers, classNumbers, isLiteral } from "../lexicon/class-numbers.ts";
import { bitsOf, has } from "../lexicon/class-sets.ts";
import { inflect } from "../lexicon/inflect.ts";
import { buildLexicon, silent } from "../lexicon/lexicon.ts";
import type { Section } from "../lexicon/lexicon.ts";
import { createReader } from "../lexicon/reader.ts";
import { filing, firstMatch, possible } from "../pattern/match.ts";
import type { Match } from "../pattern/match.ts";
import { type Pattern, patternReader } from "../pattern/pattern.ts";
import { writtenOut } from "../rules/rule.ts";
import type { Circumstance, Rule } from "../rules/rule.ts";
import { circumstancesIn } from "../sentence/circumstances.ts";
import { groupFinder } from "../sentence/groups.ts";
import { placeNames, readSentences } from "../sentence/read-sentences.ts";
import type { Sentence, Unit } from "../sentence/unit.ts";
import type { Token } from "../views/tokens.ts";
import type { View } from "../views/view.ts";

export interface Pack {
  /** The sentences of a message, with who is spoken of in them. `names`: where in the original text surnames begin. */
  read: (view: View, tokens: readonly Token[], names?: ReadonlySet<number>) => Sentence[];
  find: (view: View, sentences: readonly Sentence[]) => Finding[];
  /** Does this part of a sentence name a group of people, in any way? */
  namesGroup: (unit: Unit) => boolean;
  /** … or say more of the group that stands before it ("del quartiere")? */
  addsToGroup: (unit: Unit) => boolean;
  rules: readonly Rule[];
  /** Is it a word of the lexicon as it is written? */
  known: (word: string) => boolean;
  /** Names that patterns use and no word, nor the reading of a sentence, ever has. */
  unknownClasses: () => readonly string[];
}

/** Classes that the reading of a sentence gives, and those that the engine asks for, whether or not a language has them. */
const asked = [...silent, "Fill", "G", "R", "Ana", "Sg", "Rel", "Ord", "Neg", "+3"];

export function createPack(sections: readonly Section[], rules: readonly Rule[], ceiling: Level = "block"): Pack {
  const own = sections.flatMap(({ classes }) => classes.split(" "));
  // Of two equal findings of a rule the one counts whose class comes first.
  const numbers = classNumbers([...own, ...asked]);
  const readPattern = patternReader(numbers);
  const written = rules.map((rule) => ({ rule, patterns: writtenOut(rule).map(readPattern) }));
  const lexicon = buildLexicon(sections, numbers);
  const reader = createReader(lexicon);
  const inPlace = placeNames(lexicon);
  const findGroups = groupFinder(lexicon);
  const circumstances = circumstancesIn(lexicon);
  const words = { fill: lexicon.classOf("Fill"), relative: lexicon.classOf("Rel"), negation: lexicon.classOf("Neg") };
  const common = often(sections, numbers);
  const file = filing((number) => (common.has(number) ? 20 : 1));
  const byClass = numbers.names().map((): Filed[] => []);
  for (const { rule, patterns } of written) {
    for (const { leads, pattern } of patterns.map(file)) {
      const filed = { rule, pattern };
      for (const number of leads) if (byClass[number]!.at(-1) !== filed) byClass[number]!.push(filed);
    }
  }
  const leading = bitsOf(byClass.flatMap((filed, number) => (filed.length > 0 ? [number] : [])), lexicon.width);

  const highest = ({ level }: Rule): Level => atMost(level, ceiling);

  /** At most one finding of each rule: the gravest. */
  const inSentence = (view: View, sentences: readonly Sentence[], s: number): Finding[] => {
    const sentence = sentences[s]!;
    const best = new Map<Rule, Finding>();
    const tried = new Set<Pattern>();
    sentence.union.forEach((part, i) => {
      for (let rest = part & leading[i]!; rest !== 0; rest &= rest - 1) {
        for (const { rule, pattern } of byClass[i * 32 + 31 - Math.clz32(rest & -rest)]!) {
          const held = best.get(rule);
          if ((held && held.level === highest(rule)) || tried.has(pattern) || !possible(pattern, sentence)) continue;
          tried.add(pattern);
          const finding = gravest(view, sentences, s, rule, pattern);
          if (finding && (!held || LEVELS.indexOf(finding.level) > LEVELS.indexOf(held.level))) best.set(rule, finding);
        }
      }
    });
    return [...best.values()];
  };

  const gravest = (
    view: View,
    sentences: readonly Sentence[],
    s: number,
    rule: Rule,
    pattern: Pattern,
  ): Finding | null => {
    let best: Finding | null = null;
    for (let from = 0; ; ) {
      const match = firstMatch(pattern, sentences[s]!, words, from);
      if (!match) return best;
      const finding = findingOf(view, sentences, s, match, rule);
      if (!best || LEVELS.indexOf(finding.level) > LEVELS.indexOf(best.level)) best = finding;
      if (best.level === highest(rule)) return best;
      from = match.last + 1;
    }
  };

  const findingOf = (view: View, sentences: readonly Sentence[], s: number, match: Match, rule: Rule): Finding => {
    const { units } = sentences[s]!;
    const { id, category, certainty, explanation, version } = rule;
    const found = circumstances(sentences, s, match, rule.loose === true).filter((one) => moves(rule, one));
    const level = lower(doubtful(units, match) ? "note" : highest(rule), found.length);
    let [from, to] = [view.from[units[match.first]!.start]!, 0];
    for (let i = match.first; i <= match.last; i += 1) {
      from = Math.min(from, view.from[units[i]!.start]!);
      to = Math.max(to, view.to[units[i]!.end - 1]!);
    }
    const finding: Finding = { rule: id, category, level, certainty, from, to, explanation, version };
    if (found.length > 0) finding.lowered = found.join(", ");
    return finding;
  };

  const group = lexicon.classOf("G");
  /** A short word read as a slip proves something only beside the name of a group. */
  const doubtful = (units: readonly Unit[], { first, last }: Match): boolean => {
    const inside = units.slice(first, last + 1);
    return inside.some(({ weak }) => weak) && !inside.some(({ bits }) => has(bits, group));
  };

  const read = (view: View, tokens: readonly Token[], names: ReadonlySet<number> = nowhere): Sentence[] => {
    const isName = ({ start }: Token): boolean => names.size > 0 && names.has(view.from[start]!);
    const sentences = readSentences(tokens, view.text, lexicon, reader, inPlace, isName);
    findGroups(sentences);
    return sentences;
  };
  const find = (view: View, sentences: readonly Sentence[]): Finding[] =>
    sentences.flatMap((_, s) => inSentence(view, sentences, s));
  const groupNames = ["G", "Grp", "GrpSg", "Nat", "People"].map(lexicon.classOf).filter((name) => name >= 0);
  const namesGroup = ({ bits }: Unit): boolean => groupNames.some((name) => has(bits, name));
  const more = lexicon.classOf("PostMod");
  const addsToGroup = ({ bits }: Unit): boolean => has(bits, more);
  const unknownClasses = (): string[] => {
    const known = new Set([...own, ...asked]);
    return numbers.names().filter((name) => !isLiteral(name) && !name.startsWith("+") && !known.has(name.split(".")[0]!));
  };
  return { read, find, namesGroup, addsToGroup, rules, known: reader.known, unknownClasses };
}

const nowhere: ReadonlySet<number> = new Set();

interface Filed {
  rule: Rule;
  pattern: Pattern;
}

/** Classes, and words that rules name, which nearly every sentence has: a rule is better looked up by another. */
function often(sections: readonly Section[], { find }: ClassNumbers): Set<number> {
  const numbers = new Set(frequent.map(find));
  for (const { classes, words } of sections) {
    const own = classes.split(" ");
    if (!own.includes("Fill")) continue;
    for (const name of own) numbers.add(find(name));
    for (const entry of words.split(" ")) {
      if (entry !== "") inflect(entry, "few", (word) => numbers.add(find(word)));
    }
  }
  return numbers;
}

/** Classes of words that most sentences have. */
const frequent = (
  "Prep Di A Da In Con Su Per Cop Cop3 Cop3.sg Cop3.pl And Neg Not Mi LoLi TiVi You2 R Do Want Ought OughtWe Turn " +
  "Very Only Te Pro3"
).split(" ");

/** The speaker's own person matters to insults and to what says so, a crime told to what a crime is made of. */
function moves(rule: Rule, circumstance: Circumstance): boolean {
  if (rule.unmoved?.includes(circumstance)) return false;
  if (circumstance === "self") return rule.category === "offensive" || rule.ofOneself === true;
  return true;
}
