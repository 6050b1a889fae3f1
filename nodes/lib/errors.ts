/**
 * The three ways in which something can go wrong, each with a sentence for the person who has to act.
 * A sentence never contains a token, a telephone number or a citizen's words: only what its maker put in it.
 */

/** A sentence in the two languages of the package; `{name}` stands for a parameter. */
export interface Sentence {
  it: string;
  en: string;
}

export type Language = keyof Sentence;

/** What may be put into a sentence. */
export type Parameters = Record<string, string | number>;

/** Fills the `{name}` of a sentence in one language. */
export function say(sentence: Sentence, language: Language, parameters: Parameters = {}): string {
  return sentence[language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in parameters ? String(parameters[name]) : whole,
  );
}

/** An error whose text is safe to show to anybody who may see the flow. `code` is stable; flows may test it. */
export class UrpError extends Error {
  readonly code: string;
  readonly sentence: Sentence;
  readonly parameters: Parameters;

  constructor(code: string, sentence: Sentence, parameters: Parameters = {}) {
    super(say(sentence, "it", parameters));
    this.name = new.target.name;
    this.code = code;
    this.sentence = sentence;
    this.parameters = parameters;
  }

  in(language: Language): string {
    return say(this.sentence, language, this.parameters);
  }
}

/** We refuse: the input or the configuration is wrong, and trying again will not help. */
export class Refused extends UrpError {}

/** The other side answered "no". */
export class ServiceRefused extends UrpError {}

/** The other side could not be reached, or did not answer as itself. */
export class ServiceUnreachable extends UrpError {}
