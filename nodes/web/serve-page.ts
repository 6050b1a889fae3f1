/** Serves a page that Vite has built: its few files, read once; a name that is not among them does not exist. */
import { readFile, readdir } from "node:fs/promises";
import type { ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ogg": "audio/ogg",
  ".json": "application/json",
};

/**
 * No script, style or request from elsewhere, no frame around it.
 *
 * @param images  other origins from which images may come
 */
export function pagePolicy(images: readonly string[] = []): string {
  const from = ["'self'", "data:", "blob:", ...images].join(" ");
  return `default-src 'self'; img-src ${from}; media-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`;
}

const ownPolicy = pagePolicy();

export type Page = (response: ServerResponse, path: string, policy?: string) => boolean;

/** @returns a function that answers a path below the page's root, or says false when there is no such file */
export async function loadPage(directory: string): Promise<Page> {
  const files = new Map<string, Buffer>();
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(directory.length).split(sep).join("/").replace(/^\/*/, "/"), await readFile(path));
  }
  return (response, path, policy = ownPolicy) => {
    const name = path === "/" || path === "" ? "/index.html" : path;
    const body = files.get(name);
    if (!body) return false;
    response.writeHead(200, {
      "content-type": types[extname(name)] ?? "application/octet-stream",
      "content-length": body.length,
      // Vite puts a hash into the names of everything but the page itself.
      "cache-control": name === "/index.html" ? "no-cache" : "public, max-age=31536000, immutable",
      "content-security-policy": policy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    response.end(body);
    return true;
  };
}
