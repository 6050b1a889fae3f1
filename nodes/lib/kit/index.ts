export { type Clock, applyEnvironment, createClock, processClock } from "./clock.ts";
export { type Behaviour, type Definition, type Tools, define } from "./define.ts";
export { editorRoute } from "./editor-route.ts";
export type { MediaHandle, WhatsAppFacts } from "./message.ts";
export type { Handler, HttpRequest, HttpResponse, Message, Output, Red, RedNode, StatusBadge } from "./red.ts";
export { describeUnexpected } from "./unexpected.ts";
export { type Door, type DoorHandler, frontDoor } from "./front-door.ts";
export { ownAddress } from "./listen-address.ts";
export { type PublicHandler, isLocal, publicRoute } from "./public-route.ts";
