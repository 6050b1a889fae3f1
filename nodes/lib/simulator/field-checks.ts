import { GraphFault } from "./graph-error.ts";
import type { Json } from "./read-json.ts";
import { isObject } from "./read-json.ts";

/** Meta answers a missing parameter with 131008 and a wrong one with 131009, and names it in `details`. */
export function missing(path: string): GraphFault {
  return new GraphFault(131008, `Parameter '${path}' is mandatory.`);
}

export function invalid(details: string): GraphFault {
  return new GraphFault(131009, details);
}

/** An object that must be there. */
export function needObject(owner: Json, name: string, path: string): Json {
  const value = owner[name];
  if (value === undefined || value === null) throw missing(path);
  if (!isObject(value)) throw invalid(`Parameter '${path}' must be an object.`);
  return value;
}

/** A list of objects that must be there, with at least `min` and at most `max` entries. */
export function needList(owner: Json, name: string, path: string, min: number, max: number): Json[] {
  const value = owner[name];
  if (value === undefined || value === null) throw missing(path);
  if (!Array.isArray(value) || value.length < min || value.length > max || !value.every(isObject)) {
    const found = Array.isArray(value) ? value.length : 0;
    throw invalid(`Parameter '${path}' must have ${min} to ${max} entries, found ${found}.`);
  }
  return value;
}

/** A text that must be there, 1 to `max` characters (counted as code points). */
export function needText(owner: Json, name: string, path: string, max: number): string {
  const value = owner[name];
  if (value === undefined || value === null || value === "") throw missing(path);
  if (typeof value !== "string") throw invalid(`Parameter '${path}' must be a string.`);
  return withinLength(value, path, max);
}

/** A text that may be missing, at most `max` characters. */
export function maybeText(owner: Json, name: string, path: string, max: number): string {
  const value = owner[name];
  if (value === undefined || value === null) return "";
  if (typeof value !== "string") throw invalid(`Parameter '${path}' must be a string.`);
  return withinLength(value, path, max);
}

/** The limits are in characters; counting code points is the reading that refuses least. */
function withinLength(value: string, path: string, max: number): string {
  if (value.length > max && Array.from(value).length > max) {
    throw new GraphFault(100, `Param ${path} must be at most ${max} characters long.`);
  }
  return value;
}

export function needNumber(owner: Json, name: string, path: string, min: number, max: number): number {
  const value = owner[name];
  if (value === undefined || value === null) throw missing(path);
  const found = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof found !== "number" || !(found >= min && found <= max)) {
    throw invalid(`Parameter '${path}' must be a number from ${min} to ${max}.`);
  }
  return found;
}

export function needLink(owner: Json, name: string, path: string): string {
  const value = needText(owner, name, path, 2000);
  if (!/^https?:\/\/[^\s/]+/i.test(value)) throw invalid(`Parameter '${path}' must be an http or https URL.`);
  return value;
}

export function needUnique(values: string[], what: string): void {
  if (new Set(values).size !== values.length) throw invalid(`${what} must be unique.`);
}
