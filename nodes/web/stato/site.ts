/** What the pages are made for: whose notices, in which words, at which address. */
import type { Language } from "../../lib/errors.ts";
import type { NoticeBoard, Notice } from "../../lib/notices/index.ts";
import { type ComuneValues, international } from "../../lib/texts/index.ts";
import { type StatoWords, words } from "./words.ts";

/** The store's calls that the page makes. */
export interface StatoBoard extends NoticeBoard {
  notices(query: { validAt?: number; pastAt?: number; limit: number; offset?: number }): Promise<Notice[]>;
  noticeImage(id: string): Promise<{ mime: string; base64: string } | null>;
}

export interface Site {
  board: StatoBoard;
  comune: ComuneValues;
  language: Language;
  /** IANA name. */
  zone: string;
  /** The service's clock, epoch milliseconds. */
  now(): number;
}

/** A site as one page sees it. */
export interface View extends Site {
  words: StatoWords;
  at: number;
  /** From the page to the root of the site: "" or "../". */
  up: string;
  /** Public address of the root, with a slash at its end. */
  address: string;
  style: string;
}

export function viewOf(site: Site, at: number, address: string, style: string): View {
  return { ...site, words: words[site.language], at, up: "", address, style };
}

/** "https://wa.me/39…?text=👍"; undefined when the comune has no number. */
export function whatsappLink({ comune }: Site): string | undefined {
  const digits = international(comune.whatsappNumber).replace(/\D/g, "");
  return digits === "" ? undefined : `https://wa.me/${digits}?text=${encodeURIComponent("👍")}`;
}

export function noticePath(id: string): string {
  return `avviso/${encodeURIComponent(id)}`;
}

const endings: Record<string, string> = { "image/jpeg": "jpg", "image/png": "png", "image/webp": "webp" };

/** Changes with the image, so that it may be kept for ever. */
export function imagePath({ id, imageHash, imageMime }: Notice): string {
  return `immagine/${imageHash}/${encodeURIComponent(id)}.${endings[imageMime] ?? "bin"}`;
}
