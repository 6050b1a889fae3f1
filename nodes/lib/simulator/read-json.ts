/** Reading unknown JSON without believing it. */

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object under `name`, or an empty one. */
export function objectIn(owner: Json, name: string): Json {
  const value = owner[name];
  return isObject(value) ? value : {};
}

/** The objects of the list under `name`, without anything else that may be in it. */
export function objectsIn(owner: Json, name: string): Json[] {
  const value = owner[name];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The text under `name`, or "". */
export function textIn(owner: Json, name: string): string {
  const value = owner[name];
  return typeof value === "string" ? value : "";
}

/** `{ [name]: value }` unless the value is missing: optional members are left out, never undefined. */
export function when<K extends string, V>(name: K, value: V | undefined | ""): { [key in K]?: V } {
  return value === undefined || value === "" ? {} : ({ [name]: value } as { [key in K]?: V });
}
