/** A PNG without its metadata: of the ancillary chunks only those stay that say how to show it (PNG, W3C, §11.3). */

const kept = new Set([
  "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
]);

/** Undefined when it is not whole. */
export function strippedPng(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const pieces = [file.subarray(0, 8)];
  for (let at = 8; at + 12 <= file.length; ) {
    const end = at + 12 + file.readUInt32BE(at);
    if (end > file.length) return undefined;
    const kind = file.toString("latin1", at + 4, at + 8);
    if (at === 8 && kind !== "IHDR") return undefined;
    if (kept.has(kind)) pieces.push(file.subarray(at, end));
    // What follows the end is nobody's business.
    if (kind === "IEND") return Buffer.concat(pieces);
    at = end;
  }
  return undefined;
}
