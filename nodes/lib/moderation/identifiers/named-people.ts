/** Where somebody is called by name: a given name with a capital, alone or with a surname, that names no street or school. */
import type { Word } from "./tokens.ts";
import type { View } from "./view.ts";
import { givenNames } from "./words.ts";

export interface Named {
  /** Half-open span of words. */
  first: number;
  last: number;
  full: boolean;
}

const places = listed(
  "via viale piazza piazzale corso borgo vicolo largo lungomare scali strada scuola istituto liceo teatro parco " +
  "villa ospedale stadio chiesa san santa sant santo palazzo ponte rotonda fermata plesso asilo don media " +
  "elementare materna",
);

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

export function namedPeople(text: string, seen: View, words: readonly Word[]): Named[] {
  const found: Named[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { word } = words[at]!;
    const given = givenNames.has(word);
    if (isUnusual(text, seen, words, at) || (given && isWrittenSmall(text, seen, words, at))) {
      found.push({ first: at, last: at + 2, full: true });
      at += 1;
      continue;
    }
    if (!given) continue;
    if (!capital(text, seen, words[at]!)) continue;
    if (isPlace(words, at)) continue;
    // "Ghezzani Ivo": the surname first, as offices write.
    const before = words[at - 1];
    const surname = before !== undefined && before.to + 1 === words[at]!.from && /^[a-z]{4,}$/.test(before.word) && capital(text, seen, before) && !givenNames.has(before.word);
    if (surname && !article.has(before.word)) {
      found.push({ first: at - 1, last: at + 1, full: true });
      continue;
    }
    const next = words[at + 1];
    const follows = next !== undefined && next.from === words[at]!.to + 1 && /^[a-z]{3,}$/.test(next.word);
    const full = follows && capital(text, seen, next);
    found.push({ first: at, last: at + (full ? 2 : 1), full });
  }
  return found;
}

/**
 * Where in the original text a surname or the name of a street begins that is a slur or a group as well: "Bianca Negri", "il
 * signor Finocchio", "in Via Ebrei di …", "la signora Terroni". Only right behind a given name that we know, a title or a street,
 * with a capital that is no shout; a word that is no common surname only where one person cannot be called so, as it means
 * several, or behind "famiglia" and "cognome".
 */
export function properNames(text: string, seen: View, words: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 1; at < words.length; at += 1) {
    const [word, before, earlier] = [words[at]!, words[at - 1]!, words[at - 2]];
    const isSurname = surnames.has(word.word);
    const ofFamily = before.word === "famiglia" && earlier !== undefined && articles.has(earlier.word);
    const called = ofFamily || before.word === "cognome" || (before.word === "e" && earlier?.word === "cognome");
    const titled = called || (isSurname ? titles.has(before.word) : persons.has(before.word) && word.word.endsWith("i"));
    const street = streets.has(before.word) && earlier !== undefined && leadsToStreet.has(earlier.word);
    if (!isSurname && !titled && !street) continue;
    if (!follows(seen, before, word) || !capital(text, seen, word) || isShouted(text, seen, word)) continue;
    // "Mario Negri di merda" is no surname.
    if (words[at + 1]?.word === "di" && words[at + 2]?.word === "merda") continue;
    const withGiven = earlier !== undefined && titles.has(earlier.word) && capital(text, seen, before);
    const given = givenNames.has(before.word) && capital(text, seen, before);
    if (titled || street || (isSurname && (withGiven || given || houses.has(before.word)))) found.add(seen.original(word.from, word.to).from);
  }
  return found;
}

/** With a blank between, and the point of an abbreviation: "Mario. Negri fuori" names nobody. */
function follows(seen: View, before: Word, word: Word): boolean {
  const between = seen.text.slice(before.to, word.from);
  return between === " " || (between === ". " && abbreviated.has(before.word));
}

const surnames = listed("negri negretti terroni zingarelli crucchi finocchio finocchi mori moro schiavo schiavi zoccola troia porco porci");

const persons = listed("signor signora signorina sig dottor dottoressa dott professor professoressa prof maestra maestro");

const titles = new Set([
  ...persons,
  ...listed(
    "avvocato ingegner geometra architetto famiglia sindaco assessore assessora consigliere consigliera ispettore comandante",
  ),
]);

const abbreviated = listed("sig dott prof avv ing");

const streets = listed("via viale piazza piazzale corso borgo vicolo largo strada rione contrada");
const leadsToStreet = listed("di in a del della nel nella al alla sulla lungo il la abito");
const articles = listed("la una alla della dalla");
/** What bears the name of somebody who built, keeps or wrote it. */
const houses = listed("palazzo villa macelleria bar ditta vocabolario dizionario");

/** "Via Mario Rossi", "scuola media Carducci". */
function isPlace(words: readonly Word[], at: number): boolean {
  return [words[at - 1], words[at - 2]].some((before) => before !== undefined && places.has(before.word));
}

