/** A message cut into words, as it looks to everybody, whatever subjects they know. */
import { isContent } from "./common.ts";
import { readLately } from "./lately.ts";
import { type Stance, stanceOf } from "./negation.ts";
import { type Token, tokens } from "./tokens.ts";

export interface Written {
  readonly tokens: readonly Token[];
  /** Which of them can carry a subject. */
  readonly content: readonly boolean[];
  readonly stance: Readonly<Stance>;
}

/** The words of a message. */
export const writtenOf: (text: string, language?: string) => Written = readLately((text, language) => {
  const found = tokens(text, language);
  return { tokens: found, content: found.map(({ word }) => isContent(word)), stance: stanceOf(found) };
});
