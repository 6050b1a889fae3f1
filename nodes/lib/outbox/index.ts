export type { Errand } from "./errand.ts";
export { type Sender, type SenderOptions, type SenderState, startSender } from "./sender.ts";
