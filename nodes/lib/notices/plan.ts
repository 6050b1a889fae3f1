/** What becomes of a notice: from what was there and what is wished. Pure, and the same wish twice changes nothing. */
import { type Faults, invalid, missing, noId, tooLong, unknownNotice, withdrawn } from "./faults.ts";
import { imageFacts } from "./image.ts";
import { type Notice, type Rules, type Wish, longest, shownState } from "./notice.ts";
import { shortHash } from "./read-wish.ts";
import { dateInZone, untilAfter } from "./validity.ts";

export interface Plan {
  notice: Notice;
  changed: boolean;
  /** To be written with it: bytes, null to remove; missing to leave as it is. */
  image?: Uint8Array | null;
}

/** The id of the notice that a wish is about: the wish's own, or one made of the day and the texts. */
export function idOfWish(wish: Wish, at: number, zone: string): string {
  if (wish.id) return wish.id;
  if (wish.action !== "publish" && wish.action !== "draft") throw noId();
  return `n-${shortHash(dateInZone(wish.from ?? at, zone), wish.title ?? "", wish.text ?? "")}`;
}

/**
 * @param before  what the store has under the wish's id
 * @param at  the service's clock, epoch milliseconds
 * @throws Refused when something is missing, too long, or not possible
 */
export function planNotice(wish: Wish, before: Notice | null, rules: Rules, at: number): Plan {
  const id = before?.id ?? idOfWish(wish, at, rules.zone);
  const creates = wish.action === "publish" || wish.action === "draft";
  if (!before && !creates) throw unknownNotice(id);
  if (before?.state === "withdrawn" && wish.action === "approve") throw withdrawn(id);
  // A feed goes on naming what the office has taken down: that is not a wish to see it again.
  if (before?.state === "withdrawn" && wish.imported) return { notice: before, changed: false };
  if (before && wish.action === "withdraw") return settled({ ...before, state: "withdrawn" }, before, at);
  const merged = mergeTexts(id, wish, before, rules, at);
  check(merged, wish);
  const sameContent = before !== null && same(merged, before);
  const state = nextState(wish, before, rules, sameContent);
  const plan = settled({ ...merged, state }, before, at);
  return wish.image !== undefined && plan.changed ? { ...plan, image: wish.image } : plan;
}

const contents = [
  "title",
  "text",
  "category",
  "link",
  "author",
  "imageAlt",
  "imageHash",
  "imageMime",
  "validFrom",
  "validUntil",
] as const satisfies (keyof Notice)[];

function same(one: Notice, other: Notice): boolean {
  return contents.every((field) => one[field] === other[field]);
}

function settled(notice: Notice, before: Notice | null, at: number): Plan {
  if (before && before.state === notice.state && same(notice, before)) return { notice: before, changed: false };
  const publishedAt = notice.publishedAt ?? (notice.state === "published" ? at : null);
  return { notice: { ...notice, publishedAt, updatedAt: at }, changed: true };
}

function nextState(wish: Wish, before: Notice | null, { approval }: Rules, sameContent: boolean): Notice["state"] {
  if (wish.action === "approve") return "published";
  if (wish.action === "draft") return "draft";
  if (wish.action === "update" && before && before.state !== "published") return before.state;
  if (!approval) return "published";
  // What was approved stays so as long as nothing in it changes.
  return before?.state === "published" && sameContent ? "published" : "waiting";
}

function mergeTexts(id: string, wish: Wish, before: Notice | null, rules: Rules, at: number): Notice {
  const image = imageOf(wish, before);
  return {
    id,
    state: before?.state ?? "draft",
    title: wish.title ?? before?.title ?? "",
    text: wish.text ?? before?.text ?? "",
    category: wish.category ?? before?.category ?? rules.category,
    link: wish.link ?? before?.link ?? "",
    author: wish.author ?? before?.author ?? rules.author,
    ...validityOf(wish, before, rules, at),
    ...image,
    createdAt: before?.createdAt ?? at,
    publishedAt: before?.publishedAt ?? null,
    updatedAt: before?.updatedAt ?? at,
  };
}

function imageOf(wish: Wish, before: Notice | null): Pick<Notice, "imageAlt" | "imageHash" | "imageMime"> {
  if (wish.image === null) return { imageAlt: "", imageHash: "", imageMime: "" };
  const { hash, mime } = wish.image
    ? imageFacts(wish.image)
    : { hash: before?.imageHash ?? "", mime: before?.imageMime ?? "" };
  return { imageAlt: hash ? (wish.imageAlt ?? before?.imageAlt ?? "") : "", imageHash: hash, imageMime: mime };
}

function validityOf(wish: Wish, before: Notice | null, rules: Rules, at: number): Pick<Notice, "validFrom" | "validUntil"> {
  const silent = wish.from === undefined && wish.until === undefined;
  // Published again after its time without a word of a new one: it begins anew.
  const renews = silent && wish.action === "publish" && before !== null && shownState(before, at) === "expired";
  const kept = renews ? null : before;
  const validFrom = wish.from ?? kept?.validFrom ?? at;
  if (wish.until !== undefined) return { validFrom, validUntil: wish.until };
  const over = kept !== null && kept.validUntil !== null && kept.validUntil <= validFrom;
  const validUntil = kept && !over ? kept.validUntil : untilAfter(validFrom, rules.daysValid, rules.zone);
  return { validFrom, validUntil };
}

function check(notice: Notice, wish: Wish): void {
  const faults: Faults = [];
  if (notice.title === "") faults.push(missing("il titolo", "the title"));
  if (notice.text === "") faults.push(missing("il testo", "the text"));
  for (const [field, it, en] of [
    ["title", "il titolo", "the title"],
    ["text", "il testo", "the text"],
    ["category", "la categoria", "the category"],
    ["author", "l'autore", "the author"],
    ["imageAlt", "la descrizione dell'immagine", "the description of the image"],
  ] as const) {
    if (notice[field].length > longest[field]) faults.push(tooLong(it, en, notice[field].length, longest[field]));
  }
  if (notice.imageHash && notice.imageAlt === "") {
    faults.push({
      it: "l'immagine ha bisogno di una descrizione per chi non la vede (imageAlt)",
      en: "the image needs a description for those who do not see it (imageAlt)",
    });
  }
  if (notice.validUntil !== null && notice.validUntil <= notice.validFrom && !wish.imported) {
    faults.push({ it: "la validità finisce prima di cominciare", en: "the validity ends before it begins" });
  }
  if (faults.length > 0) throw invalid(faults);
}
