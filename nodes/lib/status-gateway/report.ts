/** How it went, as a flow may see it and as people read it: counts, never numbers. "Accepted" never becomes "seen". */
import type { Language } from "../errors.ts";
import type { CanaryState, ChunkState, StatusChunk, StatusPost } from "../store/index.ts";

export type ReportState = "none" | "waiting" | "posting" | "posted" | "stopped" | "withdrawing" | "withdrawn" | "over";

export interface StatusReport {
  state: ReportState;
  /** Subscribers in chunks of which the gateway said yes, no, or nothing. */
  accepted: number;
  refused: number;
  unknown: number;
  /** Of what had been accepted: taken back, and what could not be. */
  withdrawn: number;
  stays: number;
  /** Subscribers with a number. */
  of: number;
  /** Subscribers without. */
  unreachable: number;
  /** The office's own test number. */
  canary: CanaryState;
  /** Technical word for what stopped it; "" when nothing did. */
  error: string;
  /** The first of them. */
  chunks: { number: number; canary: boolean; state: ChunkState; people: number; error: string }[];
  text: string;
}

export const chunksInReport = 100;

/** @param subscribers  now, for what is still to come */
export function reportOf(post: StatusPost, chunks: StatusChunk[], subscribers: number, language: Language): StatusReport {
  const people = (...states: ChunkState[]): number => states.reduce((sum, state) => sum + (post.tally[state]?.people ?? 0), 0);
  const done = people("begun", "due", "accepted", "refused", "unknown", "withdrawn", "stays");
  const complete = post.stage !== "waiting" && post.stage !== "posting" && post.stage !== "stopped";
  const of = complete ? done : Math.max(done, subscribers - post.unreachable);
  const facts = {
    state: stateOf(post),
    accepted: people("accepted"),
    refused: people("refused"),
    unknown: people("unknown", "begun"),
    withdrawn: people("withdrawn"),
    stays: people("stays"),
    of,
    unreachable: post.unreachable,
    canary: post.canary,
    error: post.error,
    chunks: chunks.map(({ chunk, canary, state, size, error }) => ({ number: chunk + 1, canary, state, people: size, error })),
  };
  return { ...facts, text: words[language](facts) };
}

/** For a notice that never went to the gateway. */
export function emptyReport(language: Language): StatusReport {
  const counts = { accepted: 0, refused: 0, unknown: 0, withdrawn: 0, stays: 0, of: 0, unreachable: 0 };
  const facts = { state: "none" as const, ...counts, canary: "none" as const, error: "", chunks: [] };
  return { ...facts, text: words[language](facts) };
}

function stateOf({ stage, tally }: StatusPost): ReportState {
  if (stage !== "over") return stage;
  return tally.withdrawn || !tally.accepted ? "withdrawn" : "over";
}

type Facts = Omit<StatusReport, "text">;

const isBack = ({ state, withdrawn, stays }: Facts): boolean => state === "withdrawing" || withdrawn + stays > 0;

/** What may have been there before it was taken back. */
const standing = ({ accepted, unknown, withdrawn, stays }: Facts): number => accepted + unknown + withdrawn + stays;

const words: Record<Language, (facts: Facts) => string> = {
  it: (facts) => {
    const { state, accepted, of, refused, unknown, unreachable, withdrawn, stays, canary } = facts;
    if (state === "none") return "Non mandato al gateway dello Stato.";
    if (state === "waiting") return "In coda per il gateway dello Stato: non ancora pubblicato.";
    if (isBack(facts)) {
      const rest = stays > 0 ? ["il resto sparisce da sé dopo 24 ore"] : [];
      return sentence([`ritiro accettato dal gateway per ${withdrawn} di ${standing(facts)}`, ...rest]);
    }
    const parts = [`${state === "posting" ? "finora accettato" : "accettato"} dal gateway per ${accepted} di ${of}`];
    if (refused > 0) parts.push(`rifiutato per ${refused}`);
    if (unknown > 0) parts.push(`esito ignoto per ${unknown} (non ripetuto)`);
    if (unreachable > 0) parts.push(`${unreachable} iscritti senza numero`);
    if (state === "stopped") parts.push("fermato");
    parts.push(italianCanary[canary]);
    return sentence(parts);
  },
  en: (facts) => {
    const { state, accepted, of, refused, unknown, unreachable, withdrawn, stays, canary } = facts;
    if (state === "none") return "Not sent to the Status gateway.";
    if (state === "waiting") return "Queued for the Status gateway: not posted yet.";
    if (isBack(facts)) {
      const rest = stays > 0 ? ["the rest goes by itself after 24 hours"] : [];
      return sentence([`taking back accepted by the gateway for ${withdrawn} of ${standing(facts)}`, ...rest]);
    }
    const parts = [`${state === "posting" ? "so far accepted" : "accepted"} by the gateway for ${accepted} of ${of}`];
    if (refused > 0) parts.push(`refused for ${refused}`);
    if (unknown > 0) parts.push(`outcome unknown for ${unknown} (not repeated)`);
    if (unreachable > 0) parts.push(`${unreachable} subscribers without a number`);
    if (state === "stopped") parts.push("stopped");
    parts.push(englishCanary[canary]);
    return sentence(parts);
  },
};

const italianCanary: Record<CanaryState, string> = {
  none: "nessun numero di prova: non si sa se qualcuno lo veda",
  waiting: "visto dal numero di prova: ancora no",
  arrived: "arrivato al numero di prova, che non l'ha ancora aperto",
  seen: "visto dal numero di prova: sì",
  refused: "rifiutato da WhatsApp per il numero di prova: probabilmente non lo vede nessuno",
  "not-said": "il gateway non sa dire se il numero di prova l'abbia visto",
};
const englishCanary: Record<CanaryState, string> = {
  none: "no test number: whether anybody sees it is not known",
  waiting: "seen by the test number: not yet",
  arrived: "arrived at the test number, which has not opened it yet",
  seen: "seen by the test number: yes",
  refused: "refused by WhatsApp for the test number: probably nobody sees it",
  "not-said": "the gateway cannot tell whether the test number has seen it",
};

function sentence(parts: string[]): string {
  const text = parts.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
