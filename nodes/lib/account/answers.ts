/** The offices' answers of one account: the store's calls without its name in each, and who is told that there is one. */
import type { AnswerDraft, AnswerOutcome, AnswerStore, MailStore, Store } from "../store/index.ts";

type Rest<Name extends keyof AnswerStore> = Parameters<AnswerStore[Name]> extends [string, ...infer Others] ? Others : never;
type Answer<Name extends keyof AnswerStore> = ReturnType<AnswerStore[Name]>;

export interface Answers {
  /** By the left part of a Message-ID, without what tells the parts of a divided mail. */
  mail(key: string): ReturnType<MailStore["mailOf"]>;
  about(...rest: Rest<"mailAbout">): Answer<"mailAbout">;
  /** `at` is the moment of the call, by the service's clock. */
  take(answer: Omit<AnswerDraft, "account" | "at">): Promise<AnswerOutcome>;
  /** Told of each answer that is new. Answers how to stop. */
  onTaken(listener: () => void): () => void;
  untold(...rest: Rest<"untoldAnswers">): Answer<"untoldAnswers">;
  held(...rest: Rest<"heldAnswer">): Answer<"heldAnswer">;
  nodes(): Answer<"answerNodes">;
  inherit(...rest: Rest<"inheritAnswers">): Answer<"inheritAnswers">;
  told(...rest: Rest<"toldAnswers">): Answer<"toldAnswers">;
  refuse(): Answer<"refuseAnswer">;
  ticket(...rest: Rest<"answerTicket">): Answer<"answerTicket">;
  ofTicket(ticket: string): Answer<"mailOfTicket">;
  openThread(...rest: Rest<"openThread">): Answer<"openThread">;
  conversation(...rest: Rest<"conversation">): Answer<"conversation">;
  position(mailbox: string): Answer<"readerPosition">;
  note(mailbox: string, position: { validity: string; uid: number }): Answer<"noteReader">;
}

/**
 * @param now real time, epoch milliseconds
 * @param clock the service's
 */
export function answersOf(store: Store, account: string, now: () => number, clock: () => number): Answers {
  const listeners = new Set<() => void>();
  return {
    mail: (key) => store.mailOf(account, key),
    about: (...rest) => store.mailAbout(account, ...rest),
    async take(answer) {
      const outcome = await store.takeAnswer({ ...answer, account, at: clock() });
      if (outcome === "taken") for (const listener of listeners) listener();
      return outcome;
    },
    onTaken(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    untold: (...rest) => store.untoldAnswers(account, ...rest),
    held: (...rest) => store.heldAnswer(account, ...rest),
    nodes: () => store.answerNodes(account),
    inherit: (...rest) => store.inheritAnswers(account, ...rest),
    told: (...rest) => store.toldAnswers(account, ...rest),
    refuse: () => store.refuseAnswer(account, now()),
    ticket: (...rest) => store.answerTicket(account, ...rest),
    ofTicket: (ticket) => store.mailOfTicket(account, ticket, clock()),
    openThread: (...rest) => store.openThread(account, ...rest),
    conversation: (...rest) => store.conversation(account, ...rest),
    position: (mailbox) => store.readerPosition(account, mailbox),
    note: (mailbox, position) => store.noteReader(account, mailbox, position, now()),
  };
}
