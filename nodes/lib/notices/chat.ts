/** The notices of today as one message: Meta charges for each, so there is only one, and it is full. */
import { LIMITS } from "../cloud-api/index.ts";
import type { Language } from "../errors.ts";
import { folded } from "../texts/index.ts";
import { dayWords, timeWords, untilWords } from "./day-words.ts";
import type { Notice } from "./notice.ts";

export interface Reader {
  language: Language;
  zone: string;
  /** Arrival of the question: what decides which notices are new. */
  at: number;
  /** When the citizen asked before; null: never. */
  lastVisit: number | null;
  /** Categories that the citizen chose; none: all. */
  topics: readonly string[];
  /** Who speaks: "Urp – Comune di Borgoprova". */
  title: string;
  /** Address of the page; "" when there is none. */
  page: string;
}

/** Of more than these not even the titles fit. */
const mostRead = 200;

/** @param notices  those valid now, newest first */
export function chatText(notices: readonly Notice[], reader: Reader): string {
  const { shown, hidden } = chosen(notices, reader);
  const isNew = (notice: Notice): boolean => reader.lastVisit !== null && newsOf(notice) > reader.lastVisit;
  const fresh = byCategory(shown.filter(isNew)).slice(0, mostRead);
  const known = byCategory(shown.filter((notice) => !isNew(notice))).slice(0, mostRead - fresh.length);
  const others = shown.length - fresh.length - known.length + hidden;
  const words = wordsIn[reader.language];
  const head = [`*${plain(reader.title)}* – ${dayWords(reader.at, reader.zone, reader.language)}`];
  if (shown.length + hidden === 0) return [...head, words.none, footOf(0, reader)].filter(Boolean).join("\n\n");
  if (shown.length === 0) head.push(words.noneOfTopics);
  if (fresh.length === 0 && shown.length > 0 && reader.lastVisit !== null) head.push(words.nothingNew(reader.lastVisit, reader));
  const long = [
    ...fresh.map((notice) => blockOf(notice, reader, true)),
    ...known.map((notice) => (fresh.length === 0 && reader.lastVisit !== null ? lineOf(notice) : blockOf(notice, reader, false))),
  ];
  const short = [...fresh.map((notice) => `🆕 ${lineOf(notice)}`), ...known.map(lineOf)];
  return fitted(head, long, short, others, reader);
}

/** When a citizen could first see it as it is. */
function newsOf({ publishedAt, updatedAt, validFrom }: Notice): number {
  return Math.max(publishedAt ?? 0, updatedAt, validFrom);
}

/** Notices without a category concern everybody. */
function chosen(notices: readonly Notice[], { topics }: Reader): { shown: Notice[]; hidden: number } {
  const wanted = new Set(topics.map(folded));
  const shown = notices.filter(({ category }) => wanted.size === 0 || category === "" || wanted.has(folded(category)));
  return { shown, hidden: notices.length - shown.length };
}

/** Categories in the order of their newest notice, and inside each the newest first. */
function byCategory(notices: Notice[]): Notice[] {
  return [...Map.groupBy(notices, ({ category }) => category).values()].flat();
}

function blockOf(notice: Notice, { zone, language, at }: Reader, fresh: boolean): string {
  const about = [plain(notice.category), untilWords(notice.validUntil, zone, language, at)].filter(Boolean).join(", ");
  return [
    `${fresh ? "🆕 " : ""}*${plain(notice.title)}*`,
    about && `_${about}_`,
    notice.text.replaceAll("```", "'''"),
    notice.link,
  ]
    .filter(Boolean)
    .join("\n");
}

function lineOf(notice: Notice): string {
  return `• ${plain(notice.title)}`;
}

/** As many whole notices as fit, then titles, then how many more there are. */
function fitted(head: string[], long: string[], short: string[], others: number, reader: Reader): string {
  const write = (whole: number, titles: number): string => {
    const left = short.length - whole - titles + others;
    const names = short.slice(whole, whole + titles).join("\n");
    // Lines of titles stand together.
    const blocks = long.slice(0, whole).join("\n\n").replace(/(^|\n)(• [^\n]*)\n\n(?=• )/g, "$1$2\n");
    return [...head, blocks, names, footOf(left, reader)].filter(Boolean).join("\n\n");
  };
  let whole = long.length;
  let titles = 0;
  while (whole > 0 && write(whole, 0).length > LIMITS.textBody) whole -= 1;
  while (whole + titles < short.length && write(whole, titles + 1).length <= LIMITS.textBody) titles += 1;
  return write(whole, titles);
}

function footOf(others: number, { language, page }: Reader): string {
  const words = wordsIn[language];
  return others > 0 ? words.others(others, page) : page && words.page(page);
}

const wordsIn = {
  it: {
    none: "Oggi non ci sono avvisi.",
    noneOfTopics: "Oggi non ci sono avvisi sugli argomenti che hai scelto.",
    nothingNew: (at: number, { zone, at: today }: Reader): string =>
      `Niente di nuovo dalla tua ultima visita (${dayWords(at, zone, "it", today)}, ${timeWords(at, zone, "it")}). Gli avvisi di oggi:`,
    others: (count: number, page: string): string =>
      `… e ${count === 1 ? "un altro" : `altri ${count}`}${page ? ` sulla pagina ${page}` : ""}`,
    page: (page: string): string => `Tutti gli avvisi: ${page}`,
  },
  en: {
    none: "There are no notices today.",
    noneOfTopics: "There are no notices today on the topics that you chose.",
    nothingNew: (at: number, { zone, at: today }: Reader): string =>
      `Nothing new since your last visit (${dayWords(at, zone, "en", today)}, ${timeWords(at, zone, "en")}). Today's notices:`,
    others: (count: number, page: string): string => `… and ${count} more${page ? ` on the page ${page}` : ""}`,
    page: (page: string): string => `All notices: ${page}`,
  },
};

/** WhatsApp's marks (* _ ~ `) would make bold of half a message: in a title they are letters like others. */
function plain(text: string): string {
  return text
    .replaceAll("*", "∗")
    .replaceAll("~", "∼")
    .replaceAll("`", "’")
    .replace(/(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "");
}
