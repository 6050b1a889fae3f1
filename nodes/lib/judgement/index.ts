/** From the rules to a decision that is made once: flood, second opinion, reply, strikes, and what operators decide. */
export { createInOrder } from "./in-order.ts";
export { type Case, type Court, type Judged, effectOf, firstVerdict, judge } from "./judge.ts";
export { type Decision, decide, decisionIn } from "./operator.ts";
export { type Settings, readSettings } from "./settings.ts";
export { withOwnContacts } from "./own-contacts.ts";
export type { Reason, Verdict } from "./verdict.ts";
