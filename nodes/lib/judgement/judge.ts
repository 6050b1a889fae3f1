/** Decides about a message once, and gives the same decision again when its event comes again. */
import { say, type Language } from "../errors.ts";
import { type Category, type Finding, type Moderation, appeal, isLikeness, moderate, redact, replyFor } from "../moderation/index.ts";
import type { SecondOpinion } from "../second-opinion/index.ts";
import type { EffectKey, ModerationStore, Ruling, Traffic } from "../store/index.ts";
import { render, pickText, type ComuneService } from "../texts/index.ts";
import { flood } from "./flood.ts";
import type { Settings } from "./settings.ts";
import { type Reason, type Verdict, gravest } from "./verdict.ts";

/** A message as it is judged. */
export interface Case {
  event: string;
  node: string;
  citizen: string;
  /** Arrival, epoch milliseconds. */
  at: number;
  text: string;
  media: { bytes?: number }[];
  /** False for a pressed button or a reaction: many of them are no flood. */
  counts: boolean;
  /** Language of the citizen, where it is known. */
  language?: string;
  /** So many of this citizen's messages are being judged before it. */
  before: number;
}

export interface Court {
  settings: Settings;
  /** Of the explanations: the operators'. */
  language: Language;
  comune?: ComuneService;
  opinion?: SecondOpinion;
  /** Runs async work whose failure somebody hears of. */
  background: (work: Promise<unknown>) => void;
}

type Without<Shape> = Omit<Shape, "account">;

/** The store, for one account. */
export interface Registry {
  recall(ask: Without<Parameters<ModerationStore["recall"]>[0]>): ReturnType<ModerationStore["recall"]>;
  rule(ruling: Without<Ruling>): ReturnType<ModerationStore["rule"]>;
}

export interface Judged {
  verdict: Verdict;
  /** The citizen is to be blocked at Meta's. */
  suspends: boolean;
}

/** One node decides once about an event, whatever the number of runs; what follows from it has the next ordinals. */
export const ordinals = { rules: 0, operator: 1, block: 2, unblock: 3 } as const;

export const effectOf = ({ event, node }: { event: string; node: string }, step: keyof typeof ordinals): EffectKey => ({
  event,
  node,
  ordinal: ordinals[step],
});

export async function judge(message: Case, court: Court, registry: Registry): Promise<Judged> {
  const { citizen, at, text, media, counts } = message;
  const effect = effectOf(message, "rules");
  const { ruled, traffic, blockedAt } = await registry.recall({ citizen, effect, at, text });
  if (ruled) return { verdict: JSON.parse(ruled.content) as Verdict, suspends: ruled.suspends };
  const appeals = blockedAt !== null && isAppeal(text);
  const verdict = appeals ? appealed() : await firstVerdict(message, court, counts ? traffic : []);
  const writing = registry.rule({
    citizen,
    effect,
    at,
    outcome: verdict.outcome,
    content: JSON.stringify(verdict),
    ...(counts && { traffic: { text, media: media.length, bytes: bytesOf(media) } }),
    ...(verdict.outcome === "block" && blocking(verdict, text, court.settings)),
  });
  if (verdict.outcome === "pass") {
    // The store writes in the order in which it is asked: no answer to this message is on the disk before this decision.
    court.background(writing);
    return { verdict, suspends: false };
  }
  const written = await writing;
  return { verdict: JSON.parse(written.content) as Verdict, suspends: written.suspends };
}

/** The answer that our reply asks for: alone in the message, in any spelling. */
function isAppeal(text: string): boolean {
  return /^\W*(?:ricorso|appeal)\W*$/i.test(text.normalize("NFKC"));
}

/** A person reads the decision again: the promise of the reply does not depend on the rest of the flow. */
function appealed(): Verdict {
  const nothing = { category: null, findings: [], urgent: false, report: "none", reply: "" } as const;
  return { ...nothing, findings: [], outcome: "review", notes: ["appeal"], decidedBy: "rules" };
}

export const bytesOf = (media: Case["media"]): number => media.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);

