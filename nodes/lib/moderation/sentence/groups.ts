/**
 * Finds who is spoken of. "i neri", "tutti questi stranieri", "voi donne" are groups, "capelli neri" and "lingue
 * straniere" are not: a name of a group needs a determiner, or the plural of persons on its own. Whatever belongs to the
 * name becomes one unit with it. Then pronouns and unsaid subjects are tied to the group spoken of before.
 */
import { plural, singular } from "../lexicon/inflect.ts";
import { has } from "../lexicon/class-sets.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { unionOf } from "./read-sentences.ts";
import type { Sentence, Unit } from "./unit.ts";

/** Endings of the plural of trades that no list has. */
const trades = /(?:isti|iste|ologi|attori|icanti|ieri|atori|itori)$/;

export type FindGroups = (sentences: Sentence[]) => void;

export function groupFinder(lexicon: Lexicon): FindGroups {
  const c = (name: string): number => lexicon.classOf(name);
  const [grp, grpSg, nat, role] = [c("Grp"), c("GrpSg"), c("Nat"), c("Role")];
  const [det, dem, quant, num, poss] = [c("Det"), c("Dem"), c("Quant"), c("Num"), c("Poss")];
  const [indef, art, none] = [c("Indef"), c("Art"), c("None")];
  const ord = c("Ord");
  const [tu, epithet, and, after, slurNoun] = [c("Tu"), c("Epithet"), c("And"), c("PostMod"), c("SlurAmb")];
  const [pro3, youPl, loLi, clitic3] = [c("Pro3"), c("YouPl"), c("LoLi"), c("+3")];
  const [G, R, ana] = [c("G"), c("R"), c("Ana")];
  const one = c("Sg");
  const opener = [c("And"), c("Turn"), c("Que"), c("If"), c("Neg")];
  const is = (unit: Unit | undefined, ...classes: number[]): boolean =>
    unit !== undefined && classes.some((each) => has(unit.bits, each));

  const named = (units: readonly Unit[], i: number): boolean => {
    const unit = units[i]!;
    const before = units[i - 1];
    const insulted = is(before, epithet) && (i < 2 || is(units[i - 2], art, dem, quant));
    const determined = insulted || is(before, art, dem, quant, num, none, poss, ord, tu);
    if (is(unit, nat) && !is(unit, grp)) {
      const many = (unit.agreement & plural) !== 0 && determined && !is(before, indef);
      return (many || is(before, indef, dem)) && !contentNoun(units[i + 1]);
    }
    if (is(unit, grpSg)) return is(before, indef, dem, quant, none);
    if (!is(unit, grp)) return false;
    const onlyOne = (unit.agreement & plural) === 0;
    if (onlyOne) return determined && !contentNoun(units[i + 1]);
    return determined || !contentNoun(before) || is(before, role) || (unit.agreement & singular) !== 0;
  };

  /** A word of no class that is no verb we know: what an adjective would belong to. */
  const contentNoun = (unit: Unit | undefined): boolean =>
    unit !== undefined &&
    unit.agreement !== 15 &&
    /[aeio]$/.test(unit.word) &&
    unit.bits.every((part, i) => (part & ~lexicon.weightless[i]!) === 0);

  const roleNoun = (units: readonly Unit[], i: number): boolean => {
    const unit = units[i]!;
    if (is(unit, role)) return true;
    const before = units[i - 1];
    if (!is(before, art, dem, quant, tu)) return false;
    return lexicon.find(unit.word) === undefined && unit.bits.every((part) => part === 0) && trades.test(unit.word);
  };

  const mark = (unit: Unit, what: number): Unit => {
    const bits = unit.bits.slice();
    bits[what >> 5]! |= 1 << (what & 31);
    return { ...unit, bits };
  };

  const chunk = (units: Unit[]): Unit[] => {
    const found: Unit[] = [];
    for (let i = 0; i < units.length; i += 1) {
      const unit = units[i]!;
      const protectedGroup = named(units, i);
      if (!protectedGroup && !roleNoun(units, i)) {
        found.push(unit);
        continue;
      }
      let merged = mark(unit, protectedGroup ? G : R);
      const forms = unit.agreement === 0 ? 15 : unit.agreement;
      let number = 0;
      let head = found.at(-1);
      const leads = (one: Unit): boolean =>
        one.clause === unit.clause && one.group === 0 && is(one, det, dem, quant, num, poss, tu, ord);
      while (head && head.end <= merged.start && leads(head)) {
        found.pop();
        if (is(head, indef)) number = singular;
        else if (number === 0 && head.agreement !== 15) number = head.agreement;
        merged = { ...merged, start: head.start, told: merged.told || head.told };
        head = found.at(-1);
      }
      while (is(units[i + 1], after) && units[i + 1]!.clause === unit.clause) {
        i += 1;
        merged = { ...merged, end: units[i]!.end };
      }
      const agreeing = forms & (number === 0 ? 15 : number);
      merged.group = agreeing === 0 ? forms : agreeing;
      merged.agreement = merged.group;
      if ((merged.group & plural) === 0) merged = mark(merged, one);
      const [joint, partner] = [found.at(-1), found.at(-2)];
      if (joint && partner && is(joint, and) && partner.group !== 0 && is(partner, G) === protectedGroup) {
        found.length -= 2;
        const forms = mixed(partner.group | merged.group);
        found.push({ ...merged, start: partner.start, group: forms, agreement: forms });
      } else {
        found.push(merged);
      }
    }
    return found;
  };

  return (sentences) => {
    let spokenOf = -2;
    sentences.forEach((sentence, s) => {
      const units = sentence.union[grp >> 5] === undefined ? sentence.units : chunk(sentence.units);
      for (let i = 0; i < units.length; i += 1) {
        const unit = units[i]!;
        if (unit.group !== 0) {
          if (is(unit, G)) spokenOf = s;
          else if ((unit.agreement & plural) !== 0 && !is(unit, epithet, slurNoun)) spokenOf = -2;
          continue;
        }
        if (s - spokenOf > 1) continue;
        if (is(unit, pro3, youPl, loLi, clitic3)) units[i] = { ...mark(unit, ana), group: is(unit, pro3, youPl) ? plural : 0 };
        const fresh = i === 0 || units[i - 1]!.clause !== unit.clause || is(units[i - 1], ...opener);
        if (fresh) units[i] = { ...units[i]!, zero: true };
      }
      sentence.units = units;
      sentence.union = unionOf(units, lexicon.width);
    });
  };
}

/** A list of groups is plural; one masculine name among them makes it masculine as well. */
function mixed(forms: number): number {
  return (forms & 3) | plural;
}
