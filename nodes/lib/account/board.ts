/** The notices of one account, who subscribed to them, and who consulted them: the store's calls without its name in each. */
import type { NoticeQuery, NoticeRecord, NoticeStore, Store, SubscriptionAct } from "../store/index.ts";

type Without<Shape> = Omit<Shape, "account">;
type Rest<Name extends keyof NoticeStore> = Parameters<NoticeStore[Name]> extends [string, ...infer Others] ? Others : never;
type Answer<Name extends keyof NoticeStore> = ReturnType<NoticeStore[Name]>;

export interface Board {
  putNotice(notice: Without<NoticeRecord>, image?: Uint8Array | null): Answer<"putNotice">;
  notice(...rest: Rest<"notice">): Answer<"notice">;
  noticeImage(...rest: Rest<"noticeImage">): Answer<"noticeImage">;
  notices(query: Without<NoticeQuery>): Answer<"notices">;
  /** What this process wrote shows at once; what another wrote, within a second. */
  noticesVersion(): Answer<"noticesVersion">;
  subscription(...rest: Rest<"subscription">): Answer<"subscription">;
  changeSubscription(act: Without<SubscriptionAct>): Answer<"changeSubscription">;
  subscriberCount(...rest: Rest<"subscriberCount">): Answer<"subscriberCount">;
  consulted(...rest: Rest<"consulted">): Answer<"consulted">;
}

/** The page asks for the version at every request: the store's thread is asked once in this time. */
const versionMs = 1_000;

/** @param now the real time, epoch milliseconds */
export function boardOf(store: Store, account: string, now: () => number): Board {
  let version: Promise<number> | undefined;
  let askedAt = 0;
  return {
    async putNotice(notice, image) {
      try {
        return await store.putNotice({ ...notice, account }, image);
      } finally {
        version = undefined;
      }
    },
    notice: (...rest) => store.notice(account, ...rest),
    noticeImage: (...rest) => store.noticeImage(account, ...rest),
    notices: (query) => store.notices({ ...query, account }),
    noticesVersion() {
      const at = now();
      if (version && Math.abs(at - askedAt) < versionMs) return version;
      askedAt = at;
      const asked = store.noticesVersion(account);
      version = asked;
      asked.catch(() => {
        if (version === asked) version = undefined;
      });
      return asked;
    },
    subscription: (...rest) => store.subscription(account, ...rest),
    changeSubscription: (act) => store.changeSubscription({ ...act, account }),
    subscriberCount: (...rest) => store.subscriberCount(account, ...rest),
    consulted: (...rest) => store.consulted(account, ...rest),
  };
}
