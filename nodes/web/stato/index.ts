/** The public page of the notices at /urp/stato/, on Node-RED's own server. */
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type HttpRequest, type HttpResponse, type Red, publicRoute } from "../../lib/kit/index.ts";
import { closedForNow } from "./respond.ts";
import { type Serve, type Style, serveStato } from "./serve-stato.ts";
import type { Site } from "./site.ts";
import { words } from "./words.ts";

export { type Html, html } from "./html.ts";
export { publicImage } from "./public-image.ts";
export type { Site, StatoBoard } from "./site.ts";

export interface StatoPage {
  /** A site wants to be shown; of several the first is. Answers how to take it away. */
  add(site: Promise<Site>): () => void;
}

const pages = new WeakMap<Red["httpNode"], StatoPage>();

/** Routes cannot be taken away again: the page is mounted once per server, and shows who is there. */
export function mountStato(RED: Red): StatoPage {
  const known = pages.get(RED.httpNode);
  if (known) return known;
  const shown = new Map<Promise<Site>, Promise<Serve>>();
  const style = loadStyle(fileURLToPath(new URL("../../../web/stato", import.meta.url)));

  publicRoute(RED, "/urp/stato", async (request, response) => {
    const [first] = shown.values();
    if (!first) return closedForNow(response, words.it.closed);
    await answer(request, response, await first);
  });

  const page: StatoPage = {
    add(site) {
      const serve = Promise.all([site, style]).then(([ready, css]) => serveStato(ready, css));
      // Whoever offers the site reports why it is not there.
      serve.catch(() => shown.delete(site));
      shown.set(site, serve);
      return () => {
        shown.delete(site);
      };
    },
  };
  pages.set(RED.httpNode, page);
  return page;
}

async function answer(request: HttpRequest, response: HttpResponse, serve: Serve): Promise<void> {
  // Express has cut its own part off `url`, and put a slash where nothing was left.
  const whole = request.originalUrl ?? "";
  const root = /^[^?]*?\/urp\/stato/i.exec(whole)?.[0] ?? "/urp/stato";
  await serve(request, response, whole.slice(root.length), `${root}/`);
}

/** From the sources, where nothing is built, the page is plain, and whole. */
async function loadStyle(directory: string): Promise<Style> {
  const names = await readdir(directory).catch((): string[] => []);
  const name = names.find((file) => /^style\.[0-9a-f]+\.css$/.test(file));
  return name ? { name, css: await readFile(join(directory, name), "utf8") } : { name: "style.css", css: "" };
}
