/**
 * Whether words say, or ask, that something of the street was put right: mended, cleaned, taken away, closed as a hole is
 * closed. Reads Italian and English, folded. Pure.
 */
import { anyOf } from "./any-of.ts";

const thing =
  "buc(?:a|he|o|hi)|voragin\\w*|lampion\\w*|lampad\\w*|luc[ei]|illuminazion\\w*|semafor\\w*|tombin\\w*|caditoi\\w*|" +
    "grat[ae]|grigli[ae]|cartell[oi]|segnaletica|strisce|marciapied\\w*|strad[ae]|asfalt\\w*|cassonett\\w*|cestin[oi]|" +
    "bidon\\w*|alber[oi]|siep[ei]|erba|aiuol[ae]|giardin[oi]|parco|piazza|piazzale|(?:in|di|su) via \\w+|panchin[ae]|" +
    "giostr\\w*|altalen[ae]|fontan\\w*|perdit[ae]|fogn\\w*|ringhier[ae]|guard ?rail|palo|pali|barrier[ae]|fermat[ae]|" +
    "pensilin[ae]|potholes?|holes?|street|road|lamps?|lights?|pavement|sidewalk|bins?|bench|leaks?|manholes?|drains?|" +
    "fountain|sign";
/** What nobody misses once it is gone. */
const waste =
  "rifiut[oi]|immondizi[ae]|spazzatur[ae]|sacch\\w*|sacco|ingombrant[ei]|divan[oi]|poltron[ae]|materass[oi]|" +
    "frigo\\w*|lavatric[ei]|mobil[ei]|elettrodomestic\\w*|alber[oi]|ram[oi]|tronc(?:o|hi)|foglie|" +
    "(?:auto|macchin[ae]|motorin[oi]|bici\\w*) abbandonat[ae]|carcass[ae]|macerie|detriti|calcinacci|siring\\w*|" +
    "escrementi|scritt[ae]|graffiti|manifest[oi]|vetri|amianto|eternit|rubbish|garbage|trash|litter|waste|bags?|sofa|" +
    "couch|mattress\\w*|fridge|trees?|branch\\w*|rubble|glass|leaves";
const hole =
  "buc(?:a|he|o|hi)|voragin[ei]|falla|perdit[ae]|tombin[oi]|caditoi[ae]|crep[ae]|scav[oi]|segnalazion[ei]|" +
    "(?:pot|man)?holes?|leaks?";
/** What is put in the place of a broken one. */
const part =
  "lampion[ei]|lampad\\w*|luc[ei]|far[oi]|semafor[oi]|cartell[oi]|palo|pali|vetr[oi]|cestin[oi]|cassonett[oi]|" +
    "tombin[oi]|grat[ae]|grigli[ae]|panchin[ae]|lamps?|lights?|bulbs?|signs?|bins?|bench";

interface Deed {
  /** Most messages do not even have the word. */
  word: RegExp;
  verb: RegExp;
  /** What it has to be done to. `said`: when it is told; `asked`: when it is asked, by who may mean something else. */
  said?: RegExp;
  asked?: RegExp;
}

/** "The drain that was mended": which one, not what became of it. */
const which = new RegExp(`\\b(?:${thing}|${waste}) che $`);

const deeds: readonly Deed[] = [
  deed("riparat|aggiustat|tappat|rattoppat|asfaltat|riasfaltat|repaired|mended|fixed"),
  deed("sistemat|risolt|ripristinat|mess[oaie] a posto|rimess|solved", undefined, thing),
  deed("pulit|ripulit|svuotat|potat|spazzat|cleaned|emptied", undefined, thing),
  deed("chius|closed|filled", hole, hole),
  deed("rimoss|portat[oaie] via|ritirat|tolt|raccolt|removed|taken away|collected|picked up", waste, waste),
  deed("sostituit|cambiat|replaced|changed", part, part),
];

