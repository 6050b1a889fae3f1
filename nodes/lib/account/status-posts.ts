/** The posts of one account on a real Status, and who they are for: the store's calls without its name in each. */
import type { NoticeStore, StatusPostStore, StatusWish, Store } from "../store/index.ts";

type Rest<Call> = Call extends (account: string, ...rest: infer Others) => unknown ? Others : never;
type Answer<Call extends (...values: never[]) => unknown> = ReturnType<Call>;

/** For the gateway only: nobody else may ask for addresses. */
export interface StatusPosts
  extends Pick<StatusPostStore, "statusChunks" | "beginStatusChunk" | "settleStatusChunk" | "changeStatusPost"> {
  followStatus(wish: Omit<StatusWish, "account">): Answer<StatusPostStore["followStatus"]>;
  openStatusPosts(...rest: Rest<StatusPostStore["openStatusPosts"]>): Answer<StatusPostStore["openStatusPosts"]>;
  statusPost(...rest: Rest<StatusPostStore["statusPost"]>): Answer<StatusPostStore["statusPost"]>;
  interruptStatusChunks(...rest: Rest<StatusPostStore["interruptStatusChunks"]>): Answer<StatusPostStore["interruptStatusChunks"]>;
  subscriberAddresses(...rest: Rest<NoticeStore["subscriberAddresses"]>): Answer<NoticeStore["subscriberAddresses"]>;
  subscriberCount(...rest: Rest<NoticeStore["subscriberCount"]>): Answer<NoticeStore["subscriberCount"]>;
  noticeImage(...rest: Rest<NoticeStore["noticeImage"]>): Answer<NoticeStore["noticeImage"]>;
  notice(...rest: Rest<NoticeStore["notice"]>): Answer<NoticeStore["notice"]>;
  noticesVersion(): Answer<NoticeStore["noticesVersion"]>;
}

export function statusPostsOf(store: Store, account: string): StatusPosts {
  return {
    followStatus: (wish) => store.followStatus({ ...wish, account }),
    openStatusPosts: (...rest) => store.openStatusPosts(account, ...rest),
    statusPost: (...rest) => store.statusPost(account, ...rest),
    statusChunks: (post, limit) => store.statusChunks(post, limit),
    beginStatusChunk: (chunk) => store.beginStatusChunk(chunk),
    settleStatusChunk: (chunk, now) => store.settleStatusChunk(chunk, now),
    changeStatusPost: (change) => store.changeStatusPost(change),
    interruptStatusChunks: (...rest) => store.interruptStatusChunks(account, ...rest),
    subscriberAddresses: (...rest) => store.subscriberAddresses(account, ...rest),
    subscriberCount: (...rest) => store.subscriberCount(account, ...rest),
    noticeImage: (...rest) => store.noticeImage(account, ...rest),
    notice: (...rest) => store.notice(account, ...rest),
    noticesVersion: () => store.noticesVersion(account),
  };
}
