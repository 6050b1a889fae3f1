/** All numbers of this process behind one webhook: Meta calls one address for every number of an app. */
import { Refused } from "../errors.ts";
import type { Doorkeeper } from "../inbox/index.ts";
import { type WebhookEvent, parseWebhook, verifySignature } from "../webhook/index.ts";
import type { Account } from "./account.ts";

export interface Member {
  account: Account;
  appSecrets: string[];
  verifyToken: string;
}

/** The members whose own secret signed a call: to no other may anything in it be handed. */
export type Signers = readonly Member[];

export interface Keeper extends Doorkeeper<Signers> {
  /** Answers how to leave. */
  add(member: Member): () => void;
  size(): number;
}

export function createKeeper(): Keeper {
  const members = new Set<Member>();
  let apps: App[] = [];
  return {
    add(member) {
      members.add(member);
      apps = appsOf(members);
      return () => {
        members.delete(member);
        apps = appsOf(members);
      };
    },
    size: () => members.size,
    isOpen: () => apps.length > 0,
    verify(body, header) {
      for (const { secrets, signers } of apps) if (verifySignature(body, header, secrets)) return signers;
      return null;
    },
    verifyTokens: () => [...members].map(({ verifyToken }) => verifyToken),
    async store(body, signers) {
      // Between the end of one configuration and the start of the next: whoever calls must call again.
      if (!signers.some((member) => members.has(member))) throw nobody();
      await Promise.all([...byAccount(parseWebhook(body).events, signers)].map(([to, events]) => to.accept(events)));
    },
  };
}

/** Secrets that the same members share: one check of a signature for all of them. */
interface App {
  secrets: string[];
  signers: Member[];
}

/** Each distinct secret is in one app only, so no call is checked twice against it. */
function appsOf(members: Set<Member>): App[] {
  const apps: App[] = [];
  const secrets = new Set([...members].flatMap(({ appSecrets }) => appSecrets).filter((secret) => secret !== ""));
  for (const secret of secrets) {
    const signers = [...members].filter(({ appSecrets }) => appSecrets.includes(secret));
    const same = apps.find((app) => app.signers.length === signers.length && app.signers.every((one) => signers.includes(one)));
    if (same) same.secrets.push(secret);
    else apps.push({ secrets: [secret], signers });
  }
  return apps;
}

function nobody(): Refused {
  return new Refused("account.none", {
    it: "Nessun account WhatsApp è attivo: controlla il flusso e ripeti il deploy.",
    en: "No WhatsApp account is active: check the flow and deploy again.",
  });
}

/** What names no number of theirs is kept by the first one: nothing that Meta sent is dropped. */
function byAccount(events: WebhookEvent[], members: Signers): Map<Account, WebhookEvent[]> {
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
