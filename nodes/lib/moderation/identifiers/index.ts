/** Personal data in a citizen's message: what is there, whose it is, and whether it is being spread. Pure. */
export { type Cue, type Lexicon, lexicon } from "./cues.ts";
export { findIdentifiers, identifiersIn } from "./find-identifiers.ts";
export type { Identifier, Kind } from "./identifier.ts";
export { type Data, type PersonalDataOptions, dataIn, dataSpans, personalData } from "./personal-data.ts";
export { redact } from "./redact.ts";
export { type DataRule, dataRules } from "./rules.ts";
export { type Word, type Words, wordAt, wordsOf } from "./tokens.ts";
export { type View, edited, view } from "./view.ts";
