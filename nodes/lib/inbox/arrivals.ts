/** From what Meta sent to what the store keeps. */
import { classify } from "../cloud-api/index.ts";
import type { Arrival, ArrivingFile, Receipt, Sender } from "../store/index.ts";
import { type MessageEvent, type StatusEvent, type WebhookEvent, eventKey } from "../webhook/index.ts";

/** Meta repeats a delivery for 7 days and no longer (webhooks, "retries"). */
const retriedMs = 7 * 24 * 60 * 60 * 1000;
/** What the citizen did not do by writing or calling opens no window. */
const silentKinds = new Set(["system", "edit", "revoke"]);
/** When Meta's table names no wait. */
const usualDelayMs = 5_000;

export interface Reception {
  /** The account of events that do not name a number of ours. */
  account: string;
  /** The service's clock, epoch milliseconds. */
  at: number;
  /** Does any flow wait for delivery receipts? Otherwise they only settle what they are about. */
  wantsReceipts: boolean;
}

export function toArrival(event: WebhookEvent, reception: Reception): Arrival {
  const sender = senderOf(event);
  const opensWindow = windowFrom(event, reception.at);
  const receipt = event.category === "status" ? receiptOf(event, reception.at) : undefined;
  return {
    account: event.phoneNumberId ?? reception.account,
    key: eventKey(event),
    category: event.category,
    kind: event.kind,
    at: reception.at,
    ...(event.at !== null && { happened: event.at }),
    content: JSON.stringify(event.category === "status" ? withoutPerson(event) : event),
    ...(sender && { sender }),
    ...(opensWindow !== undefined && { opensWindow }),
    ...(receipt && { receipt }),
    ...(event.category === "status" && !reception.wantsReceipts && { silent: true }),
    ...(event.category === "message" && event.media.length > 0 && { media: event.media.map(toFile) }),
  };
}

function toFile(file: MessageEvent["media"][number]): ArrivingFile {
  return {
    kind: file.voice ? "voice" : file.kind,
    mime: file.mime,
    metaId: file.metaId,
    ...(file.name && { name: file.name }),
    ...(file.sha256 && { sha256: file.sha256 }),
    ...(file.bytes !== undefined && { bytes: file.bytes }),
  };
}

function senderOf(event: WebhookEvent): Sender | undefined {
  if (event.kind === "system") return changedSender(event);
  if (event.kind === "user_id_update") {
    return toSender(event.current, event.previous);
  }
  if (event.category === "status") return undefined;
  return event.sender && toSender(event.sender);
}

/** "I have a new number": the same citizen under another name. */
function changedSender(event: Extract<MessageEvent, { kind: "system" }>): Sender | undefined {
  const isSomebody = event.current.phone ?? event.current.userId;
  return isSomebody ? toSender(event.current, { ...event.sender, ...event.previous }) : event.sender && toSender(event.sender);
}

interface Identifiers {
  phone?: string;
  userId?: string;
}

function toSender(now: Identifiers, before: Identifiers = {}): Sender {
  return {
    ...(now.phone && { phone: now.phone }),
    ...(now.userId && { userId: now.userId }),
    ...(before.phone && before.phone !== now.phone && { previousPhone: before.phone }),
    ...(before.userId && before.userId !== now.userId && { previousUserId: before.userId }),
  };
}

/**
 * Meta counts the 24 hours from the citizen's message. A delivery that came late has its true time; a time that no
 * delivery can have (older than Meta repeats, or ahead of us) is not believed, and our arrival counts.
 */
function windowFrom(event: WebhookEvent, arrivedAt: number): number | undefined {
  // A poll or a sticker pack is a message too, although Meta does not hand it over; an edit is none.
  const silent = silentKinds.has(event.kind) || (event.kind === "unsupported" && event.type === "edit");
  const byMessage = event.category === "message" && !silent;
  const byCall = event.category === "call" && event.event === "connect" && event.direction !== "BUSINESS_INITIATED";
  if (!byMessage && !byCall) return undefined;
  const believable = event.at !== null && event.at <= arrivedAt && event.at > arrivedAt - retriedMs;
  return believable ? event.at! : arrivedAt;
}

const receiptStatus = new Map<string, Receipt["status"]>([
  ["sent", "sent"],
  ["delivered", "delivered"],
  ["read", "read"],
  ["played", "read"],
  ["failed", "failed"],
]);

function receiptOf(event: StatusEvent, at: number): Receipt | undefined {
  const status = receiptStatus.get(event.status);
  if (!status || !event.callback) return undefined;
  const errorCode = codeOf(event);
  return {
    ...(status === "failed" ? afterFailure(errorCode) : { status }),
    callback: event.callback,
    at: event.at ?? at,
    ...(errorCode !== undefined && { errorCode }),
  };
}

function codeOf(event: StatusEvent): number | undefined {
  return event.errors[0]?.code ?? undefined;
}

/** Meta took the message and then could not deliver it: a passing reason is worth another try. */
function afterFailure(errorCode: number | undefined): Pick<Receipt, "status" | "delayMs"> {
  const { action, waitMs } = classify(errorCode);
  if (action === "template") return { status: "outside-window" };
  if (action === "retry" || action === "pair") return { status: "again", delayMs: waitMs ?? usualDelayMs };
  return { status: "failed" };
}

/**
 * Receipts hang on no citizen, and so an erasure would not find them: whom they are about (also in Meta's id of the message
 * and in the texts of errors) is not kept at all.
 */
function withoutPerson(event: StatusEvent): object {
  const code = codeOf(event);
  return {
    category: event.category,
    kind: event.kind,
    status: event.status,
    at: event.at,
    ...(event.callback && { callback: event.callback }),
    ...(code !== undefined && { code }),
    ...(event.pricing?.category && { pricing: { category: event.pricing.category } }),
  };
}
