/** All numbers of this process behind one webhook: Meta calls one address for every number of an app. */
import { Refused } from "../errors.ts";
import type { Doorkeeper } from "../inbox/index.ts";
import { type WebhookEvent, parseWebhook } from "../webhook/index.ts";
import type { Account } from "./account.ts";

export interface Member {
  account: Account;
  appSecrets: string[];
  verifyToken: string;
}

export interface Keeper extends Doorkeeper {
  /** Answers how to leave. */
  add(member: Member): () => void;
  size(): number;
}

export function createKeeper(): Keeper {
  const members = new Set<Member>();
  return {
    add(member) {
      members.add(member);
      return () => members.delete(member);
    },
    size: () => members.size,
    secrets: () => [...members].flatMap(({ appSecrets }) => appSecrets),
    verifyTokens: () => [...members].map(({ verifyToken }) => verifyToken),
    async store(body) {
      // Between the end of one configuration and the start of the next: whoever calls must call again.
      if (members.size === 0) throw nobody();
      await Promise.all([...byAccount(parseWebhook(body).events, [...members])].map(([to, events]) => to.accept(events)));
    },
  };
}

function nobody(): Refused {
  return new Refused("account.none", {
    it: "Nessun account WhatsApp è attivo: controlla il flusso e ripeti il deploy.",
    en: "No WhatsApp account is active: check the flow and deploy again.",
  });
}

/** What names no number of ours is kept by the first one: nothing that Meta sent is dropped. */
function byAccount(events: WebhookEvent[], members: Member[]): Map<Account, WebhookEvent[]> {
  const groups = new Map<Account, WebhookEvent[]>();
  for (const event of events) {
    const own = members.find(({ account }) => account.account === event.phoneNumberId) ?? members[0];
    if (!own) continue;
    const group = groups.get(own.account);
    if (group) group.push(event);
    else groups.set(own.account, [event]);
  }
  return groups;
}
