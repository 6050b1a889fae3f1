/** Small real servers that answer as a test wants, and what was asked of them. */
import assert from "node:assert/strict";
import http from "node:http";
import net from "node:net";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { createCloudApi } from "../../nodes/lib/cloud-api/index.ts";
import type { CloudApi, CloudApiOptions } from "../../nodes/lib/cloud-api/index.ts";

export const TOKEN = "EAAtokenThatNobodyMaySee0123456789";
export const PHONE = "393331234567";
export const USER_ID = "IT.13491208655302741918";
export const WORDS = "La lampada di via Grande non si accende";

export interface Asked {
  method: string;
  url: string;
  headers: http.IncomingHttpHeaders;
  body: string;
}

export interface LocalServer {
  url: string;
  port: number;
  asked: Asked[];
  /** TCP connections accepted so far. */
  connections(): number;
  close(): Promise<void>;
}

/** What is still open; each test file closes all of it after each test. */
const open: (() => Promise<void> | void)[] = [];

export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).toReversed()) await close();
}

export type Handler = (asked: Asked, response: http.ServerResponse, number: number) => void;

/** An HTTP server on loopback; `number` counts the requests from 1. */
export async function serve(handler: Handler): Promise<LocalServer> {
  const asked: Asked[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      asked.push({ method, url, headers, body: Buffer.concat(chunks).toString("latin1") });
      handler(asked.at(-1)!, response, asked.length);
    });
  });
  return { asked, ...(await listen(server)) };
}

/** A TCP server on loopback that does with each connection what the test says. */
export async function serveTcp(onConnection: (socket: net.Socket, number: number) => void): Promise<LocalServer> {
  let number = 0;
  const server = net.createServer((socket) => {
    socket.on("error", () => {});
    onConnection(socket, (number += 1));
  });
  return { asked: [], ...(await listen(server)) };
}

async function listen(server: net.Server): Promise<Omit<LocalServer, "asked">> {
  const sockets = new Set<net.Socket>();
  let count = 0;
  server.on("connection", (socket: net.Socket) => {
    count += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  open.push(close);
  return { url: `http://127.0.0.1:${port}`, port, connections: () => count, close };
}

export function reply(response: http.ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

/** What Meta answers to a message that it accepts. */
export const ACCEPTED = {
  messaging_product: "whatsapp",
  contacts: [{ input: `+${PHONE}`, wa_id: PHONE }],
  messages: [{ id: "wamid.accepted" }],
};

/** An error as Graph writes it, quoting what was sent as Graph sometimes does. */
export function graphError(code: number): unknown {
  return {
    error: {
      message: `(#${code}) ${WORDS}`,
      type: "OAuthException",
      code,
      error_data: { messaging_product: "whatsapp", details: `+${PHONE} ${USER_ID} ${TOKEN}` },
      fbtrace_id: "AbC",
    },
  };
}

/** A client of that server; closed after the test. */
export function clientOf(graphUrl: string, more: Partial<CloudApiOptions> = {}): CloudApi {
  const api = createCloudApi({ graphUrl, version: "v25.0", phoneNumberId: "106540352242922", token: TOKEN, ...more });
  open.push(() => api.close());
  return api;
}

/** Sends the usual text to the usual citizen. */
export function sendText(api: CloudApi): Promise<{ messageId: string; status?: string }> {
  return api.send({ type: "text", text: { body: WORDS } }, { phone: PHONE }, { callback: "outbox-4711" });
}

/** Rejects with an error of this class, in which there is nothing that nobody may see. */
export async function failsWith<T extends Error>(
  promise: Promise<unknown>,
  kind: new (...parameters: never[]) => T,
): Promise<T> {
  const error = await promise.then(
    () => assert.fail("should have failed"),
    (error: unknown) => error,
  );
  assertClean(error);
  assert.ok(error instanceof kind, `${inspect(error)} should be a ${kind.name}`);
  return error;
}

function assertClean(error: unknown): void {
  for (let link = error, depth = 0; link !== undefined; link = (link as Error).cause, depth += 1) {
    assert.ok(depth < 5);
    const all = [
      inspect(link, { depth: Infinity, showHidden: true, maxStringLength: Infinity, maxArrayLength: Infinity }),
      JSON.stringify(link),
      (link as Error).message,
      (link as Error).stack ?? "",
    ].join("\n");
    for (const secret of [TOKEN, PHONE, PHONE.slice(2), USER_ID, WORDS, "outbox-4711", "Bearer", "AxiosError"]) {
      assert.ok(!all.includes(secret), `"${secret}" must not be in ${all}`);
    }
  }
}
