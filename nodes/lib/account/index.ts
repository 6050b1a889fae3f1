export type { FileFacts, Files, StoredFile } from "./media.ts";
export { type Account, type AccountOptions, type Category, type Effect, type Emitted, type Listener, type MediaOptions, startAccount, tickMs } from "./account.ts";
export { type AccountFields, type AccountSettings, type RealNumber, accountSettings } from "./settings.ts";
export { type Keeper, type Member, createKeeper } from "./keeper.ts";
export type { Board } from "./board.ts";
export type { Mailbag } from "./mailbag.ts";
