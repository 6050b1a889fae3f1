/** What a step of a post works with: the store of one account, a gateway, two clocks. */
import type { Language, UrpError } from "../errors.ts";
import type { Notice } from "../notices/index.ts";
import type { NoticeStore, StatusFollowed, StatusPost, StatusPostChange, StatusPostStore } from "../store/index.ts";
import type { StatusGateway } from "./gateway.ts";
import type { GatewaySettings } from "./settings.ts";

type WithoutAccount<Call> = Call extends (account: string, ...rest: infer Rest) => infer Answer ? (...rest: Rest) => Answer : never;

/** The store's calls of one account. */
export interface PostStore
  extends Pick<StatusPostStore, "statusChunks" | "beginStatusChunk" | "settleStatusChunk" | "changeStatusPost"> {
  followStatus(wish: Omit<Parameters<StatusPostStore["followStatus"]>[0], "account">): Promise<StatusFollowed>;
  openStatusPosts: WithoutAccount<StatusPostStore["openStatusPosts"]>;
  statusPost: WithoutAccount<StatusPostStore["statusPost"]>;
  interruptStatusChunks: WithoutAccount<StatusPostStore["interruptStatusChunks"]>;
  subscriberAddresses: WithoutAccount<NoticeStore["subscriberAddresses"]>;
  subscriberCount: WithoutAccount<NoticeStore["subscriberCount"]>;
  noticeImage: WithoutAccount<NoticeStore["noticeImage"]>;
  notice: WithoutAccount<NoticeStore["notice"]>;
  noticesVersion: WithoutAccount<NoticeStore["noticesVersion"]>;
}

export interface PosterOptions {
  store: PostStore;
  gateway: StatusGateway;
  settings: Pick<GatewaySettings, "key" | "sender" | "canary" | "chunkSize" | "pauseMs">;
  /** Real time, epoch milliseconds. */
  now: () => number;
  /** The service's clock: validity goes by it. */
  clock: () => number;
  language: Language;
  /** Public address of a notice's image, "" when it has none. */
  imageUrl: (notice: Notice) => string;
  /** Something that a person should know. */
  onTrouble: (error: UrpError) => void;
}

/** A step at work: what it is about, and how to write down what became of it. */
export interface Work extends PosterOptions {
  post: StatusPost;
  change(change: Omit<StatusPostChange, "id">): Promise<void>;
}
