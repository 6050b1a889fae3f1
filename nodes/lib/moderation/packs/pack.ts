/** One language: its lexicon, its rules, compiled once, at the first message that needs them. */
import type { Finding, Level } from "../finding.ts";
import { buildLexicon } from "../lexicon/lexicon.ts";
import type { Section } from "../lexicon/lexicon.ts";
import { createReader } from "../lexicon/reader.ts";
import { compilePattern, firstMatch, possible } from "../pattern/match.ts";
import type { CompiledPattern, Match } from "../pattern/match.ts";
import { namesIn, readPattern } from "../pattern/pattern.ts";
import { writtenOut } from "../rules/rule.ts";
import type { Circumstance, Rule } from "../rules/rule.ts";
import { circumstancesIn } from "../sentence/circumstances.ts";
import { groupFinder } from "../sentence/groups.ts";
import { readSentences } from "../sentence/read-sentences.ts";
import type { Sentence } from "../sentence/unit.ts";
import type { Token } from "../views/tokens.ts";
import type { View } from "../views/view.ts";

export interface Pack {
  find: (view: View, tokens: readonly Token[]) => Finding[];
  rules: readonly Rule[];
  /** Names that patterns use and no word, nor the reading of a sentence, ever has. */
  unknownClasses: readonly string[];
}

/** Classes that the reading of a sentence gives, and those that the engine asks for whether or not a language has them. */
const given = ["G", "R", "Ana", "Sg"];
const asked = ["Fill", "Rel"];

const levels: readonly Level[] = ["note", "review", "block"];

export function createPack(sections: readonly Section[], rules: readonly Rule[], ceiling: Level = "block"): Pack {
  const read = rules.map((rule) => ({ rule, patterns: writtenOut(rule).map(readPattern) }));
  const names = new Set(read.flatMap(({ patterns }) => patterns.flatMap(namesIn)));
  const literals = [...names].filter((name) => name.startsWith("=")).map((name) => name.slice(1));
  const own = new Set(sections.flatMap(({ classes }) => classes.split(" ")));
  const unknownClasses = [...names].filter(
    (name) => !name.startsWith("=") && !name.startsWith("+") && !own.has(name.split(".")[0]!) && !given.includes(name),
  );
  const lexicon = buildLexicon(sections, literals, [...names, ...given, ...asked]);
  const reader = createReader(lexicon);
  const findGroups = groupFinder(lexicon);
  const circumstances = circumstancesIn(lexicon);
  const words = { fill: lexicon.classOf("Fill"), relative: lexicon.classOf("Rel") };
  const compiled = read.map(({ rule, patterns }) => ({
    rule,
    patterns: patterns.map((pattern) => compilePattern(pattern, lexicon.classOf, lexicon.width)),
  }));

  const inSentence = (view: View, sentences: readonly Sentence[], s: number, rule: Rule, patterns: readonly CompiledPattern[]): Finding | null => {
    const sentence = sentences[s]!;
    let best: Finding | null = null;
    for (const pattern of patterns) {
      if (!possible(pattern, sentence)) continue;
      for (let from = 0; ; ) {
        const match = firstMatch(pattern, sentence, words, from);
        if (!match) break;
        const finding = findingOf(view, sentences, s, match, rule);
        if (!best || levels.indexOf(finding.level) > levels.indexOf(best.level)) best = finding;
        if (!best.lowered) return best;
        from = match.last + 1;
      }
    }
    return best;
  };

  const findingOf = (view: View, sentences: readonly Sentence[], s: number, match: Match, rule: Rule): Finding => {
    const { units } = sentences[s]!;
    const { id, category, certainty, explanation, version } = rule;
    const found = circumstances(sentences, s, match).filter((one) => moves(rule, one));
    const full = Math.min(levels.indexOf(rule.level), levels.indexOf(ceiling));
    const level = levels[Math.max(0, full - found.length)]!;
    let [from, to] = [view.from[units[match.first]!.start]!, 0];
    for (let i = match.first; i <= match.last; i += 1) {
      from = Math.min(from, view.from[units[i]!.start]!);
      to = Math.max(to, view.to[units[i]!.end - 1]!);
    }
    const finding: Finding = { rule: id, category, level, certainty, from, to, explanation, version };
    if (found[0]) finding.lowered = found[0];
    return finding;
  };

  const find = (view: View, tokens: readonly Token[]): Finding[] => {
    const sentences = readSentences(tokens, view.text, lexicon, reader);
    findGroups(sentences);
    const found: Finding[] = [];
    sentences.forEach((_, s) => {
      for (const { rule, patterns } of compiled) {
        const finding = inSentence(view, sentences, s, rule, patterns);
        if (finding) found.push(finding);
      }
    });
    return found;
  };
  return { find, rules, unknownClasses };
}

/** The speaker's own person matters to insults, a crime told to what a crime is made of. */
function moves(rule: Rule, circumstance: Circumstance): boolean {
  if (rule.unmoved?.includes(circumstance)) return false;
  if (circumstance === "self") return rule.category === "offensive";
  return true;
}
