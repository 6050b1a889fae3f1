/** Texts that citizens read: templates with placeholders, their check, the choice of language, the words of the comune. */
export { checkTemplate, LONGEST_TEXT, type TemplateFault } from "./check.ts";
export { cleaned } from "./clean.ts";
export { type ComuneService, createComune } from "./comune.ts";
export { type ComuneConfig, comunePlaceholders, type ComuneValues, type Office } from "./comune-fields.ts";
export type { ContactCardBody } from "./contact-card.ts";
export { EMAIL, international, LINK, PHONE } from "./contact-details.ts";
export { type Detected, detectLanguage } from "./language.ts";
export { pickText, type Texts } from "./pick.ts";
export { type Rendered, render, type Values } from "./render.ts";
export { placeholders } from "./template.ts";
export { folded } from "./folded.ts";
