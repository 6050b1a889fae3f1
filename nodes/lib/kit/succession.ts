/**
 * Who goes on with what nodes have left that are no longer in the flow: an import, or a tab that is drawn anew, gives the same
 * work another id. Ask only while the flows run: during a deploy nodes are away that come back.
 */
import type { Red } from "./red.ts";
import { shellOf } from "./shell.ts";

export interface Member<Facts> {
  id: string;
  facts: Facts;
}

export interface Succession<Facts> {
  /** When the node can work. Answers how to leave. */
  join(id: string, account: string, facts: Facts): () => void;
  /** Of these, the nodes that no longer work for the account. One that stands in the flow with an error is not gone. */
  gone(account: string, ids: readonly string[]): string[];
  /** Nodes at work for the account, always in the same order: the first is the heir. */
  living(account: string): Member<Facts>[];
}

/** Accounts have the store's names: two configurations may be of one number. */
export function createSuccession<Facts>(RED: Red, type: string): Succession<Facts> {
  const members = new Map<string, { account: string; facts: Facts }>();
  const stands = (id: string): boolean => {
    const node = RED.nodes.getNode(id);
    return Boolean(node && shellOf(node)?.type === type);
  };
  return {
    join(id, account, facts) {
      const own = { account, facts };
      members.set(id, own);
      return () => {
        // A deploy may have made its successor of the same name before it is away.
        if (members.get(id) === own) members.delete(id);
      };
    },
    gone(account, ids) {
      return ids.filter((id) => {
        const member = members.get(id);
        return member ? member.account !== account : !stands(id);
      });
    },
    living: (account) =>
      [...members]
        .filter(([, member]) => member.account === account)
        .map(([id, { facts }]) => ({ id, facts }))
        .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  };
}
