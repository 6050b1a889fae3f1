/** What Meta says later of what we sent. */
import type { Receipt } from "../store.ts";
import type { Database } from "./database.ts";
import { countSent } from "./figures.ts";
import { sendState } from "./schema.ts";

const receiptState = { sent: 4, delivered: 5, read: 6, failed: 7, "outside-window": 3, again: 0 } as const;
/** Times that a message is sent again after receipts of a passing fault. */
const mostAgain = 3;

interface Row {
  id: string;
  state: number;
  attempts: number;
  settled: number | null;
}

export interface Applied {
  /** The sender has something to do: the message itself again, or the citizen's later ones. */
  releases: boolean;
  /** It will never be delivered: Meta's code, 0 when there is none. */
  lost?: number;
}

/** Receipts come in any order and more than once: the furthest one counts, and a failure is final. */
export function applyReceipt(db: Database, account: string, receipt: Receipt, now: number): Applied {
  const found = db
    .prepare("SELECT id, state, attempts, settled FROM outbox WHERE id = ? AND account = ?")
    .get(receipt.callback ?? "", account) as Row | undefined;
  if (!found) return { releases: false };
  const status = receipt.status === "again" && found.attempts > mostAgain ? "failed" : receipt.status;
  const state = receiptState[status];
  if (!isNews(found, receipt.status, state)) return { releases: false };
  const errorCode = receipt.errorCode ?? null;
  if (status === "again") {
    // Fourfold each time: Meta's own rule where there was too much for one citizen.
    const due = now + (receipt.delayMs ?? 0) * 4 ** Math.max(0, found.attempts - 1);
    const text = "UPDATE outbox SET state = 0, due = ?, holder = NULL, error_code = ?, settled = ? WHERE id = ?";
    db.prepare(text).run(due, errorCode, now, found.id);
    return { releases: true };
  }
  const text = "UPDATE outbox SET state = ?, holder = NULL, error_code = ?, settled = ? WHERE id = ?";
  db.prepare(text).run(state, errorCode, now, found.id);
  if (state >= sendState.sent && state < sendState.failed) countSent(db, account, found.id, now);
  const releases = found.state < sendState.sent;
  return state === sendState.failed ? { releases, lost: receipt.errorCode ?? 0 } : { releases };
}

function isNews({ state: before, settled }: Row, told: Receipt["status"], after: number): boolean {
  if (before === sendState.failed) return false;
  // Of what waits already, or has been delivered after all, a passing fault tells nothing new.
  if (told === "again") return before === sendState.begun || before === sendState.unknown || before === sendState.sent;
  // Settled by a failure and due again: the "sent" of the time before comes late, and must not call off the next.
  if (told === "sent" && before === sendState.due && settled !== null) return false;
  return after > before || (after === sendState.outsideWindow && before <= sendState.sent);
}
