import type { IncomingMessage } from "node:http";

/** Meta takes documents up to 100 MB; anything larger is nobody's message. */
const LARGEST = 110 << 20;

/** The whole body; rejects when it is larger than `largest` bytes. */
export async function readBody(request: IncomingMessage, largest = LARGEST): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > largest) throw new Error(`body larger than ${largest} bytes`);
    parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/** What the log shows of a body: files are named by their size. */
export function shownBody(type: string, bytes: Buffer): string {
  if (bytes.length === 0) return "";
  if (/json|text|urlencoded/.test(type) || type === "") return bytes.toString("utf8", 0, 65_537);
  return `(${bytes.length} bytes, ${type.split(";")[0]})`;
}
