/** Routes on Node-RED's own server that need no login, guarded so that nothing thrown in them reaches Express. */
import type { HttpRequest, HttpResponse, Red } from "./red.ts";
import { describeUnexpected } from "./unexpected.ts";

export type PublicHandler = (request: HttpRequest, response: HttpResponse) => void | Promise<void>;

export function publicRoute(RED: Red, path: string, handler: PublicHandler): void {
  RED.httpNode.use(path, (request, response) => {
    guarded(handler, request, response).catch((error: unknown) => {
      RED.log.error(`${path}: ${describeUnexpected(error)}`);
      if (!response.headersSent) response.writeHead(500, { "content-length": "0" });
      response.end();
    });
  });
}

async function guarded(handler: PublicHandler, request: HttpRequest, response: HttpResponse): Promise<void> {
  await handler(request, response);
}

/** What proxies add. One that adds nothing cannot be told from this machine: URP_HOST and the proxy must keep it out. */
const forwarding = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "forwarded", "via"];
const loopback = new Set(["127.0.0.1", "::1", "::ffff:127.0.0.1"]);

/**
 * From this machine and meant for it. A request that came through a proxy has our own address too, and one that a web page
 * made through a name of its own (DNS rebinding) has another Host: both are not from here.
 */
export function isLocal(request: HttpRequest): boolean {
  const forwarded = forwarding.some((name) => request.headers[name] !== undefined);
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  const named = host === "127.0.0.1" || host === "localhost" || host === "[::1]";
  return loopback.has(request.socket.remoteAddress ?? "") && !forwarded && named;
}
