/** One mail on its way: its files, its parts one after the other, and what the server said. */
import type { Mailbag } from "../account/index.ts";
import type { MailSend, MailSettlement } from "../store/index.ts";
import { type AttachedFile, type Sender, assemble, messageId } from "./assemble.ts";
import { type MailContent, readContent } from "./content.ts";
import { gatherFiles } from "./gather.ts";
import { type MediaSource, readOrNull } from "./media-source.ts";
import { type Plan, planFiles, smaller, without } from "./plan.ts";
import type { Smtp } from "./smtp.ts";
import type { SmtpFailure } from "./smtp-failure.ts";
import { type Tried, verdictOn } from "./verdict.ts";

export interface Delivery {
  mailbag: Mailbag;
  smtp: Smtp;
  media: MediaSource;
  from: Sender;
  /** Bytes of the largest mail. */
  sizeLimit: number;
  now: () => number;
  random: () => number;
}

/** `failure` when the server was asked and did not take it; the settlement is missing when it is the server's own fault. */
export interface Delivered {
  settlement?: MailSettlement;
  failure?: SmtpFailure;
  taken: boolean;
}

/** Headers, boundaries and both forms of the text; the latter may grow to three times their size when encoded. */
function room(limit: number, text: string): number {
  return Math.max(0, limit - 6 * Buffer.byteLength(text) - 8_192);
}

export async function deliver(mail: MailSend, delivery: Delivery): Promise<Delivered> {
  const content = readContent(mail.content);
  if (!content) return { settlement: { id: mail.id, outcome: "failed", code: "mail-damaged" }, taken: false };
  const planned = mail.progress ? (JSON.parse(mail.progress) as Plan) : await planFor(mail, content, delivery);
  return "parts" in planned ? sendParts(mail, content, planned, delivery) : planned;
}

/** What goes with which part; or what becomes of the mail when that cannot be said yet. */
async function planFor(mail: MailSend, content: MailContent, delivery: Delivery): Promise<Plan | Delivered> {
  const { mailbag, media, smtp, now } = delivery;
  const gathered = await gatherFiles(media, content.media, now() - mail.queued);
  if ("lookAgainMs" in gathered) {
    const due = now() + gathered.lookAgainMs;
    return { settlement: { id: mail.id, outcome: "retry", due, free: true, holds: false, code: "mail-files" }, taken: false };
  }
  // How much the server takes it only says when it is asked.
  const failure = content.media.length > 0 && smtp.sizeLimit() === undefined ? await smtp.check() : undefined;
  if (failure) return onFailure(mail, failure, delivery);
  const limit = Math.min(delivery.sizeLimit, smtp.sizeLimit() ?? Infinity);
  const plan = planFiles(gathered.files, room(limit, content.text));
  await note(mailbag, mail, plan);
  return plan;
}

async function sendParts(mail: MailSend, content: MailContent, first: Plan, delivery: Delivery): Promise<Delivered> {
  const { mailbag, media, smtp } = delivery;
  let plan = first;
  while (plan.done < plan.parts.length) {
    const loaded = await load(media, content, plan);
    if (loaded.plan !== plan) await note(mailbag, mail, loaded.plan);
    plan = loaded.plan;
    const failure = await smtp.send(await parcel(mail, content, plan, loaded.files, delivery));
    const next: Plan | null = failure ? (failure.kind === "size" ? smaller(plan) : null) : { ...plan, done: plan.done + 1 };
    if (failure && !next) return onFailure(mail, failure, delivery);
    plan = next ?? plan;
    await note(mailbag, mail, plan);
  }
  return { settlement: { id: mail.id, outcome: "sent" }, taken: true };
}

/** Of a mail without files the settlement says it all. */
async function note(mailbag: Mailbag, { id }: MailSend, plan: Plan): Promise<void> {
  const { parts, left } = plan;
  if (parts.length > 1 || parts[0]!.length > 0 || left.length > 0) await mailbag.note(id, JSON.stringify(plan));
}

/** The bytes of the next part; a file that is gone stays behind. */
async function load(media: MediaSource, content: MailContent, given: Plan): Promise<{ plan: Plan; files: AttachedFile[] }> {
  let plan = given;
  const files: AttachedFile[] = [];
  for (const file of given.parts[given.done]!) {
    const handle = content.media[file]!;
    const found = await readOrNull(media, handle.id);
    if (found) files.push({ file, mime: found.mime, bytes: found.content });
    else plan = without(plan, file, "lost");
  }
  return { plan, files };
}

async function parcel(
  mail: MailSend,
  content: MailContent,
  plan: Plan,
  files: AttachedFile[],
  { from }: Delivery,
): Promise<Parameters<Smtp["send"]>[0]> {
  const { key, root, queued: date } = mail;
  const part = plan.done;
  const raw = await assemble({ content, key, ...(root && { root }), plan, part, from, files, date });
  const id = messageId(key, content.host, part).slice(1, -1);
  return { id, from: from.address, to: content.to.address, raw };
}

function onFailure(mail: MailSend, failure: SmtpFailure, { now, random }: Delivery): Delivered {
  if (failure.kind === "down" || failure.kind === "person") return { failure, taken: false };
  const { id, attempts, unknowns, queued } = mail;
  const tried: Tried = { id, attempts, unknowns, queued, now: now(), random };
  return { settlement: verdictOn(failure, tried), failure, taken: false };
}
