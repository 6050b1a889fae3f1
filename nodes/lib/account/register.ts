/** Who subscribed, with their numbers, and who looked: apart from the board, so that who shows notices cannot reach them. */
import type { AuditLine, NoticeStore, Store } from "../store/index.ts";

type Rest<Name extends keyof NoticeStore> = Parameters<NoticeStore[Name]> extends [string, ...infer Others] ? Others : never;
type Answer<Name extends keyof NoticeStore> = ReturnType<NoticeStore[Name]>;

export interface Register {
  /** Numbers leave the store here: write it into the audit first. */
  subscriberAddresses(...rest: Rest<"subscriberAddresses">): Answer<"subscriberAddresses">;
  subscriberCount(...rest: Rest<"subscriberCount">): Answer<"subscriberCount">;
  consents(...rest: Rest<"consents">): Answer<"consents">;
  audit(line: AuditLine): Promise<void>;
  auditLines(limit: number): Promise<AuditLine[]>;
}

export function registerOf(store: Store, account: string): Register {
  return {
    subscriberAddresses: (...rest) => store.subscriberAddresses(account, ...rest),
    subscriberCount: (...rest) => store.subscriberCount(account, ...rest),
    consents: (...rest) => store.consents(account, ...rest),
    audit: (line) => store.audit(account, line),
    auditLines: (limit) => store.auditLines(account, limit),
  };
}
