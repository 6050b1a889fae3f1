/** What the dialog of `moderate` asks: the test box, for whoever changes flows; the evidence, for supervisors by name. */
import type { Account } from "../lib/account/index.ts";
import type { EvidenceContent } from "../lib/evidence/index.ts";
import { Refused, type UrpError } from "../lib/errors.ts";
import { type AdminCall, type Red, editorRoute, personalRoute } from "../lib/kit/index.ts";
import { defaultPolicy, tryOut } from "../lib/moderation/index.ts";
import { citizenLabel } from "../lib/privacy/index.ts";

export interface Offices {
  /** A node works for this number; answers how to take it away. */
  open(account: string, ready: Promise<Account>): () => void;
}

const permission = "urp.supervisor";
const pageSize = 50;
const longestReason = 300;
const shortestReason = 10;

export function moderationRoutes(RED: Red): Offices {
  /** By the id of the `whatsapp-account` node, with how many nodes work for it. */
  const accounts = new Map<string, { ready: Promise<Account>; nodes: number }>();

  async function deskFor({ body }: AdminCall): Promise<Account["moderation"]> {
    const found = accounts.get(String(body["account"]));
    if (!found) throw notRunning();
    return (await found.ready).moderation;
  }
  const guarded = (path: string, answer: (call: AdminCall, desk: Account["moderation"]) => unknown): void =>
    personalRoute(RED, {
      method: "post",
      path: `/urp/moderate/${path}`,
      permission,
      answer: async (call) => answer(call, await deskFor(call)),
    });

  editorRoute(RED, "post", "/urp/moderate/defaults", () => ({ levels: defaultPolicy.levels }));
  editorRoute(RED, "post", "/urp/moderate/test", tryOut);

  guarded("evidence/list", async ({ body }, desk) => {
    const lines = await desk.evidence(typeof body["below"] === "number" ? body["below"] : null, pageSize);
    return {
      records: lines.map(({ number, at, citizen, category, report }) => ({ number, at, category, report, citizen: citizenLabel(citizen) })),
      more: lines.length === pageSize,
    };
  });
  guarded("evidence/verify", (_, desk) => desk.verifyEvidence());
  guarded("evidence/open", async ({ body, user: who }, desk) => {
    const record = await desk.openEvidence(numberIn(body), { who, reason: reasonIn(body) });
    if (!record) throw noRecord();
    const content = JSON.parse(record.content) as EvidenceContent;
    const { text, media } = (content.original ?? {}) as { text?: unknown; media?: unknown };
    return { number: record.number, at: record.at, citizen: citizenLabel(record.citizen), text, media: filesIn(media), findings: content.findings };
  });
  guarded("evidence/export", async ({ body, user: who }, desk) => {
    const file = await desk.exportEvidence(numberIn(body), { who, reason: reasonIn(body) });
    if (!file) throw noRecord();
    return file;
  });
  guarded("cases", async ({ body, user: who }, desk) => {
    const cases = await desk.learningCases({ who, reason: reasonIn(body) });
    return { name: "casi-moderazione.json", text: `${JSON.stringify(cases, null, 2)}\n`, count: cases.length };
  });

  return {
    open(account, ready) {
      const known = accounts.get(account);
      if (known?.ready === ready) known.nodes += 1;
      else accounts.set(account, { ready, nodes: 1 });
      return () => {
        const still = accounts.get(account);
        if (still?.ready !== ready) return;
        still.nodes -= 1;
        if (still.nodes === 0) accounts.delete(account);
      };
    },
  };
}

/** Name and kind; Meta's handle is for the file. */
function filesIn(media: unknown): { kind: string; name: string }[] {
  if (!Array.isArray(media)) return [];
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return (media as { kind?: unknown; name?: unknown }[]).map(({ kind, name }) => ({ kind: text(kind), name: text(name) }));
}

function numberIn(body: Record<string, unknown>): number {
  const number = Number(body["number"]);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw noRecord();
}

function reasonIn(body: Record<string, unknown>): string {
  const reason = typeof body["reason"] === "string" ? body["reason"].replace(/\s+/g, " ").trim() : "";
  if (reason.length >= shortestReason && reason.length <= longestReason) return reason.toWellFormed();
  throw new Refused(
    "evidence.reason",
    {
      it: "Scrivi il motivo, da {least} a {most} caratteri: resta nel registro con il tuo nome.",
      en: "Write the reason, {least} to {most} characters: it stays in the audit with your name.",
    },
    { least: shortestReason, most: longestReason },
  );
}

function noRecord(): UrpError {
  return new Refused("evidence.none", {
    it: "Questa prova non c'è più: il suo termine è passato, o l'elenco è vecchio. Aggiorna l'elenco.",
    en: "This record is no longer there: its term is over, or the list is old. Refresh the list.",
  });
}

function notRunning(): UrpError {
  return new Refused("evidence.not-running", {
    it: "Il nodo non è attivo su questo numero: fai il deploy e riapri la finestra.",
    en: "The node is not running on this number: deploy and open the dialog again.",
  });
}
