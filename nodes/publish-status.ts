import type { CalendarService } from "./lib/calendar/index.ts";
import { UrpError } from "./lib/errors.ts";
import { type Message, type Output, type Red, type Tools, define } from "./lib/kit/index.ts";
import {
  type Action,
  type NoticeBoard,
  type Rules,
  type Wish,
  actions,
  noticeFacts,
  publishNotice,
  readRules,
  readWishes,
  shownNotices,
} from "./lib/notices/index.ts";
import { type StatusReport, simulatedNumber } from "./lib/status-gateway/index.ts";
import type { ComuneService } from "./lib/texts/index.ts";
import type { StatusFollower, StatusGatewayService } from "./status-gateway.ts";
import { mountShare } from "./web/share/index.ts";
import { mountStato, publicImage } from "./web/stato/index.ts";
import type { AccountService } from "./whatsapp-account.ts";

interface Config {
  account: string;
  comune: string;
  calendar: string;
  /** Empty: nothing is sent to anybody. */
  gateway: string;
  /** What to do when `msg.notice.action` does not say. */
  action: Action;
  /** Of notices that name none. */
  category: string;
  author: string;
  daysValid: number | string;
  approval: boolean;
}

/** Where a notice goes: always to the board, to a gateway where the comune has one. */
interface Places {
  board: NoticeBoard;
  gateway: StatusFollower | undefined;
}

/** Publishes, updates, approves and withdraws notices. They are there to be read: without a gateway nothing is sent. */
export default function (RED: Red): void {
  const page = mountStato(RED);
  const office = mountShare(RED);

  define<Config>(RED, {
    type: "publish-status",
    version: 2,
    // Without a gateway, as before.
    migrate: { 1: (old) => ({ gateway: "", ...old }) },
    start(config, tools) {
      const { ready, simulated } = tools.service<AccountService>(config.account, "whatsapp-account");
      const comune = tools.service<ComuneService>(config.comune, "comune");
      const calendar = tools.optionalService<CalendarService>(config.calendar, "opening-calendar");
      const gateway = tools.optionalService<StatusGatewayService>(config.gateway, "status-gateway");
      if (gateway && simulated) throw simulatedNumber();
      gateway?.refuseDeskNumber(comune.values.whatsappNumber);
      const zone = calendar?.calendar.zone ?? "Europe/Rome";
      const rules = readRules(config, zone);
      const otherwise = actions.find((known) => known === config.action) ?? "publish";
      const site = ready.then(({ board, register }) => ({
        board,
        register,
        comune: comune.values,
        language: comune.defaultLanguage,
        zone,
        now: tools.now,
      }));
      const leave = page.add(site);
      const leaveOffice = office.add(site);
      const places = ready.then((account): Places => {
        const follower = gateway?.join(account, (notice) => publicImage(comune.values.statusUrl, notice));
        return { board: account.board, gateway: follower };
      });
      const showState = keepState(tools, places, gateway ? 5_000 : 60_000);
      return {
        async input(msg) {
          const wishes = readWishes(msg, zone, otherwise);
          const out = await publishAll(await places, wishes, rules, msg, tools);
          await showState();
          return out;
        },
        async close() {
          leave();
          leaveOffice();
          await (await places.catch(() => undefined))?.gateway?.leave();
        },
      };
    },
  });
}

/** A message for each notice. Of a feed, what cannot be published does not hold up the rest. */
async function publishAll(places: Places, wishes: Wish[], rules: Rules, msg: Message, tools: Tools): Promise<Output> {
  const at = msg.whatsapp?.at ? Date.parse(msg.whatsapp.at) : tools.now();
  const done: Message[] = [];
  const waiting: Message[] = [];
  for (const wish of wishes) {
    try {
      const { notice, changed } = await publishNotice(places.board, wish, rules, at, places.gateway?.follow);
      const out = wishes.length === 1 ? msg : { ...msg };
      const facts = noticeFacts(notice, at, changed);
      out["notice"] = places.gateway ? { ...facts, gateway: await places.gateway.report(notice.id) } : facts;
      (notice.state === "waiting" || notice.state === "draft" ? waiting : done).push(out);
    } catch (error) {
      if (wishes.length === 1 || !(error instanceof UrpError)) throw error;
      tools.report(error, msg);
    }
  }
  return done.length + waiting.length > 0 ? [done, waiting] : null;
}

/** Under the node: what the gateway is at, else how many notices can be read now. Both change by themselves. */
function keepState(tools: Tools, places: Promise<Places>, everyMs: number): () => Promise<void> {
  let shown = "";
  const say = (fill: "green" | "yellow" | "blue", text: string): void => {
    if (text !== shown) tools.status(fill, fill === "yellow" ? "ring" : "dot", text);
    shown = text;
  };
  const show = async (): Promise<void> => {
    const { board, gateway } = await places;
    const report = await gateway?.current();
    if (report && report.state !== "over") return sayGateway(report, say);
    const count = (await shownNotices(board, tools.now())).length;
    say("green", count === 1 ? tools.t("publish-status.count.one") : tools.t("publish-status.count.many", { count }));
  };
  const quietly = (): Promise<void> => show().catch(() => void (shown = ""));
  tools.background(quietly());
  tools.every(everyMs, quietly);
  return quietly;
}

/** Green only for what somebody has seen. */
function sayGateway(report: StatusReport, say: (fill: "green" | "yellow" | "blue", text: string) => void): void {
  const { state, accepted, of, unknown, refused, canary } = report;
  if (state === "waiting") return say("blue", "publish-status.status.queued");
  if (state === "posting") return say("blue", `Stato ${accepted}/${of}`);
  if (state === "withdrawing" || state === "withdrawn") return say("blue", "publish-status.status.withdrawing");
  if (state === "stopped" || unknown + refused > 0) return say("yellow", "publish-status.status.incomplete");
  if (canary === "seen") return say("green", "publish-status.status.seen");
  say("yellow", "publish-status.status.accepted");
}
