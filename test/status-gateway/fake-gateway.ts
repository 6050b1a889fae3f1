/**
 * WAHA and Evolution as their documentation describes them (waha-docs 2026-07, how-to/status, sessions, chats; evolution-api
 * 2.3.6, routes and baileys service), on a real local server: what they were asked, and whatever may go wrong with them.
 */
import http from "node:http";
import type { AddressInfo } from "node:net";

export const KEY = "chiave-segreta-0123456789";
export const SENDER = "393280000001";
export const CANARY = "393280000002";

export interface Posted {
  /** "waha/text", "waha/image", "evolution/text", … */
  what: string;
  numbers: string[];
  id: string;
  body: Record<string, unknown>;
}

export interface Answer {
  status?: number;
  body?: unknown;
  /** As it is, instead of `body`. */
  raw?: string;
  headers?: Record<string, string>;
  /** The connection is cut without an answer. */
  cut?: boolean;
  /** Never answers. */
  silent?: boolean;
}

export interface FakeGateway {
  url: string;
  posted: Posted[];
  /** Ids, with the numbers that they were to be deleted for. */
  deleted: { id: string; numbers: string[] }[];
  /** Every request, "GET /api/sessions/default". */
  asked: string[];
  keys: Set<string>;
  /** What may be otherwise. */
  engine: string;
  session: string;
  linked: string;
  integration: string;
  /** Of the message of the test number, in the words of WAHA; Evolution keeps none. */
  ack: string | undefined;
  /** Answers a post, by its number from 1, otherwise than well; it counts as posted unless it says `status`. */
  onPost: (number: number, posted: Posted) => Answer | undefined | Promise<Answer | undefined>;
  onDelete: (number: number) => Answer | undefined;
  onCheck: (number: number) => Answer | undefined;
  close(): Promise<void>;
}

export async function startFakeGateway(): Promise<FakeGateway> {
  let ids = 0;
  let checks = 0;
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const url = new URL(request.url ?? "", "http://gateway");
      fake.asked.push(`${request.method} ${url.pathname}`);
      const key = String(request.headers["x-api-key"] ?? request.headers["apikey"]);
      fake.keys.add(key);
      const text = Buffer.concat(chunks).toString();
      const body = text === "" ? {} : (JSON.parse(text) as Record<string, unknown>);
      void answerTo(request.method ?? "", url, body, key).then((answer) => write(response, answer));
    });
  });

  async function answerTo(method: string, url: URL, body: Record<string, unknown>, key: string): Promise<Answer> {
    const path = decodeURIComponent(url.pathname);
    const evolution = !path.startsWith("/api/");
    if (key !== KEY) return refusal(evolution, 401, "Unauthorized");
    if (path.startsWith("/api/sessions/") || path.startsWith("/instance/")) return checked(evolution, path, url);
    if (path === "/api/default/status/new-message-id") return { body: { id: `3EB0${String((ids += 1)).padStart(16, "0")}` } };
    const kind = /^\/api\/default\/status\/(text|image)$/.exec(path)?.[1];
    if (kind) return post(`waha/${kind}`, body, strip(body["contacts"], "@c.us"), String(body["id"]));
    if (path === "/message/sendStatus/default") return sendStatus(body);
    if (path === "/api/default/status/delete") return removed(String(body["id"]), strip(body["contacts"], "@c.us"));
    if (path === "/chat/deleteMessageForEveryone/default" && method === "DELETE") return removed(String(body["id"]), []);
    if (path.startsWith("/api/default/chats/status@broadcast/messages/")) {
      return fake.ack === undefined ? refusal(false, 404, "Message not found") : { body: { id: "x", ackName: fake.ack } };
    }
    if (path === "/chat/findStatusMessage/default") return { body: fake.ack === undefined ? [] : [{ status: fake.ack, participant: `${CANARY}@s.whatsapp.net` }] };
    return refusal(evolution, 404, `Cannot ${method}`);
  }

  function checked(evolution: boolean, path: string, url: URL): Answer {
    const other = fake.onCheck((checks += 1));
    if (other) return other;
    if (evolution) {
      const name = url.searchParams.get("instanceName");
      if (name !== "default") return { body: [] };
      return { body: [{ name, connectionStatus: fake.session === "WORKING" ? "open" : "close", ownerJid: `${fake.linked}@s.whatsapp.net`, integration: fake.integration }] };
    }
    if (path !== "/api/sessions/default") return refusal(false, 404, "Session not found");
    return { body: { name: "default", status: fake.session, me: { id: `${fake.linked}@c.us`, pushName: "Stato" }, engine: { engine: fake.engine } } };
  }

  async function post(what: string, body: Record<string, unknown>, numbers: string[], id: string): Promise<Answer> {
    if (fake.session !== "WORKING") return { status: 422, body: { error: "Session status is not as expected.", status: fake.session, expected: ["WORKING"] } };
    const one: Posted = { what, numbers, id, body };
    fake.posted.push(one);
    const other = await fake.onPost(fake.posted.length, one);
    return other ?? { status: 201, body: { key: { remoteJid: "status@broadcast", fromMe: true, id }, message: {}, status: "PENDING" } };
  }

  async function sendStatus(body: Record<string, unknown>): Promise<Answer> {
    const list = strip(body["statusJidList"], "@s.whatsapp.net");
    if (new Set(list).size !== list.length || list.length === 0) return refusal(true, 400, "statusJidList");
    if (body["type"] === "text" && (!body["backgroundColor"] || !body["font"])) return refusal(true, 400, "Font is required");
    return post(`evolution/${String(body["type"])}`, body, list, `3EB0E${String((ids += 1)).padStart(15, "0")}`);
  }

  function removed(id: string, numbers: string[]): Answer {
    fake.deleted.push({ id, numbers });
    return fake.onDelete(fake.deleted.length) ?? { status: 201, body: {} };
  }

  const fake: FakeGateway = {
    url: "",
    posted: [],
    deleted: [],
    asked: [],
    keys: new Set(),
    engine: "NOWEB",
    session: "WORKING",
    linked: SENDER,
    integration: "WHATSAPP-BAILEYS",
    ack: "DEVICE",
    onPost: () => undefined,
    onDelete: () => undefined,
    onCheck: () => undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;
}

/** WAHA's errors are Nest's, Evolution's its own. */
function refusal(evolution: boolean, status: number, message: string): Answer {
  return { status, body: evolution ? { status, error: "Error", response: { message: [message] } } : { statusCode: status, message } };
}

function strip(list: unknown, server: string): string[] {
  return (Array.isArray(list) ? list : []).map((id) => String(id).replace(server, ""));
}

function write(response: http.ServerResponse, { status = 200, body, raw, headers, cut, silent }: Answer): void {
  if (silent) return;
  if (cut) return void response.socket?.destroy();
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(raw ?? (body === undefined ? "" : JSON.stringify(body)));
}
