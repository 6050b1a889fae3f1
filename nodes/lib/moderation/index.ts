/**
 * The published rules of the service on a citizen's message: what it breaks, where, why, and what that asks for.
 * `moderate` is pure; deletion, evidence and replies are the node's.
 */
export { CATEGORIES, type Category, type Finding, type Level, atMost } from "./finding.ts";
export { type FloodCounts, type FloodLimits, floodFinding, usualFloodLimits } from "./exchange/index.ts";
export { redact } from "./identifiers/index.ts";
export type { MessageLanguage } from "./language.ts";
export { isLikeness } from "./likeness/index.ts";
export { type Moderation, type Outcome, moderate } from "./moderate.ts";
export {
  type Ceiling,
  type OwnWord,
  type Policy,
  type PolicyFault,
  type PolicyRead,
  ceilings,
  defaultPolicy,
  policyBounds,
  readPolicy,
} from "./policy.ts";
export { appeal, replyFor } from "./replies.ts";
export { type TryOut, tryOut } from "./try-out.ts";
