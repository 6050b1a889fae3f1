/** From tokens to sentences of units: hidden words read, spaced letters joined, set phrases made one. */
import { has } from "../lexicon/class-sets.ts";
import type { Phrase } from "../lexicon/forms.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Reader } from "../lexicon/reader.ts";
import { unleet } from "../views/leet.ts";
import type { Token } from "../views/tokens.ts";
import type { Sentence, Unit } from "./unit.ts";

/** A sentence of more units is cut: nobody's grammar reaches that far. */
const longestSentence = 80;

/** From there on full stops part nothing: it is no letter to a public office, and each sentence costs. */
const mostSentences = 200;

const ends = new Set([".", "!", "?", "\n", "\r", "…"]);
const breaks = new Set([",", ";", ":", "(", ")", "[", "]", "-", "–", "—", '"', "/", "|", "*", "•"]);

interface Word extends Unit {
  /** A mark that cannot be inside a set phrase stands before it. */
  apart: boolean;
}

export function readSentences(
  tokens: readonly Token[],
  text: string,
  lexicon: Lexicon,
  reader: Reader,
  inPlace: ReturnType<typeof placeNames>,
  isName: (token: Token) => boolean,
): Sentence[] {
  const joined = joinPieces(joinLetters(joinSplit(tokens, reader), text, reader), text, reader);
  const turn = lexicon.classOf("Turn");
  const closed = closedQuotes(joined, text);
  const sentences: Sentence[] = [];
  let words: Word[] = [];
  let clause = 0;
  let apart = false;
  let told = false;
  let quoted = false;
  const finish = (question: boolean): void => {
    if (words.length > 0) sentences.push(sentenceOf(phrases(words, lexicon), question, lexicon));
    words = [];
    clause += 1;
    apart = false;
  };
  joined.forEach((token, i) => {
    if (token.kind === "mark") {
      if (closed.has(i)) quoted = !quoted;
      if (ends.has(token.word) && sentences.length < mostSentences && !isInside(token, text)) finish(token.word === "?");
      else if (closed.has(i) || breaks.has(token.word) || ends.has(token.word)) {
        clause += 1;
        apart = true;
        if (token.word === ":") told = true;
      } else if (token.word !== "'") apart = true;
      return;
    }
    const { words: meant, weak } = reader.read(token.word, token.kind === "hidden");
    for (const { word, entry } of meant) {
      if (turn >= 0 && has(entry.bits, turn)) clause += 1;
      const bits = inPlace(words, entry.bits) || isName(token) ? new Int32Array(lexicon.width) : entry.bits;
      const { agreement } = entry;
      const { start, end } = token;
      words.push({ word, bits, agreement, start, end, clause, told, quoted, weak, group: 0, zero: false, apart });
      apart = false;
      told = false;
    }
    if (words.length >= longestSentence) finish(false);
  });
  finish(false);
  return sentences;
}

/** "Alle 10.30", "4.100 euro", "aldo.prova@posta.it", "www.prova.it": such a full stop ends nothing. */
function isInside({ word, start, end }: Token, text: string): boolean {
  if (word !== ".") return false;
  const [before, after] = [text.slice(Math.max(0, start - longestHost), start), text.slice(end, end + longestHost)];
  if (/\d$/.test(before)) return /^\d/.test(after);
  return /^\S/.test(after) && (/(?:@|:\/\/|www)\S*$/.test(before) || /^[^\s@]*@/.test(after));
}

/** No address that counts has more before a full stop, or after it. */
const longestHost = 60;

/** "Via dei Neri", "vicolo degli Ebrei", "torrente Acqua Negra": names of places speak of nobody. */
export function placeNames(lexicon: Lexicon): (before: readonly Unit[], bits: Int32Array) => boolean {
  const [place, site] = ["Place", "Site"].map(lexicon.classOf) as [number, number];
  const named = ["Grp", "GrpSg", "Nat", "Slur", "SlurAmb"].map(lexicon.classOf).filter((one) => one >= 0);
  if (place < 0) return () => false;
  return (before, bits) => {
    const [last, earlier] = [before.at(-1), before.at(-2)];
    if (!last) return false;
    const ofPlace = has(last.bits, site) || (earlier !== undefined && has(earlier.bits, place) && ofThe.has(last.word));
    return ofPlace && named.some((one) => has(bits, one));
  };
}

const ofThe = new Set("del dello dell dei degli della delle".split(" "));

function sentenceOf(units: Unit[], question: boolean, lexicon: Lexicon): Sentence {
  return { units, union: unionOf(units, lexicon.width), question };
}

export function unionOf(units: readonly Unit[], width: number): Int32Array {
  const union = new Int32Array(width);
  for (const { bits } of units) for (let i = 0; i < width; i += 1) union[i]! |= bits[i]!;
  return union;
}

