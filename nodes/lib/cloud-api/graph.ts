/** Asks Graph as one business number: address, token, deadlines; answers are read as Graph's own. */
import { Refused } from "../errors.ts";
import { graphBody } from "./answer.ts";
import type { Deadlines } from "./attempt.ts";
import { createExchange } from "./exchange.ts";
import type { Call, Exchange } from "./exchange.ts";
import { CloudApiUnreachable } from "./failures.ts";
import type { Fields } from "./fields.ts";
import { originsOf } from "./origins.ts";
import type { Origins } from "./origins.ts";

/** One business number. Times in milliseconds: an exchange 30 s, its connection 10 s, a file 120 s by default. */
export interface CloudApiOptions {
  graphUrl: string;
  version: string;
  phoneNumberId: string;
  token: string;
  /** Hosts beside Graph's own that may be shown the token, over https on its usual port. */
  mediaHosts?: readonly string[];
  timeoutMs?: number;
  connectTimeoutMs?: number;
  mediaTimeoutMs?: number;
  /** Connections at a time; further requests wait their turn within their own time. */
  maxSockets?: number;
}

type Method = Call["method"];

export interface Graph {
  readonly origins: Origins;
  readonly exchange: Exchange;
  readonly headers: Readonly<Record<string, string>>;
  readonly mediaDeadlines: Deadlines;
  readonly phoneNumberId: string;
  /** "https://graph.facebook.com/v25.0/<phone number id>", without a final slash. */
  readonly number: string;
  /** The body of Graph's answer to a JSON body. @throws CloudApiRefused, CloudApiUnreachable */
  json(method: Method, url: string, body?: string): Promise<Fields>;
  /** The same where the answer is just `{ success: true }`. */
  done(method: Method, url: string, body?: string): Promise<void>;
}

/** @throws Refused when an option cannot be used. */
export function createGraph(options: CloudApiOptions): Graph {
  const { phoneNumberId, token } = options;
  const origins = originsOf(options.graphUrl, options.version, options.mediaHosts);
  if (!/^\d{1,32}$/.test(phoneNumberId)) throw new Refused("phone-number-id", NOT_A_NUMBER_ID);
  if (!/^[\x21-\x7e]+$/.test(token)) throw new Refused("token", NOT_A_TOKEN);
  const connectMs = options.connectTimeoutMs ?? 10_000;
  const deadlines = { connectMs, totalMs: options.timeoutMs ?? 30_000 };
  const exchange = createExchange(options.maxSockets ?? 64, connectMs);
  const headers = {
    Authorization: `Bearer ${token}`,
    Accept: "application/json",
    // The answers are a few hundred bytes: unpacking costs more than it saves.
    "Accept-Encoding": "identity",
    "User-Agent": "sportello-urp",
  };

  async function json(method: Method, url: string, body?: string): Promise<Fields> {
    const call: Call = { method, url, headers, direct: origins.loopback, deadlines };
    if (body !== undefined) {
      call.headers = { ...headers, "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
      call.body = body;
    }
    return graphBody(await exchange.ask(call));
  }

  return {
    origins,
    exchange,
    headers,
    mediaDeadlines: { connectMs, totalMs: options.mediaTimeoutMs ?? 120_000 },
    phoneNumberId,
    number: `${origins.base}/${phoneNumberId}`,
    json,
    async done(method, url, body) {
      if ((await json(method, url, body))["success"] !== true) throw notGraph();
    },
  };
}

/** The answer is JSON, but not what Graph answers to this. */
export function notGraph(): CloudApiUnreachable {
  return new CloudApiUnreachable("unknown", "not-graph");
}

const NOT_A_NUMBER_ID = {
  it: "L'identificativo del numero (phone number ID) deve essere fatto di sole cifre: si trova nel pannello di Meta.",
  en: "The phone number ID must consist of digits alone: it is in Meta's dashboard.",
};
const NOT_A_TOKEN = {
  it: "Il token di accesso manca o contiene spazi o caratteri non ammessi: copiarlo di nuovo.",
  en: "The access token is missing or contains spaces or characters that are not allowed: copy it again.",
};
