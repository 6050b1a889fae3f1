/** A text cut to its bound says that it was cut. */
import type { Language } from "../errors.ts";
import { LONGEST_TEXT, cleaned } from "../texts/index.ts";

const notes: Record<Language, string> = {
  it: "[Il testo era più lungo: il resto non è stato inoltrato.]",
  en: "[The text was longer: the rest was not passed on.]",
};

/** Also without control and direction characters. At most WhatsApp's 4,096 UTF-16 units. */
export function bounded(text: string, language: Language): string {
  const whole = cleaned(text, text.length + 1).trim();
  if (whole.length <= LONGEST_TEXT) return whole;
  const note = `\n\n${notes[language]}`;
  return cleaned(whole, LONGEST_TEXT - note.length) + note;
}
