/** Reads an HTTP answer: Meta's own "yes", Meta's own "no", or something that is not Meta's at all. */
import { CloudApiRefused, CloudApiUnreachable } from "./failures.ts";
import type { Fields } from "./fields.ts";

export interface Answer {
  status: number;
  retryAfterMs: number | undefined;
  text: string;
}

/**
 * The body of a successful answer.
 *
 * @throws CloudApiRefused when it is a Graph error; CloudApiUnreachable when it is neither (a proxy's page, even with
 * 200, or a 5xx without a Graph error): something between us and Meta spoke, and Meta may have got the request.
 */
export function graphBody(answer: Answer): Fields {
  const body = parsed(answer.text);
  const code = errorCode(body);
  if (code !== undefined) throw new CloudApiRefused(code, answer.status, answer.retryAfterMs);
  if (answer.status < 200 || answer.status > 299) {
    // 407 is said by a proxy and 429 by a guard at the door (RFC 9110 §15.5.8, RFC 6585 §4): neither let us in.
    const received = answer.status === 407 || answer.status === 429 ? "no" : "unknown";
    throw new CloudApiUnreachable(received, `http-${answer.status}`, answer.retryAfterMs);
  }
  if (body === undefined) throw new CloudApiUnreachable("unknown", "not-graph");
  return body;
}

/** `Retry-After` in seconds (RFC 9110 §10.2.3); the form with a date is not used by Meta. */
export function retryAfter(header: unknown): number | undefined {
  return typeof header === "string" && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : undefined;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The code of an error object of Graph, in an answer or in one entry of a list of failures. */
export function errorCode(body: Fields | undefined): number | undefined {
  const error = body?.["error"];
  const code = isFields(error) ? error["code"] : undefined;
  return typeof code === "number" && Number.isSafeInteger(code) ? code : undefined;
}

function parsed(text: string): Fields | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return isFields(body) ? body : undefined;
  } catch {
    return undefined;
  }
}
