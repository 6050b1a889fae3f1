/** A WebP without its metadata (RFC 9649 §2.7: the chunks EXIF and XMP, and their bits in VP8X). */

const kept = new Set(["VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP"]);
const exifBit = 0x08;
const xmpBit = 0x04;

/** Undefined when it is not whole. */
export function strippedWebp(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = 8 + file.readUInt32LE(4);
  if (whole > file.length) return undefined;
  const pieces: Buffer[] = [];
  let hasPicture = false;
  for (let at = 12; at + 8 <= whole; ) {
    const size = file.readUInt32LE(at + 4);
    const end = at + 8 + size;
    if (end > whole) return undefined;
    const kind = file.toString("latin1", at, at + 4);
    if (kind.startsWith("VP8") || kind === "ANMF") hasPicture ||= kind !== "VP8X";
    if (kept.has(kind)) pieces.push(padded(kind === "VP8X" ? withoutBits(file.subarray(at, end)) : file.subarray(at, end)));
    at = end + (size % 2);
  }
  if (!hasPicture) return undefined;
  const body = Buffer.concat(pieces);
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

function padded(chunk: Buffer): Buffer {
  return chunk.length % 2 === 0 ? chunk : Buffer.concat([chunk, Buffer.alloc(1)]);
}

function withoutBits(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  if (copy.length > 8) copy[8] = copy[8]! & ~(exifBit | xmpBit);
  return copy;
}
