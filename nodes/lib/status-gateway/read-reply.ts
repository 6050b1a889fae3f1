/** From an HTTP answer to what it means. A refusal inside a 200 is a refusal. Pure. */
import type { NoReply, Reply } from "./ask.ts";
import type { Look, Outcome } from "./gateway.ts";

type Fields = Record<string, unknown>;

export const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const isReply = (reply: Reply | NoReply): reply is Reply => "status" in reply;

/** No answer at all. For a question that changes nothing, unknown is the same as not received. */
export function outcomeOfSilence({ received, code }: NoReply): Outcome {
  return received === "no" ? { result: "not-received", code } : { result: "unknown", code };
}

const refused = (code: string, again = false): Outcome => ({ result: "refused", code, again });

/** Anything but a 2xx; undefined for one. Who refuses for a reason of its own has been asked before (422, 400). */
export function outcomeOfStatus({ status, retryAfterMs }: Reply): Outcome | undefined {
  if (status >= 200 && status <= 299) return undefined;
  if (status >= 300 && status <= 399) return refused("redirect");
  if (status === 401 || status === 403) return refused("unauthorised", true);
  if (status === 404) return refused("session-unknown", true);
  if (status === 407 || status === 429) {
    return { result: "not-received", code: `http-${status}`, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  }
  return status < 500 ? refused(`http-${status}`) : { result: "unknown", code: `http-${status}` };
}

/**
 * A post that the gateway says it took. Baileys hands a refusal by WhatsApp on as a success (Baileys#2794, ack error 479): its
 * status is ERROR (0), or the code stands in the stub parameters.
 */
export function outcomeOfPosted(body: unknown): Outcome {
  const fields = fieldsOf(body);
  if (Object.keys(fields).length === 0) return { result: "unknown", code: "empty" };
  const error = errorIn(fields);
  if (error) return refused(error);
  const key = fieldsOf(fields["key"]);
  const chat = key["remoteJid"] ?? fields["chatId"];
  if (typeof chat === "string" && chat !== "status@broadcast") return { result: "unknown", code: "not-a-status" };
  const messageId = plainId(key["id"] ?? fieldsOf(fields["id"])["id"] ?? fields["id"]);
  return messageId === "" ? { result: "unknown", code: "no-id" } : { result: "accepted", messageId };
}

/** A word for the refusal that an answer holds, "" when it holds none. */
export function errorIn(fields: Fields): string {
  const { status, ackName, ack, error, messageStubParameters: stub } = fields;
  const codes = [error, fieldsOf(error)["code"], status, ...(Array.isArray(stub) ? (stub as unknown[]) : [])];
  const code = codes.map(String).find((text) => /^[45]\d\d$/.test(text));
  if (code) return `ack-${code}`;
  if (status === 0 || status === "ERROR" || ackName === "ERROR" || ack === -1) return "ack-error";
  return error || fields["success"] === false ? "said-error" : "";
}

/** "3EB0…", also out of "true_status@broadcast_3EB0…_39…@c.us"; "" when there is none. */
function plainId(id: unknown): string {
  if (typeof id !== "string") return "";
  const whole = id.startsWith("true_") ? (id.split("_")[2] ?? "") : id;
  return /^[\w.-]{4,128}$/.test(whole) ? whole : "";
}

/** WhatsApp's own steps, by number (WAHA) and by name (both). */
export function lookOf(ack: unknown): Look {
  if (ack === "ERROR" || ack === -1) return "refused";
  if (ack === "READ" || ack === "PLAYED" || ack === 3 || ack === 4) return "seen";
  if (ack === "DEVICE" || ack === "DELIVERY_ACK" || ack === 2) return "arrived";
  return ack === undefined || ack === null || ack === "UNKNOWN" ? "not-said" : "not-yet";
}
