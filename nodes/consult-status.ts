import type { Account } from "./lib/account/index.ts";
import type { CalendarService } from "./lib/calendar/index.ts";
import { Refused } from "./lib/errors.ts";
import { type Message, type Red, type WhatsAppFacts, citizenFacts, define } from "./lib/kit/index.ts";
import { asksForNotices, chatText, shippedReplyId, shippedWords, shownNotices, tidyText } from "./lib/notices/index.ts";
import { citizenLabel } from "./lib/privacy/index.ts";
import { type ComuneService, LONGEST_TEXT, type Texts, pickText, render } from "./lib/texts/index.ts";
import { mountStato } from "./web/stato/index.ts";
import type { AccountService } from "./whatsapp-account.ts";

interface Config {
  account: string;
  comune: string;
  calendar: string;
  /** What a whole message says to ask for the notices. */
  words: string[];
  /** Id of a button or list row that asks for them. */
  replyId: string;
  /** "subscribers": the others are told how to become one. */
  who: "subscribers" | "everybody";
  /** What the others are told: a text with placeholders. */
  texts: Texts;
}

/** Answers who asks for the notices with those of today, in one message. */
export default function (RED: Red): void {
  mountStato(RED);

  define<Config>(RED, {
    type: "consult-status",
    version: 1,
    start(config, tools) {
      const { ready } = tools.service<AccountService>(config.account, "whatsapp-account");
      const comune = tools.service<ComuneService>(config.comune, "comune");
      const zone = tools.optionalService<CalendarService>(config.calendar, "opening-calendar")?.calendar.zone ?? "Europe/Rome";
      const words = Array.isArray(config.words) ? config.words.filter((word) => typeof word === "string") : shippedWords;
      const replyIds = [config.replyId?.trim() || shippedReplyId];
      const forAll = config.who === "everybody";
      const invitation = config.texts?.it?.trim() ? config.texts : undefined;
      if (!forAll && !invitation) throw noText(tools.name);

      return {
        async input(msg) {
          const text = typeof msg.payload === "string" ? msg.payload : "";
          const question = { text, kind: msg.whatsapp?.kind ?? "", ...(msg.whatsapp?.reply && { replyId: msg.whatsapp.reply.id }) };
          if (!asksForNotices(question, words, replyIds)) return [null, msg];
          const facts = citizenOf(msg);
          const account = await ready;
          const at = Date.parse(facts.at);
          const subscription = await account.board.subscription(facts.citizen, at);
          const effect = account.nextEffect(facts, tools.id);
          const language = languageOf(facts, comune);
          const answers = forAll || subscription.subscribed;
          const lastVisit = answers ? await account.board.consulted(facts.citizen, effect, at) : null;
          const values = comune.valuesIn(language);
          const body = answers
            ? chatText(await shownNotices(account.board, at), {
                language,
                zone,
                at,
                lastVisit,
                topics: subscription.topics,
                title: `Stato – ${values.office} ${values.name}`,
                page: values.statusUrl,
              })
            : render(pickText(invitation!, facts.language ?? comune.defaultLanguage), {
                comune: values,
                citizen: citizenLabel(facts.citizen, language),
                msg,
              }).text;
          await send(account, facts, effect, body);
          msg["consultation"] = { subscribed: subscription.subscribed, answered: answers, lastVisit: isoOrNull(lastVisit) };
          return [msg, null];
        },
      };
    },
  });
}

async function send(account: Account, facts: WhatsAppFacts, effect: ReturnType<Account["nextEffect"]>, body: string): Promise<void> {
  const text = tidyText(body).slice(0, LONGEST_TEXT).toWellFormed();
  const message = { type: "text" as const, text: { body: text, preview_url: false } };
  await account.perform({ effect, citizen: facts.citizen, errand: { do: "send", message } });
}

const isoOrNull = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function languageOf({ language }: WhatsAppFacts, comune: ComuneService): "it" | "en" {
  return language === "it" || language === "en" ? language : comune.defaultLanguage;
}

function citizenOf(msg: Message): WhatsAppFacts {
  const facts = citizenFacts(msg);
  if (facts) return facts;
  throw new Refused("consult.nobody", {
    it: "Questo messaggio non viene da un cittadino: collega «consult-status» dopo «whatsapp-in».",
    en: "This message does not come from a citizen: wire “consult-status” after “whatsapp-in”.",
  });
}

function noText(node: string): Refused {
  return new Refused(
    "consult.no-text",
    {
      it: "Al nodo «{node}» manca il testo per chi non è iscritto: aprilo e scrivilo.",
      en: "Node “{node}” has no text for those who are not subscribed: open it and write one.",
    },
    { node },
  );
}
