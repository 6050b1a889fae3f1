/** Italian, unless the browser asks for English first. */
import type { Language } from "../../lib/errors.ts";

export function pageLanguage(asked: readonly string[]): Language {
  return asked[0]?.toLowerCase().startsWith("en") ? "en" : "it";
}
