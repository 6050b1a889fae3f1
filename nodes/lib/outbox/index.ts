export { type Errand, type Sender, type SenderOptions, type SenderState, startSender } from "./sender.ts";
