/**
 * One demo mailbox for this process, with its JSON under /urp/mailbox/api/. It outlives a deploy, so that the mails are still
 * there; it ends a moment after the last mail server that used it.
 */
import { type HttpRequest, type HttpResponse, type Red, isLocal, processClock, publicRoute } from "../lib/kit/index.ts";
import { type Mailbox, mailboxFaults, startMailbox } from "../lib/mailbox/index.ts";

const lingerMs = 2_000;
/** An answer of 4,000 characters, each of them up to three bytes. */
const longestBody = 16_384;

export interface SharedMailbox {
  /** Starts it when it is not running. Call `release` as often as `use`. */
  use(): Promise<Mailbox>;
  release(): void;
}

export function shareMailbox(RED: Red): SharedMailbox {
  let running: Promise<Mailbox> | undefined;
  let users = 0;
  let ending: NodeJS.Timeout | undefined;

  publicRoute(RED, "/urp/mailbox/api", async (request, response) => {
    const mailbox = await running;
    if (!mailbox || users === 0 || !isLocal(request)) return json(response, 404, {});
    await answer(request, response, mailbox);
  });

  /** A start that failed is forgotten: the next use tries again. */
  function begin(): Promise<Mailbox> {
    const started = startMailbox(() => processClock.now());
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
        ended?.then((mailbox) => mailbox.close()).catch(() => undefined);
      }, lingerMs);
    },
  };
}

/**
 * GET mails, GET mails/<id>/<attachment>, POST fault {fault, times}, POST answer {mail, text}, POST clear. A page elsewhere cannot post JSON without asking
 * first (Fetch standard), which is never answered.
 */
async function answer(request: HttpRequest, response: HttpResponse, mailbox: Mailbox): Promise<void> {
  const path = (request.url ?? "/").replace(/\?.*$/, "").replace(/^\/|\/$/g, "");
  const file = /^mails\/(\d+)\/(\d{1,3})$/.exec(path);
  if (request.method === "GET" && path === "mails") {
    return json(response, 200, { mails: mailbox.mails(), fault: mailbox.fault() });
  }
  if (request.method === "GET" && file) return attachment(response, mailbox.attachment(file[1]!, Number(file[2])));
  if (request.method !== "POST" || !["fault", "clear", "answer"].includes(path)) return json(response, 404, {});
  if (!/^application\/json\b/i.test(request.headers["content-type"] ?? "")) return json(response, 415, {});
  const body = await readJson(request);
  if (!body) return json(response, 400, {});
  if (path === "answer") {
    const { mail, text } = body;
    if (typeof mail !== "string" || typeof text !== "string" || text.trim() === "") return json(response, 400, {});
    const fate = await mailbox.answer(mail, text);
    return json(response, fate === "gone" ? 404 : 200, { fate });
  }
  if (path === "clear") mailbox.clear();
  else {
    const fault = mailboxFaults.find((known) => known === body["fault"]) ?? null;
    if (!fault && body["fault"] !== null) return json(response, 400, {});
    mailbox.misbehave(fault, Math.min(Math.max(Number(body["times"]) || 1, 1), 1_000));
  }
  json(response, 200, { mails: mailbox.mails(), fault: mailbox.fault() });
}

/** As a download: what a citizen sent is never shown by our own address. */
function attachment(response: HttpResponse, found: ReturnType<Mailbox["attachment"]>): void {
  if (!found) return json(response, 404, {});
  response.writeHead(200, {
    "content-type": found.mime,
    "content-disposition": `attachment; filename="${found.name.replace(/[^\w.-]/g, "_").slice(0, 100)}"`,
    "x-content-type-options": "nosniff",
    "content-security-policy": "sandbox; default-src 'none'",
    "cache-control": "no-store",
  });
  response.end(found.bytes);
}

async function readJson(request: HttpRequest): Promise<Record<string, unknown> | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > longestBody) return null;
    chunks.push(chunk);
  }
  try {
    // Joined first: a letter may lie in two chunks.
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString() || "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function json(response: HttpResponse, status: number, body: object): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}
