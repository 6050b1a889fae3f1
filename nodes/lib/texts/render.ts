import { cleaned, LONGEST_VALUE } from "./clean.ts";
import type { Part } from "./template.ts";
import { parseTemplate } from "./template.ts";

/** What placeholders stand for: plain objects in plain objects, with texts and numbers as leaves. */
export interface Values {
  readonly [name: string]: unknown;
}

export interface Rendered {
  text: string;
  /** Placeholders that had neither a value nor a text of their own, once each. */
  missing: string[];
}

/**
 * Fills a template. Values go in as they are, but for control and direction characters, and cut at `longest`; what they
 * contain is never read as a template. White space at both ends of the text is dropped. Never throws.
 */
export function render(template: string, values: Values, longest = LONGEST_VALUE): Rendered {
  const missing = new Set<string>();
  const text = write(parseTemplate(template).parts, { values, missing, longest });
  return { text: text.trim(), missing: [...missing] };
}

interface Writing {
  values: Values;
  missing: Set<string>;
  longest: number;
}

function write(parts: readonly Part[], writing: Writing): string {
  let out = "";
  for (const part of parts) {
    if (part.kind === "text") out += part.text;
    else if (part.kind === "section") out += isThere(look(writing.values, part.path)) ? write(part.parts, writing) : "";
    else out += insert(part.path, part.fallback, writing);
  }
  return out;
}

function insert(path: string, fallback: string | undefined, { values, missing, longest }: Writing): string {
  const value = look(values, path);
  if (typeof value === "string" && value.trim() !== "") return cleaned(value, longest);
  if (typeof value === "number" || typeof value === "bigint") return String(value);
  if (fallback === undefined) missing.add(path);
  return fallback ?? "";
}

/** Own properties only: a template must not reach a prototype. */
function look(values: Values, path: string): unknown {
  let value: unknown = values;
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Values)[name];
  }
  return value;
}

/** Is there something to show? Zero is a value; false, blank text and an empty list are not. */
function isThere(value: unknown): boolean {
  if (typeof value === "string") return value.trim() !== "";
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined && value !== null && value !== false;
}
