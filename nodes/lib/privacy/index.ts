export { type Keys, loadKeys } from "./keys.ts";
export { base32, citizenLabel, pseudonym } from "./pseudonym.ts";
export { redact } from "./redaction.ts";
export { open, openBytes, seal, sealBytes, sealedOverhead } from "./sealing.ts";
