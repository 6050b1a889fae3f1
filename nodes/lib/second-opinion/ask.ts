/** Asks a second opinion about a message that the rules let pass. A failure is an answer: nobody waits, nothing changes. */
import { exchange } from "./exchange.ts";
import { ollamaBody, readOllama } from "./ollama.ts";
import { type Doubt, openaiBody, readOpenai } from "./openai.ts";
import type { OpinionSettings } from "./settings.ts";

/** For everything, from the first byte to the last. */
const usualLimitMs = 1_500;
/** Questions at a time; who comes when all are taken does not wait. */
const atOnce = 8;
/** After so many failures one after the other nobody is asked for a while: a service that is down must not slow the desk. */
const failuresInARow = 3;
const restMs = 30_000;
const longestText = 4_096;

export interface SecondOpinion {
  /**
   * @param text with the identifiers taken out
   * @returns what it doubts about, or "unavailable". Never rejects.
   */
  ask(text: string): Promise<Doubt[] | "unavailable">;
  close(): void;
}

/** @param now the real time, epoch milliseconds */
export function createSecondOpinion(settings: OpinionSettings, now: () => number, limitMs = usualLimitMs): SecondOpinion {
  const closing = new AbortController();
  let underWay = 0;
  let failures = 0;
  let restUntil = 0;

  async function question(text: string): Promise<Doubt[] | undefined> {
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(limitMs)]);
    const body = settings.kind === "openai" ? openaiBody(settings.model, text) : ollamaBody(settings.model, text);
    const answer = await exchange(settings, body, signal);
    return settings.kind === "openai" ? readOpenai(answer) : readOllama(answer);
  }

  return {
    async ask(text) {
      if (closing.signal.aborted || underWay >= atOnce || now() < restUntil) return "unavailable";
      underWay += 1;
      try {
        const doubts = await question(text.slice(0, longestText).toWellFormed());
        failures = doubts ? 0 : failures + 1;
        if (failures >= failuresInARow) {
          failures = 0;
          restUntil = now() + restMs;
        }
        return doubts ?? "unavailable";
      } finally {
        underWay -= 1;
      }
    },
    close: () => closing.abort(),
  };
}
