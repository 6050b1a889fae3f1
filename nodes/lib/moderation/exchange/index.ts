/** What is offered, asked for or passed on in a citizen's message. Pure. */
export { type ExchangeOptions, exchange } from "./exchange.ts";
export { type FloodCounts, type FloodLimits, floodFinding, usualFloodLimits } from "./flood.ts";
export { linkRules } from "./off-topic.ts";
export { type Rule } from "./rule.ts";
export { exchangeRules, weighedRules } from "./rules.ts";
export type { Sureness, WeighedRule } from "./weigh.ts";
export { type Link, findLinks } from "./links.ts";
