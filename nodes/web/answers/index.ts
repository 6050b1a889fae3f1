/**
 * /urp/risposta/<ticket>: an office answers a mail of ours without an account; …/file/<turn>: a file that did not fit into
 * it. Looking changes nothing, as programs that check mails for viruses follow links; each act is done once.
 */
import type { Account } from "../../lib/account/index.ts";
import type { Language } from "../../lib/errors.ts";
import { type HttpRequest, type HttpResponse, type Red, publicRoute } from "../../lib/kit/index.ts";
import { bounded } from "../../lib/office-answers/index.ts";
import { isUndecided, readContent } from "../../lib/mail/index.ts";
import { type AnswerAct, type TicketMail, isDecision } from "../../lib/store/index.ts";
import { readForm } from "./form.ts";
import { createGate } from "./gate.ts";
import { fileOfMail, sendMailFile } from "./mail-file.ts";
import { type Matter, acts, answerPage, decisions, policy, sentencePage } from "./page.ts";
import { words } from "./words.ts";

export const answerPath = "/urp/risposta";

export interface AnswerTown {
  name: string;
  language: Language;
  /** Why the citizen must not get this text, in the comune's language; undefined: they may. */
  against(text: string): string | undefined;
}

export interface AnswerPages {
  /** Mails of this account have links; answers how to take it away. */
  add(ready: Promise<Account>, town: AnswerTown): () => void;
}

const mounted = new WeakMap<Red["httpNode"], AnswerPages>();
const longestText = 4_000;
/** A person presses three buttons; who guesses tickets presses more. */
const actsPerMinute = 10;
const missesPerMinute = 120;
/** Each is read into memory whole. */
const downloadsPerMinute = 20;

interface Found extends TicketMail {
  account: Account;
  town: AnswerTown;
}

/** Routes cannot be taken away again: mounted once per server. */
export function mountAnswerPages(RED: Red): AnswerPages {
  const known = mounted.get(RED.httpNode);
  if (known) return known;
  const open = new Map<symbol, { ready: Promise<Account>; town: AnswerTown }>();
  const clock = (): number => performance.now();
  const acts = createGate(actsPerMinute, clock);
  const downloads = createGate(downloadsPerMinute, clock);
  const misses = createGate(missesPerMinute, clock);

  publicRoute(RED, answerPath, async (request, response) => {
    const { method = "GET" } = request;
    const [first] = open.values();
    if (!first) return send(response, 503, sentencePage("it", words.it.closedForNow), { "retry-after": "30" });
    const { language } = first.town;
    if (!["GET", "HEAD", "POST"].includes(method)) return send(response, 405, "", { allow: "GET, HEAD, POST" });
    const [, ticket, turn] = /^\/?([\w.-]{20,200})(?:\/file\/(\d{1,2}))?(?:\?.*)?$/.exec(request.url ?? "") ?? [];
    const found = ticket ? await find(ticket) : null;
    if (!found) {
      // Whoever guesses learns nothing, and soon nothing at all.
      const [status, sentence] = misses.passes("") ? [404, words[language].gone] : [429, words[language].often];
      return send(response, status, sentencePage(language, sentence), {}, method);
    }
    if (turn) return file(request, response, found, Number(turn));
    if (method !== "POST") return send(response, 200, answerPage(await matterOf(found)), {}, method);
    if (!acts.passes(found.mail.id)) return send(response, 429, sentencePage(language, words[found.town.language].often), { "retry-after": "60" });
    await act(request, response, found, ticket!);
  });

  async function file({ method = "GET" }: HttpRequest, response: HttpResponse, { account, town, mail, content }: Found, turn: number): Promise<void> {
    const own = words[town.language];
    if (method === "POST") return send(response, 405, "", { allow: "GET, HEAD" });
    if (!downloads.passes(mail.id)) return send(response, 429, sentencePage(town.language, own.often), { "retry-after": "60" });
    const found = await fileOfMail(content, turn, account.media);
    if (found && (await sendMailFile(response, found, account.media, method))) return;
    send(response, 404, sentencePage(town.language, own.noFile), {}, method);
  }

  async function find(ticket: string): Promise<Found | null> {
    for (const { ready, town } of open.values()) {
      const account = await ready.catch(() => undefined);
      const found = await account?.answers.ofTicket(ticket);
      if (account && found) return { account, town, ...found };
    }
    return null;
  }

  const pages: AnswerPages = {
    add(ready, town) {
      const name = Symbol(town.name);
      open.set(name, { ready, town });
      return () => void open.delete(name);
    },
  };
  mounted.set(RED.httpNode, pages);
  return pages;
}

async function act(request: HttpRequest, response: HttpResponse, found: Found, ticket: string): Promise<void> {
  const { account, town, mail } = found;
  const own = words[town.language];
  const form = await readForm(request);
  const what = [...acts, ...decisions].find((one) => one === form?.get("atto"));
  const text = (form?.get("testo") ?? "").replaceAll("\r\n", "\n").trim();
  const refuse = async (status: number, sentence: string): Promise<void> =>
    send(response, status, answerPage(await matterOf(found), sentence, text.slice(0, longestText)));
  if (!what) return refuse(400, own.failed);
  // Somebody else may have decided since the page was opened: it says so.
  const asked = !isDecision(what) || isDoubtful(found);
  if (!asked && !found.used.some(isDecision)) return refuse(400, own.failed);
  if (what === "text" && text === "") return refuse(400, own.empty);
  if (text.length > longestText) return refuse(413, own.long);
  // Said while the office still has its words before it: what is recorded cannot be written anew.
  const against = isDecision(what) ? undefined : town.against(text);
  if (against) return refuse(422, own.held(against));
  const outcome = !asked ? "again" : await account.answers.take({ source: `link:${mail.id}:${what}`, mail: mail.id, what, text: bounded(text, town.language) });
  if (outcome === "gone" || outcome === "full") return refuse(409, own.failed);
  // To the page that says so: loading it again does nothing again. Its own last part, wherever a proxy has put it.
  send(response, 303, "", { location: `./${ticket}` });
}

/** Once somebody has decided, it is no more. */
function isDoubtful({ content, used }: Found): boolean {
  return !used.some(isDecision) && isUndecided(readContent(content)?.facts ?? {});
}

async function matterOf(found: Found): Promise<Matter> {
  const { account, town, mail, used } = found;
  const [year = 0, number = 0] = mail.reference.split("/").map(Number);
  const report = number > 0 ? await account.reports.byNumber(year, number) : null;
  const over: AnswerAct[] = report?.state === "closed" || report?.state === "cancelled" ? ["taken", "closed"] : report?.state === "taken" ? ["taken"] : [];
  return {
    language: town.language,
    comune: town.name,
    office: mail.office,
    number: report ? mail.reference : "",
    category: report?.categoryName ?? "",
    used,
    over,
    doubtful: isDoubtful(found),
  };
}

function send(response: HttpResponse, status: number, page: string, headers: Record<string, string> = {}, method = "GET"): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(page),
    "cache-control": "no-store",
    "content-security-policy": policy,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-robots-tag": "noindex, nofollow",
    ...headers,
  });
  response.end(method === "HEAD" ? undefined : page);
}
