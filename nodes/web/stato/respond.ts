/** HTTP around the answers: methods, conditions (RFC 9110 §13), what caches may keep, and what the browser may load. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Ready } from "./shelf.ts";

/** No script at all; style and images from here, and the comune's crest from where it is. */
export function policyFor(crestUrl: string): string {
  const crest = URL.canParse(crestUrl) ? ` ${new URL(crestUrl).origin}` : "";
  return `default-src 'none'; style-src 'self'; img-src 'self'${crest}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
}

export function respond(request: IncomingMessage, response: ServerResponse, ready: Ready, policy: string): void {
  const isFeed = /^application\/(atom|feed)/.test(ready.type);
  const headers: Record<string, string | number> = {
    "content-type": ready.type,
    "cache-control": cacheControl(ready),
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    ...(ready.status === 200 && { etag: ready.etag, "last-modified": ready.modified }),
    ...(ready.gzip && { vary: "Accept-Encoding" }),
    // Feeds are for everybody's readers, those that run in a page too.
    ...(isFeed && { "access-control-allow-origin": "*" }),
  };
  if (ready.status === 200 && isUnchanged(request, ready)) {
    delete headers["content-type"];
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const zipped = ready.gzip && /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(request.headers["accept-encoding"]?.toString() ?? "");
  const body = zipped ? ready.gzip! : ready.body;
  if (zipped) headers["content-encoding"] = "gzip";
  headers["content-length"] = body.length;
  response.writeHead(ready.status, headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

function cacheControl({ status, immutable }: Ready): string {
  if (status !== 200) return "no-store";
  return immutable ? "public, max-age=31536000, immutable" : "public, max-age=60";
}

function isUnchanged({ headers }: IncomingMessage, { etag, modified }: Ready): boolean {
  const tags = headers["if-none-match"];
  const bare = (tag: string): string => tag.trim().replace(/^W\//, "");
  if (tags !== undefined) return tags.split(",").some((tag) => tag.trim() === "*" || bare(tag) === bare(etag));
  const since = Date.parse(headers["if-modified-since"] ?? "");
  return Number.isFinite(since) && Date.parse(modified) <= since;
}

export function refuseMethod(response: ServerResponse): void {
  response.writeHead(405, { allow: "GET, HEAD", "content-length": "0" });
  response.end();
}

export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { location, "content-length": "0" });
  response.end();
}

export function closedForNow(response: ServerResponse, sentence: string): void {
  response.writeHead(503, { "content-type": "text/plain; charset=utf-8", "retry-after": "30", "cache-control": "no-store" });
  response.end(sentence);
}
