import type { Account } from "./lib/account/index.ts";
import { Refused } from "./lib/errors.ts";
import { type Message, type Red, type Tools, type WhatsAppFacts, citizenFacts, define, editorRoute } from "./lib/kit/index.ts";
import {
  type Desk,
  type Recognised,
  type Settings,
  presets,
  readSettings,
  recognise,
  refuseQuestions,
  shippedTexts,
  subscriptionOf,
  take,
  tryOut,
} from "./lib/subscription/index.ts";
import type { AccountService } from "./whatsapp-account.ts";

interface Config extends Partial<Settings> {
  account: string;
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
      refuseQuestions(settings);
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
  const facts = citizenFacts(msg);
  if (facts) return facts;
  throw new Refused("subscription.nobody", {
    it: "Questo messaggio non viene da un cittadino: collega «subscribe-toggle» dopo «whatsapp-in».",
    en: "This message does not come from a citizen: wire “subscribe-toggle” after “whatsapp-in”.",
  });
}