/** "f e c c i a": three single letters and more, each apart from the next by a blank. */
function joinLetters(tokens: readonly Token[], text: string, reader: Reader): readonly Token[] {
  const single = (token: Token | undefined): boolean =>
    token !== undefined && token.word.length === 1 && (token.kind !== "mark" || letterSigns.has(token.word));
  if (!tokens.some((token, i) => single(token) && single(tokens[i + 1]) && single(tokens[i + 2]))) return tokens;
  const found: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    let end = i;
    const near = (at: number): boolean => at === i || text.slice(tokens[at - 1]!.end, tokens[at]!.start) === " ";
    while (end - i < 24 && single(tokens[end]) && near(end)) end += 1;
    const before = found.at(-1);
    const spaced = before !== undefined && before.word.length > 2 && /^\p{L} /u.test(text.slice(before.start, before.start + 2));
    const goesOn = end - i === 2 && spaced;
    const letters = tokens.slice(i, end);
    const run = end - i >= 3 || goesOn ? (severalWords(letters, reader) ?? spelt(letters, reader, goesOn ? 2 : 3) ?? inSigns(letters, reader)) : null;
    if (run) {
      found.push(...run);
      i = end;
    } else {
      // A run that spells nothing is not tried again from its second letter: that would cost its square.
      const next = Math.max(i + 1, end);
      while (i < next) found.push(tokens[i++]!);
    }
  }
  return found;
}

/** "co-glio-ne", "tes.ta": pieces with marks between them that make a hard word and are not all words themselves. */
function joinSplit(tokens: readonly Token[], reader: Reader): readonly Token[] {
  if (!tokens.some(({ kind, word }) => kind === "mark" && splitters.has(word))) return tokens;
  const found: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const end = splitEnd(tokens, i);
    const run = tokens.slice(i, end);
    const pieces = run.filter(({ kind }) => kind !== "mark");
    if (pieces.every((piece) => reader.known(piece.word))) {
      found.push(...run);
      i = end;
      continue;
    }
    const word = pieces.map((piece) => piece.word).join("");
    if (pieces.length > 1 && word.length >= 5 && meansHard(word, pieces, reader)) {
      const kind = pieces.some((piece) => piece.kind === "hidden") ? "hidden" : "word";
      found.push({ word, kind, start: tokens[i]!.start, end: tokens[end - 1]!.end });
      i = end;
    } else found.push(tokens[i++]!);
  }
  return found;
}

const splitters = new Set(["-", ".", "_", "/", "+", "~", "·", "•", "=", "\\"]);
const mostPieces = 8;

/** Without a blank between them. */
function splitEnd(tokens: readonly Token[], from: number): number {
  let end = from + 1;
  while (end + 1 < tokens.length && end - from < 2 * mostPieces) {
    const [mark, next] = [tokens[end]!, tokens[end + 1]!];
    const touches = mark.start === tokens[end - 1]!.end && next.start === mark.end;
    if (mark.kind !== "mark" || !splitters.has(mark.word) || next.kind === "mark" || !touches) break;
    end += 2;
  }
  return end;
}

function meansHard(word: string, pieces: readonly Token[], reader: Reader): boolean {
  if (reader.telling(word)) return true;
  if (!pieces.some(({ kind }) => kind === "hidden")) return false;
  return reader.read(word, true).words.some((one) => reader.telling(one.word));
}

/** The longest telling word in the run; letters beside it stay words of one letter ("… v a f f a n c u l o a tutti"). */
function spelt(run: readonly Token[], reader: Reader, least: number): Token[] | null {
  for (let length = run.length; length >= least; length -= 1) {
    for (let from = 0; from + length <= run.length && from <= 2; from += 1) {
      const piece = run.slice(from, from + length);
      const word = piece.map((token) => token.word).join("");
      if (!reader.known(word) || (length === 3 && !reader.telling(word))) continue;
      const whole: Token = { word, kind: "word", start: piece[0]!.start, end: piece.at(-1)!.end };
      return [...run.slice(0, from), whole, ...run.slice(from + length)];
    }
  }
  return null;
}

/** Marks that stand for letters where single letters stand: "c r € t ! n @". */
const letterSigns = new Set(["€", "!", "@", "$", "|"]);

/** The longest run from one of its first letters that is a hard word in other signs. */
function inSigns(run: readonly Token[], reader: Reader): Token[] | null {
  if (run.length < 5 || !run.some(({ kind }) => kind !== "word")) return null;
  for (let length = run.length; length >= 5; length -= 1) {
    for (let from = 0; from + length <= run.length && from <= 2; from += 1) {
      const piece = run.slice(from, from + length);
      const word = unleet(piece.map((token) => token.word).join(""));
      if (!word || !reader.telling(word)) continue;
      return [...run.slice(0, from), { word, kind: "word", start: piece[0]!.start, end: piece.at(-1)!.end }, ...run.slice(from + length)];
    }
  }
  return null;
}

