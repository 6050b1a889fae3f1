/**
 * One simulator for this process, with its phone page under /urp/phone/. It outlives a deploy, so that the chats on the phone
 * are still there; it ends a moment after the last account that used it.
 */
import { fileURLToPath } from "node:url";
import { type HttpRequest, type HttpResponse, type Red, isLocal, ownAddress, processClock, publicRoute } from "../lib/kit/index.ts";
import { type Simulator, startSimulator } from "../lib/simulator/index.ts";
import { type Page, loadPage } from "./serve-page.ts";

const lingerMs = 2_000;

export interface SharedSimulator {
  /** Starts it when it is not running. Call `release` as often as `use`. */
  use(): Promise<Simulator>;
  release(): void;
}

export function shareSimulator(RED: Red, start: typeof startSimulator = startSimulator): SharedSimulator {
  let running: Promise<Simulator> | undefined;
  let users = 0;
  let ending: NodeJS.Timeout | undefined;
  const page = loadPage(fileURLToPath(new URL("../../web/phone", import.meta.url)));
  // Without a built page there is only the API: tests run from the sources.
  page.catch(() => undefined);

  publicRoute(RED, "/urp/phone", async (request, response) => {
    const simulator = await running;
    if (!simulator || users === 0 || !isLocal(request)) return notFound(response);
    await answer(request, response, simulator, page);
  });

  /** A start that failed is forgotten: the next use tries again. */
  function begin(): Promise<Simulator> {
    const started = start({ webhookUrl: () => ownAddress(RED, "/urp/webhook"), clock: processClock });
    started.catch(() => {
      if (running === started) running = undefined;
    });
    return started;
  }

  return {
    use() {
      users += 1;
      clearTimeout(ending);
      running ??= begin();
      return running;
    },
    release() {
      users -= 1;
      if (users > 0) return;
      ending = setTimeout(() => {
        const ended = running;
        running = undefined;
        ended?.then((simulator) => simulator.close()).catch(() => undefined);
      }, lingerMs);
    },
  };
}

async function answer(request: HttpRequest, response: HttpResponse, simulator: Simulator, page: Promise<Page>): Promise<void> {
  const path = (request.url ?? "/").replace(/\?.*$/, "");
  const isApi = path.startsWith("/api/");
  if (isApi && (await simulator.handle(request, response, path.slice("/api/".length)))) return;
  // The page's links are relative: they need the slash at the end of its address.
  if (path === "/" && !(request.originalUrl ?? "").replace(/\?.*$/, "").endsWith("/")) {
    response.writeHead(302, { location: `${(request.originalUrl ?? "").replace(/\?.*$/, "")}/` });
    response.end();
    return;
  }
  if (isApi || request.method !== "GET" || !(await page)(response, path)) notFound(response);
}

function notFound(response: HttpResponse): void {
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" });
  response.end("Non trovato");
}
