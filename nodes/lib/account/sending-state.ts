/** How sending goes, for whoever looks later: stopped until something gets through, a loss for an hour. */
import { classify } from "../cloud-api/index.ts";
import { ServiceRefused, type UrpError } from "../errors.ts";
import type { SenderState } from "../outbox/index.ts";

const lossShownMs = 60 * 60_000;

export interface SendingState {
  hear(news: SenderState): void;
  /** Meta took it and could not deliver it. `code` is Meta's, 0 when it gave none. */
  undelivered(code: number): void;
  /** A loss that is long past is no news any more. */
  tick(): void;
  /** With the sentence of what stops it, else of the last loss. */
  state(): SenderState;
}

/** @param now the real time, epoch milliseconds */
export function createSendingState(now: () => number, tell: (state: SenderState) => void): SendingState {
  let stopped: SenderState | undefined;
  let loss: { at: number; error?: UrpError } | undefined;

  function hear({ ok, error, one, lost }: SenderState): void {
    if (ok) stopped = undefined;
    else if (!one) stopped = { ok, ...(error && { error }) };
    if (lost) loss = { at: now(), ...(error && { error }) };
    tell({ ok: !stopped, ...(error && { error }), ...(loss && { lost: true }) });
  }

  return {
    hear,
    undelivered: (code) => hear({ ok: !stopped, error: notDelivered(code), one: true, lost: true }),
    tick() {
      // A clock that was turned back must not keep it for ever.
      if (!loss || Math.abs(now() - loss.at) < lossShownMs) return;
      loss = undefined;
      tell({ ok: !stopped });
    },
    state: () => stopped ?? { ok: true, ...(loss && { ...(loss.error && { error: loss.error }), lost: true }) },
  };
}

function notDelivered(given: number): ServiceRefused {
  const code = given === 0 ? undefined : given;
  return new ServiceRefused(`meta-${code ?? "undelivered"}`, classify(code).sentence, { code: code ?? "-" });
}
