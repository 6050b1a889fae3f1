/**
 * A path of our own in front of everything else on Node-RED's server, as socket.io does it: requests on that path come to
 * us, all others go on to who was there before. With Node-RED's default settings a JSON parser sits at "/" and eats the
 * raw body that a signature is over; and the way through Express costs more than the whole handling of a webhook.
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Red } from "./red.ts";

export type DoorHandler = (request: IncomingMessage, response: ServerResponse) => void;

export interface Door {
  /** From now on this handles the path; undefined answers 503 (closed for a moment, call again). */
  handle(handler: DoorHandler | undefined): void;
  /** False when something in front may already have read the body: then the signature cannot be checked. */
  rawBody: boolean;
}

const doors = new WeakMap<Server, Map<string, DoorHandler>>();

/** @param path below Node-RED's root for nodes, e.g. "/urp/webhook" */
export function frontDoor(RED: Red, path: string): Door {
  const root = typeof RED.settings.httpNodeRoot === "string" ? RED.settings.httpNodeRoot : "/";
  const whole = `${root.replace(/\/$/, "")}${path}`;
  let current: DoorHandler | undefined;
  const handle: DoorHandler = (request, response) => (current ?? closedForNow)(request, response);
  const door: Door = {
    handle: (handler) => (current = handler),
    rawBody: RED.server !== undefined,
  };
  if (RED.server) mapOf(RED.server).set(whole, handle);
  else RED.httpNode.use(path, (request, response) => handle(request, response));
  return door;
}

function mapOf(server: Server): Map<string, DoorHandler> {
  const known = doors.get(server);
  if (known) return known;
  const map = new Map<string, DoorHandler>();
  doors.set(server, map);
  const behind = server.listeners("request") as DoorHandler[];
  server.removeAllListeners("request");
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const ours = map.get(pathOf(request.url ?? ""));
    if (ours) return ours(request, response);
    for (const listener of behind) listener.call(server, request, response);
  });
  return map;
}

function pathOf(url: string): string {
  const query = url.indexOf("?");
  return query < 0 ? url : url.slice(0, query);
}

/** Meta calls again after anything but 200. */
function closedForNow(request: IncomingMessage, response: ServerResponse): void {
  request.resume();
  response.writeHead(503, { "retry-after": "10", "content-length": "0" });
  response.end();
}
