/** What is this message about? Sorts citizens' messages into subjects that a clerk can edit. Pure: no time, no I/O. */
export { anyOf } from "./any-of.ts";
export { contentWords } from "./content.ts";
export { type EarlierReport, earlierReport } from "./earlier-report.ts";
export { checkedIntents, checkedMinimum } from "./faults.ts";
export type { Intent, Sorted, Sorter } from "./intent.ts";
export { readLately } from "./lately.ts";
export { defaultIntents } from "./shipped/index.ts";
export { compile, usualMinimum } from "./sort.ts";
export { type TryOut, tryOut } from "./try-out.ts";
