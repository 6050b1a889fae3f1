import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Simulator, SimulatorOptions } from "../../nodes/lib/simulator/index.ts";
import { startSimulator } from "../../nodes/lib/simulator/index.ts";

export const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

/** Strict on purpose: the page must work where no inline script and no inline style is allowed. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

/** One black pixel. */
const dot = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==",
  "base64",
);

/** The page, freshly built and served under the strictest policy, with a simulator behind and a desk that answers. */
export interface Stage {
  url: string;
  sim: Simulator;
  /** What the public page's JSON feed says. */
  feed: { home_page_url: string; items: object[] };
  /** What the demo mailbox answers; undefined: there is none. */
  mailbox: { mails: object[]; fault: object | null } | undefined;
  /** What was answered as an office, and what becomes of it; undefined: the service fails. */
  answered: { mail: string; text: string }[];
  fate: string | undefined;
  close(): Promise<void>;
}

export async function openStage(options: Partial<SimulatorOptions> = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "phone-"));
  const { build } = await import("vite");
  const configFile = fileURLToPath(new URL("../../vite.config.ts", import.meta.url));
  await build({ configFile, logLevel: "silent", build: { outDir: folder } });
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sim = await startSimulator({ webhookUrl: () => `${origin}/webhook`, name: "Urp Comune di Prova", ...options });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", origin).pathname;
    if (path === "/urp/stato/feed.json") return void response.end(JSON.stringify(stage.feed));
    if (path.startsWith("/urp/stato/immagine/")) return void response.setHeader("content-type", "image/png").end(dot);
    if (path.startsWith("/urp/mailbox/api/")) return answerMail(path.slice("/urp/mailbox/api/".length), request, response);
    if (path === "/webhook") return takeWebhook(sim, request, response);
    const api = /^\/urp\/phone\/api\/(.*)$/.exec(path)?.[1];
    if (api !== undefined && (await sim.handle(request, response, api))) return;
    const name = path.replace(/^\/urp\/phone\//, "") || "index.html";
    const file = join(folder, name);
    if (name.includes("..") || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": types[extname(file)] ?? "", "Content-Security-Policy": POLICY });
    response.end(readFileSync(file));
  }
  async function answerMail(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { mailbox } = stage;
    if (!mailbox) return void response.writeHead(404).end();
    if (path.startsWith("mails/")) return void response.setHeader("content-type", "image/png").end(dot);
    if (request.method === "POST") {
      const parts: Buffer[] = [];
      for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
      const asked = JSON.parse(Buffer.concat(parts).toString()) as { fault?: string | null; mail: string; text: string };
      if (path === "answer") {
        if (!stage.fate) return void response.writeHead(500).end();
        stage.answered.push(asked);
        return void response.end(JSON.stringify({ fate: stage.fate }));
      }
      if (path === "clear") mailbox.mails = [];
      else mailbox.fault = asked.fault ? asked : null;
    }
    response.end(JSON.stringify(mailbox));
  }
  const stage: Stage = {
    url: `${origin}/urp/phone/`,
    sim,
    feed: { home_page_url: "https://comune.example/stato/", items: [] },
    mailbox: undefined,
    answered: [],
    fate: "taken",
    close: async () => {
      await sim.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
  return stage;
}

type Incoming = { from?: string; from_user_id: string; id: string; type: string; text?: { body: string } };
interface Body {
  entry: { changes: { value: { messages?: Incoming[]; calls?: { id: string; event: string }[] } }[] }[];
}

/** A desk of a few lines: reads, is typing, and answers each kind of request in one of WhatsApp's ways. */
async function takeWebhook(sim: Simulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  response.end();
  const { entry } = JSON.parse(Buffer.concat(parts).toString()) as Body;
  const { messages = [], calls = [] } = entry[0]!.changes[0]!.value;
  const post = (path: string, body: object) =>
    fetch(`${sim.graphUrl}/v25.0/${sim.account.phoneNumberId}/${path}`, {
      method: "POST",
      headers: { Authorization: `Bearer ${sim.account.accessToken}`, "Content-Type": "application/json" },
      body: JSON.stringify({ messaging_product: "whatsapp", ...body }),
    });
  for (const call of calls) {
    if (call.event === "connect") await post("calls", { call_id: call.id, action: "reject" });
  }
  for (const message of messages) {
    if (message.type === "reaction" || message.type === "system") continue;
    await post("messages", { status: "read", message_id: message.id, typing_indicator: { type: "text" } });
    const answer = answerTo(message.text?.body ?? message.type);
    if (answer) await post("messages", { recipient: message.from_user_id, ...answer });
  }
}

function answerTo(words: string): object | undefined {
  const interactive = (part: object) => ({ type: "interactive", interactive: part });
  if (/orari/i.test(words)) {
    return { type: "text", text: { body: "*Orari* dal lunedì al venerdì, 9-13.\nSito: https://example.org/urp" } };
  }
  if (/prenot/i.test(words)) {
    return interactive({
      type: "button",
      header: { type: "text", text: "Prenotazioni" },
      body: { text: "Per la carta d'identità si prenota per telefono o sul sito." },
      footer: { text: "Risposta automatica" },
      action: {
        buttons: ["Telefono", "Sito", "Una persona"].map((title) => ({ type: "reply", reply: { id: title, title } })),
      },
    });
  }
  if (/buca|segnal/i.test(words)) {
    const rows = ["Buca", "Lampione", "Rifiuti"].map((title) => ({
      id: title,
      title,
      description: `Segnala: ${title}`,
    }));
    return interactive({
      type: "list",
      body: { text: "Che cosa vuoi segnalare?" },
      action: { button: "Scegli", sections: [{ title: "Strade", rows }] },
    });
  }
  if (/contatto/i.test(words)) {
    const name = { formatted_name: "Urp Comune di Prova", first_name: "Urp" };
    const phones = [{ phone: "+39 300 555 0100", type: "WORK" }];
    return { type: "contacts", contacts: [{ name, org: { company: "Comune di Prova" }, phones }] };
  }
  if (/dove/i.test(words)) {
    return {
      type: "location",
      location: { latitude: 43.55, longitude: 10.31, name: "Sportello", address: "Piazza 1" },
    };
  }
  if (/dati/i.test(words)) {
    const parameters = { display_text: "Informativa", url: "https://example.org/privacy" };
    return interactive({
      type: "cta_url",
      body: { text: "Ecco l'informativa." },
      action: { name: "cta_url", parameters },
    });
  }
  return undefined;
}
