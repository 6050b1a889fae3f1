/** Mails to offices: what they say, how they wait, and how they get there. */
export { fileLabels, fileName, safeMime } from "./attachment-names.ts";
export type { Answering } from "./answering.ts";
export { conversationLines, conversationMs, conversationText } from "./conversation.ts";
export { type MailContent, readContent } from "./content.ts";
export { isUndecided } from "./doubt.ts";
export { messageId, type Sender } from "./assemble.ts";
export { type FileState, type MediaSource, readOrNull } from "./media-source.ts";
export { type Postman, type PostState, startPostman } from "./postman.ts";
export { officeFor } from "./route.ts";
export { type RouteFields, recipients, replyAddress } from "./recipient.ts";
export { createSmtp, type Smtp } from "./smtp.ts";
export { inherit, type Writer } from "./inherit.ts";
export { tellLosses } from "./tell-losses.ts";
export type { FailureKind, SmtpFailure } from "./smtp-failure.ts";
export {
  isHost,
  isLoopback,
  type MailServerFields,
  type MailSettings,
  mailSettings,
  securities,
  type Security,
  type SmtpServer,
} from "./smtp-settings.ts";
export { mailTextFaults, readMailTexts, shippedMailTexts } from "./texts.ts";
export {
  mailPlaceholders,
  type MailTexts,
  type Occasion,
  referenceOf,
  type ReportFacts,
  reportOf,
  threadOf,
  writeMail,
} from "./write.ts";
export { tryOut } from "./try-out.ts";
