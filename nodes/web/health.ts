/** /urp/health and /urp/metrics: for a load balancer and for Prometheus. From this machine, or with a token. */
import { timingSafeEqual } from "node:crypto";
import type { Account } from "../lib/account/index.ts";
import { Refused, UrpError } from "../lib/errors.ts";
import { type HttpRequest, type HttpResponse, type Red, isLocal, publicRoute } from "../lib/kit/index.ts";
import type { Figures, MailCounts } from "../lib/store/index.ts";

export interface Health {
  /** An account is wanted; answers how to take it away. */
  add(ready: Promise<Account>): () => void;
}

/** Others whose trouble is not this machine's readiness (the mail server's): what stands in their way, or undefined. */
const checks = new Set<() => UrpError | undefined>();

/** Answers how to take it away. */
export function watchHealth(check: () => UrpError | undefined): () => void {
  checks.add(check);
  return () => checks.delete(check);
}

export function healthRoutes(RED: Red): Health {
  const accounts = new Set<Promise<Account>>();

  publicRoute(RED, "/urp/health", async (request, response) => {
    if (!mayAsk(request)) return answer(response, 404, "text/plain", "");
    const report = await examine(accounts);
    answer(response, report.ok ? 200 : 503, "application/json", JSON.stringify(report));
  });

  publicRoute(RED, "/urp/metrics", async (request, response) => {
    if (!mayAsk(request)) return answer(response, 404, "text/plain", "");
    // An account that does not work has none; /urp/health says why.
    const ask = async (account: Account): Promise<Asked> => ({
      ...(await account.figures()),
      mails: await account.mailbag.counts(),
    });
    const asked = await Promise.allSettled([...accounts].map(async (ready) => ask(await ready)));
    const figures = asked.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    answer(response, 200, "text/plain; version=0.0.4", metrics(figures));
  });

  return {
    add(ready) {
      accounts.add(ready);
      return () => accounts.delete(ready);
    },
  };
}

/** `URP_METRICS_TOKEN` opens both addresses to other machines; without it they answer this machine only. */
function mayAsk(request: HttpRequest): boolean {
  if (isLocal(request)) return true;
  const token = process.env["URP_METRICS_TOKEN"] ?? "";
  const given = request.headers.authorization?.replace(/^Bearer /, "") ?? "";
  const [ours, theirs] = [Buffer.from(token), Buffer.from(given)];
  return ours.length > 0 && ours.length === theirs.length && timingSafeEqual(ours, theirs);
}

interface Report {
  ok: boolean;
  problems: { code: string; it: string; en: string }[];
  /** The desk works, and somebody has something to put right. Missing when there is nothing. */
  warnings?: Report["problems"];
}

async function examine(accounts: Set<Promise<Account>>): Promise<Report> {
  const problems: Report["problems"] = [];
  const warnings: Report["problems"] = [];
  if (accounts.size === 0) {
    problems.push({
      code: "no-account",
      it: "Nessun account WhatsApp è attivo: controlla il flusso e ripeti il deploy.",
      en: "No WhatsApp account is active: check the flow and deploy again.",
    });
  }
  for (const ready of accounts) {
    try {
      const account = await ready;
      await account.figures();
      const { ok, error } = account.state();
      if (!ok && error) problems.push(problemOf(error));
      warnings.push(...account.mediaProblems().map(problemOf));
      const { waiting, owed } = await account.mailbag.counts();
      if (owed > 0) warnings.push(problemOf(notHandedOn(owed)));
      if (waiting > 0 && !account.mailbag.attended()) warnings.push(problemOf(unattended(waiting)));
    } catch (error) {
      if (!(error instanceof UrpError)) throw error;
      problems.push(problemOf(error));
    }
  }
  warnings.push(...[...checks].flatMap((check) => check() ?? []).map(problemOf));
  return { ok: problems.length === 0, problems, ...(warnings.length > 0 && { warnings }) };
}

function notHandedOn(count: number): Refused {
  return new Refused(
    "report.owed",
    {
      it: "Segnalazioni con il numero e senza mail all'ufficio: {count}. Partono appena si può: guarda i nodi «inoltra per mail» e il server di posta.",
      en: "Reports with a number and no mail to an office: {count}. They leave as soon as they can: look at the “forward by mail” nodes and the mail server.",
    },
    { count },
  );
}

function unattended(count: number): Refused {
  return new Refused(
    "mail.unattended",
    {
      it: "Mail agli uffici che aspettano e nessuno manda: {count}. Rimetti nel flusso un nodo «inoltra per mail» di questo numero, o correggi quello che c'è.",
      en: "Mails to offices that wait and nobody sends: {count}. Put a “forward by mail” node of this number back into the flow, or correct the one that is there.",
    },
    { count },
  );
}

function problemOf(error: UrpError): Report["problems"][number] {
  return { code: error.code, it: error.in("it"), en: error.in("en") };
}

type Asked = Figures & { mails: MailCounts };

/** Prometheus text format. No pseudonym, no label that could tell a person. */
function metrics(all: Asked[]): string {
  const sum = (of: (figures: Asked) => number): number => all.reduce((total, figures) => total + of(figures), 0);
  const lines: [string, string, number, "counter"?][] = [
    // Side by side, they show that the desk sends only to who wrote: sending without a message in would part them.
    ["urp_messages_received_total", "Messages received from citizens", sum(({ total }) => total["received"] ?? 0), "counter"],
    ["urp_messages_sent_total", "Messages to citizens that Meta accepted", sum(({ total }) => total["sent"] ?? 0), "counter"],
    ["urp_messages_received_month", "Messages received this month", sum(({ month }) => month["received"] ?? 0)],
    ["urp_messages_sent_month", "Messages accepted by Meta this month", sum(({ month }) => month["sent"] ?? 0)],
    [
      "urp_status_accepted_month",
      "Recipients of what a Status gateway accepted this month, off the desk's number (accepted is not seen)",
      sum(({ month }) => month["status-accepted"] ?? 0),
    ],
    ["urp_events_waiting", "Events that no flow has taken yet", sum(({ waiting }) => waiting.events)],
    ["urp_sends_waiting", "Messages due to be sent", sum(({ waiting }) => waiting.sends)],
    ["urp_sends_outside_window", "Messages waiting for the citizen to write", sum(({ waiting }) => waiting.outsideWindow)],
    ["urp_sends_failed", "Messages that could not be sent", sum(({ waiting }) => waiting.failed)],
    ["urp_mails_sent_total", "Mails to offices that a server took", sum(({ total }) => total["mails"] ?? 0), "counter"],
    ["urp_mails_waiting", "Mails to offices that wait", sum(({ mails }) => mails.waiting)],
    ["urp_reports_owed", "Reports that no mail could be written for yet", sum(({ mails }) => mails.owed)],
    ["urp_mails_failed", "Mails to offices that could not be sent", sum(({ mails }) => mails.failed)],
    ["urp_mail_answers_total", "Answers of offices that changed or said something", sum(({ total }) => total["answers"] ?? 0), "counter"],
    [
      "urp_mail_answers_refused_total",
      "Mails that claimed to be an office's answer and were not believed",
      sum(({ total }) => total["answers-refused"] ?? 0),
      "counter",
    ],
  ];
  return lines
    .map(([name, help, value, type = "gauge"]) => `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${name} ${value}\n`)
    .join("");
}

function answer(response: HttpResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  response.end(body);
}
