/** A mail as it arrived, read by a library that did not write it. */
import PostalMime from "postal-mime";

export interface ReceivedAttachment {
  name: string;
  mime: string;
  /** Bytes. */
  size: number;
}

export interface ReceivedMail {
  id: string;
  /** ISO instant of arrival. */
  at: string;
  /** Of the envelope: who it was really from and for. */
  sender: string;
  recipients: string[];
  from: { name: string; address: string };
  to: { name: string; address: string }[];
  replyTo: string;
  subject: string;
  text: string;
  /** As it came: whoever shows it must put it into a frame without scripts. */
  html: string;
  messageId: string;
  inReplyTo: string;
  references: string;
  /** Number of the report, by its header; "" when there is none. */
  report: string;
  attachments: ReceivedAttachment[];
}

export interface Received {
  mail: ReceivedMail;
  files: Uint8Array[];
}

export interface Envelope {
  id: string;
  at: number;
  sender: string;
  recipients: string[];
}

export async function readMail(raw: Uint8Array, { id, at, sender, recipients }: Envelope): Promise<Received> {
  const parsed = await PostalMime.parse(raw, { attachmentEncoding: "arraybuffer" });
  const header = (name: string): string => parsed.headers.find(({ key }) => key === name)?.value ?? "";
  const person = (one: { name?: string | undefined; address?: string | undefined } | undefined): { name: string; address: string } => ({
    name: one?.name ?? "",
    address: one?.address ?? "",
  });
  const files = parsed.attachments.map(({ content }) => new Uint8Array(content as ArrayBuffer));
  return {
    mail: {
      id,
      at: new Date(at).toISOString(),
      sender,
      recipients,
      from: person(parsed.from),
      to: (parsed.to ?? []).map(person),
      replyTo: person(parsed.replyTo?.[0]).address,
      subject: parsed.subject ?? "",
      text: parsed.text ?? "",
      html: parsed.html ?? "",
      messageId: parsed.messageId ?? "",
      inReplyTo: parsed.inReplyTo ?? "",
      references: parsed.references ?? "",
      report: header("x-urp-report"),
      attachments: parsed.attachments.map(({ filename, mimeType }, index) => ({
        name: filename ?? "",
        mime: mimeType,
        size: files[index]!.length,
      })),
    },
    files,
  };
}
