/** Adds what a message brings to a draft: words, files, a place. The same message twice adds nothing. Pure. */
import { contentWords } from "../request/index.ts";
import { type Draft, countOf, most, sortOf } from "./draft.ts";
import { addressIn, asPlace, longestPlaceAnswer } from "./place.ts";
import { type Recogniser, foldedStart } from "./recogniser.ts";
import { type Told, latest } from "./told.ts";

export interface Gathered {
  draft: Draft;
  /** It brought something. */
  more: boolean;
  /** Something did not fit. */
  full: boolean;
}

/** Whole messages that say "I cannot tell where", folded. */
const skips = new Set(["salta", "salto", "skip", "no", "non lo so", "non so", "non saprei", "boh", "i don t know", "don t know"]);

export function gather(before: Draft, told: Told, recogniser: Recogniser): Gathered {
  const draft: Draft = {
    ...before,
    lines: [...before.lines],
    media: [...before.media],
    last: latest(before.last, told),
  };
  const { language } = told.facts;
  // The first language that can be told stays: an address looks like any language.
  if (language !== undefined) draft.language ??= language;
  const files = addFiles(draft, told);
  const place = addPosition(draft, told);
  const words = told.text.trim() === "" ? nothing : addWords(draft, told, recogniser);
  return { draft, more: files.more || place || words.more, full: files.full || words.full };
}

const nothing = { more: false, full: false };

function addFiles(draft: Draft, { facts, written }: Told): { more: boolean; full: boolean } {
  const limits = { photo: most.photos, video: most.videos, voice: most.voices, other: 0 };
  let more = false;
  let full = false;
  for (const handle of facts.media) {
    if (draft.media.some((known) => known.handle.id === handle.id)) continue;
    const sort = sortOf(handle);
    if (countOf(draft, sort) >= limits[sort]) {
      full ||= sort !== "other";
      continue;
    }
    draft.media.push({ at: written, handle });
    more = true;
  }
  return { more, full };
}

/** The last position counts: the citizen has moved the pin. */
function addPosition(draft: Draft, { facts: { location } }: Told): boolean {
  if (!location || !isOnEarth(location)) return false;
  const { latitude, longitude, name, address } = location;
  draft.position = { latitude, longitude, ...(name && { name: asPlace(name) }), ...(address && { address: asPlace(address) }) };
  return true;
}

function isOnEarth({ latitude, longitude }: { latitude: number; longitude: number }): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

function addWords(draft: Draft, told: Told, recogniser: Recogniser): { more: boolean; full: boolean } {
  const { text, facts, written } = told;
  if (draft.lines.some(({ event }) => event === facts.event)) return nothing;
  const asking = draft.askedWhere && !hasWhere(draft);
  if (asking && skips.has(foldedStart(text))) {
    draft.skipped = true;
    return { more: true, full: false };
  }
  const found = addressIn(text, facts.language);
  const answers = asking && (found !== undefined || hasWhat(draft)) && isPlaceAnswer(text, recogniser);
  if (found?.whole || answers) {
    draft.address = asPlace(text);
    if (asking) draft.answered = true;
    return { more: true, full: false };
  }
  if (!recogniser.read(text, facts.language).says) return nothing;
  if (found) draft.address ??= found.text;
  if (draft.lines.length >= most.lines) return { more: found !== undefined, full: true };
  draft.lines.push({ event: facts.event, at: written, text: text.trim().slice(0, most.letters).toWellFormed() });
  return { more: true, full: false };
}

/** "Davanti alla scuola Micheli", said to the question where. */
function isPlaceAnswer(text: string, recogniser: Recogniser): boolean {
  return text.length <= longestPlaceAnswer && contentWords(text).length > 0 && recogniser.read(text).category === null;
}

/** It says what is wrong: in words or in a voice note. */
export function hasWhat(draft: Draft): boolean {
  return draft.lines.length > 0 || countOf(draft, "voice") > 0;
}

/** It says where: a position, a house number, the answer to our question, or that the citizen does not know. */
export function hasWhere({ position, address, skipped, answered }: Draft): boolean {
  if (position !== undefined || skipped || answered) return true;
  // A street alone may be a kilometre long.
  return address !== undefined && addressIn(address)?.numbered === true;
}
