/** What a node was told about notices that do not say it themselves. */
import { Refused } from "../errors.ts";
import { type Rules, longest } from "./notice.ts";
import { tidyLine } from "./tidy-text.ts";

export interface RuleFields {
  category?: string;
  author?: string;
  daysValid?: number | string;
  approval?: boolean;
}

/** @throws Refused naming the field */
export function readRules(fields: RuleFields, zone: string): Rules {
  const daysValid = Number(fields.daysValid ?? 7);
  if (!Number.isInteger(daysValid) || daysValid < 0 || daysValid > 366) throw badDays();
  const [category, author] = [tidyLine(fields.category ?? ""), tidyLine(fields.author ?? "")];
  if (category.length > longest.category || author.length > longest.author) throw tooLong();
  return { zone, category, author, daysValid, approval: fields.approval === true };
}

function badDays(): Refused {
  return new Refused("notice.days", {
    it: "I giorni di validità devono essere un numero intero da 0 (senza scadenza) a 366.",
    en: "The days of validity must be a whole number from 0 (no end) to 366.",
  });
}

function tooLong(): Refused {
  return new Refused(
    "notice.rules-long",
    {
      it: "La categoria ha al massimo {category} caratteri e l'autore {author}: accorciali.",
      en: "The category has at most {category} characters and the author {author}: shorten them.",
    },
    { category: longest.category, author: longest.author },
  );
}
