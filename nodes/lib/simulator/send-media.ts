import type { IncomingMessage, ServerResponse } from "node:http";
import { plainMime } from "./media-kinds.ts";
import type { StoredMedia } from "./media-store.ts";

/** What a browser may show by itself; all else is handed over as a file. No SVG: it can carry a script. */
const SHOWN = /^(image\/(jpeg|png|webp|gif)|audio\/[\w-]+|video\/(mp4|webm))$/;

/** Gives a file to the phone page, or the part of it that was asked for: players look at the end for the length. */
export function sendMedia(media: StoredMedia, request: IncomingMessage, response: ServerResponse): void {
  const shown = SHOWN.test(plainMime(media.mime));
  const { bytes } = media;
  const [start, end] = rangeOf(request.headers.range, bytes.length);
  const part = bytes.subarray(start, end + 1);
  const name = encodeURIComponent(media.name || media.id);
  const whole = part.length === bytes.length;
  response.writeHead(whole ? 200 : 206, {
    "Content-Type": shown ? media.mime : "application/octet-stream",
    "Content-Length": part.length,
    "Accept-Ranges": "bytes",
    ...(whole ? {} : { "Content-Range": `bytes ${start}-${end}/${bytes.length}` }),
    "Content-Disposition": `${shown ? "inline" : "attachment"}; filename*=UTF-8''${name}`,
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, max-age=3600",
  });
  response.end(part);
}

/** First and last byte of a simple range (RFC 9110, 14.1.2); the whole file for anything else. */
function rangeOf(range: string | undefined, length: number): [start: number, end: number] {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  const last = length - 1;
  const start = from === "" ? Math.max(0, length - Number(to || length)) : Number(from);
  const end = from === "" || to === "" ? last : Math.min(Number(to), last);
  return start <= end ? [start, end] : [0, last];
}
