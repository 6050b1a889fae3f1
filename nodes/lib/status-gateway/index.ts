/** Notices on a real WhatsApp Status through an unofficial gateway, off the desk's number. Off unless somebody turns it on. */
import { createEvolution } from "./evolution.ts";
import { type Patience, type StatusGateway, usualPatience } from "./gateway.ts";
import type { GatewaySettings } from "./settings.ts";
import { createWaha } from "./waha.ts";

export { simulatedNumber } from "./failures.ts";
export type { StatusGateway } from "./gateway.ts";
export { type Poster, createPoster } from "./poster.ts";
export type { StatusReport } from "./report.ts";
export {
  type GatewayFields,
  type GatewaySettings,
  chunkLimits,
  gatewaySettings,
  kinds,
  pauseLimits,
  refuseDeskNumber,
} from "./settings.ts";
export { type SharedPosters, createSharedPosters } from "./shared-posters.ts";
export type { PosterOptions, PostStore } from "./work.ts";

export function createGateway(settings: GatewaySettings, patience: Patience = usualPatience): StatusGateway {
  return settings.kind === "waha" ? createWaha(settings, patience) : createEvolution(settings, patience);
}
