/** The street reports of one account: the store's calls without its name in each, and what is said goes out at once. */
import type { Draft, NearReports, ReportChange, ReportStep, ReportStore, Store } from "../store/index.ts";
import type { Effect } from "./effect.ts";

type Rest<Name extends keyof ReportStore> = Parameters<ReportStore[Name]> extends [string, ...infer Others] ? Others : never;
type Answer<Name extends keyof ReportStore> = ReturnType<ReportStore[Name]>;

export type Step = Omit<ReportStep, "account" | "say"> & {
  /** What is said to the citizen, written together with the decision. */
  say?: Effect;
};

export interface Reports {
  sight(...rest: Rest<"reportSight">): Answer<"reportSight">;
  take(step: Step): Answer<"takeReportStep">;
  due(...rest: Rest<"dueReports">): Answer<"dueReports">;
  born(...rest: Rest<"bornReports">): Answer<"bornReports">;
  bornNodes(): Answer<"bornNodes">;
  inheritBorn(...rest: Rest<"inheritBorn">): Answer<"inheritBorn">;
  owe(...rest: Rest<"oweReport">): Answer<"oweReport">;
  owed(...rest: Rest<"owedReports">): Answer<"owedReports">;
  closeBorn(...rest: Rest<"closeBornReports">): Answer<"closeBornReports">;
  byNumber(...rest: Rest<"reportByNumber">): Answer<"reportByNumber">;
  change(change: Omit<ReportChange, "account">): Answer<"changeReport">;
  near(near: Omit<NearReports, "account">): Answer<"nearReports">;
  lines(...rest: Rest<"reportLines">): Answer<"reportLines">;
}

export interface Posting {
  toDraft(effect: Effect): Draft;
  /** The outbox has something new. */
  poke(): void;
}

export function reportsOf(store: Store, account: string, { toDraft, poke }: Posting): Reports {
  return {
    sight: (...rest) => store.reportSight(account, ...rest),
    async take({ say, ...step }) {
      const taken = await store.takeReportStep({ ...step, account, ...(say && { say: toDraft(say) }) });
      if (say) poke();
      return taken;
    },
    due: (...rest) => store.dueReports(account, ...rest),
    born: (...rest) => store.bornReports(account, ...rest),
    bornNodes: () => store.bornNodes(account),
    inheritBorn: (...rest) => store.inheritBorn(account, ...rest),
    owe: (...rest) => store.oweReport(account, ...rest),
    owed: (...rest) => store.owedReports(account, ...rest),
    closeBorn: (...rest) => store.closeBornReports(account, ...rest),
    byNumber: (...rest) => store.reportByNumber(account, ...rest),
    change: (change) => store.changeReport({ ...change, account }),
    near: (near) => store.nearReports({ ...near, account }),
    lines: (...rest) => store.reportLines(account, ...rest),
  };
}
