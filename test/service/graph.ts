/**
 * A Graph of a few lines, written from Meta's documentation and not from the simulator: what our own simulator gets wrong
 * would otherwise be right in every test. It counts what it accepts, and can be slow, silent or gone.
 */
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type Meta, envelope, seconds, valueOf } from "./meta.ts";

/** One call, as it arrived. */
export interface Call {
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: Record<string, unknown>;
}

/** "hold" never accepts; "silent" accepts and never answers; "refuse" answers 500 and does not accept. */
export type Manner = "answer" | "hold" | "silent" | "refuse";

export interface Graph {
  url: string;
  calls: Call[];
  /** Messages that it took, in order. */
  accepted: Call["body"][];
  /** How it treats what comes from now on. */
  manner: Manner;
  /** Before it takes a message, and before it answers; ms. */
  latencyMs: () => number;
  /** Meta is in no hurry: statuses wait until this is false again. */
  keepsStatuses: boolean;
  /** Citizens' files by Meta's id. */
  files: Map<string, GraphFile>;
  /** So many of the next calls for a file end with a 503 that is not Graph's. */
  fileFaults: number;
  /** Statuses that no service has taken yet. */
  untold(): number;
  close(): Promise<void>;
}

export interface GraphFile {
  bytes: Buffer;
  mime: string;
  /** Called for its bytes so far. */
  given: number;
}

export interface GraphOptions {
  phoneNumberId: string;
  token: string;
  /** Tells the statuses; left out: none are told. */
  meta?: Meta;
}

export async function startGraph({ phoneNumberId, token, meta }: GraphOptions): Promise<Graph> {
  let untold = 0;
  const server = createServer((request, response) => {
    // A service that is killed in the middle of a call is what this is for.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const graph: Graph = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: [],
    accepted: [],
    manner: "answer",
    keepsStatuses: false,
    files: new Map(),
    fileFaults: 0,
    latencyMs: () => 0,
    untold: () => untold,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const { method = "", url: path = "", headers } = request;
    const body = JSON.parse(Buffer.concat(parts).toString() || "{}") as Call["body"];
    graph.calls.push({ method, path, headers, body });
    if (headers.authorization !== `Bearer ${token}`) return reply(response, 401, { error: { code: 190 } });
    const [, address, fileId = ""] = /^\/(v25\.0|bytes)\/(\d+)(?:\?|$)/.exec(path) ?? [];
    const file = graph.files.get(fileId);
    if (file && address) return giveFile(response, address === "bytes", fileId, file);
    if (path !== `/v25.0/${phoneNumberId}/messages`) return reply(response, 200, { success: true });
    const { manner } = graph;
    if (manner === "hold") return;
    if (manner === "refuse") return reply(response, 500, { error: { code: 131000, message: "(#131000)" } });
    await pause(graph.latencyMs());
    // Its caller is gone: what had not been taken by then never is.
    if (request.socket.destroyed) return;
    const id = `wamid.OUT${graph.accepted.push(body)}`;
    if (meta) tell(meta, id, body);
    if (manner === "silent") return;
    await pause(graph.latencyMs());
    const contacts = [{ input: body["to"] ?? body["recipient"], wa_id: "39" }];
    reply(response, 200, { messaging_product: "whatsapp", contacts, messages: [{ id }] });
  }

  function giveFile(response: ServerResponse, isBytes: boolean, id: string, file: GraphFile): void {
    if (graph.fileFaults > 0) {
      graph.fileFaults -= 1;
      response.writeHead(503, { "content-type": "text/html" }).end("<html>Service Unavailable</html>");
    } else if (isBytes) {
      file.given += 1;
      response.writeHead(200, { "content-type": file.mime }).end(file.bytes);
    } else {
      const sha256 = createHash("sha256").update(file.bytes).digest("hex");
      reply(response, 200, { url: `${graph.url}/bytes/${id}`, mime_type: file.mime, sha256, file_size: file.bytes.length, id });
    }
  }

  function tell(meta: Meta, id: string, body: Call["body"]): void {
    const callback = body["biz_opaque_callback_data"];
    untold += 2;
    const deliver = async (): Promise<void> => {
      while (graph.keepsStatuses) await pause(10);
      for (const status of ["sent", "delivered"]) {
        const told = { id, status, timestamp: seconds(), ...(callback ? { biz_opaque_callback_data: callback } : {}) };
        await meta.deliver(envelope(valueOf(phoneNumberId, { statuses: [told] })));
        untold -= 1;
      }
    };
    // Meta gives up when the service never comes back.
    deliver().catch(() => undefined);
  }
  return graph;
}

function reply(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}
