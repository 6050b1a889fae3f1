/** The public page on a server of its own, over a real store, at a time that the test sets. */
import { type IncomingMessage, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Board, boardOf } from "../../nodes/lib/account/board.ts";
import { type Rules, publishNotice, readWishes } from "../../nodes/lib/notices/index.ts";
import { createComune } from "../../nodes/lib/texts/index.ts";
import { statoStyle } from "../../nodes/web/stato/build.ts";
import { serveStato } from "../../nodes/web/stato/serve-stato.ts";
import { type Engine, sqliteEngine } from "../store/engine.ts";

export const zone = "Europe/Rome";
export const morning = Date.parse("2026-11-24T10:00:00+01:00");
export const rules: Rules = { zone, category: "", author: "", daysValid: 7, approval: false };

export interface PublicPage {
  url: string;
  engine: Engine;
  board: Board;
  clock: { now: number };
  publish(notice: object, given?: Partial<Rules>): Promise<string>;
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>;
  text(path: string): Promise<string>;
  close(): Promise<void>;
}

export const comuneForm = {
  name: "Comune di Borgoprova",
  office: "Urp",
  whatsappNumber: "335 000 0000",
  phones: [{ number: "0123 456001", label: "centralino" }],
  email: "urp@comune.borgoprova.example",
  address: "piazza del Municipio 1",
  website: "https://www.comune.borgoprova.example",
  privacyUrl: "https://www.comune.borgoprova.example/privacy",
  accessibilityUrl: "https://form.example/dichiarazione",
  legalUrl: "https://www.comune.borgoprova.example/note",
};

export async function openPage(given: { comune?: object; styled?: boolean } = {}): Promise<PublicPage> {
  const engine = await sqliteEngine();
  // Versions are asked for anew each time: what a test does shows at once.
  let real = 0;
  const board = boardOf(engine.store, "991", () => (real += 10_000));
  const clock = { now: morning };
  const comune = createComune({ ...comuneForm, ...given.comune });
  const css = given.styled ? await statoStyle() : "body{}";
  const site = { board, comune: comune.values, language: comune.defaultLanguage, zone, now: () => clock.now };
  const serve = serveStato(site, { name: "style.abc123.css", css });
  const root = "/urp/stato";
  const server = createServer((request: IncomingMessage, response) => {
    const path = (request.url ?? "").slice(root.length);
    serve(request, response, path, `${root}/`).catch((error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${root}/`;
  const get: PublicPage["get"] = (path, headers = {}, method = "GET") => fetch(new URL(path, url), { headers, method, redirect: "manual" });
  return {
    url,
    engine,
    board,
    clock,
    async publish(notice, more = {}) {
      const [wish] = readWishes({ notice }, zone, "publish");
      return (await publishNotice(board, wish!, { ...rules, ...more }, clock.now)).notice.id;
    },
    get,
    text: async (path) => (await get(path)).text(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await engine.end();
    },
  };
}

export const hostile = {
  id: "ostile",
  title: `<img src=x onerror=alert(1)>"'&]]>\u202e\u0007`,
  text: `</p><script>alert("x")</script>]]>\n=HYPERLINK("https://x")\n&amp; \u0000\ufffe\ud800 <!-- --> ${"x".repeat(500)}`,
  category: `"><b>'&`,
  author: "<i>]]>",
  link: "https://example.org/?a=1&b=%22",
};
