/**
 * Reading values that somebody else wrote: each function gives the value in the wanted form or says that it is not
 * there, and none throws. Only `JSON.parse` results come here, so getters and proxies need no thought.
 */

export type Json = Record<string, unknown>;

export function record(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** A non-empty string; a number is written out, since ids arrive both ways. */
export function text(value: unknown): string | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  return typeof value === "number" ? String(value) : undefined;
}

/** A finite number, also when it came as text. */
export function number(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string" || value.trim() === "" || value.length > 40) return undefined;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? parsed : undefined;
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

// Above this a time stamp cannot be in seconds (it would be after the year 5100), so it is in milliseconds already.
const LARGEST_SECONDS = 1e11;

/** Epoch milliseconds of a time stamp in seconds, given as text or number. */
export function instant(value: unknown): number | undefined {
  const seconds = number(value);
  if (seconds === undefined || seconds < 0 || seconds > Number.MAX_SAFE_INTEGER) return undefined;
  return Math.trunc(seconds > LARGEST_SECONDS ? seconds : seconds * 1000);
}

/** The object without the properties that are undefined: what is stored has only what Meta said. */
export function present<Wanted extends object>(properties: Loose<Wanted>): Wanted {
  const out: Json = {};
  for (const key of Object.keys(properties)) {
    const value = (properties as Json)[key];
    if (value !== undefined) out[key] = value;
  }
  return out as Wanted;
}

/** `Wanted` where every optional property may also be given as undefined. */
type Loose<Wanted> = {
  [Key in keyof Wanted]: Partial<Pick<Wanted, Key>> extends Pick<Wanted, Key> ? Wanted[Key] | undefined : Wanted[Key];
};
