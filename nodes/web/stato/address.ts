/** The public address of the page's root, which feeds must say in full. */
import type { IncomingMessage } from "node:http";

/**
 * The comune's own word for it, when it is an address of this page; else what the browser asked for.
 *
 * @param root path of the page on this server: "/urp/stato/"
 */
export function publicAddress(statusUrl: string, request: IncomingMessage, root: string): string {
  const own = statusUrl.replace(/[?#].*$/, "").replace(/\/*$/, "/");
  if (own.endsWith("/stato/") && URL.canParse(own)) return own;
  const host = request.headers.host ?? "";
  const name = /^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:]+\])(?::\d{1,5})?$/i.test(host) ? host : "localhost";
  const secure = request.headers["x-forwarded-proto"] === "https" || "encrypted" in request.socket;
  return `${secure ? "https" : "http"}://${name}${root}`;
}
