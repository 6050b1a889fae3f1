/** Where this Node-RED listens, as seen from this machine. */
import type { AddressInfo } from "node:net";
import type { Red } from "./red.ts";

export function ownAddress(RED: Red, path: string): string {
  const address = RED.server?.address() as AddressInfo | null | undefined;
  const port = address?.port ?? RED.settings.uiPort ?? 1880;
  const root = typeof RED.settings.httpNodeRoot === "string" ? RED.settings.httpNodeRoot : "/";
  return `http://127.0.0.1:${port}${root.replace(/\/$/, "")}${path}`;
}
