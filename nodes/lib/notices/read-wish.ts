/** From what a flow hands over to a wish. Everything that cannot be read is a fault; nothing is guessed. */
import { createHash } from "node:crypto";
import { LINK } from "../texts/index.ts";
import { type Faults, invalid, tooLong } from "./faults.ts";
import { strippedImage } from "./image.ts";
import { type Action, type Wish, actions, longest } from "./notice.ts";
import { tidyLine, tidyText } from "./tidy-text.ts";
import { readFrom, readUntil } from "./validity.ts";

type Given = Record<string, unknown>;

/**
 * @param given  `{ action?, id?, title?, text?, category?, link?, author?, from?, until?, image?, imageAlt? }`
 * @param otherwise  the action when the message names none
 * @throws Refused `notice.invalid` with everything that is wrong
 */
export function readWish(given: Given, zone: string, otherwise: Action): Wish {
  const faults: Faults = [];
  const wish: Wish = { action: readAction(given["action"], otherwise, faults) };
  const id = textOf(given["id"]);
  if (id) wish.id = stableId(id);
  for (const field of ["title", "category", "author", "imageAlt"] as const) {
    const written = textOf(given[field]);
    if (written !== undefined) wish[field] = tidyLine(written);
  }
  const text = textOf(given["text"]);
  if (text !== undefined) wish.text = tidyText(text);
  const link = textOf(given["link"]);
  if (link !== undefined) wish.link = readLink(link, faults);
  readValidity(given, zone, wish, faults);
  const image = imageBytes(given["image"], faults);
  if (image !== undefined) wish.image = image && strippedImage(image).bytes;
  if (faults.length > 0) throw invalid(faults);
  return wish;
}

/** A page has an address made of it: what does not fit into one gets a short name of its own, always the same. */
export function stableId(given: string): string {
  const simple = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(given) && given.length <= longest.id;
  return simple ? given : `n-${shortHash(given)}`;
}

export function shortHash(...parts: string[]): string {
  return createHash("sha256").update(parts.join("\u0000")).digest("hex").slice(0, 20);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function readAction(value: unknown, otherwise: Action, faults: Faults): Action {
  if (value === undefined || value === null || value === "") return otherwise;
  const action = actions.find((known) => known === value);
  if (!action) {
    faults.push({
      it: `l'azione non è una di queste: ${actions.join(", ")}`,
      en: `the action is none of these: ${actions.join(", ")}`,
    });
  }
  return action ?? otherwise;
}

function readLink(written: string, faults: Faults): string {
  const link = tidyLine(written);
  if (link === "") return "";
  const url = link.length <= longest.link && LINK.test(link) && URL.canParse(link) ? new URL(link) : undefined;
  if (url?.protocol === "https:" && !url.username && !url.password) return url.href;
  if (link.length > longest.link) faults.push(tooLong("il link", "the link", link.length, longest.link));
  else faults.push({ it: "il link non è un indirizzo https", en: "the link is not an https address" });
  return "";
}

function readValidity(given: Given, zone: string, wish: Wish, faults: Faults): void {
  const from = given["from"] ?? given["validFrom"];
  const until = "until" in given ? given["until"] : given["validUntil"];
  if (from !== undefined && from !== null && from !== "") {
    const instant = readFrom(from, zone);
    if (instant === undefined) faults.push(notADate("l'inizio", "the beginning"));
    else wish.from = instant;
  }
  if (until === null || until === "") wish.until = null;
  else if (until !== undefined) {
    const instant = readUntil(until, zone);
    if (instant === undefined) faults.push(notADate("la fine", "the end"));
    else wish.until = instant;
  }
}

function notADate(it: string, en: string): Faults[number] {
  return {
    it: `${it} della validità non è una data: scrivila come 2026-12-16 o 2026-12-16T13:00`,
    en: `${en} of the validity is not a date: write it as 2026-12-16 or 2026-12-16T13:00`,
  };
}

/** Bytes, or base64 with or without "data:…". Undefined when the message says nothing of an image. */
function imageBytes(value: unknown, faults: Faults): Uint8Array | null | undefined {
  if (value === undefined) return undefined;
  if (value === null || value === "") return null;
  if (value instanceof Uint8Array) return value;
  if (typeof value === "string") {
    const base64 = value.replace(/^data:[^,]*,/, "").replace(/\s+/g, "");
    if (/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return Buffer.from(base64, "base64");
  }
  faults.push({ it: "l'immagine non è un file (Buffer o base64)", en: "the image is not a file (Buffer or base64)" });
  return undefined;
}
