export { type Composed, type Moment, compose } from "./compose.ts";
export { otherPlaceholders, refuseFaults, replyFaults } from "./faults.ts";
export { type Greeting, greetedOnce, greetingOf, withGreeting } from "./greeting.ts";
export { type Asked, type Limit, limits, onceFor } from "./limit.ts";
export { type Patience, patiently } from "./patiently.ts";
export { type Choice, type Reply, type ReplyKind, hasBody, readReply, replyKinds } from "./reply.ts";
export { withUploads } from "./uploads.ts";
