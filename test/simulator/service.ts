import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** One webhook as it came over the wire. */
export interface Hook {
  raw: Buffer;
  headers: Record<string, string | string[] | undefined>;
  body: Webhook;
}

// The shapes are what the tests look at, no more.
export type Item = Record<string, unknown> & { id: string };
export interface Webhook {
  object: string;
  entry: { id: string; changes: { field: string; value: Record<string, unknown> }[] }[];
}

/** A service that takes webhooks on a real socket; `status` is what it answers, and may change. */
export async function startService() {
  const hooks: Hook[] = [];
  const watchers = new Set<() => void>();
  const state: { status: number | (() => number) } = { status: 200 };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://service");
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (request.method === "GET") {
        const right = url.searchParams.get("hub.verify_token") === "right";
        response.writeHead(right ? 200 : 403).end(right ? url.searchParams.get("hub.challenge") : "");
        return;
      }
      const raw = Buffer.concat(parts);
      hooks.push({ raw, headers: request.headers, body: JSON.parse(raw.toString("utf8")) as Webhook });
      const answer = typeof state.status === "number" ? state.status : state.status();
      response.writeHead(answer).end();
      for (const watcher of watchers) watcher();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/urp/webhook`;

  const changes = () => hooks.flatMap((hook) => hook.body.entry.flatMap((entry) => entry.changes));
  const parts = (part: string): Item[] =>
    changes().flatMap((change) => (change.value[part] as Item[] | undefined) ?? []);
  return {
    url,
    hooks,
    changes,
    messages: () => parts("messages"),
    statuses: () => parts("statuses"),
    calls: () => parts("calls"),
    answerWith: (next: number | (() => number)) => {
      state.status = next;
    },
    /** Resolves when `enough` holds; rejects after two seconds. */
    until: (enough: () => boolean, what: string) =>
      new Promise<void>((resolve, reject) => {
        const timer = setTimeout(() => finish(new Error(`never saw ${what}`)), 2000);
        const check = () => enough() && finish();
        function finish(error?: Error): void {
          clearTimeout(timer);
          watchers.delete(check);
          if (error) reject(error);
          else resolve();
        }
        watchers.add(check);
        check();
      }),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type Service = Awaited<ReturnType<typeof startService>>;