/** What goes to the store with a block. */
export function blocking(verdict: Verdict, words: string, { strikes }: Settings): Pick<Ruling, "grounds" | "strikes" | "words"> {
  const { category, report, findings, decidedBy } = verdict;
  return {
    grounds: { category: category ?? "", report, findings, decidedBy },
    words,
    ...(strikes && { strikes: { most: strikes.most, days: strikes.days } }),
  };
}

/** By the rules alone, without a store: for what does not come from a citizen. */
export async function firstVerdict(message: Case, court: Court, traffic: Traffic[]): Promise<Verdict> {
  const { settings, language } = court;
  const moderated = moderate(message.text, settings.policy);
  const findings = moderated.findings.map((finding) => reasonOf(finding, language));
  const notes: string[] = [];
  const flooding = message.counts ? flood(message, traffic, settings.policy) : undefined;
  if (flooding) findings.push(reasonOf(flooding, language));
  let outcome = worst(moderated, flooding);
  let { urgent } = moderated;
  // Words taken together are no rule: what only they doubt is heard a second time, as somebody may be in danger.
  const doubted = moderated.findings.every((finding) => finding.level === "note" || isLikeness(finding));
  if ((outcome === "pass" || (doubted && !flooding)) && court.opinion) {
    const heard = await secondOpinion(message, court.opinion, language);
    findings.push(...heard.reasons);
    notes.push(...heard.notes);
    if (heard.reasons.length > 0) outcome = "review";
    urgent ||= heard.reasons.some(({ category }) => category === "self-harm");
  }
  const category = gravest(findings)?.category ?? null;
  return {
    outcome,
    category,
    findings: findings.slice(0, mostFindings),
    urgent,
    report: moderated.report,
    reply: outcome === "block" && category ? replyText(category, message.language ?? moderated.language, court) : "",
    notes,
    decidedBy: "rules",
  };
}

const mostFindings = 20;

function worst({ outcome, urgent }: Moderation, flooding: Finding | undefined): Verdict["outcome"] {
  // Also when it is said again and again.
  if (urgent) return "review";
  if (outcome === "block" || flooding?.level === "block") return "block";
  return outcome === "review" || flooding?.level === "review" ? "review" : "pass";
}

function reasonOf({ explanation, ...finding }: Finding, language: Language): Reason {
  return { ...finding, explanation: say(explanation, language) };
}

/** So many messages of one citizen wait for each other: a second opinion on each would hold the last one up too long. */
const longestLine = 3;
const unavailable = "second-opinion-unavailable";

async function secondOpinion(message: Case, opinion: SecondOpinion, language: Language): Promise<{ reasons: Reason[]; notes: string[] }> {
  const { text, before } = message;
  if (text.trim() === "") return { reasons: [], notes: [] };
  const doubts = before > longestLine ? "unavailable" : await opinion.ask(redact(text));
  if (doubts === "unavailable") return { reasons: [], notes: [unavailable] };
  const reasons = doubts.map(
    ({ category, certainty }): Reason => ({
      category,
      rule: "second-opinion",
      level: "review",
      certainty,
      from: 0,
      to: text.length,
      explanation: say(raised, language),
      version: 1,
    }),
  );
  return { reasons, notes: [] };
}

const raised = {
  it: "Per le regole il messaggio va bene; il servizio del secondo parere ha un dubbio.",
  en: "The rules let the message pass; the service asked for a second opinion has a doubt.",
};

/** Words that all comuni share, and how to appeal, in this comune's own words where it has some. */
export function replyText(category: Category, spoken: string | undefined, { settings, comune }: Court): string {
  const language = spoken === "en" ? "en" : spoken === "it" ? "it" : (comune?.defaultLanguage ?? "it");
  const whole = say(replyFor(category), language);
  if (!settings.appeal) return whole;
  const reason = whole.replace(say(appeal, language), "").trim();
  const values = { comune: comune?.valuesIn(language) ?? {} };
  return `${reason}\n\n${render(pickText(settings.appeal, language), values).text}`.trim();
}
