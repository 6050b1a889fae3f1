/** "Lo Stato sul telefono dell'ufficio": the share kit's page, below Node-RED's admin root. */
import { fileURLToPath } from "node:url";
import { Refused } from "../../lib/errors.ts";
import { type HttpRequest, type HttpResponse, type Red, personalPage } from "../../lib/kit/index.ts";
import { type Page, loadPage, pagePolicy } from "../serve-page.ts";
import { officePath } from "./place.ts";
import { shareRoutes } from "./routes.ts";
import type { ShareSite } from "./share-site.ts";

export type { ShareSite } from "./share-site.ts";

export interface SharePage {
  /** A site wants to be shown; of several the first is. Answers how to take it away. */
  add(site: Promise<ShareSite>): () => void;
}

const pages = new WeakMap<Red["httpAdmin"], SharePage>();

/** Routes cannot be taken away again: mounted once per server, they show who is there. */
export function mountShare(RED: Red): SharePage {
  const known = pages.get(RED.httpAdmin);
  if (known) return known;
  const sites = new Set<Promise<ShareSite>>();
  const path = officePath(RED.settings);
  const built = loadPage(fileURLToPath(new URL("../../../web/share", import.meta.url)));
  // Without a built page there is only the API: tests run from the sources.
  built.catch(() => undefined);

  const first = async (): Promise<ShareSite> => {
    const [site] = sites;
    if (!site) throw nobody();
    return site;
  };
  shareRoutes(RED, path, first);
  personalPage(RED, path, async (request, response) => {
    const crestUrl = await first().then(({ comune }) => comune.crestUrl, () => "");
    servePage(request, response, await built, crestUrl);
  });

  const page: SharePage = {
    add(site) {
      sites.add(site);
      // Whoever offers the site reports why it is not there.
      site.catch(() => sites.delete(site));
      return () => {
        sites.delete(site);
      };
    },
  };
  pages.set(RED.httpAdmin, page);
  return page;
}

function servePage(request: HttpRequest, response: HttpResponse, page: Page, crestUrl: string): void {
  // Express has cut its own part off `url`, and put a slash where nothing was left.
  const path = (request.url ?? "/").replace(/\?.*$/, "");
  const whole = (request.originalUrl ?? "").replace(/\?.*$/, "");
  if (path === "/" && !whole.endsWith("/")) {
    // Relative: what is before it is the proxy's affair.
    response.writeHead(302, { location: `${whole.slice(whole.lastIndexOf("/") + 1)}/`, "content-length": "0" });
    response.end();
    return;
  }
  const crest = URL.canParse(crestUrl) ? [new URL(crestUrl).origin] : [];
  if (request.method === "GET" && page(response, path, pagePolicy(crest))) return;
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
  response.end("Non trovato");
}

function nobody(): Refused {
  return new Refused("share.closed", {
    it: "Nessun nodo «pubblica avviso» è attivo: controlla il flusso e ripeti il deploy.",
    en: "No “publish notice” node is active: check the flow and deploy again.",
  });
}
