import type { IncomingMessage, ServerResponse } from "node:http";
import type { Citizen } from "./citizens.ts";
import type { Clock } from "./clock.ts";
import type { CallKind, FaultKind } from "./faults.ts";
import type { Template } from "./template.ts";
import type { WireEntry } from "./view.ts";
import type { Happening, What } from "./what.ts";
import type { SentMessage, SimulatedAccount } from "./world.ts";
import type { Written } from "./tell.ts";

/** Only `webhookUrl` is needed; everything else has an invented value. */
export interface SimulatorOptions {
  /** Where webhooks go; asked for each time, so that a service may move. */
  webhookUrl: () => string;
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  port?: number;
  phoneNumberId?: string;
  accountId?: string;
  /** The business number; anything but digits is left out. */
  displayNumber?: string;
  /** The verified name of the business. */
  name?: string;
  accessToken?: string;
  appSecret?: string;
  clock?: Clock;
  /** IANA zone in which the phone shows the time. */
  zone?: string;
  /** Numbers in [0, 1), for identifiers. */
  random?: () => number;
  /** Pause between accepted, sent, delivered and read, in ms of the real time. */
  latencyMs?: number;
  /** false: no status is ever told. */
  statuses?: boolean;
  /** Every number exists, its 24-hour window is open, no pair limit: for load tests. */
  everyone?: boolean;
  /** The approved templates; left out: any name is approved. */
  templates?: readonly Template[];
  citizens?: readonly Citizen[];
  /** Accepted messages kept in `sent`. */
  keep?: number;
  /** Webhooks: first and longest pause after a failure, attempts; how long "disorder" and "batch" hold back; in ms. */
  retry?: { firstMs?: number; longestMs?: number; attempts?: number; holdMs?: number };
}

export interface Simulator {
  /** Base address for WHATSAPP_GRAPH_URL, without version. */
  readonly graphUrl: string;
  readonly account: SimulatedAccount;
  readonly citizens: readonly Citizen[];
  readonly clock: Clock;
  /** Lets a citizen do something. The webhook may take its time: await `delivered`. */
  write(citizen: string, what: What | Happening): Promise<Written>;
  /** Introduces one more person. */
  addCitizen(citizen: Citizen): void;
  /** Accepted messages, oldest first, the last `keep` of them; `sentTotal` counts them all. */
  readonly sent: readonly SentMessage[];
  readonly sentTotal: number;
  /** Accepted messages for one citizen, without reactions. */
  answers(citizen: string): SentMessage[];
  /** Resolves when the citizen has at least `n` answers since the start; rejects after `timeoutMs`. */
  waitForAnswers(citizen: string, n: number, timeoutMs?: number): Promise<SentMessage[]>;
  /** The wire: calls of the Graph (`calls`) and webhooks (`posts`), the last 200 together. */
  readonly calls: readonly WireEntry[];
  readonly posts: readonly WireEntry[];
  /** Switches a failure on for the next `times` times (default 1, Infinity until switched off). */
  failNext(kind: FaultKind, times?: number, on?: CallKind | "any"): void;
  stopFailing(kind?: FaultKind): void;
  /** Whether statuses are told; may be changed at any time. */
  statuses: boolean;
  /** Meta's handshake when a callback address is set: true when the service echoes the challenge. */
  subscribe(verifyToken: string): Promise<boolean>;
  /** Updates that the service has not taken yet, and those given up. */
  readonly waiting: number;
  readonly dropped: number;
  /** Answers the phone page's API; `path` is what stands behind the mount point. False: not ours. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
  close(): Promise<void>;
}
