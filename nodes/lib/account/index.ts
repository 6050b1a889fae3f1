export { type Account, type AccountOptions, type Category, type Effect, type Emitted, type Listener, startAccount, tickMs } from "./account.ts";
export { type AccountFields, type AccountSettings, type RealNumber, accountSettings } from "./settings.ts";
export { type Keeper, type Member, createKeeper } from "./keeper.ts";
export type { Board } from "./board.ts";
export type { ModerationDesk } from "./moderation.ts";
