/** One language: its lexicon, its rules, compiled once, at the first message that needs them. */
import { type Finding, type Level, LEVELS, atMost, lower } from "../finding.ts";
import { has } from "../lexicon/class-sets.ts";
import { inflect } from "../lexicon/inflect.ts";
import { buildLexicon } from "../lexicon/lexicon.ts";
import type { Lexicon, Section } from "../lexicon/lexicon.ts";
import { createReader } from "../lexicon/reader.ts";
import { firstMatch, patternCompiler, possible, rarest } from "../pattern/match.ts";
import type { CompiledPattern, Match } from "../pattern/match.ts";
import { namesIn, readPattern } from "../pattern/pattern.ts";
import { writtenOut } from "../rules/rule.ts";
import type { Circumstance, Rule } from "../rules/rule.ts";
import { circumstancesIn } from "../sentence/circumstances.ts";
import { groupFinder } from "../sentence/groups.ts";
import { placeNames, readSentences } from "../sentence/read-sentences.ts";
import type { Sentence, Unit } from "../sentence/unit.ts";
import type { Token } from "../views/tokens.ts";
import type { View } from "../views/view.ts";

export interface Pack {
  /** The sentences of a message, with who is spoken of in them. */
  read: (view: View, tokens: readonly Token[]) => Sentence[];
  find: (view: View, sentences: readonly Sentence[]) => Finding[];
  /** Does this part of a sentence name a group of people, in any way? */
  namesGroup: (unit: Unit) => boolean;
  rules: readonly Rule[];
  /** Is it a word of the lexicon as it is written? */
  known: (word: string) => boolean;
  /** Names that patterns use and no word, nor the reading of a sentence, ever has. */
  unknownClasses: readonly string[];
}

/** Classes that the reading of a sentence gives, and those that the engine asks for whether or not a language has them. */
const given = ["G", "R", "Ana", "Sg"];
const asked = ["Fill", "Rel", "Ord", "Neg", "+3"];

export function createPack(sections: readonly Section[], rules: readonly Rule[], ceiling: Level = "block"): Pack {
  const written = rules.map((rule) => ({ rule, patterns: writtenOut(rule).map(readPattern) }));
  // Patterns share most of their elements.
  const elements = new Set(written.flatMap(({ patterns }) => patterns.flat()));
  const names = new Set(namesIn([...elements]));
  const literals = [...names].filter((name) => name.startsWith("=")).map((name) => name.slice(1));
  const own = new Set(sections.flatMap(({ classes }) => classes.split(" ")));
  const unknownClasses = [...names].filter(
    (name) => !name.startsWith("=") && !name.startsWith("+") && !own.has(name.split(".")[0]!) && !given.includes(name),
  );
  const lexicon = buildLexicon(sections, literals, [...names, ...given, ...asked]);
  const reader = createReader(lexicon);
  const inPlace = placeNames(lexicon);
  const findGroups = groupFinder(lexicon);
  const circumstances = circumstancesIn(lexicon);
  const words = { fill: lexicon.classOf("Fill"), relative: lexicon.classOf("Rel"), negation: lexicon.classOf("Neg") };
  const compile = patternCompiler(lexicon.classOf);
  const byClass = indexed(
    written.flatMap(({ rule, patterns }) =>
      patterns.map((pattern) => ({ rule, pattern: compile(pattern) })),
    ),
    often(sections, lexicon),
  );

  const highest = ({ level }: Rule): Level => atMost(level, ceiling);

  /** At most one finding of each rule: the gravest. */
  const inSentence = (view: View, sentences: readonly Sentence[], s: number): Finding[] => {
    const sentence = sentences[s]!;
    const best = new Map<Rule, Finding>();
    const tried = new Set<CompiledPattern>();
    sentence.union.forEach((part, i) => {
      for (let rest = part; rest !== 0; rest &= rest - 1) {
        for (const { rule, pattern } of byClass[i * 32 + 31 - Math.clz32(rest & -rest)] ?? []) {
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
    pattern: CompiledPattern,
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
    if (found[0]) finding.lowered = found[0];
    return finding;
  };

  const group = lexicon.classOf("G");
  /** A short word read as a slip proves something only beside the name of a group. */
  const doubtful = (units: readonly Unit[], { first, last }: Match): boolean => {
    const inside = units.slice(first, last + 1);
    return inside.some(({ weak }) => weak) && !inside.some(({ bits }) => has(bits, group));
  };

  const read = (view: View, tokens: readonly Token[]): Sentence[] => {
    const sentences = readSentences(tokens, view.text, lexicon, reader, inPlace);
    findGroups(sentences);
    return sentences;
  };
  const find = (view: View, sentences: readonly Sentence[]): Finding[] =>
    sentences.flatMap((_, s) => inSentence(view, sentences, s));
  const groupNames = ["G", "Grp", "GrpSg", "Nat", "People"].map(lexicon.classOf).filter((name) => name >= 0);
  const namesGroup = ({ bits }: Unit): boolean => groupNames.some((name) => has(bits, name));
  return { read, find, namesGroup, rules, known: reader.known, unknownClasses };
}

interface Filed {
  rule: Rule;
  pattern: CompiledPattern;
}

/** Patterns by the class without which they cannot match, so that most are never looked at. */
function indexed(patterns: readonly Filed[], common: ReadonlySet<number>): Filed[][] {
  const byClass: Filed[][] = [];
  for (const filed of patterns) {
    const leads = rarest(filed.pattern, (one) => (common.has(one) ? 20 : 1));
    for (const number of new Set(leads)) (byClass[number] ??= []).push(filed);
  }
  return byClass;
}

/** Classes, and words that rules name, which nearly every sentence has: a rule is better looked up by another. */
function often(sections: readonly Section[], lexicon: Lexicon): Set<number> {
  const numbers = new Set(frequent.map(lexicon.classOf));
  for (const { classes, words } of sections) {
    const own = classes.split(" ");
    if (!own.includes("Fill")) continue;
    for (const name of own) numbers.add(lexicon.classOf(name));
    for (const entry of words.split(" ")) {
      if (entry !== "") inflect(entry, "few", (word) => numbers.add(lexicon.classOf(`=${word}`)));
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