/** "omar stefanacci": in messages without capitals, a given name that is nothing else and a word that is none. */
function isWrittenSmall(text: string, seen: View, words: readonly Word[], at: number): boolean {
  const [one, next] = [words[at]!, words[at + 1]];
  if (!next || next.sentence !== one.sentence || seen.text.slice(one.to, next.from) !== " " || otherWords.has(one.word)) return false;
  if (isPlace(words, at)) return false;
  if (capital(text, seen, one) || capital(text, seen, next) || !/^[a-z]{5,}$/.test(next.word)) return false;
  return !givenNames.has(next.word) && !noNames.has(next.word) && !article.has(next.word) && /(?:[aeiou]n?|tti|lli|ini|oni|acci|eri|ari|ucci|elli)$/.test(next.word) && !usual.has(next.word);
}

/** Given names that are words as well. */
const otherWords = listed(
  "rosa viola bianca chiara gioia celeste serena luce italia franco primo santo natale felice moreno pia dora alba " +
  "alma ada ali angelo angela aurora " +
  "bruna bruno bruni clara costanza dina dino diletta donato fausto fiore fiorella fortunato gemma gino grazia " +
  "graziano ida ines innocente iris iole ivana " +
  "letizia lino lucia luna magno marina marino mara massimo mercedes milo modesto nando olga omero orlando palma perla " +
  "pina pino prudenza quinto remo " +
  "regina romano romina sabina salvatore salvo santina sereno settimo severino silvia sole stella sveva tosca vera " +
  "vita vittoria viola vasco wei ling bella " +
  "camilla libera libero nico rino rina siro tullio zeno",
);

/** Words that follow a name of somebody the writer knows, and are no surname. */
const usual = listed(
  "abita abitava lavora vive viveva dice scrive chiede vorrei volevo questa questo quella quello quando della " +
  "dello delle degli sulla nella dalla sempre anche ancora grazie prima stata stato sono siamo aveva hanno deve " +
  "devono posso puoi possono scuola figlia figlio anni molto troppo oggi domani allora perche invece senza contro " +
  "dietro davanti sotto sopra vicino fuori dentro insieme adesso subito bene male meglio peggio viene andata " +
  "andato tornata tornato parla parlava piace piacerebbe arriva arrivata arrivato mamma padre madre nonno nonna " +
  "signora signore compra compro porta porto manda mando aspetta aspetto chiama chiamo trova trovo guarda guardo " +
  "passa passo prende prendo mette metto tiene tengo resta resto torna torno entra entro usata usato buona buono " +
  "bella bello",
);

/** Two capitals in the middle of a sentence, of which we know neither: "Adalgisa Ferretti". */
function isUnusual(text: string, seen: View, words: readonly Word[], at: number): boolean {
  const [before, one, next] = [words[at - 1], words[at]!, words[at + 1]];
  if (!before || !next || before.sentence !== one.sentence || next.from !== one.to + 1) return false;
  const isName = ({ word }: Word): boolean => /^[a-z]{4,}$/.test(word) && !givenNames.has(word) && !noNames.has(word) && !places.has(word);
  if (!isName(one) || !isName(next) || places.has(before.word)) return false;
  return capital(text, seen, one) && capital(text, seen, next) && !capital(text, seen, before) && !isShouted(text, seen, one);
}

/** A message all in capitals names nobody. */
function isShouted(text: string, seen: View, word: Word): boolean {
  const last = text.charAt(seen.original(word.to - 1, word.to).from);
  return last !== last.toLowerCase();
}

const noNames = listed(
  "poste italiane agenzia entrate croce rossa polizia municipale locale comune regione provincia ufficio stato " +
  "civile protezione guardia medica pronto soccorso banca cassa unione europea corte tribunale ministero consiglio " +
  "giunta carta identita codice fiscale pubblica assistenza misericordia lega calcio serie gennaio febbraio marzo " +
  "aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedi martedi mercoledi giovedi venerdi " +
  "sabato domenica italia livorno pisa firenze roma milano napoli torino nord sud grande porta fonte centro " +
  "mercato social bonus google play store android windows facebook whatsapp instagram telegram amazon netflix",
);

/** Words that begin a sentence before a name, and are no surname. */
const article = listed(
  "anche ciao salve buongiorno buonasera signor signora dottor dottoressa sono quando allora come dove perche oggi " +
  "ieri domani grazie caro cara gentile egregio mio mia con per del della dal dalla quello quella zio zia nonno " +
  "nonna papa mamma maestra maestro assessore sindaco vigile comune piazza",
);

function capital(text: string, seen: View, word: Word): boolean {
  const letter = text.charAt(seen.original(word.from, word.from + 1).from);
  return letter !== letter.toLowerCase();
}
