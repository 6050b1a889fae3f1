/**
 * A mail whose node was deleted, or came back under another id, still has to leave, to be told of when it is lost, and to be
 * answered: another node of the same account goes on with it.
 */
import type { Account } from "../account/index.ts";
import type { Succession } from "../kit/index.ts";

/** A node that writes mails. */
export interface Writer {
  /** Id of its mail server. */
  server: string;
  /** It hands on what offices answer. */
  answers: boolean;
}

export interface Heir {
  node: string;
  family: Succession<Writer>;
  /** False during a deploy: nobody knows who is gone and who comes back. */
  running: () => boolean;
}

/** Safe to call at any time and from every node: one of them inherits. Answers whether something has come to this one. */
export async function inherit(
  { account, mailbag, answers }: Pick<Account, "account" | "mailbag" | "answers">,
  { node, family, running }: Heir,
): Promise<boolean> {
  const living = family.living(account);
  let count = 0;
  const own = living.find(({ id }) => id === node)?.facts;
  // What this node wrote before it had this server, or lost hold of with another, leaves through this one.
  if (own) count += await mailbag.adopt(node, own.server);
  if (own && living[0]?.id === node) {
    const nodes = await mailbag.nodes();
    const servers = family.living(account).map(({ facts }) => facts.server);
    // Also without anybody gone: what was begun with a server that nobody uses any more becomes free.
    if (running()) count += await mailbag.inherit({ gone: family.gone(account, nodes), node, server: own.server, servers });
  }
  if (living.find(({ facts }) => facts.answers)?.id === node) {
    const nodes = await answers.nodes();
    // Asked when the store has answered: a deploy may have begun meanwhile.
    const gone = running() ? family.gone(account, nodes) : [];
    if (gone.length > 0) count += await answers.inherit(gone, node);
  }
  return count > 0;
}
