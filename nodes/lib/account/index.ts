export { type Account, type AccountOptions, type Category, type Emitted, type Listener, type MediaOptions, startAccount, tickMs } from "./account.ts";
export type { FileFacts, Files, StoredFile } from "./media.ts";
export { type AccountFields, type AccountSettings, type RealNumber, accountSettings } from "./settings.ts";
export { type Keeper, type Member, createKeeper } from "./keeper.ts";
export type { Board } from "./board.ts";
export type { Reports, Step } from "./reports.ts";
export type { Effect } from "./effect.ts";
export type { Register } from "./register.ts";
export type { StatusPosts } from "./status-posts.ts";
