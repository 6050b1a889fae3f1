/**
 * Where everything stands on a card of 1080×1920. Pure: it is given how wide texts are, and answers what to paint.
 * WhatsApp's own bars cover about 250 pixels at the top and 340 at the bottom of a Status: nothing to read stands there.
 */
import { tidyLine, tidyText } from "../../../lib/notices/tidy-text.ts";
import type { CardFrame, CardNotice } from "../view.ts";
import { type Box, type Fitted, type Measure, type Type, fitText } from "./fit-text.ts";
import { palette } from "./palette.ts";

export const cardSize = { width: 1080, height: 1920 } as const;
export const safe = { left: 48, top: 250, right: 1032, bottom: 1580 } as const;

type Colour = keyof typeof palette;
type Weight = 400 | 600 | 700;

export interface Place extends Box {
  x: number;
  y: number;
}

export type Piece =
  | { kind: "block"; at: Place; colour: Colour; radius: number }
  | { kind: "picture"; what: "crest" | "image"; at: Place }
  | { kind: "qr"; at: Place; text: string }
  /** Nothing of it shows outside `at`. Lines are `line` high each. */
  | { kind: "text"; what: string; at: Place; lines: string[]; size: number; line: number; weight: Weight; colour: Colour; cut: boolean };

export interface Given {
  frame: CardFrame;
  notice: CardNotice;
  /** Width by height of what could be loaded. */
  crest: boolean;
  image?: { width: number; height: number };
  measure(text: string, size: number, weight: Weight): number;
}

const pad = 52;
const inner = { x: safe.left + pad, width: safe.right - safe.left - 2 * pad };
const types = {
  comune: { largest: 50, smallest: 34, line: 1.15 },
  office: { largest: 36, smallest: 30, line: 1.15 },
  chip: { largest: 34, smallest: 30, line: 1.3 },
  title: { largest: 100, smallest: 50, line: 1.14 },
  text: { largest: 64, smallest: 32, line: 1.3 },
  validity: { largest: 40, smallest: 32, line: 1.2 },
  foot: { largest: 36, smallest: 28, line: 1.2 },
} satisfies Record<string, Type>;

const panelTop = 400;
const footHeight = 168;

export function layoutCard(given: Given): Piece[] {
  const ground: Piece[] = [
    { kind: "block", at: { x: 0, y: 0, ...cardSize }, colour: "brand", radius: 0 },
    { kind: "block", at: { x: safe.left, y: panelTop, width: safe.right - safe.left, height: safe.bottom - panelTop }, colour: "sheet", radius: 36 },
  ];
  const foot = footPieces(given);
  const bottom = foot.length > 0 ? safe.bottom - 36 - footHeight - 48 : safe.bottom - pad;
  return [...ground, ...headPieces(given), ...bodyPieces(given, panelTop + 44, bottom), ...foot];
}

/** The comune and its office, beside the crest where there is one. */
function headPieces(given: Given): Piece[] {
  const crestSide = 124;
  const top = safe.top + 6;
  const x = given.crest ? safe.left + crestSide + 28 : safe.left + 12;
  const width = safe.right - x;
  const name = put(given, "comune", given.frame.comune, { x, y: top, width, height: 80 }, 700, "onBrand");
  const office = put(given, "office", given.frame.office, { x, y: bottomOf(name) + 4, width, height: crestSide - 80 }, 400, "onBrand");
  const spare = Math.max(0, (crestSide - (bottomOf(office) - top)) / 2);
  for (const { at } of [name, office]) at.y += spare;
  if (!given.crest) return [name, office];
  const tile: Place = { x: safe.left, y: top, width: crestSide, height: crestSide };
  return [
    { kind: "block", at: tile, colour: "sheet", radius: 24 },
    { kind: "picture", what: "crest", at: { x: tile.x + 12, y: tile.y + 12, width: crestSide - 24, height: crestSide - 24 } },
    name,
    office,
  ];
}

/** What may give way, from the most generous to what leaves the text most room. */
const attempts = [
  { image: 520, title: 100 },
  { image: 420, title: 84 },
  { image: 340, title: 72 },
  { image: 280, title: 60 },
  { image: 220, title: 50 },
] as const;

/** The first arrangement in which the whole notice fits; else the last. */
function bodyPieces(given: Given, top: number, bottom: number): Piece[] {
  let pieces: Piece[] = [];
  for (const attempt of attempts) {
    pieces = arranged(given, top, bottom, attempt);
    if (!pieces.some((piece) => piece.kind === "text" && piece.cut)) break;
  }
  return pieces;
}

