/** Which notices the office sees: those that can be read now, then those to come, then the last that are over. */
import { type Notice, shownNotices } from "../../lib/notices/index.ts";
import type { ShareSite } from "./share-site.ts";

/** Each card is an image: a page of more would be slow on a phone. */
const most = { now: 60, waiting: 30, past: 12 } as const;

export interface Listed {
  notices: Notice[];
  more: number;
}

export async function listNotices({ board }: ShareSite, at: number): Promise<Listed> {
  const [now, waiting, published, past] = await Promise.all([
    shownNotices(board, at),
    board.notices({ states: ["waiting", "draft"], limit: most.waiting }),
    // Newest first by the day they begin: those to come are at the top.
    board.notices({ states: ["published"], limit: most.waiting }),
    board.notices({ pastAt: at, limit: most.past }),
  ]);
  const scheduled = published.filter(({ validFrom }) => validFrom > at);
  const valid = now.filter(({ validFrom, validUntil }) => validFrom <= at && (validUntil === null || validUntil > at));
  return { notices: [...valid.slice(0, most.now), ...waiting, ...scheduled, ...past], more: Math.max(0, valid.length - most.now) };
}
