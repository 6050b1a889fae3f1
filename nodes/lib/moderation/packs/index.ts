/** The packs to ask about a message: Italian always, as citizens mix; those of its own language with it. */
import type { MessageLanguage } from "../language.ts";
import { foreignPack } from "./foreign.ts";
import { italianPack } from "./italian.ts";
import type { Pack } from "./pack.ts";

export { italianPack } from "./italian.ts";
export type { Pack } from "./pack.ts";

export function foreignPacks(language: MessageLanguage): readonly Pack[] {
  return language === "it" ? [] : [foreignPack(language)];
}

/** All packs, for those that go through the rules themselves. */
export function allPacks(): readonly Pack[] {
  return [italianPack(), ...(["en", "fr", "es", "de", "ro", "sq"] as const).map(foreignPack)];
}
