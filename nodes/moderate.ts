import type { Account } from "./lib/account/index.ts";
import { type Case, type Court, type Judged, type Verdict, createInOrder, decide, decisionIn, effectOf, firstVerdict, judge, readSettings } from "./lib/judgement/index.ts";
import { type Message, type Output, type Red, type Tools, type WhatsAppFacts, citizenFacts, define } from "./lib/kit/index.ts";
import { createSecondOpinion } from "./lib/second-opinion/index.ts";
import type { ComuneService } from "./lib/texts/index.ts";
import { type Offices, moderationRoutes } from "./web/moderation-routes.ts";
import type { AccountService } from "./whatsapp-account.ts";

interface Config {
  account: string;
  comune: string;
  [setting: string]: unknown;
}

/** What later nodes read in `msg.moderation`. */
export interface MessageModeration extends Verdict {
  /** Whether the citizen is to be told now: not when the comune does not want it, or they were told a short while ago. */
  notify: boolean;
  /** The citizen is blocked at Meta's for a time because of this message. */
  suspended: boolean;
  /** A person has it before them, or has had it: whoever decides about it need not get it once more. */
  doubtful: boolean;
}

const outputs = ["pass", "review", "block"] as const;

/** The eight rules. A blocked message is gone from the store, all but a sealed record, when it comes out. */
export default function (RED: Red): void {
  const offices: Offices = moderationRoutes(RED);

  define<Config>(RED, {
    type: "moderate",
    version: 1,
    credentials: { opinionKey: { type: "password" } },
    start(config, tools) {
      const { ready } = tools.service<AccountService>(config.account, "whatsapp-account");
      const comune = tools.optionalService<ComuneService>(config.comune, "comune");
      const settings = readSettings(config, tools.credentials["opinionKey"], comune);
      for (const fault of settings.faults) tools.report(fault);
      const opinion = settings.opinion && createSecondOpinion(settings.opinion, Date.now);
      const { language, background } = tools;
      const court: Court = { settings, language, background, ...(comune && { comune }), ...(opinion && { opinion }) };
      const line = createInOrder();
      const show = lastShown(tools);
      const leave = offices.open(config.account, ready);

      return {
        async input(msg) {
          const facts = citizenFacts(msg);
          if (!facts) return out(msg, await unrelated(msg, court, tools.id), show);
          const account = await ready;
          return line.run(facts.citizen, async (before) => {
            const { decision: given, words } = (msg["moderation"] ?? {}) as { decision?: unknown; words?: unknown };
            const decision = decisionIn(given);
            if (decision && typeof words === "string") msg.payload = words;
            const message = caseOf(msg, facts, tools.id, before);
            const judged = decision
              ? await decide(message, decision, court, account.moderation)
              : await judge(message, court, account.moderation);
            if (judged.suspends && settings.strikes) await suspend(account, message, settings.strikes.blockDays, tools.now());
            const notify = await toldNow(account, message, judged, settings);
            return out(msg, marked(judged.verdict, notify, judged.suspends), show);
          });
        },
        close() {
          leave();
          opinion?.close();
        },
      };
    },
  });
}

function caseOf(msg: Message, facts: WhatsAppFacts, node: string, before: number): Case {
  return {
    event: facts.event,
    node,
    citizen: facts.citizen,
    at: Date.parse(facts.at),
    text: textOf(msg),
    media: facts.media,
    counts: !facts.reply && !facts.reaction,
    before,
    ...(facts.language && { language: facts.language }),
  };
}

const textOf = (msg: Message): string => (typeof msg.payload === "string" ? msg.payload : "");

/** From an inject node, or from elsewhere: there is nobody to be told, and nothing to be kept. */
async function unrelated(msg: Message, court: Court, node: string): Promise<MessageModeration> {
  const message: Case = { event: "", node, citizen: "", at: 0, text: textOf(msg), media: [], counts: false, before: 0 };
  return marked(await firstVerdict(message, court, []), false, false);
}

function marked(verdict: Verdict, notify: boolean, suspended: boolean): MessageModeration {
  return { ...verdict, notify, suspended, doubtful: verdict.outcome === "review" || verdict.decidedBy === "operator" };
}

const hourMs = 60 * 60 * 1000;

/** Once for each reason within its hours; the same event asks again as itself and gets the same answer. */
async function toldNow(account: Account, message: Case, { verdict }: Judged, settings: Court["settings"]): Promise<boolean> {
  if (verdict.outcome !== "block" || !settings.told || verdict.reply === "") return false;
  if (settings.toldHours === 0) return true;
  const { citizen, node, at } = message;
  const key = `moderation:${node}:${citizen}:${verdict.category}`;
  return account.first(effectOf(message, "rules"), { key, at, until: at + settings.toldHours * hourMs });
}

/** The courteous reply goes first: nothing reaches a citizen who is blocked. */
const afterReplyMs = 2 * 60_000;

/** Meta blocks only who wrote within 24 hours: later it is not tried any more. Both are in the store, and survive a restart. */
async function suspend(account: Account, message: Case, days: number, clock: number): Promise<void> {
  const { citizen } = message;
  const common = { citizen, at: message.at };
  await account.perform({
    ...common,
    effect: effectOf(message, "block"),
    errand: { do: "block" },
    delayMs: afterReplyMs,
    expires: clock + 24 * hourMs,
  });
  await account.perform({
    ...common,
    effect: effectOf(message, "unblock"),
    errand: { do: "unblock" },
    delayMs: afterReplyMs + days * 24 * hourMs,
  });
}

function out(msg: Message, moderation: MessageModeration, show: (outcome: Verdict["outcome"]) => void): Output {
  if (moderation.outcome === "block") empty(msg);
  msg["moderation"] = moderation;
  show(moderation.outcome);
  return outputs.map((outcome) => (outcome === moderation.outcome ? msg : null));
}

/** A debug node or a context store would keep what was just deleted. */
function empty(msg: Message): void {
  msg.payload = "";
  if (!msg.whatsapp) return;
  const { location: _, contacts: __, reply: ___, ...facts } = msg.whatsapp;
  msg.whatsapp = { ...facts, media: [] };
}

/** Says only what changes: a status for every message would cost more than the message. */
function lastShown(tools: Tools): (outcome: Verdict["outcome"]) => void {
  const shows = {
    pass: ["green", "moderate.status.pass"],
    review: ["yellow", "moderate.status.review"],
    block: ["grey", "moderate.status.block"],
  } as const;
  let shown = "";
  return (outcome) => {
    if (outcome === shown) return;
    shown = outcome;
    const [fill, text] = shows[outcome];
    tools.status(fill, "dot", text);
  };
}
