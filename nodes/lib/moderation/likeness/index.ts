/** What a message is like, taken as a whole. Pure. */
export { agreed, heard, surenessOf } from "./agreement.ts";
export { type Likeness, isLikeness, likenessOf, unlike } from "./likeness.ts";
export type { Whole } from "./traits.ts";
