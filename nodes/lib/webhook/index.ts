/**
 * The webhook's pure half: is it from Meta, and what does it say? No network, no clock, no store.
 * Public as `@sportello/node-red-urp/webhook`.
 */
export type * from "./events.ts";
export { eventKey } from "./key.ts";
export { parseWebhook } from "./parse.ts";
export { verifySignature } from "./signature.ts";
