export { type Clock, applyEnvironment, createClock, processClock } from "./clock.ts";
export { type Behaviour, type Definition, type Tools, define } from "./define.ts";
export { editorRoute } from "./editor-route.ts";
export type { MediaHandle, WhatsAppFacts } from "./message.ts";
export type { Handler, HttpRequest, HttpResponse, Message, Output, Red, RedNode, StatusBadge } from "./red.ts";
export { describeUnexpected } from "./unexpected.ts";
