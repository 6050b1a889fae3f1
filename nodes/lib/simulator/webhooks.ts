import type { Faults } from "./faults.ts";
import type { Poster } from "./post-webhook.ts";
import { poster } from "./post-webhook.ts";
import type { Update } from "./webhook-body.ts";
import { signature, webhookBody } from "./webhook-body.ts";
import type { Pending, QueueOptions, WebhookQueue } from "./webhook-queue.ts";
import { webhookQueue } from "./webhook-queue.ts";
import type { WireLog } from "./wire-log.ts";

export interface WebhookOptions extends Pick<QueueOptions, "firstMs" | "longestMs" | "attempts" | "limit"> {
  url: () => string;
  accountId: string;
  secret: string;
  faults: Faults;
  wire: WireLog;
  now: () => number;
  /** How long an update is held back at most for the failures "disorder" and "batch", in ms. */
  holdMs: number;
}

export interface Webhooks {
  /** Resolves to whether the service took it in the end. `lane` names whose updates keep their order. */
  tell(lane: string, update: Update): Promise<boolean>;
  /** The handshake when the callback address is set: does the service echo our challenge? */
  subscribe(verifyToken: string, challenge: string): Promise<boolean>;
  readonly waiting: number;
  readonly dropped: number;
  close(): void;
}

/** As many events as one call holds when the failure "batch" stays on. */
const BATCH = 3;
/** The lane of all statuses: they keep their order and share calls when there are many. */
export const statusLane = "statuses";

export function webhooks(options: WebhookOptions): Webhooks {
  const { faults } = options;
  const http = poster();
  const queues = {
    messages: webhookQueue({ ...options, together: 1, deliver: (updates) => deliver(http, options, updates) }),
    statuses: webhookQueue({ ...options, together: 200, deliver: (updates) => deliver(http, options, updates) }),
  };
  const batch: { lane: string; pending: Pending }[] = [];
  let late: { lane: string; pending: Pending } | undefined;
  const timers: { batch?: NodeJS.Timeout; late?: NodeJS.Timeout } = {};

  const queueOf = (lane: string): WebhookQueue => (lane === statusLane ? queues.statuses : queues.messages);

  function releaseLate(): void {
    clearTimeout(timers.late);
    if (late) queueOf(late.lane).add(late.lane, late.pending);
    late = undefined;
  }

  async function releaseBatch(): Promise<void> {
    clearTimeout(timers.batch);
    delete timers.batch;
    const list = batch.splice(0);
    if (list.length === 0) return;
    const taken = await deliver(
      http,
      options,
      list.map((one) => one.pending.update),
    );
    // A batch that was refused comes again one by one, like any other update.
    for (const { lane, pending } of list) {
      if (taken) pending.done(true);
      else queues.messages.add(lane, pending);
    }
  }

  /** Holds the update back when a failure wants it; tells whether it did. Statuses are not gathered into batches. */
  function heldBack(lane: string, pending: Pending): boolean {
    if (lane !== statusLane && faults.take("batch")) {
      batch.push({ lane, pending });
      timers.batch ??= setTimeout(() => void releaseBatch(), options.holdMs);
      const left = faults.left("batch");
      if (left === 0 || (left === Infinity && batch.length >= BATCH)) void releaseBatch();
      return true;
    }
    if (!late && faults.take("disorder")) {
      late = { lane, pending };
      timers.late = setTimeout(releaseLate, options.holdMs);
      return true;
    }
    return false;
  }

  return {
    tell: (lane, update) =>
      new Promise((resolve) => {
        const pending = { update, done: resolve };
        if (heldBack(lane, pending)) return;
        queueOf(lane).add(lane, pending);
        if (late?.lane === lane) releaseLate();
      }),
    async subscribe(verifyToken, challenge) {
      const url = new URL(options.url());
      url.searchParams.set("hub.mode", "subscribe");
      url.searchParams.set("hub.challenge", challenge);
      url.searchParams.set("hub.verify_token", verifyToken);
      const { status, answer } = await http.get(url.href);
      return status === 200 && answer === challenge;
    },
    get waiting() {
      return queues.messages.size + queues.statuses.size + batch.length + (late ? 1 : 0);
    },
    get dropped() {
      return queues.messages.dropped + queues.statuses.dropped;
    },
    close() {
      clearTimeout(timers.batch);
      clearTimeout(timers.late);
      for (const { pending } of batch.splice(0)) pending.done(false);
      late?.pending.done(false);
      queues.messages.close();
      queues.statuses.close();
      http.close();
    },
  };
}

/** One call of the service, with the failures that are due. */
async function deliver(http: Poster, options: WebhookOptions, updates: Update[]): Promise<boolean> {
  const { faults } = options;
  const body = webhookBody(options.accountId, updates);
  const wrong = faults.take("wrong-signature");
  const taken = await post(http, options, body, wrong ? "wrong-signature" : "");
  if (taken && faults.take("duplicate")) await post(http, options, body, "duplicate");
  return taken;
}

async function post(http: Poster, options: WebhookOptions, body: string, note: string): Promise<boolean> {
  const secret = note === "wrong-signature" ? `${options.secret}?` : options.secret;
  const url = options.url();
  const headers = {
    "Content-Type": "application/json",
    "Content-Length": String(Buffer.byteLength(body)),
    "User-Agent": "facebookexternalua",
    "X-Hub-Signature-256": signature(body, secret),
  };
  const shown = { "Content-Type": headers["Content-Type"] };
  const end = options.wire.begin({
    at: options.now(),
    direction: "webhook",
    method: "POST",
    url,
    headers: shown,
    body,
    note,
  });
  const { status, answer } = await http.post(url, headers, body);
  end(status, answer);
  return status === 200;
}
