import type { Account } from "./lib/account/index.ts";
import { type CalendarService, zoneOf } from "./lib/calendar/index.ts";
import { Refused } from "./lib/errors.ts";
import { type Message, type Output, type Red, type Tools, type WhatsAppFacts, citizenFacts, createSuccession, define, editorRoute, whileFlowsRun } from "./lib/kit/index.ts";
import { greetedOnce, greetingOf } from "./lib/reply/index.ts";
import {
  type Desk,
  type Heard,
  type Settings,
  type Town,
  bornMessage,
  createCollector,
  messageReport,
  numberOf,
  readSettings,
  refuseQuestions,
  shippedCategories,
  shippedTexts,
  toldBy,
  tryOut,
} from "./lib/reports/index.ts";
import type { ComuneService } from "./lib/texts/index.ts";
import { mountOpenData } from "./web/reports/index.ts";
import type { AccountService } from "./whatsapp-account.ts";

interface Config extends Partial<Settings> {
  account: string;
  comune: string;
  calendar: string;
}

/** Gathers what a citizen sends over several messages into one street report with a number. */
export default function (RED: Red): void {
  editorRoute(RED, "post", "/urp/collect-report/defaults", () => ({ categories: shippedCategories, texts: shippedTexts }));
  editorRoute(RED, "post", "/urp/collect-report/test", tryOut);
  const openData = mountOpenData(RED);
  const family = createSuccession<null>(RED, "collect-report");

  define<Config>(RED, {
    type: "collect-report",
    version: 1,
    start(config, tools) {
      const { ready } = tools.service<AccountService>(config.account, "whatsapp-account");
      const settings = readSettings(config, townOf(config, tools));
      refuseQuestions(settings);
      const collector = ready.then(({ reports, first }) => {
        const greets: Desk["greets"] = (effect, citizen, at) => first(effect, greetedOnce(citizen, at));
        return createCollector({ ...reports, greets }, tools.id, settings);
      });
      // Who waits for it says so; without this, an account that cannot start would end the process.
      collector.catch(() => undefined);
      const { town, decimals } = settings;
      const leave = openData.add(ready.then(({ reports }) => ({ reports, zone: town.zone, decimals })));
      const watch = watching(tools, ready, {
        sweep: async (clock, ends) => (await collector).sweep(clock, ends),
        gone: ({ account }, nodes) => (family.living(account)[0]?.id === tools.id ? family.gone(account, nodes) : []),
      });
      const joined = ready.then(({ account }) => family.join(tools.id, account, null));
      joined.catch(() => undefined);
      const rest = whileFlowsRun(RED, watch.begin);
      return {
        async input(msg) {
          const facts = citizenOf(msg);
          const account = await ready;
          const heard = await (await collector).hear(toldBy(msg, facts), account.nextEffect(facts, tools.id));
          watch.heard(heard);
          return routed(msg, heard, tools);
        },
        close() {
          leave();
          void joined.then((leaveFamily) => leaveFamily(), () => undefined);
          rest();
        },
      };
    },
  });
}

function townOf({ comune, calendar }: Config, tools: Tools): Town {
  const service = tools.service<ComuneService>(comune, "comune");
  const { defaultLanguage, valuesIn } = service;
  const zone = zoneOf(tools.optionalService<CalendarService>(calendar, "opening-calendar"));
  return { zone, language: defaultLanguage, valuesIn, greeting: (language) => greetingOf(service, language) };
}

function routed(msg: Message, { outcome, report: record }: Heard, tools: Tools): Output {
  if (outcome === "else") return [null, null, msg];
  if (outcome === "in-progress" || outcome === "cancelled" || outcome === "told") {
    msg["report"] = { state: outcome === "in-progress" ? "collecting" : outcome };
    return [null, msg, null];
  }
  const report = record && messageReport(record);
  if (!record || !report) return null;
  tools.status("green", "dot", numberOf(record));
  msg["report"] = report;
  return [msg, null, null];
}

/** How often it looks at the clock. The store is asked only when something is due, or after a while. */
const tickMs = 250;
const lookMs = 15_000;
/** After a start, messages of before it are on their way for so long: no collection ends meanwhile. */
const settleMs = 2_000;
/** As long as a message stays open: a flow may hold it so long, and a restart emits it again. */
const openMs = 120_000;

interface Watched {
  sweep(clock: number, ends: boolean): Promise<{ next: number | null; born: boolean }>;
  /** Of these nodes, those whose reports this one emits from now on. */
  gone(account: Account, nodes: string[]): string[];
}

/** Asks what is due to be asked, ends what nobody adds to, and emits the reports that end so. */
function watching(tools: Tools, ready: Promise<Account>, { sweep, gone }: Watched): { heard(heard: Heard): void; begin(): () => void } {
  let startedAt = 0;
  const emitted = new Map<string, number>();
  let next = -Infinity;
  let lookAt = 0;
  let mayBeBorn = true;
  let running = false;

  /** What nodes that are no longer in the flow have not emitted. */
  async function inherit(account: Account): Promise<void> {
    const { reports } = account;
    const nodes = await reports.bornNodes();
    // During a deploy nobody knows who comes back.
    const left = running ? gone(account, nodes) : [];
    if (left.length > 0 && (await reports.inheritBorn(left, tools.id)) > 0) mayBeBorn = true;
  }

  async function emit(account: Account, now: number): Promise<void> {
    const records = await account.reports.born(tools.id);
    mayBeBorn = records.length > 0;
    const over = records.filter(({ id }) => now - (emitted.get(id) ?? Infinity) >= openMs).map(({ id }) => id);
    if (over.length > 0) await account.reports.closeBorn(over);
    for (const id of over) emitted.delete(id);
    for (const record of records) {
      if (emitted.has(record.id) || over.includes(record.id)) continue;
      emitted.set(record.id, now);
      tools.status("green", "dot", numberOf(record));
      tools.send([bornMessage(record), null, null]);
    }
  }

  async function look(): Promise<void> {
    const now = performance.now();
    if (tools.now() < next && now < lookAt) return;
    const account = await ready.catch(() => undefined);
    if (!account) return;
    const ends = now - startedAt >= settleMs;
    if (now >= lookAt) await inherit(account);
    lookAt = now + (ends ? lookMs : settleMs);
    // What is heard meanwhile may be due before what the store knows now.
    next = Infinity;
    const swept = await sweep(tools.now(), ends);
    next = Math.min(next, swept.next ?? Infinity);
    if (swept.born || mayBeBorn) await emit(account, now);
  }

  return {
    heard({ due, born }) {
      if (due !== null) next = Math.min(next, due);
      if (born) next = -Infinity;
      mayBeBorn ||= born;
    },
    begin() {
      startedAt = performance.now();
      running = true;
      const end = tools.every(tickMs, look);
      return () => {
        running = false;
        end();
      };
    },
  };
}

function citizenOf(msg: Message): WhatsAppFacts {
  const facts = citizenFacts(msg);
  if (facts) return facts;
  throw new Refused("report.nobody", {
    it: "Questo messaggio non viene da un cittadino: collega «collect-report» dopo «whatsapp-in».",
    en: "This message does not come from a citizen: wire “collect-report” after “whatsapp-in”.",
  });
}
