/** An optional second opinion from a service that the comune has chosen. It may raise a doubt; it never blocks. */
export { type SecondOpinion, createSecondOpinion } from "./ask.ts";
export type { Doubt } from "./openai.ts";
export { type OpinionKind, type OpinionSettings, opinionKinds, readOpinionSettings } from "./settings.ts";
