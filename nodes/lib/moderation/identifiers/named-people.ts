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

const places =
  /^(?:via|viale|piazza|piazzale|corso|borgo|vicolo|largo|lungomare|scali|strada|scuola|istituto|liceo|teatro|parco|villa|ospedale|stadio|chiesa|san|santa|sant|santo|palazzo|ponte|rotonda|fermata|plesso|asilo|don|media|elementare|materna)$/;

export function namedPeople(text: string, seen: View, words: readonly Word[]): Named[] {
  const found: Named[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const { word } = words[at]!;
    if (!givenNames.has(word) || !capital(text, seen, words[at]!)) continue;
    if (places.test(words[at - 1]?.word ?? "") || places.test(words[at - 2]?.word ?? "")) continue;
    // "Ghezzani Ivo": the surname first, as offices write.
    const before = words[at - 1];
    const surname = before !== undefined && before.to + 1 === words[at]!.from && /^[a-z]{4,}$/.test(before.word) && capital(text, seen, before) && !givenNames.has(before.word);
    if (surname && !article.test(before.word)) {
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

/** Words that begin a sentence before a name, and are no surname. */
const article =
  /^(?:anche|ciao|salve|buongiorno|buonasera|signor|signora|dottor|dottoressa|sono|quando|allora|come|dove|perche|oggi|ieri|domani|grazie|caro|cara|gentile|egregio|mio|mia|con|per|del|della|dal|dalla|quello|quella|zio|zia|nonno|nonna|papa|mamma|maestra|maestro|assessore|sindaco|vigile|comune|piazza)$/;

function capital(text: string, seen: View, word: Word): boolean {
  const letter = text.charAt(seen.original(word.from, word.from + 1).from);
  return letter !== letter.toLowerCase();
}
