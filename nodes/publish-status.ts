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
import type { ComuneService } from "./lib/texts/index.ts";
import { mountShare } from "./web/share/index.ts";
import { mountStato } from "./web/stato/index.ts";
import type { AccountService } from "./whatsapp-account.ts";

interface Config {
  account: string;
  comune: string;
  calendar: string;
  /** What to do when `msg.notice.action` does not say. */
  action: Action;
  /** Of notices that name none. */
  category: string;
  author: string;
  daysValid: number | string;
  approval: boolean;
}

/** Publishes, updates, approves and withdraws notices. They are there to be read: nothing is sent to anybody. */
export default function (RED: Red): void {
  const page = mountStato(RED);
  const office = mountShare(RED);

  define<Config>(RED, {
    type: "publish-status",
    version: 1,
    start(config, tools) {
      const { ready } = tools.service<AccountService>(config.account, "whatsapp-account");
      const comune = tools.service<ComuneService>(config.comune, "comune");
      const calendar = tools.optionalService<CalendarService>(config.calendar, "opening-calendar");
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
      const showCount = keepCount(tools, async () => (await ready).board);
      return {
        async input(msg) {
          const wishes = readWishes(msg, zone, otherwise);
          const { board } = await ready;
          const out = await publishAll(board, wishes, rules, msg, tools);
          await showCount();
          return out;
        },
        close() {
          leave();
          leaveOffice();
        },
      };
    },
  });
}

/** A message for each notice. Of a feed, what cannot be published does not hold up the rest. */
async function publishAll(board: NoticeBoard, wishes: Wish[], rules: Rules, msg: Message, tools: Tools): Promise<Output> {
  const at = msg.whatsapp?.at ? Date.parse(msg.whatsapp.at) : tools.now();
  const done: Message[] = [];
  const waiting: Message[] = [];
  for (const wish of wishes) {
    try {
      const { notice, changed } = await publishNotice(board, wish, rules, at);
      const out = wishes.length === 1 ? msg : { ...msg };
      out["notice"] = noticeFacts(notice, at, changed);
      (notice.state === "waiting" || notice.state === "draft" ? waiting : done).push(out);
    } catch (error) {
      if (wishes.length === 1 || !(error instanceof UrpError)) throw error;
      tools.report(error, msg);
    }
  }
  return done.length + waiting.length > 0 ? [done, waiting] : null;
}

/** Under the node: how many notices can be read now. They come and go by themselves, so it looks every minute. */
function keepCount(tools: Tools, board: () => Promise<NoticeBoard>): () => Promise<void> {
  let shown = "";
  const show = async (): Promise<void> => {
    const count = (await shownNotices(await board(), tools.now())).length;
    const text = count === 1 ? tools.t("publish-status.count.one") : tools.t("publish-status.count.many", { count });
    if (text !== shown) tools.status("green", "dot", text);
    shown = text;
  };
  const quietly = (): Promise<void> => show().catch(() => void (shown = ""));
  tools.background(quietly());
  tools.every(60_000, quietly);
  return quietly;
}
