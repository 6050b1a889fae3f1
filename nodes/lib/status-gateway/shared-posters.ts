/** One poster for each account, however many nodes publish for it: two would post the same chunk. */
import type { Poster } from "./poster.ts";

export interface SharedPosters {
  /** Made by the first who asks. Answers how to let go of it; the last one out ends it. */
  join(account: string, make: () => Poster): { poster: Poster; leave(): Promise<void> };
  all(): Poster[];
}

/** @param graceMs how long the request under way may go on when the last one leaves */
export function createSharedPosters(graceMs: number): SharedPosters {
  const members = new Map<string, { poster: Poster; users: number }>();
  return {
    join(account, make) {
      const member = members.get(account) ?? { poster: make(), users: 0 };
      members.set(account, member);
      member.users += 1;
      let left = false;
      return {
        poster: member.poster,
        async leave() {
          if (left) return;
          left = true;
          member.users -= 1;
          if (member.users > 0) return;
          members.delete(account);
          await member.poster.stop(graceMs);
        },
      };
    },
    all: () => [...members.values()].map(({ poster }) => poster),
  };
}
