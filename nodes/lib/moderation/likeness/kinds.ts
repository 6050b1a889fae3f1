/** What a message can be like: two kinds that are nobody's concern, and ten that a person should see. */
import type { Sentence } from "../../errors.ts";
import type { Category } from "../finding.ts";

export const kinds = [
  "fine", "own", "threat", "insult", "hate", "illegal", "spam", "fundraising", "pirate", "third", "spread", "despair",
] as const;

export type Kind = (typeof kinds)[number];

interface Said {
  category: Category;
  explanation: Sentence;
}

const said = (category: Category, it: string, en: string): Said => ({ category, explanation: { it, en } });

/** What is said of each kind but the first two. */
export const sayings: Readonly<Partial<Record<Kind, Said>>> = {
  threat: said(
    "defamation",
    "Nell'insieme le parole somigliano a quelle di una minaccia: guardi una persona.",
    "Taken together the words are like those of a threat: a person should look.",
  ),
  insult: said(
    "offensive",
    "Nell'insieme le parole somigliano a quelle di un'offesa a una persona: guardi una persona.",
    "Taken together the words are like those of an insult to a person: a person should look.",
  ),
  hate: said(
    "hate",
    "Nell'insieme le parole somigliano a quelle di chi attacca un gruppo di persone: guardi una persona.",
    "Taken together the words are like those that attack a group of people: a person should look.",
  ),
  illegal: said(
    "illegal",
    "Nell'insieme le parole somigliano a quelle di un'offerta vietata dalla legge: guardi una persona.",
    "Taken together the words are like those of an offer that the law forbids: a person should look.",
  ),
  spam: said(
    "spam",
    "Nell'insieme le parole somigliano a quelle di una pubblicità o di una truffa: guardi una persona.",
    "Taken together the words are like those of advertising or of a fraud: a person should look.",
  ),
  fundraising: said(
    "fundraising",
    "Nell'insieme le parole somigliano a quelle di una raccolta di denaro: guardi una persona.",
    "Taken together the words are like those of a collection of money: a person should look.",
  ),
  pirate: said(
    "copyright",
    "Nell'insieme le parole somigliano a quelle di chi offre opere copiate o marchi falsi: guardi una persona.",
    "Taken together the words are like those of an offer of copied works or false brands: a person should look.",
  ),
  third: said(
    "personal-data",
    "Nell'insieme le parole somigliano a quelle di chi racconta fatti o dati di un'altra persona: guardi una persona.",
    "Taken together the words are like those that tell facts or data of somebody else: a person should look.",
  ),
  spread: said(
    "personal-data",
    "Nell'insieme le parole somigliano a quelle di chi chiede di diffondere i dati di qualcuno: guardi una persona.",
    "Taken together the words are like those that ask for somebody's data to be spread: a person should look.",
  ),
  despair: said(
    "self-harm",
    "URGENTE: nell'insieme le parole somigliano a quelle di chi può farsi del male, o ne parla. Passare subito a una persona; in emergenza 112.",
    "URGENT: taken together the words are like those of somebody who may harm themselves. Hand over to a person at once; in an emergency 112.",
  ),
};
