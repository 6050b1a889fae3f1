/** Films and sounds in boxes (ISO/IEC 14496-12 §4.2): what they are, and the same without place, maker and comments. */

/** Major brands that phones write; pictures in the same boxes (HEIC, AVIF) and QuickTime are other things. */
const brands: Record<string, string> = {
  "M4A ": "audio/mp4",
  "M4B ": "audio/mp4",
  "M4V ": "video/mp4",
  M4VH: "video/mp4",
  MSNV: "video/mp4",
  avc1: "video/mp4",
  dash: "video/mp4",
  iso2: "video/mp4",
  iso4: "video/mp4",
  iso5: "video/mp4",
  iso6: "video/mp4",
  isom: "video/mp4",
  mmp4: "video/mp4",
  mp41: "video/mp4",
  mp42: "video/mp4",
};

export function filmMime(file: Buffer): string | undefined {
  if (file.length < 16 || file.toString("latin1", 4, 8) !== "ftyp") return undefined;
  const brand = file.toString("latin1", 8, 12);
  if (/^3g[p2s]/.test(brand)) return "video/3gpp";
  return Object.hasOwn(brands, brand) ? brands[brand] : undefined;
}

/** Boxes that only hold other boxes, in which descriptions may sit. */
const holders = new Set(["moov", "trak"]);
/** Where writers put the place (`©xyz`, `loci`), the maker, the title: user data and metadata. */
const descriptions = new Set(["udta", "meta"]);
/** XMP in a box of its own (XMP Specification part 3, §1.1.4). */
const xmp = "be7acfcb97a942e89c71999491e3afac";
const mostBoxes = 10_000;

interface Box {
  kind: string;
  from: number;
  body: number;
  to: number;
}

/**
 * What is taken away becomes free space (`free`) of the same size, because tables in the file count from its beginning.
 * Undefined when the boxes do not fit into each other.
 */
export function strippedFilm(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes);
  const left = { boxes: mostBoxes };
  const whole = strip(file, 0, file.length, left);
  return whole ? file : undefined;
}

function strip(file: Buffer, from: number, to: number, left: { boxes: number }): boolean {
  for (let at = from; at < to; ) {
    const box = boxAt(file, at, to);
    left.boxes -= 1;
    if (!box || left.boxes < 0) return false;
    if (descriptions.has(box.kind) || isXmp(file, box)) blank(file, box);
    else if (holders.has(box.kind) && !strip(file, box.body, box.to, left)) return false;
    at = box.to;
  }
  return true;
}

function boxAt(file: Buffer, from: number, end: number): Box | undefined {
  if (from + 8 > end) return undefined;
  const short = file.readUInt32BE(from);
  // 1: the size follows in 64 bits; 0: up to the end of the file.
  if (short === 1 && from + 16 > end) return undefined;
  const size = short === 1 ? Number(file.readBigUInt64BE(from + 8)) : short === 0 ? end - from : short;
  const body = from + (short === 1 ? 16 : 8);
  const to = from + size;
  return to > end || to < body ? undefined : { kind: file.toString("latin1", from + 4, from + 8), from, body, to };
}

function isXmp(file: Buffer, { kind, body, to }: Box): boolean {
  return kind === "uuid" && body + 16 <= to && file.toString("hex", body, body + 16) === xmp;
}

function blank(file: Buffer, { from, body, to }: Box): void {
  file.write("free", from + 4, "latin1");
  file.fill(0, body, to);
}
