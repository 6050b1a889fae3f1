/** A citizen's file that did not fit into a mail, for the office that the mail went to. It is saved, never shown in a page. */
import type { Files } from "../../lib/account/index.ts";
import type { HttpResponse } from "../../lib/kit/index.ts";
import { fileLabels, fileName, readContent, readOrNull, safeMime } from "../../lib/mail/index.ts";

export interface MailFile {
  id: string;
  /** Ours, never the citizen's. */
  name: string;
  mime: string;
  bytes: number;
}

/**
 * @param content JSON of the mail
 * @param turn counted from 1, as the mail names it
 * @returns null: the mail has no such file, or it is gone, or not to be passed on
 */
export async function fileOfMail(content: string, turn: number, media: Pick<Files, "state">): Promise<MailFile | null> {
  const mail = readContent(content);
  const handle = mail?.media[turn - 1];
  const state = handle ? await media.state(handle.id) : null;
  if (!mail || !handle || !state?.forwardable || state.bytes === null) return null;
  const mime = safeMime(state.mime);
  const label = fileLabels(mail.media.map(({ kind }) => kind), mail.language)[turn - 1]!;
  return { id: handle.id, name: fileName(mail.prefix, label, mime), mime, bytes: state.bytes };
}

/** Whatever a browser makes of it, it can do nothing here. */
const policy = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** Answers false, with nothing sent, when it is gone meanwhile. */
export async function sendMailFile(response: HttpResponse, { id, name, mime, bytes }: MailFile, media: Pick<Files, "read">, method: string): Promise<boolean> {
  const content = method === "HEAD" ? undefined : (await readOrNull(media, id))?.content;
  if (method !== "HEAD" && !content) return false;
  response.writeHead(200, {
    "content-type": mime,
    "content-length": content?.length ?? bytes,
    "content-disposition": `attachment; filename="${name}"`,
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-robots-tag": "noindex, nofollow",
  });
  response.end(content);
  return true;
}
