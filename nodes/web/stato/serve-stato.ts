/** Serves the public page of a site: what was made once is sent again until the notices or the minute change. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { publicAddress } from "./address.ts";
import { type Answer, answerTo } from "./answers.ts";
import { policyFor, redirect, refuseMethod, respond } from "./respond.ts";
import { createShelf } from "./shelf.ts";
import { type Site, viewOf } from "./site.ts";

/** The style sheet, with the name under which pages ask for it. */
export interface Style {
  name: string;
  css: string;
}

export type Serve = (request: IncomingMessage, response: ServerResponse, path: string, root: string) => Promise<void>;

/**
 * @returns answers a request for `path` ("/archivio?pagina=2") below `root` ("/urp/stato/")
 */
export function serveStato(site: Site, style: Style): Serve {
  const shelf = createShelf(Date.now);
  const policy = policyFor(site.comune.crestUrl);
  const sheet = (): Promise<Answer> => Promise.resolve({ status: 200, type: "text/css; charset=utf-8", body: style.css, immutable: true });
  const styleShelf = createShelf(Date.now);
  const styleReady = styleShelf.get("", style.name, sheet);

  return async (request, response, target, root) => {
    if (request.method !== "GET" && request.method !== "HEAD") return refuseMethod(response);
    const mark = target.indexOf("?");
    const path = mark < 0 ? target : target.slice(0, mark);
    // The pages' links are relative: they need the slash.
    if (path === "") return redirect(response, root);
    if (path === `/${style.name}`) return respond(request, response, await styleReady, policy);
    const at = site.now();
    const stamp = `${await site.board.noticesVersion()} ${Math.floor(at / 60_000)}`;
    const query = relevant(mark < 0 ? "" : target.slice(mark + 1));
    const address = publicAddress(site.comune.statusUrl, request, root);
    const key = `${path}?${query.toString()} ${address}`;
    const ready = await shelf.get(stamp, key, () => answerTo(viewOf(site, at, address, style.name), decoded(path), query));
    respond(request, response, ready, policy);
  };
}

/** What is not ours ("utm_…", "fbclid") must not make a page of its own. */
function relevant(query: string): URLSearchParams {
  const given = new URLSearchParams(query.slice(0, 500));
  const kept = new URLSearchParams();
  for (const name of ["categoria", "pagina"]) {
    const value = given.get(name);
    if (value) kept.set(name, value.slice(0, 100));
  }
  return kept;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.slice(0, 500));
  } catch {
    return "/?";
  }
}
