/** A message approved by Meta beforehand, as the account has it. */
export interface Template {
  name: string;
  /** Meta's language code: "it", "en", "en_GB". */
  language: string;
  category: "utility" | "marketing" | "authentication";
  /** The approved text with {{1}} or {{name}} where parameters go. */
  body: string;
  /** Titles of its quick-reply buttons. */
  buttons?: string[];
}

/** The places in an approved text, each once: "1", "2" or names. */
export function placesIn(body: string): string[] {
  return [...new Set([...body.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map((match) => match[1] ?? ""))];
}

/** Fills the places, by name where the parameter has one, else in order. */
export function fillTemplate(body: string, values: { name?: string; text: string }[]): string {
  const places = placesIn(body);
  return body.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, place: string) => {
    const named = values.find((value) => value.name === place);
    return (named ?? values[places.indexOf(place)])?.text ?? whole;
  });
}
