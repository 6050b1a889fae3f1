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
  /** Id of its `whatsapp-account` node. */
  account: string;
  family: Succession<Writer>;
  /** False during a deploy: nobody knows who is gone and who comes back. */
  running: () => boolean;
}

/** Safe to call at any time and from every node: one of them inherits. Answers whether something has come to this one. */
export async function inherit({ mailbag, answers }: Pick<Account, "mailbag" | "answers">, heir: Heir): Promise<boolean> {
  const { node, family, running } = heir;
  /** Asked when the store has answered, in one go with who is living. */
  const goneOf = (ids: string[]): string[] => (running() ? family.gone(heir.account, ids) : []);
  const living = family.living(heir.account);
  let count = 0;
  const own = living.find(({ id }) => id === node)?.facts;
  // What this node wrote before it had this server, or lost hold of with another, leaves through this one.
  if (own) count += await mailbag.adopt(node, own.server);
  if (own && living[0]?.id === node) {
    const gone = goneOf(await mailbag.nodes());
    const servers = family.living(heir.account).map(({ facts }) => facts.server);
    if (gone.length > 0) count += await mailbag.inherit({ gone, node, server: own.server, servers });
  }
  if (living.find(({ facts }) => facts.answers)?.id === node) {
    const gone = goneOf(await answers.nodes());
    if (gone.length > 0) count += await answers.inherit(gone, node);
  }
  return count > 0;
}
