/** Telephone numbers of Italian networks, and foreign ones with their prefix, however they are grouped. */
import type { Identifier } from "./identifier.ts";

interface Group {
  from: number;
  to: number;
  digits: string;
}

const runs = /(?<![a-z0-9.,])(?:\+|\()?\d(?:[\d ()./+-]{4,60})\d(?![a-z0-9])/g;
/** What stands before a number of another kind: a file, a bill, a notice, a ticket, a meter, a case. */
const otherNames =
  "protocoll\\w*|prot|pratic\\w*|bollett\\w*|fattur\\w*|avvis\\w*|pagopa|iuv|ticket|codice|cod|ordinanza|delibera|" +
  "determina\\w*|verbale|contratto|utenza|matricola|cliente|pod|pdr|iva|isee|importo|euro|ricevuta|sinistro|" +
  "particella|mappale|foglio|sub|rif|id|tessera|abbonamento|ruolo|cartella|raccomandata|spedizione|tracking|" +
  "segnalazione|richiesta|domanda|bando|gara|cig|cup|lotto|iban|conto|modello|versamento|f24";
const otherwise = new RegExp(`(?<![a-z])(?:${otherNames})(?![a-z])[\\w .:#°']{0,14}$`);
const numbered = /(?<![a-z])(?:n|nr|num|no)[.°: ]{0,3}$/;
const announced = new RegExp(
  String.raw`(?<![a-z])(?:tel|cell|telefono|cellulare|telefonic\w{1,2}|whatsapp|fisso|chiam\w{1,12})` +
    String.raw`[ .:]{0,3}(?:[ai]l |lo )?(?:n|nr|num|numero)?[.°: ]{0,3}$`,
);
const dateOrTime = new RegExp(
  [
    "^\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?!\\d)",
    "^\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}(?!\\d)",
    "^\\d{1,2}[.]\\d{2}(?: ?[-/] ?\\d{1,2}[.]\\d{2}){1,6}(?!\\d)",
  ].join("|"),
);

export function findPhones(view: string): Identifier[] {
  const found: Identifier[] = [];
  for (const run of view.matchAll(runs)) {
    const before = view.slice(Math.max(0, run.index - 40), run.index);
    const after = view.slice(run.index + run[0].length).slice(0, 20);
    if (/(?:€|eur|euro) ?$/.test(before) || /^ ?(?:€|euro|eur\b|kg|km|mq|,\d)/.test(after)) continue;
    if ((otherwise.test(before) || numbered.test(before)) && !announced.test(before)) continue;
    found.push(...phonesIn(run[0], run.index));
  }
  return found;
}

/** Every start of a group, with as many following groups as still make a number. */
function phonesIn(run: string, offset: number): Identifier[] {
  const groups: Group[] = [];
  for (const { 0: digits, index } of run.matchAll(/\+?\d+/g)) groups.push({ from: index, to: index + digits.length, digits });
  const found: Identifier[] = [];
  for (let first = 0; first < groups.length; ) {
    const last = dateOrTime.test(run.slice(groups[first]!.from)) ? -1 : longest(run, groups, first);
    if (last < 0) {
      first = skip(run, groups, first);
      continue;
    }
    const value = withoutItaly(groups.slice(first, last + 1).map((group) => group.digits).join(""));
    found.push({ kind: "phone", from: offset + groups[first]!.from, to: offset + groups[last]!.to, value });
    first = last + 1;
  }
  return found;
}

function skip(run: string, groups: Group[], first: number): number {
  const date = dateOrTime.exec(run.slice(groups[first]!.from));
  if (!date) return first + 1;
  const end = groups[first]!.from + date[0].length;
  const next = groups.findIndex((group) => group.from >= end);
  return next < 0 ? groups.length : next;
}

function longest(run: string, groups: Group[], first: number): number {
  // Whatever `isPhone` takes begins so: nothing else is worth a try.
  if (!/^[03+]/.test(groups[first]!.digits)) return -1;
  let digits = "";
  let best = -1;
  for (let last = first; last < groups.length && digits.length < 16; last += 1) {
    const group = groups[last]!;
    if (last > first) {
      if (group.digits.startsWith("+")) break;
      if (!/^(?: ?[-./]? ?|\) ?|[ .]?\(|\) ?[-/] ?)$/.test(run.slice(groups[last - 1]!.to, group.from))) break;
    }
    digits += group.digits;
    // A whole number followed by another: groups of their own that would each be complete are not joined.
    if (isPhone(digits) && !(best >= 0 && group.digits.length > 5)) best = last;
  }
  return best;
}

function withoutItaly(digits: string): string {
  return digits.replace(/^(?:\+|00)39(?=[03])/, "");
}

// Prefixes of Italian mobile networks are 3xx; numbers of theirs have nine or ten figures (mostly ten).
const mobile = /^3[1-9]\d{7,8}$/;
// Area codes are 02, 06 and 01-09 with one to three more figures; with the number six to eleven in all.
const landline = /^0[1-9]\d{6,9}$/;
// E.164: fifteen figures at most; no country begins with a nought.
const foreign = /^(?:\+|00)(?:[17]\d{10}|[246]\d{8,12}|3[0-8]\d{8,11}|[589]\d{9,12})$/;

/** Of digits without separators, with or without an international prefix. */
export function isPhone(digits: string): boolean {
  const national = withoutItaly(digits);
  if (/^39(?:3\d{9}|0\d{7,9})$/.test(digits)) return true;
  return mobile.test(national) || landline.test(national) || foreign.test(digits);
}