const thanks = anyOf("grazie|ringrazi\\w*|complimenti|brav[ie]|bravissimi|ottimo|thanks|thank you|well done");
const mending = "riparat|sistemat|aggiustat|tappat|pulit|risolt|riparazion|sistemazion|pulizi|rimozion|(?:pronto )?intervent";
const forIt = "(?:per|di|della|dell|del) (?:aver\\w* |la |il |l )?";
/** "Grazie per aver riparato la buca", "thanks for fixing the lamp". */
const thanksFor = anyOf(
  `(?:grazie|ringrazi\\w*|complimenti) (?:\\w+ ){0,4}?${forIt}(?:\\w+ )?(?:${mending})\\w*|` +
    "(?:thanks|thank you) for (?:fixing|repairing|cleaning|removing)",
);
const works = anyOf(
  "(?:ora|adesso|finalmente|gia) (?:funziona\\w*|e (?:a posto|tutto a posto|riparat[oa]|pulit[oa]|risolt[oa]))|" +
    "problema (?:e )?risolto|(?:funziona|funzionano|works?) (?:di nuovo|again|now)",
);
/** It was not put right after all. */
const notSo = anyOf(
  "non|mai|male|ma|pero|tuttavia|di nuovo|ancora|gia rott[oa]|riapert[oa]|peggio|badly|but|again broken|not|never",
);
/** What is wrong now, or what is wished for. */
const trouble = anyOf(
  "pericol\\w*|rischi\\w*|rubat\\w*|ladri|vandal\\w*|manca\\w*|perde|perdono|per terra|lampeggia\\w*|senza|" +
    "allagat\\w*|dangerous|missing|stolen|" +
    "(?:e|sono|resta\\w*|rimane|is|are) (?:ora |adesso |sempre |molto |troppo |tutt[oa] |now |very )*" +
    "(?:buio|scopert\\w*|rott\\w*|spent\\w*|pien\\w*|broken|dark)",
);
/** After the thanks comes the next one. */
const another = anyOf("c e|ci sono|(?:e|sono) (?:cadut|crollat|spuntat|apert)\\w*|there (?:is|are|s)");
const wishes = anyOf(
  "potete|potreste|puoi|dovete|dovreste|fate|servirebbe|anche (?:quell[oai]|un[oa]?)|c e da|" +
    "segnal(?:o|iamo|are|arvi)|can you|could you|please|possible|to (?:have|get)",
);

/** @param said folded: lower case, no accents, no marks but "?" and "/" */
export function putRight(said: string): boolean {
  const asks = said.includes("?");
  const words = said.replace(/^(?:ma|e|allora|scusate|salve|buongiorno|ciao) (?:poi )?/, "");
  if (!asks && thanksFor.test(words) && !anew(words)) return true;
  const doing = deeds.filter(({ word, verb }) => word.test(words) && verb.test(words));
  const working = works.test(words);
  if (!working && doing.length === 0) return false;
  const rest = words.replace(/\b(?:(?<=funzion\w+ )di nuovo|potete chiudere)\b/g, "");
  if (notSo.test(rest) || wishes.test(rest)) return false;
  return working || doing.some((one) => isDone(one, words, asks));
}

function anew(words: string): boolean {
  return [wishes, notSo, trouble, another].some((one) => one.test(words));
}

function isDone({ verb, said, asked }: Deed, words: string, asks: boolean): boolean {
  const found = verb.exec(words);
  if (!found || which.test(words.slice(0, found.index))) return false;
  if (asks) return !asked || asked.test(words);
  const fits = !said || said.test(words) || thanks.test(words);
  return fits && !trouble.test(words.slice(found.index + found[0].length));
}

function deed(verbs: string, said?: string, asked?: string): Deed {
  const gently = "(?:gia |poi |finalmente |anche |tutt[oi] |subito |already |finally )*";
  const italian = "(?:e|sono) (?:gia |poi |mai )?stat[oaie]|hanno|avete";
  const english = "(?:has|have) been|was|were|is|they(?: have)?|you(?: have)?";
  const done = `(?:${italian}|${english}) ${gently}(?:${verbs})`;
  // "Buca chiusa, grazie."
  const short = `^(?:\\w+ ){1,4}(?:${verbs})[oaie]? (?:tutto |bene )?(?:grazie|complimenti|thanks)`;
  // "Was the lamp repaired?", "has the hole that I saw been closed?"
  const turned = `(?:was|were|has|have|is|are) (?:\\w+ ){1,8}?(?:been )?(?:${verbs})`;
  const verb = new RegExp(`\\b(?:${done}|${turned})|${short}`);
  return { word: new RegExp(verbs), verb, ...(said && { said: anyOf(said) }), ...(asked && { asked: anyOf(asked) }) };
}
