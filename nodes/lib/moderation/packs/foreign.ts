/** The other languages of a desk: a smaller pack for English, short ones with a person's look as their ceiling. */
import type { MessageLanguage } from "../language.ts";
import { foreign } from "../lexicon/foreign.ts";
import { foreignRules } from "../rules/foreign.ts";
import { createPack } from "./pack.ts";
import type { Pack } from "./pack.ts";

const packs = new Map<MessageLanguage, Pack>();

export function foreignPack(language: Exclude<MessageLanguage, "it">): Pack {
  let pack = packs.get(language);
  if (!pack) {
    pack = createPack(foreign[language], foreignRules(language), language === "en" ? "block" : "review");
    packs.set(language, pack);
  }
  return pack;
}
