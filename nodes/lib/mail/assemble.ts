/** A mail as bytes: plain text with the same words as HTML, attachments, and headers that tell programs what it is. */
import MailComposer from "nodemailer/lib/mail-composer";
import type { MailContent } from "./content.ts";
import { fileLabels, fileName, safeMime } from "./attachment-names.ts";
import { toHtml } from "./html.ts";
import { fileLinks, partText } from "./part-text.ts";
import type { Plan } from "./plan.ts";

export interface Sender {
  name: string;
  address: string;
}

export interface AttachedFile {
  /** Its place in `content.media`. */
  file: number;
  mime: string;
  bytes: Uint8Array;
}

export interface Assembly {
  content: MailContent;
  /** Left part of the Message-ID. */
  key: string;
  /** Key of the first mail about the same report. */
  root?: string;
  plan: Plan;
  /** Which part of the plan. */
  part: number;
  from: Sender;
  files: AttachedFile[];
  /** Epoch milliseconds: the same however often it is sent. */
  date: number;
}

/** Part 0 has the mail's own id, the others one that leads back to it. */
export function messageId(key: string, host: string, part: number): string {
  return part === 0 ? `<${key}@${host}>` : `<${key}.p${part + 1}@${host}>`;
}

export function assemble({ content, key, root, plan, part, from, files, date }: Assembly): Promise<Buffer> {
  const { host, language, links, prefix } = content;
  const labels = fileLabels(content.media.map(({ kind }) => kind), language);
  const count = plan.parts.length;
  const text = partText(content, labels, plan, part);
  const before = [...(root ? [messageId(root, host, 0)] : []), ...(part > 0 ? [messageId(key, host, 0)] : [])];
  const mail = new MailComposer({
    from: { name: from.name, address: from.address },
    to: { name: content.to.name, address: content.to.address },
    ...(content.replyTo && { replyTo: content.replyTo }),
    subject: count > 1 ? `${content.subject} (${part + 1} ${language === "it" ? "di" : "of"} ${count})` : content.subject,
    text,
    html: toHtml(text, [...links, ...fileLinks(content, plan, part)], language),
    date: new Date(date),
    messageId: messageId(key, host, part),
    ...(before.length > 0 && { references: before, inReplyTo: before.at(-1)! }),
    headers: {
      // RFC 3834: programs must not answer it, and Exchange's holiday notes stay away.
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "OOF, AutoReply",
      ...(content.reference && { "X-URP-Report": content.reference }),
    },
    attachments: files.map(({ file, mime, bytes }) => {
      const contentType = safeMime(mime);
      return {
        filename: fileName(prefix, labels[file]!, contentType),
        content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
        contentType,
        contentDisposition: "attachment",
      };
    }),
    newline: "windows",
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return mail.compile().build();
}
