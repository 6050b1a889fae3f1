/** The moderation of one account: the store's calls without its name in each. Evidence opens only after a line in the audit. */
import { type ChainReport, type EvidenceLine, type EvidenceRecord, exportFile } from "../evidence/index.ts";
import type { LearningCase, ModerationStore, Ruled, Ruling, Store } from "../store/index.ts";

type Without<Shape> = Omit<Shape, "account">;
type Answer<Name extends keyof ModerationStore> = ReturnType<ModerationStore[Name]>;

/** Who opens a record, and why: both stay in the audit for a year. */
export interface Opening {
  who: string;
  reason: string;
}

export interface ModerationDesk {
  recall(ask: Without<Parameters<ModerationStore["recall"]>[0]>): Answer<"recall">;
  rule(ruling: Without<Ruling>): Answer<"rule">;
  /** Newest first, below a number; null: from the newest. */
  evidence(below: number | null, limit: number): Promise<EvidenceLine[]>;
  openEvidence(number: number, opening: Opening): Promise<EvidenceRecord | null>;
  /** A file for the authority, with the proof; null when there is no record of that number. */
  exportEvidence(number: number, opening: Opening): Promise<{ name: string; text: string } | null>;
  verifyEvidence(): Promise<ChainReport>;
  /** All of them, oldest first. */
  learningCases(opening: Opening): Promise<LearningCase[]>;
}

const casesAtATime = 500;

/** @param clock the service's, epoch milliseconds */
export function moderationOf(store: Store, account: string, clock: () => number): ModerationDesk {
  /** On the disk before anything is shown: also an attempt that then fails is known. */
  const audit = (what: string, { who, reason }: Opening): Promise<void> =>
    store.audit(account, { at: clock(), who, what, reason });

  /** Again when it is recalled: the process may have ended before the files were gone. */
  async function withoutFiles(event: string, { outcome }: Ruled): Promise<void> {
    if (outcome === "block") await store.eraseMedia(account, event);
  }

  return {
    async recall(ask) {
      const recalled = await store.recall({ ...ask, account });
      if (recalled.ruled) await withoutFiles(ask.effect.event, recalled.ruled);
      return recalled;
    },
    async rule(ruling) {
      const ruled = await store.rule({ ...ruling, account });
      await withoutFiles(ruling.effect.event, ruled);
      return ruled;
    },
    evidence: (below, limit) => store.evidence(account, below, limit),
    async openEvidence(number, opening) {
      await audit(`evidence.open ${number}`, opening);
      return store.evidenceRecord(account, number);
    },
    async exportEvidence(number, opening) {
      await audit(`evidence.export ${number}`, opening);
      const record = await store.evidenceRecord(account, number);
      if (!record) return null;
      const { fault } = await store.evidenceChain(account);
      return exportFile(record, { ...opening, at: clock(), intact: fault === null });
    },
    verifyEvidence: () => store.evidenceChain(account),
    async learningCases(opening) {
      await audit("learning-cases.export", opening);
      const all: LearningCase[] = [];
      for (;;) {
        const piece = await store.learningCases(account, all.at(-1)?.number ?? 0, casesAtATime);
        all.push(...piece);
        if (piece.length < casesAtATime) return all;
      }
    },
  };
}
