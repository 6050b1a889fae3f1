/** What a comune has decided about the rules: plain JSON, kept in the flow. */
import { Refused, type Sentence } from "../errors.ts";
import { CATEGORIES, type Category, type Level } from "./finding.ts";

/** `off`: not looked for. Otherwise the highest level that a finding of the category may reach. */
export type Ceiling = "off" | Level;

export interface OwnWord {
  /** A word or a few, in any case and with or without accents. */
  text: string;
  category: Category;
  level: Level;
}

export interface Policy {
  version: 1;
  levels: Record<Category, Ceiling>;
  /** Whether all the words together count as well: they may send a message to a person, and bear out a rule or soften it. */
  whole?: boolean;
  words: OwnWord[];
  /** Words or phrases that are never counted: a surname, a street, the name of a shop. */
  exceptions: string[];
  /** Hosts that citizens may link to, besides the comune's own. */
  allowedDomains: string[];
  /** The comune's e-mail and web domains, and its telephone numbers: public data. */
  ownDomains: string[];
  ownNumbers: string[];
}

export const ceilings: readonly Ceiling[] = ["off", "note", "review", "block"];

/** Bounds of the lists, and of one entry in characters. */
export const policyBounds = {
  words: 200,
  exceptions: 200,
  allowedDomains: 200,
  ownDomains: 50,
  ownNumbers: 50,
  entry: 80,
} as const;

/** The eight published rules; copyright and trademarks never go beyond a person's look. */
export const defaultPolicy: Policy = {
  version: 1,
  levels: {
    illegal: "block",
    offensive: "block",
    defamation: "block",
    "personal-data": "block",
    hate: "block",
    spam: "block",
    copyright: "review",
    fundraising: "block",
    "self-harm": "review",
  },
  whole: true,
  words: [],
  exceptions: [],
  allowedDomains: [],
  ownDomains: [],
  ownNumbers: [],
};

/** A mistake, and where it is: `path` leads to it inside the policy (`words.2.category`). */
export interface PolicyFault {
  path: string;
  error: Refused;
}

export interface PolicyRead {
  /** Always usable: what was wrong is left out, or stands at its default. */
  policy: Policy;
  faults: PolicyFault[];
}

const sentences = {
  shape: {
    it: "La configurazione della moderazione non è nella forma prevista: uso quella di partenza.",
    en: "The moderation settings do not have the expected shape: the initial ones are used.",
  },
  level: {
    it: "«{path}»: serve uno fra off, note, review e block.",
    en: "“{path}”: it takes one of off, note, review and block.",
  },
  "self-harm": {
    it: "La richiesta d'aiuto di una persona in pericolo non si può spegnere: resta segnalata.",
    en: "The call for help of a person in danger cannot be turned off: it stays marked.",
  },
  category: {
    it: "«{path}»: la categoria non esiste; scegline una della lista.",
    en: "“{path}”: there is no such category; choose one of the list.",
  },
  text: {
    it: "«{path}»: serve un testo da 2 a {most} caratteri.",
    en: "“{path}”: it takes a text of 2 to {most} characters.",
  },
  many: { it: "«{path}»: sono troppi; al massimo {most}.", en: "“{path}”: too many; at most {most}." },
  domain: {
    it: "«{path}»: serve un dominio come comune.esempio.it.",
    en: "“{path}”: it takes a domain such as comune.esempio.it.",
  },
  number: { it: "«{path}»: serve un numero di telefono.", en: "“{path}”: it takes a telephone number." },
} satisfies Record<string, Sentence>;

/** Brings a policy of unknown origin (a flow file, the editor) into shape; never throws. */
export function readPolicy(value: unknown): PolicyRead {
  const faults: PolicyFault[] = [];
  const report: Report = (path, code, most) => {
    const parameters = most === undefined ? { path } : { path, most };
    faults.push({ path, error: new Refused(`moderation.${code}`, sentences[code], parameters) });
  };
  if (value === undefined || value === null || value === "") return { policy: defaultPolicy, faults };
  if (typeof value !== "object" || Array.isArray(value)) {
    report("", "shape");
    return { policy: defaultPolicy, faults };
  }
  const raw = value as Record<string, unknown>;
  const list = (name: keyof typeof policyBounds): unknown[] => {
    const given = raw[name];
    if (given === undefined) return [];
    if (!Array.isArray(given)) {
      report(name, "shape");
      return [];
    }
    if (given.length > policyBounds[name]) report(name, "many", policyBounds[name]);
    return given.slice(0, policyBounds[name]);
  };
  const texts = (name: keyof typeof policyBounds, shape: RegExp, code: "text" | "domain" | "number"): string[] =>
    list(name).flatMap((item, i) => {
      const text = entryText(item);
      if (text !== null && shape.test(text)) return [text];
      report(`${name}.${i}`, code, policyBounds.entry);
      return [];
    });
  const policy: Policy = {
    version: 1,
    levels: levelsFrom(raw["levels"], report),
    whole: raw["whole"] !== false,
    words: list("words").flatMap((item, i) => ownWord(item, `words.${i}`, report)),
    exceptions: texts("exceptions", /./u, "text"),
    allowedDomains: texts("allowedDomains", domain, "domain").map((text) => text.toLowerCase()),
    ownDomains: texts("ownDomains", domain, "domain").map((text) => text.toLowerCase()),
    ownNumbers: texts("ownNumbers", /^\+?[\d ./()-]{3,}$/, "number"),
  };
  return { policy, faults };
}

type Report = (path: string, code: keyof typeof sentences, most?: number) => void;

const domain = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,}$/u;

function entryText(item: unknown): string | null {
  const text = typeof item === "string" ? item.trim() : "";
  return text.length >= 2 && text.length <= policyBounds.entry ? text : null;
}

function levelsFrom(value: unknown, report: Report): Policy["levels"] {
  const levels = { ...defaultPolicy.levels };
  if (value === undefined) return levels;
  if (typeof value !== "object" || value === null) {
    report("levels", "shape");
    return levels;
  }
  for (const category of CATEGORIES) {
    const given = (value as Record<string, unknown>)[category];
    if (given === undefined) continue;
    const ceiling = ceilings.find((one) => one === given);
    if (!ceiling) report(`levels.${category}`, "level");
    else if (category === "self-harm" && ceiling === "off") report("levels.self-harm", "self-harm");
    else levels[category] = ceiling;
  }
  return levels;
}

function ownWord(item: unknown, path: string, report: Report): OwnWord[] {
  const raw = (typeof item === "object" && item !== null ? item : {}) as Record<string, unknown>;
  const text = entryText(raw["text"]);
  const category = CATEGORIES.find((one) => one === raw["category"]);
  const level = (["note", "review", "block"] as const).find((one) => one === raw["level"]);
  if (text === null) report(`${path}.text`, "text", policyBounds.entry);
  if (!category) report(`${path}.category`, "category");
  if (!level) report(`${path}.level`, "level");
  return text !== null && category && level ? [{ text, category, level }] : [];
}
