/** Identifiers as Meta makes them. `random` gives numbers in [0, 1). */

const HEX = "0123456789ABCDEF";

function hex(random: () => number, length: number): string {
  let text = "";
  for (let at = 0; at < length; at += 1) text += HEX[Math.floor(random() * 16)];
  return text;
}

/** A number of `length` digits that does not begin with 0. */
export function digits(random: () => number, length: number): string {
  let text = String(1 + Math.floor(random() * 9));
  while (text.length < length) text += String(Math.floor(random() * 10));
  return text;
}

/**
 * A message id. Taken apart, Meta's ids are base64 of: 1C 18, length and digits of the citizen's number, 15 02 00, 12
 * (from the citizen) or 11 (from the business), 18, length and hexadecimal text, 00. So an id gives the number away,
 * and ours must too, or no test would notice an id that leaks.
 */
export function messageId(random: () => number, person: string, from: "citizen" | "desk"): string {
  const tail = hex(random, from === "citizen" ? 20 : 18);
  const head = `\x1c\x18${String.fromCharCode(person.length)}${person}\x15\x02\x00`;
  const middle = `${from === "citizen" ? "\x12" : "\x11"}\x18${String.fromCharCode(tail.length)}`;
  return `wamid.${Buffer.from(`${head}${middle}${tail}\x00`, "latin1").toString("base64")}`;
}

export function callId(random: () => number, person: string): string {
  const text = `\x1c\x18${String.fromCharCode(person.length)}${person}\x15\x02\x00\x12\x18\x20${hex(random, 32)}\x00`;
  return `wacid.${Buffer.from(text, "latin1").toString("base64")}`;
}

export function mediaId(random: () => number): string {
  return digits(random, 16);
}

export function userId(random: () => number, country: string): string {
  return `${country}.${digits(random, 20)}`;
}

export function traceId(random: () => number): string {
  return `A${hex(random, 22)}`;
}
