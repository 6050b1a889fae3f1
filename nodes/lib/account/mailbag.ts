/** The mails of one account: the store's calls without its name, its holder and its clock in each. */
import type { MailDraft, MailInheritance, MailSettlement, MailStore, Store } from "../store/index.ts";

type Answer<Name extends keyof MailStore> = ReturnType<MailStore[Name]>;

export interface Mailbag {
  /** Somebody takes these mails to a server. Answers how to leave. */
  attend(): () => void;
  attended(): boolean;
  write(draft: Omit<MailDraft, "account" | "now">): Answer<"writeMail">;
  claim(server: string, limit: number): Answer<"claimMails">;
  /** What was begun with this server and never settled may go again at `due`. Before the first claim. */
  recover(server: string, due: number): Answer<"recoverMails">;
  note(id: string, progress: string): Answer<"noteMail">;
  settle(settlements: MailSettlement[]): Answer<"settleMails">;
  next(server: string): Answer<"nextMail">;
  adopt(node: string, server: string): Answer<"adoptMails">;
  nodes(): Answer<"mailNodes">;
  inherit(inheritance: Omit<MailInheritance, "account" | "holder" | "now">): Answer<"inheritMails">;
  /** Of one node, or of the whole account. */
  counts(node?: string): Answer<"mailCounts">;
  dead(limit: number): Answer<"deadMails">;
  /** In the outbox again; its server's queue finds it when it looks next. */
  resend(id: string): Answer<"resendMail">;
  dismiss(id: string): Answer<"dismissMail">;
  untold(node: string, limit: number): Answer<"untoldMails">;
  told(id: string): Answer<"toldMail">;
  /** By the left part of a Message-ID, without what tells the parts of a divided mail. */
  find(key: string): Answer<"mailOf">;
}

/** @param now the real time, epoch milliseconds */
export function mailbagOf(store: Store, account: string, holder: string, now: () => number): Mailbag {
  const postmen = new Set<symbol>();
  return {
    attend() {
      const own = Symbol(account);
      postmen.add(own);
      return () => void postmen.delete(own);
    },
    attended: () => postmen.size > 0,
    write: (draft) => store.writeMail({ ...draft, account, now: now() }),
    claim: (server, limit) => store.claimMails({ account, server, holder, limit, now: now() }),
    recover: (server, due) => store.recoverMails(account, server, holder, due),
    note: (id, progress) => store.noteMail(id, progress),
    settle: (settlements) => store.settleMails(settlements, now()),
    next: (server) => store.nextMail(account, server),
    adopt: (node, server) => store.adoptMails(account, node, server),
    nodes: () => store.mailNodes(account),
    inherit: (inheritance) => store.inheritMails({ ...inheritance, account, holder, now: now() }),
    counts: (node) => (node === undefined ? store.mailCounts(account) : store.mailCounts(account, node)),
    dead: (limit) => store.deadMails(account, limit),
    resend: (id) => store.resendMail(account, id, now()),
    dismiss: (id) => store.dismissMail(account, id),
    untold: (node, limit) => store.untoldMails(account, node, limit),
    told: (id) => store.toldMail(id),
    find: (key) => store.mailOf(account, key),
  };
}
