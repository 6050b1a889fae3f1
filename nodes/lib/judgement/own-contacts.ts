/** The comune's own addresses and numbers are public: to write them is no offence, and a link to them no spam. */
import type { Policy } from "../moderation/index.ts";
import type { ComuneValues } from "../texts/index.ts";

/** Where everybody has an address, a comune's address makes nobody's public. */
const forEverybody = /^(?:gmail|googlemail|libero|virgilio|tiscali|alice|tin|hotmail|outlook|live|yahoo|icloud|pec|legalmail|arubapec|facebook|wa|bit)\.[a-z]{2,3}$/;

/** @param more texts with addresses of the comune's */
export function withOwnContacts(policy: Policy, values: ComuneValues, more: readonly string[] = []): Policy {
  const texts = [...Object.values(values).filter((value) => typeof value === "string"), ...more];
  const domains = texts.flatMap(domainsIn).filter((domain) => !forEverybody.test(domain));
  const numbers = [values.phones, values.whatsappNumber].flatMap((text) => text.match(/\+?\d[\d ./-]{4,}\d/g) ?? []);
  return {
    ...policy,
    ownDomains: [...new Set([...policy.ownDomains, ...domains])],
    ownNumbers: [...new Set([...policy.ownNumbers, ...numbers])],
  };
}

/** Of the addresses in a text: `urp@comune.x.it`, `https://www.comune.x.it/…`. */
function domainsIn(text: string): string[] {
  const found = text.toLowerCase().matchAll(/(?:https?:\/\/|@)([a-z0-9-]+(?:\.[a-z0-9-]+)+)/g);
  return [...found].map((match) => (match[1] ?? "").replace(/^www\./, ""));
}