const longestSpelt = 24;

/** "f i g l i d i p u t t a n a": words in a row of which one is hard, as few as can be. */
function severalWords(run: readonly Token[], reader: Reader): Token[] | null {
  const letters = run.map((token) => token.word).join("");
  if (run.length < 7 || run.length > longestSpelt) return null;
  const best: (number[] | undefined)[] = [[]];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let from = Math.max(0, end - 14); from < end; from += 1) {
      const before = best[from];
      if (!before || !reader.known(letters.slice(from, end))) continue;
      if (!best[end] || before.length + 1 < best[end]!.length) best[end] = [...before, end];
    }
  }
  const cuts = best[letters.length];
  if (!cuts || cuts.length > 4) return null;
  const words = cuts.map((end, k) => {
    const from = cuts[k - 1] ?? 0;
    return { word: letters.slice(from, end), start: run[from]!.start, end: run[end - 1]!.end };
  });
  if (!words.some(({ word }) => word.length >= 5 && reader.telling(word))) return null;
  return words.map((word) => ({ ...word, kind: "word" as const }));
}

/** "va ff an cu lo": as many as it takes, of which most are no words. */
function scattered(tokens: readonly Token[], from: number, text: string, reader: Reader): number {
  let word = tokens[from]!.word;
  let unknown = reader.known(word) ? 0 : 1;
  let best = 0;
  for (let end = from + 1; end < tokens.length && end - from < 6; end += 1) {
    const piece = tokens[end]!;
    if (piece.kind !== "word" || piece.word.length > 4 || text.slice(tokens[end - 1]!.end, piece.start) !== " ") break;
    word += piece.word;
    unknown += reader.known(piece.word) ? 0 : 1;
    const count = end - from + 1;
    if (count >= 3 && word.length >= 6 && unknown * 2 >= count && reader.telling(word)) best = count;
  }
  return best;
}

/** "cogl ione": two pieces that are no words and make a hard one together. */
function joinPieces(tokens: readonly Token[], text: string, reader: Reader): readonly Token[] {
  const found: Token[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const [a, b] = [tokens[i]!, tokens[i + 1]];
    const count = a.kind === "word" && a.word.length <= 4 ? scattered(tokens, i, text, reader) : 0;
    if (count > 0) {
      const pieces = tokens.slice(i, i + count);
      found.push({ word: pieces.map((piece) => piece.word).join(""), kind: "word", start: a.start, end: pieces.at(-1)!.end });
      i += count - 1;
      continue;
    }
    const words = b?.kind === "word" && a.kind === "word";
    const pair = words && a.word.length + b.word.length >= 6 && text.slice(a.end, b.start) === " ";
    if (pair && !reader.known(a.word) && !reader.known(b.word) && reader.telling(a.word + b.word)) {
      found.push({ word: a.word + b.word, kind: "word", start: a.start, end: b.end });
      i += 1;
    } else {
      found.push(a);
    }
  }
  return found;
}

/** Quotation marks that have a partner; an apostrophe is one only at the edges of words. */
function closedQuotes(tokens: readonly Token[], text: string): Set<number> {
  const closed = new Set<number>();
  let double = -1;
  let simple = -1;
  tokens.forEach(({ kind, word, start }, i) => {
    if (kind !== "mark") return;
    if (word === '"') {
      if (double < 0) double = i;
      else {
        closed.add(double).add(i);
        double = -1;
      }
    } else if (word === "'") {
      const opens = !/[\p{L}\p{N}]/u.test(text[start - 1] ?? " ") && /[\p{L}\p{N}]/u.test(text[start + 1] ?? " ");
      const closes = !/[\p{L}\p{N}]/u.test(text[start + 1] ?? " ");
      if (opens) simple = i;
      else if (closes && simple >= 0) {
        closed.add(simple).add(i);
        simple = -1;
      }
    }
  });
  return closed;
}

function stands({ words: pieces }: Phrase, words: readonly Word[], at: number): boolean {
  return pieces.every((piece, k) => words[at + k]?.word === piece && (k === 0 || !words[at + k]!.apart));
}

function phrases(words: readonly Word[], lexicon: Lexicon): Unit[] {
  const found: Unit[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words[i]!;
    const next = words[i + 1];
    const phrase = next && lexicon.phrasesFrom(word.word, next.word).find((one) => stands(one, words, i));
    if (phrase) {
      const last = words[i + phrase.words.length - 1]!;
      const weak = words.slice(i, i + phrase.words.length).some((piece) => piece.weak);
      const { bits, agreement } = phrase.entry;
      found.push({ ...word, word: phrase.words.join(" "), bits, agreement, end: last.end, weak });
      i += phrase.words.length;
    } else {
      found.push(word);
      i += 1;
    }
  }
  return found;
}
