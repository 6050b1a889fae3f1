/** Every name of a group in the lexicon, in the plural with its article. */
import { fp, inflect, mp } from "../../nodes/lib/moderation/lexicon/inflect.ts";
import { groups } from "../../nodes/lib/moderation/lexicon/it/groups.ts";

const feminine = new Set("donne femmine ragazze mamme casalinghe lesbiche persone coppie gente".split(" "));
/** Forms that are in the lexicon in the singular only. */
const single = /^(?:persona|uomo|donna|ragazzo|gente|islamico|cattolico)/;

export function groupsWithArticle(): string[] {
  const found = new Set<string>();
  for (const { classes, words } of groups) {
    if (classes === "GrpSg") continue;
    for (const entry of words.split(" ")) {
      inflect(entry, "few", (word, agreement) => {
        if (single.test(word) || word.length < 3) return;
        if ((agreement & mp) !== 0 && !feminine.has(word.split(" ")[0]!)) found.add(`${articleOf(word)} ${word}`);
        else if ((agreement & fp) !== 0) found.add(`le ${word}`);
      });
    }
  }
  return [...found];
}

function articleOf(word: string): string {
  return /^(?:[aeiou]|s[^aeiou]|z|gn|ps|x)/.test(word) ? "gli" : "i";
}
