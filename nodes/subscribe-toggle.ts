import type { Account } from "./lib/account/index.ts";
import { Refused } from "./lib/errors.ts";
import { type Message, type Red, type Tools, type WhatsAppFacts, define, editorRoute } from "./lib/kit/index.ts";
import {
  type Desk,
  type Recognised,
  type Settings,
  type Taken,
  presets,
  readSettings,
  recognise,
  shippedTexts,
  take,
  tryOut,
} from "./lib/subscription/index.ts";
import type { AccountService } from "./whatsapp-account.ts";

interface Config extends Partial<Settings> {
  account: string;
}

/** The subscription as later nodes read it in `msg.subscription`. Instants are ISO. */
export interface MessageSubscription {
  subscribed: boolean;
  /** Whether this message changed anything; `already` is its opposite, for placeholders. */
  changed: boolean;
  already: boolean;
  /** Asked to confirm, not yet confirmed. */
  pending: boolean;
  /** Empty: all. */
  topics: string[];
  /** The same as one text, for placeholders. */
  topicNames: string;
  how: string;
  since: string | null;
  until: string | null;
}

const ways = ["subscribed", "unsubscribed", "else"] as const;

/** 👍 / Cancellami: who wants to see the Stato. What it does not understand goes on as it came. */
export default function (RED: Red): void {
  editorRoute(RED, "post", "/urp/subscribe-toggle/defaults", () => ({ presets, texts: shippedTexts }));
  editorRoute(RED, "post", "/urp/subscribe-toggle/test", tryOut);

  define<Config>(RED, {
    type: "subscribe-toggle",
    version: 1,
    start(config, tools) {
      const { ready } = tools.service<AccountService>(config.account, "whatsapp-account");
      const settings = readSettings(config);
      const count = counter(tools, ready);
      count();
      tools.every(countEveryMs, count);

      return {
        input: async (msg) => {
          const facts = citizenOf(msg);
          const account = await ready;
          const read = recognise({ ...facts, text: typeof msg.payload === "string" ? msg.payload : "" }, settings.words);
          const moment = { at: Date.parse(facts.at), language: facts.language };
          const taken = await take(read, settings, moment, deskFor(account, facts, tools.id, read, settings));
          if (taken.changed) count();
          msg["subscription"] = subscriptionOf(taken, read);
          return taken.way === "asked" ? null : ways.map((way) => (way === taken.way ? msg : null));
        },
      };
    },
  });
}

/** Each call is the next effect of this message: done twice, it is done once. */
function deskFor(account: Account, facts: WhatsAppFacts, node: string, { how }: Recognised, { textVersion }: Settings): Desk {
  const { citizen } = facts;
  const at = Date.parse(facts.at);
  const written = facts.written === undefined ? {} : { written: Date.parse(facts.written) };
  const effect = (): ReturnType<Account["nextEffect"]> => account.nextEffect(facts, node);
  return {
    change: (act) => account.board.changeSubscription({ ...act, ...written, citizen, effect: effect(), at, how, textVersion }),
    state: () => account.board.subscription(citizen, at),
    ask: (message) => account.perform({ effect: effect(), citizen, errand: { do: "send", message } }),
  };
}

function subscriptionOf({ changed, state }: Taken, { how }: Recognised): MessageSubscription {
  const iso = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());
  return {
    subscribed: state.subscribed,
    changed,
    already: !changed,
    pending: state.pending,
    topics: state.topics,
    topicNames: state.topics.join(", "),
    how,
    since: iso(state.since),
    until: iso(state.until),
  };
}

/** Subscriptions end by themselves, too. */
const countEveryMs = 5 * 60 * 1000;

/** Shows how many have subscribed. Of many calls at once only the last one counts anew. */
function counter(tools: Tools, ready: Promise<Account>): () => void {
  let running = false;
  let again = false;
  async function countNow(): Promise<void> {
    const account = await ready.catch(() => undefined);
    do {
      again = false;
      const number = await account?.board.subscriberCount(tools.now());
      if (number !== undefined) show(tools, number);
    } while (again);
  }
  return () => {
    again = running;
    if (running) return;
    running = true;
    tools.background(countNow().finally(() => (running = false)));
  };
}

function show(tools: Tools, number: number): void {
  const n = new Intl.NumberFormat(tools.language, { useGrouping: "always" }).format(number);
  const text = number === 1 ? tools.t("subscribe-toggle.status.one") : tools.t("subscribe-toggle.status.many", { n });
  tools.status(number > 0 ? "green" : "grey", number > 0 ? "dot" : "ring", text);
}

function citizenOf(msg: Message): WhatsAppFacts {
  const facts = msg.whatsapp;
  if (facts?.citizen && facts.event && facts.at) return facts;
  throw new Refused("subscription.nobody", {
    it: "Questo messaggio non viene da un cittadino: collega «subscribe-toggle» dopo «whatsapp-in».",
    en: "This message does not come from a citizen: wire “subscribe-toggle” after “whatsapp-in”.",
  });
}
