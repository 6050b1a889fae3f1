/** What is offered, asked for or passed on in a citizen's message. Pure. */
export { type ExchangeOptions, exchange } from "./exchange.ts";
export { type Rule } from "./rule.ts";
export { exchangeRules } from "./rules.ts";
