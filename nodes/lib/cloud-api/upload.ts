/** The multipart body with which a file is uploaded (RFC 7578), streamed when the file is a stream. */
import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { Refused } from "../errors.ts";
import type { Sentence } from "../errors.ts";
import { MEDIA_RULES, bareMime } from "./limits.ts";

/** The bytes in memory, or a stream and how many bytes it will give. */
export type MediaFile = { mime: string; name: string } & (
  | { bytes: Uint8Array }
  | { bytes: Readable; size: number }
);

export interface Multipart {
  boundary: string;
  length: number;
  body: Readable;
}

/** @throws Refused when Meta takes no file of this type or of this size, before anything is sent. */
export function multipartOf(file: MediaFile): Multipart {
  const size = "size" in file ? file.size : file.bytes.byteLength;
  checkFile(file.mime, size);
  const boundary = `urp-${randomUUID()}`;
  const field = (name: string, value: string): string =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const head = Buffer.from(
    field("messaging_product", "whatsapp") +
      field("type", file.mime) +
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${quotable(file.name)}"\r\n` +
      `Content-Type: ${file.mime}\r\n\r\n`,
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    boundary,
    length: head.length + size + tail.length,
    body: Readable.from(parts(head, file.bytes, size, tail), { objectMode: false }),
  };
}

async function* parts(
  head: Buffer,
  bytes: Uint8Array | Readable,
  size: number,
  tail: Buffer,
): AsyncGenerator<Uint8Array> {
  yield head;
  if (bytes instanceof Uint8Array) {
    yield bytes;
  } else {
    let sent = 0;
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      sent += chunk.length;
      if (sent > size) break;
      yield chunk;
    }
    // Content-Length is promised already: with another length the request would hang or be cut in the middle.
    if (sent !== size) throw new Refused("media-size", SENTENCES.otherSize, { size });
  }
  yield tail;
}

function checkFile(mime: string, size: number): void {
  const rule = MEDIA_RULES.get(bareMime(mime));
  // A MIME type goes into a header of the multipart body: only what cannot break out of it.
  if (rule === undefined || !/^[\w.+-]+\/[\w.+-]+(; ?[\w-]+=[\w.,-]+)*$/.test(mime)) {
    throw new Refused("media-type", SENTENCES.type);
  }
  if (size === 0) throw new Refused("media-empty", SENTENCES.empty);
  if (size > rule.maxBytes) {
    throw new Refused("media-too-large", SENTENCES.tooLarge, { size, kind: rule.kind, limit: rule.maxBytes });
  }
}

/** As browsers write a file name into the header (WHATWG HTML, multipart/form-data). */
function quotable(name: string): string {
  return name.replace(/[\r\n"\p{Cc}]/gu, (mark) => encodeURIComponent(mark));
}

const SENTENCES = {
  type: {
    it: "WhatsApp non accetta questo tipo di file: vanno bene PDF, testo, Office, JPEG, PNG, WebP, MP4, 3GPP e audio.",
    en: "WhatsApp does not take this type of file: PDF, text, Office, JPEG, PNG, WebP, MP4, 3GPP and audio are fine.",
  },
  empty: { it: "Il file è vuoto.", en: "The file is empty." },
  tooLarge: {
    it: "Il file è di {size} byte; per questo tipo ({kind}) il massimo è {limit}.",
    en: "The file has {size} bytes; for this type ({kind}) the limit is {limit}.",
  },
  otherSize: {
    it: "Il file non ha i {size} byte annunciati: non è stato inviato.",
    en: "The file does not have the {size} bytes announced: it was not sent.",
  },
} satisfies Record<string, Sentence>;
