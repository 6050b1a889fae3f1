/**
 * The webhook's door, on bare node:http: whatever stands in front (Node-RED's JSON parser at "/") never sees the request,
 * so the signature is checked over the bytes that Meta sent. Everything is in the store before it answers 200.
 */
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Meta's batches reach 3 MB (webhooks, overview). */
const largestBody = 3 * 1024 * 1024;

/** `Signer` stands for whose secret signed a body; only the doorkeeper knows what it means. */
export interface Doorkeeper<Signer = unknown> {
  /** False when there is nobody yet, or no longer: Meta is to call again. */
  isOpen(): boolean;
  /**
   * Whose secret signed these bytes? null: nobody's.
   * @param header the value of `X-Hub-Signature-256`
   */
  verify(body: Buffer, header: string | undefined): Signer | null;
  verifyTokens(): string[];
  /** Stores a parsed body for those whose secret signed it; only when it has returned is Meta told 200. */
  store(body: unknown, signer: Signer): Promise<void>;
  /** Says once in a while what was refused and why, without any of it. */
  refused?(status: number): void;
}

/** Handles one request on the webhook's path. Never throws, always answers. */
export function receive<Signer>(request: IncomingMessage, response: ServerResponse, keeper: Doorkeeper<Signer>): void {
  const refuse = (status: number, headers: Record<string, string> = {}): void => {
    keeper.refused?.(status);
    if (!response.headersSent) response.writeHead(status, { "content-length": "0", ...headers });
    response.end();
  };
  if (request.method === "GET") return verifySubscription(request, response, keeper, refuse);
  if (request.method !== "POST") return refuse(405, { allow: "GET, POST" });
  if (!isJson(request.headers["content-type"])) return refuse(415, { connection: "close" });
  readBody(request, (body) => {
    if (body === "too-large") return refuse(413, { connection: "close" });
    const checked = check(body, request, keeper);
    if (typeof checked === "number") return refuse(checked);
    keeper.store(checked.body, checked.signer).then(
      () => {
        response.writeHead(200, { "content-length": "0" });
        response.end();
      },
      () => refuse(503, { "retry-after": "5" }),
    );
  });
}

function isJson(type: string | undefined): boolean {
  return type !== undefined && /^application\/json\s*(;|$)/i.test(type);
}

/** The signature before the JSON: what is not from Meta is not even looked at. */
function check<Signer>(
  body: Buffer,
  request: IncomingMessage,
  keeper: Doorkeeper<Signer>,
): number | { body: unknown; signer: Signer } {
  const header = request.headers["x-hub-signature-256"];
  // The last account ended while the body was on its way: Meta is to call again.
  if (!keeper.isOpen()) return 503;
  const signer = keeper.verify(body, typeof header === "string" ? header : undefined);
  if (signer === null) return 401;
  try {
    return { body: JSON.parse(body.toString("utf8")) as unknown, signer };
  } catch {
    return 400;
  }
}

function readBody(request: IncomingMessage, then: (body: Buffer | "too-large") => void): void {
  if (Number(request.headers["content-length"] ?? 0) > largestBody) return then("too-large");
  const chunks: Buffer[] = [];
  let size = 0;
  let over = false;
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (over) return;
    if (size > largestBody) {
      over = true;
      chunks.length = 0;
      return then("too-large");
    }
    chunks.push(chunk);
  });
  request.on("end", () => {
    if (!over) then(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
  });
  // The sender went away: there is nobody to answer, and Meta will call again.
  request.on("error", () => undefined);
}

/** Meta's check of the address: the token is ours, so its challenge comes back (webhooks, create-webhook-endpoint). */
function verifySubscription(
  request: IncomingMessage,
  response: ServerResponse,
  keeper: Pick<Doorkeeper, "verifyTokens">,
  refuse: (status: number) => void,
): void {
  const query = new URL(request.url ?? "", "http://localhost").searchParams;
  const challenge = query.get("hub.challenge");
  const token = query.get("hub.verify_token");
  if (query.get("hub.mode") !== "subscribe" || challenge === null || token === null) return refuse(400);
  if (!keeper.verifyTokens().some((ours) => sameText(ours, token))) return refuse(403);
  response.writeHead(200, { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" });
  response.end(challenge.slice(0, 1024));
}

function sameText(ours: string, theirs: string): boolean {
  const left = Buffer.from(ours);
  const right = Buffer.from(theirs);
  return left.length > 0 && left.length === right.length && timingSafeEqual(left, right);
}
