/**
 * One request, held in hand: it can be cut off at any stage, and when it fails it knows how far it had come. That
 * decides between "not sent, send again" and "nobody knows", that is between a safe repetition and a double message.
 */
import http from "node:http";
import https from "node:https";
import type { ClientRequest, IncomingMessage, RequestOptions } from "node:http";
import type { TLSSocket } from "node:tls";
import { CloudApiUnreachable } from "./failures.ts";
import type { Received } from "./failures.ts";

/** Milliseconds for the connection and for the whole, from the first byte sent to the last one received. */
export interface Deadlines {
  connectMs: number;
  totalMs: number;
}

export interface Agents {
  http: http.Agent;
  https: https.Agent;
}

export interface Attempt {
  /** What axios calls instead of `http.request`. */
  request(options: RequestOptions, onResponse: (response: IncomingMessage) => void): ClientRequest;
  /** Rejects as soon as a deadline is over: a proxy that falls silent would keep axios waiting for ever. */
  race<T>(exchange: Promise<T>): Promise<T>;
  /** The failure as it may leave this module: nothing of the request and nothing of the answer is in it. */
  failure(error: unknown): CloudApiUnreachable;
  /** Stops the clock; to be called exactly when the exchange is over. */
  over(): void;
  /** Stops everything, from the inside. */
  cut(): void;
}

export function attemptOf(agents: Agents, body: string | undefined, deadlines: Deadlines): Attempt {
  let request: ClientRequest | undefined;
  let timer: NodeJS.Timeout | undefined;
  let outcome: { received: Received; reason: string } | undefined;
  let giveUp: ((why: Error) => void) | undefined;
  const connectMs = Math.min(deadlines.connectMs, deadlines.totalMs);

  const fail = (reason: string): void => {
    outcome ??= { received: isUnsent(request) ? "no" : "unknown", reason };
    request?.destroy();
    giveUp?.(new Error(reason));
  };
  const onConnectDeadline = (): void => {
    if (isUnsent(request) && !isQueued(request, agents)) fail("connect-timeout");
    else timer = setTimeout(() => fail("timeout"), deadlines.totalMs - connectMs);
  };

  return {
    request(options, onResponse) {
      const started = (options.protocol === "https:" ? https : http).request(lean(options, agents), onResponse);
      request = started;
      // Before axios listens: afterwards the socket no longer tells how far it had come.
      started.on("error", (error: NodeJS.ErrnoException) => {
        outcome ??= { received: isUnsent(started) || isOfConnecting(error) ? "no" : "unknown", reason: wordOf(error) };
      });
      // Head and body leave in one write; axios, which has no body to write, then ends what has ended already.
      if (body !== undefined) started.end(body);
      timer = setTimeout(onConnectDeadline, connectMs);
      return started;
    },
    race: (exchange) =>
      new Promise((resolve, reject) => {
        giveUp = reject;
        exchange.then(resolve, reject);
      }),
    failure(error) {
      const { received, reason } = outcome ?? { received: request ? "unknown" : "no", reason: wordOf(error) };
      return new CloudApiUnreachable(received, reason);
    },
    over: () => clearTimeout(timer),
    cut: () => void request?.destroy(),
  };
}

/**
 * axios hands over a null-prototype object with a dozen keys, which `http.request` and the agent copy slowly (13 µs of
 * CPU a request). Through a proxy the agent is axios's own and wants the options as they are.
 */
function lean(options: RequestOptions, agents: Agents): RequestOptions {
  const { hostname, port, method, path, headers, agent } = options;
  if (agent !== agents.http && agent !== agents.https) return options;
  return { host: hostname, port, method, path, headers, agent };
}

/** No byte of the request can have left: it has no socket, or one whose connection or TLS is not up. */
function isUnsent(request: ClientRequest | undefined): boolean {
  const socket = request?.socket as (TLSSocket & { secureConnecting?: boolean }) | null | undefined;
  return !socket || socket.connecting || socket.secureConnecting === true;
}

/** All connections are busy and the request waits its turn: that is not the fault of the other side. */
function isQueued(request: ClientRequest | undefined, agents: Agents): boolean {
  const queues = [...Object.values(agents.http.requests), ...Object.values(agents.https.requests)];
  return queues.some((queue) => queue?.some((waiting: unknown) => waiting === request));
}

function isOfConnecting(error: NodeJS.ErrnoException): boolean {
  // An AggregateError is Node's sum of failed addresses of one host name.
  return error.syscall === "connect" || error.syscall === "getaddrinfo" || error instanceof AggregateError;
}

/** System and OpenSSL codes are safe to show; messages are not, they can quote what was sent. */
function wordOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" && /^[A-Z][A-Z0-9_]{1,60}$/.test(code) ? code : "network";
}
