/** Who is really speaking, and to what end: the circumstances that take a finding down a step, never to silence. */
import { has } from "../lexicon/class-sets.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Match } from "../pattern/match.ts";
import type { Circumstance } from "../rules/rule.ts";
import type { Sentence, Unit } from "./unit.ts";

export type Circumstances = (sentences: readonly Sentence[], s: number, match: Match, loose: boolean) => Circumstance[];

export function circumstancesIn(lexicon: Lexicon): Circumstances {
  const c = (name: string): number => lexicon.classOf(name);
  const [neg, notNeg, notBut, turn, que, indef] = [c("Neg"), c("NotNeg"), c("NotBut"), c("Turn"), c("Que"), c("Indef")];
  const [denial, role, det] = [c("Denial"), c("Role"), c("Det")];
  const [rep, own, toMe, counter] = [c("Rep"), c("OwnWord"), c("ToMe"), c("Counter")];
  const [frame, crimes, self, pet, wronged] = [c("Frame"), c("Crimes"), c("Cop1"), c("Pet"), c("Wronged")];
  const is = (unit: Unit | undefined, ...classes: number[]): boolean =>
    unit !== undefined && classes.some((one) => has(unit.bits, one));

  const quoted = (units: readonly Unit[], { first, last }: Match): boolean => {
    let inside = 0;
    for (let i = first; i <= last; i += 1) if (units[i]!.quoted) inside += 1;
    if (inside * 2 > last - first + 1) return true;
    // "«Ti trovo e ti …»: giornalista sotto scorta": what begins in a whole sentence of another does not end outside it.
    let spoken = 0;
    for (let i = first; i >= 0 && units[i]!.quoted; i -= 1) spoken += 1;
    return inside > 0 && spoken >= fewSpoken;
  };

  /** From the last turn ("ma") before the match to the match. */
  const runUp = (units: readonly Unit[], first: number): number => {
    let from = first;
    while (from > 0 && !is(units[from], turn)) from -= 1;
    return from;
  };

  /** "Se quello non leva il cane lo …": the condition is denied, and not what follows from it. */
  const ofCondition = (units: readonly Unit[], i: number, first: number): boolean =>
    first - i > 2 &&
    units.slice(Math.max(0, i - 6), i).some(({ word, clause }) => word === "se" && clause === units[i]!.clause) &&
    !units.slice(i, first).some((unit) => is(unit, que));

  /** "Non si integreranno mai: sono …": what follows a colon says why, and is not denied. */
  const explained = (units: readonly Unit[], i: number, first: number): boolean =>
    units.slice(i + 1, first + 1).some(({ told, quoted }) => told && !quoted);

  /** "Non sarebbe meglio …?" denies nothing. */
  const negated = ({ units, question }: Sentence, first: number): boolean => {
    for (let i = Math.max(runUp(units, first), question && is(units[0], neg) ? 1 : 0); i < first; i += 1) {
      if (!is(units[i], neg) || is(units[i], notNeg, notBut) || first - i >= 14) continue;
      if (reaches(units, i, first) && !explained(units, i, first) && !ofCondition(units, i, first)) return true;
    }
    return false;
  };

  /** What is said follows in the same clause, after a colon, in quotation marks, or with "che". */
  const reaches = (units: readonly Unit[], said: number, first: number): boolean => {
    if (units[said]!.clause === units[first]!.clause) return true;
    for (let i = said + 1; i <= first; i += 1) {
      if (units[i]!.told || units[i]!.quoted || (is(units[i], que) && units[i]!.clause !== units[i - 1]!.clause)) return true;
      if (units[i]!.clause === units[said]!.clause && is(units[i], que)) return true;
    }
    return false;
  };

  /** "Rossi: …", "Il ministro: …": a headline that lets somebody speak. */
  const headline = (units: readonly Unit[], first: number): boolean => {
    const colon = units.findIndex(({ told }) => told);
    if (colon < 1 || colon > 4 || colon > first) return false;
    return units.slice(0, colon).every((unit) => is(unit, role, det) || lexicon.find(unit.word) === undefined);
  };

  /** "Mi ha risposto: …", and not "chi mi ha risposto è …" nor "mi ha risposto un …": those say who it was. */
  const tells = (units: readonly Unit[], i: number): boolean => {
    if (!is(units[i], toMe) || /^(?:che|chi)$/.test(units[i - 1]?.word ?? "")) return false;
    return !(units[i]!.word.endsWith("risposto") && is(units[i + 1], indef));
  };

  /** "So come ti chiami", "se chiama ancora i vigili": nobody has said anything. */
  const namesHim = (units: readonly Unit[], i: number): boolean => {
    if (!units[i]!.word.startsWith("chiam")) return false;
    const isCalled = units.slice(i + 1, i + 4).some(({ word }) => /^(?:vigili|carabinieri|polizia|ambulanza|pompieri|guardie)$/.test(word));
    return isCalled || /^(?:ti|vi)$/.test(units[i - 1]?.word ?? "");
  };

  /** A verb of saying before the match, unless the speaker says it of himself. */
  const reported = ({ units, question }: Sentence, first: number): boolean => {
    if (question && is(units[0], neg) && is(units[1], rep)) return false;
    let reports = false;
    let said = -1;
    for (let i = 0; i < first; i += 1) {
      if (is(units[i], own)) return false;
      if (tells(units, i)) reports = true;
      if (is(units[i], rep) && !namesHim(units, i)) said = i;
    }
    return reports || headline(units, first) || (said >= 0 && reaches(units, said, first));
  };

  /** "sono un …" with nobody named before it: the speaker. */
  const ofOneself = (units: readonly Unit[], i: number): boolean =>
    units[i]!.word === "sono" &&
    [1, 2].some((k) => is(units[i + k], indef)) &&
    !units.slice(0, i).some((unit) => unit.group !== 0);

  /** "Noi terroni", and not "da noi …". */
  const isWe = (units: readonly Unit[], i: number): boolean =>
    units[i]!.word === "noi" && !/^(?:a|con|da|di|per|su|tra|fra)$/.test(units[i - 1]?.word ?? "");

  /** "Non sopporto gli anziani lasciati soli", "… per come trattano i profughi", "i migranti vivono come bestie". */
  const pitied = (units: readonly Unit[], { first, last }: Match): boolean => {
    const { clause } = units[last]!;
    for (let i = last + 1; i <= last + 2 && units[i]?.clause === clause; i += 1) {
      if (is(units[i], wronged) && units[i + 1]?.word !== "meglio") return true;
    }
    return units.slice(Math.max(0, first - 3), last + 1).some(({ word }, i, all) => {
      return /^tratta(?:t[oaie]|no)$/.test(word) || (/^viv(?:ono|evano|ere)$/.test(word) && all[i + 1]?.word === "come");
    });
  };

  /** "Per voi i disabili valgono meno di un parcheggio". */
  const ofTheDesk = (units: readonly Unit[]): boolean => theDesk.test(units.map(({ word }) => word).join(" "));

  /** "Mio figlio è ritardato": nobody is insulted. */
  const ofOnesChild = (units: readonly Unit[], first: number): boolean =>
    units.slice(Math.max(0, first - 4), first).some(({ word }, i, all) => /^mi[oa]$/.test(word) && onesChild.test(all[i + 1]?.word ?? ""));

  /** "Che … che sono": one alone means oneself, several mean others. */
  const exclaimed = (units: readonly Unit[], last: number): boolean =>
    units[last + 1]?.word === "che" && units[last + 2]?.word === "sono" && !units[last]!.word.endsWith("i");

  /** The last that was named before is an animal or a thing. */
  const ofPet = (units: readonly Unit[], first: number): boolean => {
    for (let i = first - 1; i >= 0; i -= 1) {
      if (is(units[i], pet)) return true;
      if (units[i]!.group !== 0) return false;
    }
    return false;
  };

  const isPronoun = (unit: Unit | undefined): boolean => unit !== undefined && /^(?:l[oaie]|gli)$/.test(unit.word);

  const holds = (sentence: Sentence | undefined, one: number): boolean => sentence !== undefined && has(sentence.union, one);

  const tellsIn = (sentence: Sentence | undefined): boolean => holds(sentence, toMe) && sentence!.units.some((_, i) => tells(sentence!.units, i));

  /** Counter-speech outside the match: "i razzisti" as the target of a match is none. */
  const countered = (sentence: Sentence | undefined, match: Match | null): boolean => {
    if (!sentence || !has(sentence.union, counter)) return false;
    const inside = (i: number): boolean => match !== null && i >= match.first && i <= match.last;
    const isProtest = (unit: Unit, i: number): boolean => is(unit, counter) && !is(unit, notNeg) && !isLicensed(sentence.units, i);
    return sentence.units.some((unit, i) => isProtest(unit, i) && !inside(i));
  };

  return (sentences, s, match, loose) => {
    const sentence = sentences[s]!;
    const { units } = sentence;
    const found: Circumstance[] = [];
    if (quoted(units, match)) found.push("quotation");
    const outright = units.some((unit, i) => i <= match.first && is(unit, denial));
    if (outright) found.push("negation", "counter-speech");
    else if (negated(sentence, match.first)) found.push("negation");
    const before = sentences[s - 1];
    const told = reported(sentence, loose ? match.last : match.first) || tellsIn(before) || tellsIn(sentences[s - 2]);
    // "Hitler voleva sterminare …": whoever tells what somebody wanted.
    const wanted = units.slice(Math.max(0, match.first - 2), match.last).some(({ word }) => /^voleva(?:no)?$/.test(word));
    if (told || wanted) found.push("reporting");
    const next = sentences[s + 1];
    if (countered(sentence, match) || countered(before, null) || countered(next, null)) found.push("counter-speech");
    else if (pitied(units, match) || ofTheDesk(units)) found.push("counter-speech");
    if (holds(sentence, frame) && units.some((unit, i) => i < match.first && is(unit, frame))) found.push("complaint");
    // "Il mio cane ha mangiato il modulo, lo uccido."
    if (isPronoun(units[match.first]) && ofPet(units, match.first)) found.push("complaint", "quotation");
    const around = [before, sentence, next];
    if (around.some((one) => tellsIn(one) || crimeTold(one, match, sentence))) found.push("crime-report");
    for (let i = Math.max(0, match.first - 3); i <= match.last; i += 1) {
      if (is(units[i], self) || ofOneself(units, i) || (i === match.first - 1 && isWe(units, i))) found.push("self");
    }
    if (units[match.first - 1]?.word === "io" || ofOnesChild(units, match.first)) found.push("self");
    if (exclaimed(units, match.last)) found.push("self");
    // "…, vero?" puts the words into the reader's mouth.
    const [body, tag] = units.slice(-2);
    if (sentence.question && tag && body!.clause < tag.clause && /^(?:vero|giusto)$/.test(tag.word)) found.push("quotation");
    return [...new Set(found)];
  };

  function crimeTold(one: Sentence | undefined, match: Match, own: Sentence): boolean {
    if (!one || !has(one.union, crimes)) return false;
    const told = (unit: Unit, i: number): boolean => is(unit, crimes) && !isLicensed(one.units, i) && !isAddressee(one.units, i);
    return one.units.some((unit, i) => told(unit, i) && !(one === own && i >= match.first && i <= match.last));
  }
}

/** "Il fucile è regolarmente denunciato", "se denuncia ancora …" tell of no crime, and are no protest. */
function isLicensed(units: readonly Unit[], i: number): boolean {
  const [earlier, before] = [units[i - 2]?.word, units[i - 1]?.word];
  const ifOnly = before === "se" || (earlier === "se" && /^(?:mi|ci|ti|lo|la)$/.test(before ?? ""));
  return before === "regolarmente" || (ifOnly && units[i]!.word === "denuncia");
}

/** "Comandante della polizia locale": whom it is written to. */
function isAddressee(units: readonly Unit[], i: number): boolean {
  return units[i]!.word === "polizia" && /^(?:locale|municipale|urbana)$/.test(units[i + 1]?.word ?? "");
}

/** Fewer words in quotation marks are a word that somebody stresses. */
const fewSpoken = 3;
const theDesk =
  /(?<!spero |peggio |meglio )\bper (?:voi|il comune|il sindaco|la giunta|quest[oa] (?:comune|amministrazione|giunta|ufficio|sindaco))\b|\ba voi$/;
const onesChild = /^(?:figli[oa]|bambin[oa]|nipote)$/;
