/** One text in several languages; Italian is always there. */
export interface Texts {
  it: string;
  [language: string]: string | undefined;
}

/** The text in that language ("en", "en-GB"), in Italian when it is missing or blank. */
export function pickText(texts: Texts, language: string | null | undefined): string {
  const short = (language ?? "it").toLowerCase().split(/[-_]/, 1)[0] ?? "it";
  const wanted = Object.hasOwn(texts, short) ? texts[short] : undefined;
  return typeof wanted === "string" && wanted.trim() !== "" ? wanted : texts.it;
}
