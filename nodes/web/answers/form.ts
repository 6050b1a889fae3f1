/** What a form sent, whether or not something in front of us has read it already (Node-RED's own parser, at "/"). */
import type { HttpRequest } from "../../lib/kit/index.ts";

/** 4,096 characters, each of them encoded as up to twelve. */
const longestBody = 65_536;

/** Null: it is no form, or too long. */
export async function readForm(request: HttpRequest): Promise<URLSearchParams | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers["content-type"] ?? "")) return null;
  const { body } = request;
  if (typeof body === "object" && body !== null && Object.keys(body).length > 0) {
    const given = Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === "string");
    return new URLSearchParams(given);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > longestBody) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
