/** The routes of the office's page. `urp.desk` sees the cards; what comes from the register needs `urp.supervisor`. */
import { type Language, Refused } from "../../lib/errors.ts";
import { type AdminCall, type AdminRoute, type FileAnswer, type Red, file, personalRoute } from "../../lib/kit/index.ts";
import { dateInZone } from "../../lib/notices/index.ts";
import { exportContacts, exportRegister, lastExport, leftSinceExport, noticeTable, readDeed, readReason } from "../../lib/share/index.ts";
import { cardFrame, cardNotice } from "./card-frame.ts";
import { listNotices } from "./list-notices.ts";
import type { ShareSite } from "./share-site.ts";
import type { AuditView, NoticesView, SupervisorView } from "./view.ts";

const mostLabels = 500;
const mostAuditLines = 100;
const mostTableRows = 10_000;
const csvType = "text/csv; charset=utf-8";

type Answer = (site: ShareSite, call: AdminCall) => unknown;

/** @param site rejects with a sentence while there is none */
export function shareRoutes(RED: Red, path: string, site: () => Promise<ShareSite>): void {
  const mount = (method: AdminRoute["method"], name: string, permission: string, answer: Answer): void =>
    personalRoute(RED, { method, path: `${path}/api/${name}`, permission, answer: async (call) => answer(await site(), call) });

  mount("get", "notices", "urp.desk", notices);
  mount("get", "image", "urp.desk", image);
  mount("get", "notices.csv", "urp.desk", noticesFile);
  mount("get", "subscribers", "urp.supervisor", subscribers);
  mount("get", "audit", "urp.supervisor", audit);
  mount("post", "contacts", "urp.supervisor", oneAtATime(contactsFile));
  mount("post", "register", "urp.supervisor", oneAtATime(registerFile));
}

async function notices(site: ShareSite, call: AdminCall): Promise<NoticesView> {
  const at = site.now();
  const { notices: listed, more } = await listNotices(site, at);
  return {
    frame: cardFrame(site),
    notices: listed.map((notice) => cardNotice(site, notice, at)),
    more,
    supervisor: call.may("urp.supervisor"),
    user: call.user,
  };
}

/** Also of a notice that is not public yet, which the public page does not give away. */
async function image({ board }: ShareSite, { query }: AdminCall): Promise<{ mime: string; base64: string } | null> {
  return board.noticeImage((query.get("id") ?? "").slice(0, 100));
}

async function noticesFile(site: ShareSite, call: AdminCall): Promise<FileAnswer> {
  const at = site.now();
  const all = await site.board.notices({ limit: mostTableRows });
  const form = { zone: site.zone, language: languageOf(call.query.get("language")) };
  return file({ name: `avvisi-${dateInZone(at, site.zone)}.csv`, type: csvType, facts: { count: all.length }, chunks: noticeTable(all, at, form) });
}

async function subscribers({ register, now }: ShareSite): Promise<SupervisorView> {
  const at = now();
  const [count, last, left] = await Promise.all([register.subscriberCount(at), lastExport(register), leftSinceExport(register, at)]);
  return {
    subscribers: count,
    last: last ? { at: new Date(last.at).toISOString(), count: last.deed.count } : null,
    left: left.slice(0, mostLabels),
    leftMore: Math.max(0, left.length - mostLabels),
  };
}

async function audit({ register, zone }: ShareSite): Promise<AuditView> {
  const lines = (await register.auditLines(mostAuditLines)).map(({ at, who, what, reason }) => {
    const deed = readDeed(what);
    const told = deed && { deed: { kind: deed.kind, count: deed.count, onlyNew: deed.onlyNew } };
    return { at: new Date(at).toISOString(), who, what, reason, ...told };
  });
  return { lines, zone };
}

async function contactsFile({ register, now, zone }: ShareSite, { body, user }: AdminCall): Promise<FileAnswer> {
  const at = now();
  const wish = { who: user, reason: readReason(body["reason"]), onlyNew: body["onlyNew"] === true, at, language: languageOf(body["language"]) };
  const { cards, deed } = await exportContacts(register, wish);
  const facts = { count: deed.count, without: deed.without };
  return file({ name: `contatti-stato-${dateInZone(at, zone)}.vcf`, type: "text/vcard; charset=utf-8", facts, chunks: cards });
}

async function registerFile({ register, now, zone }: ShareSite, { body, user }: AdminCall): Promise<FileAnswer> {
  const at = now();
  const wish = { who: user, reason: readReason(body["reason"]), at, zone, language: languageOf(body["language"]) };
  const { chunks, deed } = await exportRegister(register, wish);
  return file({ name: `consensi-stato-${dateInZone(at, zone)}.csv`, type: csvType, facts: { count: deed.count }, chunks });
}

/** Each puts a whole register together: several at once would only be slow, or an attempt to be a burden. */
function oneAtATime(answer: Answer): Answer {
  let busy = false;
  return async (site, call) => {
    if (busy) throw tooBusy();
    busy = true;
    try {
      return await answer(site, call);
    } finally {
      busy = false;
    }
  };
}

function languageOf(given: unknown): Language {
  return given === "en" ? "en" : "it";
}

function tooBusy(): Refused {
  return new Refused("share.busy", {
    it: "Un'altra esportazione è in corso: riprova tra un momento.",
    en: "Another export is under way: try again in a moment.",
  });
}
