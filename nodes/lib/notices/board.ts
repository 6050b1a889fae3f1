/** Publishing to a board, and what it shows: the only part of the notices that waits for the store. */
import type { Notice, Rules, Wish } from "./notice.ts";
import { type Plan, idOfWish, planNotice } from "./plan.ts";

/** What a board must be able to do. Instants are epoch milliseconds. */
export interface NoticeBoard {
  notice(id: string): Promise<Notice | null>;
  putNotice(notice: Notice, image?: Uint8Array | null): Promise<unknown>;
  notices(query: { validAt: number; limit: number }): Promise<Notice[]>;
  noticesVersion(): Promise<number>;
}

const turns = new WeakMap<NoticeBoard, Promise<unknown>>();

/**
 * Reads, decides and writes; one after the other on each board, so that two wishes for one notice do not cross.
 *
 * @param beside  what else follows from a change; called in the same turn as it is written, which makes it one commit
 */
export function publishNotice(
  board: NoticeBoard,
  wish: Wish,
  rules: Rules,
  at: number,
  beside?: (notice: Notice) => Promise<unknown>,
): Promise<Plan> {
  const before = turns.get(board) ?? Promise.resolve();
  const turn = before.then(async () => {
    const plan = planNotice(wish, await board.notice(idOfWish(wish, at, rules.zone)), rules, at);
    if (plan.changed) await Promise.all([board.putNotice(plan.notice, plan.image), beside?.(plan.notice)]);
    return plan;
  });
  turns.set(
    board,
    turn.catch(() => undefined),
  );
  return turn;
}

/** More than any comune has at a time; bounds what is read and kept. */
const mostShown = 5_000;
const minuteMs = 60_000;

interface Shown {
  version: number;
  minute: number;
  notices: Promise<Notice[]>;
}

const shown = new WeakMap<NoticeBoard, Shown>();

/** The notices valid in this minute, newest first; read once per minute and change. Do not change what it answers. */
export async function shownNotices(board: NoticeBoard, at: number): Promise<Notice[]> {
  const version = await board.noticesVersion();
  const minute = Math.floor(at / minuteMs);
  const known = shown.get(board);
  if (known && known.version === version && known.minute === minute) return known.notices;
  // At the end of the minute: what was published a moment ago is there.
  const notices = board.notices({ validAt: (minute + 1) * minuteMs - 1, limit: mostShown });
  const made = { version, minute, notices };
  shown.set(board, made);
  notices.catch(() => {
    if (shown.get(board) === made) shown.delete(board);
  });
  return notices;
}
