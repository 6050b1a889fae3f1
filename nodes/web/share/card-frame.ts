/** What the cards say beside the notice, in the comune's words. */
import { type Notice, dateInZone, untilWords } from "../../lib/notices/index.ts";
import { type Site, noticePath, whatsappLink } from "../stato/site.ts";
import type { CardFrame, CardNotice } from "./view.ts";

const words = {
  it: { more: "… continua su {address}", chat: "Scrivi «Stato» su WhatsApp", moreChat: "… scrivi «Stato» per leggere il resto" },
  en: { more: "… read on at {address}", chat: "Write “Stato” on WhatsApp", moreChat: "… write “Stato” to read the rest" },
};

/**
 * Only the address that the comune has written down: the one by which an operator reaches this server may be known in the
 * town hall alone. Without it, and where there is a number, the card leads to the chat.
 */
export function cardFrame(site: Site): CardFrame {
  const { name, office, crestUrl, statusUrl } = site.comune;
  const said = words[site.language];
  const address = URL.canParse(statusUrl) ? statusUrl : "";
  const short = address.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
  const chat = whatsappLink(site) ? said.chat : "";
  const moreChat = chat ? said.moreChat : "…";
  return {
    comune: name,
    office,
    crestUrl: URL.canParse(crestUrl) ? crestUrl : "",
    address,
    foot: short || chat,
    more: short ? said.more.replace("{address}", short) : moreChat,
    language: site.language,
  };
}

export function cardNotice(site: Site, notice: Notice, at: number): CardNotice {
  const { id, title, text, category, link, imageAlt, imageHash } = notice;
  return {
    id,
    state: stateOf(notice, at),
    title,
    text,
    category,
    link,
    validity: untilWords(notice.validUntil, site.zone, site.language, at),
    date: dateInZone(notice.validFrom, site.zone),
    imageAlt,
    imageHash,
    qr: qrText(site, id),
  };
}

function stateOf({ state, validFrom, validUntil }: Notice, at: number): CardNotice["state"] {
  if (state === "waiting" || state === "draft") return state;
  if (validUntil !== null && validUntil <= at) return "expired";
  return validFrom > at ? "scheduled" : "now";
}

/** The notice's own page where the comune's address is ours; else that address, else the chat. */
function qrText(site: Site, id: string): string {
  const { statusUrl } = site.comune;
  if (!URL.canParse(statusUrl)) return whatsappLink(site) ?? "";
  const root = statusUrl.replace(/[?#].*$/, "").replace(/\/*$/, "/");
  return root.endsWith("/stato/") ? root + noticePath(id) : statusUrl;
}
