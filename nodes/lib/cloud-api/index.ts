/** The client of Meta's WhatsApp Cloud API: what can be sent, sending it, files, blocks, and what its errors mean. */
export { checkOutgoing } from "./check-outgoing.ts";
export { classify } from "./classify.ts";
export { createCloudApi } from "./client.ts";
export type { CloudApi, Sent } from "./client.ts";
export { hexOf } from "./download.ts";
export type { Downloaded, DownloadLimits } from "./download.ts";
export type { Address, SendOptions } from "./envelope.ts";
export { ERROR_TABLE } from "./error-table.ts";
export type { Action, ErrorMeaning, ErrorRow } from "./error-table.ts";
export { CloudApiRefused, CloudApiUnreachable, NO_CODE } from "./failures.ts";
export type { Received } from "./failures.ts";
export type { CloudApiOptions } from "./graph.ts";
export { LIMITS, MEDIA_RULES, bareMime } from "./limits.ts";
export type { MediaRule } from "./limits.ts";
export type { MediaInfo } from "./media.ts";
export type * from "./outgoing.ts";
export type { MediaFile } from "./upload.ts";
