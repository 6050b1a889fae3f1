import { setTimeout as pause } from "node:timers/promises";
import type { Account } from "./lib/account/index.ts";
import { type Calendar, type CalendarService, describeWeek } from "./lib/calendar/index.ts";
import { type CloudApi, checkOutgoing } from "./lib/cloud-api/index.ts";
import { Refused } from "./lib/errors.ts";
import { type Message, type Red, type WhatsAppFacts, citizenFacts, define, editorRoute } from "./lib/kit/index.ts";
import type { Errand } from "./lib/outbox/index.ts";
import { citizenLabel } from "./lib/privacy/index.ts";
import {
  type Composed,
  type Limit,
  type Moment,
  type Reply,
  compose,
  greetedOnce,
  greetingOf,
  limits,
  onceFor,
  otherPlaceholders,
  patiently,
  readReply,
  refuseFaults,
  replyFaults,
  withUploads,
} from "./lib/reply/index.ts";
import { type ComuneService, comunePlaceholders } from "./lib/texts/index.ts";
import type { AccountService } from "./whatsapp-account.ts";

interface Config extends Partial<Reply> {
  account: string;
  comune: string;
  calendar: string;
  /** The citizen's first answer says who speaks and what becomes of their data. */
  greeting: boolean;
  /** The answer quotes the citizen's message. */
  quote: boolean;
  limit: Limit;
  /** The second output exists: what was not sent because of the limit leaves there. */
  secondOutput: boolean;
}

/** Answers the citizen of the message: it is in the outbox, on the disk, when the message goes on. */
export default function (RED: Red): void {
  editorRoute(RED, "post", "/urp/whatsapp-out/check", (body) => ({
    faults: replyFaults(readReply(body)),
    placeholders: [...comunePlaceholders, ...otherPlaceholders],
  }));

  define<Config>(RED, {
    type: "whatsapp-out",
    version: 1,
    start(config, tools) {
      const { ready } = tools.service<AccountService>(config.account, "whatsapp-account");
      const comune = tools.service<ComuneService>(config.comune, "comune");
      const calendar = tools.optionalService<CalendarService>(config.calendar, "opening-calendar");
      const reply = readReply(config);
      refuseFaults(reply, tools.name);
      const limit = limits.find((known) => known === config.limit) ?? "";

      const closing = new AbortController();

      return {
        async input(msg) {
          const account = await ready;
          const facts = citizenOf(msg);
          const effect = account.nextEffect(facts, tools.id);
          const at = Date.parse(facts.at);
          const spoken = facts.language ?? comune.defaultLanguage;
          const language = ownLanguage(spoken, comune);
          const prepared = await prepare(reply, msg, uploading(account, closing.signal), () => ({
            language: spoken,
            values: valuesOf(msg, facts, comune, calendar, language),
            contactCard: () => comune.contactCard(),
            ...(config.greeting && { greeting: greetingOf(comune, language) }),
          }));
          // Only now is it certain that there is an answer: what is said or sent once must not be used up by none.
          const zone = calendar?.calendar.zone ?? "Europe/Rome";
          const once = onceFor(limit, { node: tools.id, citizen: facts.citizen, at, zone, closedPeriod: closedPeriodOf(msg) });
          if (once && !(await account.first(effect, once))) return config.secondOutput ? [null, msg] : null;
          const canGreet = "greeted" in prepared && prepared.greeted !== undefined;
          const greets = canGreet && (await account.first(effect, greetedOnce(facts.citizen, at)));
          const errand = errandOf(prepared, greets);
          const refersBack = config.quote || errand.do !== "send";
          await account.perform({
            effect,
            citizen: facts.citizen,
            errand,
            at,
            ...(!isTemplate(errand) && { expires: expiryOf(facts, at) }),
            ...(refersBack && { replyTo: facts.event }),
          });
          return config.secondOutput ? [msg, null] : msg;
        },
        close: () => closing.abort(),
      };
    },
  });
}

/** How long Meta lets us answer freely: a later message of the citizen is not to be met with the answer to this one. */
const windowMs = 24 * 60 * 60 * 1000;

/** An office answers when it can: that waits for the citizen to write again. */
function expiryOf({ waitsUntil }: WhatsAppFacts, at: number): number {
  const until = Date.parse(waitsUntil ?? "");
  return until > at ? until : at + windowMs;
}

/** Templates are for saying something later: what a flow sends days after the message is not too late. */
function isTemplate(errand: Errand): boolean {
  return errand.do === "send" && errand.message.type === "template";
}

function citizenOf(msg: Message): WhatsAppFacts {
  const facts = citizenFacts(msg);
  if (facts) return facts;
  throw new Refused("reply.nobody", {
    it: "Questo messaggio non viene da un cittadino: «whatsapp-out» risponde solo a chi ha scritto. Collegalo dopo «whatsapp-in».",
    en: "This message does not come from a citizen: “whatsapp-out” only answers who wrote. Wire it after “whatsapp-in”.",
  });
}

/** A calendar is a value, so its sentence is made once. */
const weeks = new WeakMap<Calendar, Partial<Record<"it" | "en", string>>>();

function weekOf(calendar: Calendar, language: "it" | "en"): string {
  const known = weeks.get(calendar) ?? {};
  weeks.set(calendar, known);
  return (known[language] ??= describeWeek(calendar, language));
}

/** A node's texts may be in any language; the words of the comune and of the calendar are in these two. */
function ownLanguage(language: string, comune: ComuneService): "it" | "en" {
  return language === "it" || language === "en" ? language : comune.defaultLanguage;
}

function valuesOf(
  msg: Message,
  facts: WhatsAppFacts,
  comune: ComuneService,
  calendar: CalendarService | undefined,
  language: "it" | "en",
): Moment["values"] {
  return {
    comune: comune.valuesIn(language),
    citizen: citizenLabel(facts.citizen, language),
    msg,
    ...(calendar && {
      calendar: {
        state: calendar.describe(calendar.stateAt(Date.parse(facts.at)), language),
        week: weekOf(calendar.calendar, language),
      },
    }),
  };
}

/** Everything that can be refused or fail, up to the choice whether the citizen is greeted. */
async function prepare(
  reply: Reply,
  msg: Message,
  upload: CloudApi["uploadMedia"],
  moment: () => Moment,
): Promise<Errand | Composed> {
  if (reply.kind === "read") return { do: "read", typing: msg.payload === "typing" };
  if (reply.kind === "reject-call") return { do: "reject-call" };
  if (reply.kind === "payload") {
    const body = typeof msg.payload === "string" ? { type: "text", text: { body: msg.payload } } : msg.payload;
    return { do: "send", message: checkOutgoing(await withUploads(body, upload)) };
  }
  return compose(reply, moment());
}

function errandOf(prepared: Errand | Composed, greets: boolean): Errand {
  if ("do" in prepared) return prepared;
  return { do: "send", message: (greets && prepared.greeted) || prepared.plain };
}

/** The queue keeps an answer through an outage, but a file has to be at Meta's before its answer can be queued. */
function uploading(account: Account, closing: AbortSignal): CloudApi["uploadMedia"] {
  const wait = (milliseconds: number): Promise<boolean> =>
    pause(milliseconds, undefined, { signal: closing }).then(() => true, () => false);
  return (file) => patiently(() => account.upload(file), { now: () => performance.now(), random: Math.random, wait });
}

function closedPeriodOf(msg: Message): string | undefined {
  const hours = msg["hours"] as { closedPeriod?: unknown } | undefined;
  return typeof hours?.closedPeriod === "string" ? hours.closedPeriod : undefined;
}