function arranged(given: Given, top: number, bottom: number, most: (typeof attempts)[number]): Piece[] {
  const { notice, image, frame } = given;
  const chip = chipPieces(given, top);
  const pieces: Piece[] = [];
  let y = chip.length > 0 ? top + chipHeight + 26 : top;
  if (image) {
    const height = Math.round(Math.min(most.image, (inner.width * image.height) / image.width));
    const width = Math.round(Math.min(inner.width, (height * image.width) / image.height));
    pieces.push({ kind: "block", at: { x: inner.x, y, width: inner.width, height }, colour: "mat", radius: 20 });
    pieces.push({ kind: "picture", what: "image", at: { x: inner.x + (inner.width - width) / 2, y, width, height } });
    y += height + 30;
  }
  const place = (height: number): Place => ({ x: inner.x, y, width: inner.width, height });
  const title = put(given, "title", notice.title, place(Math.min(340, (bottom - y) * 0.5)), 700, "ink", { largest: most.title });
  y = bottomOf(title) + 24;
  const text = put(given, "text", notice.text, place(bottom - y), 400, "ink", { more: frame.more });
  pieces.push(title, text);
  // A short notice stands in the middle of its space, a little above, not under the ceiling.
  const spare = Math.max(0, bottom - bottomOf(text)) * 0.4;
  for (const { at } of pieces) at.y += spare;
  return [...chip, ...pieces];
}

const chipHeight = 62;

function chipPieces(given: Given, y: number): Piece[] {
  const category = tidyLine(given.notice.category);
  if (category === "") return [];
  const label = put(given, "chip", category, { x: inner.x + 28, y: y + 10, width: inner.width - 56, height: 46 }, 600, "onChip");
  const width = Math.min(inner.width, Math.max(...label.lines.map((line) => given.measure(line, label.size, 600))) + 56);
  return [{ kind: "block", at: { x: inner.x, y, width, height: chipHeight }, colour: "chip", radius: chipHeight / 2 }, label];
}

/** Until when it is valid, where to read it again, and the code that leads there. */
function footPieces(given: Given): Piece[] {
  const { notice, frame } = given;
  const y = safe.bottom - 36 - footHeight;
  const rule: Piece = { kind: "block", at: { x: inner.x, y: y - 26, width: inner.width, height: 3 }, colour: "line", radius: 0 };
  const code: Piece[] = notice.qr ? [{ kind: "qr", at: { x: inner.x + inner.width - footHeight, y, width: footHeight, height: footHeight }, text: notice.qr }] : [];
  const width = inner.width - (notice.qr ? footHeight + 28 : 0);
  const texts: TextPiece[] = [];
  const validity = tidyLine(notice.validity);
  if (validity) texts.push(put(given, "validity", validity.charAt(0).toUpperCase() + validity.slice(1), { x: inner.x, y, width, height: 98 }, 700, "ink"));
  if (frame.foot) texts.push(put(given, "foot", frame.foot, { x: inner.x, y: texts[0] ? bottomOf(texts[0]) + 6 : y, width, height: 68 }, 400, "soft"));
  if (texts.length === 0 && code.length === 0) return [];
  const spare = Math.max(0, (footHeight - (bottomOf(texts.at(-1)) - y)) / 2);
  for (const { at } of texts) at.y += spare;
  return [rule, ...code, ...texts];
}

type TextPiece = Extract<Piece, { kind: "text" }>;

interface Want {
  largest?: number;
  /** Stands at the end of what was cut. */
  more?: string;
}

/** The piece is as high as its lines are. */
function put(given: Given, what: keyof typeof types, text: string, at: Place, weight: Weight, colour: Colour, want: Want = {}): TextPiece {
  const measure: Measure = (line, size) => given.measure(line, size, weight);
  const type = { ...types[what], ...(want.largest && { largest: want.largest }) };
  const tidy = what === "text" ? tidyText(text) : tidyLine(text);
  const more = !want.more || want.more === "…" ? "…" : ` ${want.more}`;
  const { size, lines, cut }: Fitted = fitText(tidy, at, type, measure, more);
  return { kind: "text", what, at: { ...at, height: lines.length * size * type.line }, lines, size, line: type.line, weight, colour, cut };
}

function bottomOf(piece: TextPiece | undefined): number {
  return piece ? piece.at.y + piece.at.height : 0;
}
