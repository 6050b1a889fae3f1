/** Which page answers which path. Every answer is made for everybody: it depends on the notices, the minute and the path alone. */
import { type Notice, shownNotices } from "../../lib/notices/index.ts";
import { atomFeed, jsonFeed, mostFeedItems } from "./feeds.ts";
import { type Listing, archivePage, missingPage, noticePage, perPage, posterPage, todayPage } from "./pages.ts";
import { qrSvg } from "./qr.ts";
import { type View, whatsappLink } from "./site.ts";

export interface Answer {
  status: number;
  type: string;
  body: string | Buffer;
  /** Its address changes with it: it may be kept for ever. */
  immutable?: boolean;
}

const htmlType = "text/html; charset=utf-8";

/** @param path below the root, decoded, as "/archivio" @param query what of the query counts */
export async function answerTo(view: View, path: string, query: URLSearchParams): Promise<Answer> {
  const [, first = "", ...rest] = path.split("/");
  const deep = { ...view, up: "../".repeat(rest.length) };
  if (rest.length === 0) return (await topAnswer(view, first, query)) ?? missing(deep);
  if (first === "avviso" && rest.length === 1) return (await noticeAnswer(deep, rest[0]!)) ?? missing(deep);
  if (first === "immagine" && rest.length === 2) return (await imageAnswer(view, rest[0]!, rest[1]!)) ?? missing(deep);
  return missing(deep);
}

async function topAnswer(view: View, name: string, query: URLSearchParams): Promise<Answer | undefined> {
  switch (name) {
    case "":
      return page(await today(view, query));
    case "archivio":
      return page(await archive(view, query));
    case "manifesto":
    case "qr.svg": {
      const link = whatsappLink(view);
      if (!link) return undefined;
      const qr = qrSvg(link, view.words.qr);
      return name === "manifesto" ? page(posterPage(view, qr)) : { status: 200, type: "image/svg+xml", body: qr.html };
    }
    case "feed.xml":
      return { status: 200, type: "application/atom+xml; charset=utf-8", body: atomFeed(view, await newest(view)) };
    case "feed.json":
      return { status: 200, type: "application/feed+json; charset=utf-8", body: jsonFeed(view, await newest(view)) };
    default:
      return undefined;
  }
}

const page = (body: string): Answer => ({ status: 200, type: htmlType, body });

const missing = (view: View): Answer => ({ status: 404, type: htmlType, body: missingPage(view) });

async function newest({ board, at }: View): Promise<Notice[]> {
  return (await shownNotices(board, at)).slice(0, mostFeedItems);
}

async function today(view: View, query: URLSearchParams): Promise<string> {
  const all = await shownNotices(view.board, view.at);
  const categories = [...new Set(all.map((notice) => notice.category))].filter(Boolean).sort((a, b) => a.localeCompare(b, view.language));
  const category = query.get("categoria") ?? "";
  const wanted = category === "" ? all : all.filter((notice) => notice.category === category);
  const number = pageNumber(query);
  const notices = wanted.slice((number - 1) * perPage, number * perPage);
  const listing: Listing = { notices, total: wanted.length, page: number, hasNext: wanted.length > number * perPage };
  return todayPage(view, listing, categories, category);
}

async function archive(view: View, query: URLSearchParams): Promise<string> {
  const number = pageNumber(query);
  const found = await view.board.notices({ pastAt: view.at, limit: perPage + 1, offset: (number - 1) * perPage });
  return archivePage(view, { notices: found.slice(0, perPage), page: number, hasNext: found.length > perPage });
}

function pageNumber(query: URLSearchParams): number {
  const number = Number(query.get("pagina") ?? 1);
  return Number.isInteger(number) && number >= 1 && number <= 10_000 ? number : 1;
}

/** What waits for approval, has not begun or was withdrawn is nobody's to see. */
async function publicNotice({ board, at }: View, id: string): Promise<Notice | undefined> {
  const notice = await board.notice(id);
  return notice?.state === "published" && notice.validFrom <= at ? notice : undefined;
}

async function noticeAnswer(view: View, id: string): Promise<Answer | undefined> {
  const notice = await publicNotice(view, id);
  return notice && page(noticePage(view, notice));
}

async function imageAnswer(view: View, hash: string, name: string): Promise<Answer | undefined> {
  const id = name.replace(/\.[a-z]+$/, "");
  const notice = await publicNotice(view, id);
  if (!notice || notice.imageHash === "" || notice.imageHash !== hash) return undefined;
  const image = await view.board.noticeImage(id);
  return image ? { status: 200, type: image.mime, body: Buffer.from(image.base64, "base64"), immutable: true } : undefined;
}
