/** A JPEG without its metadata (ITU-T T.81 annex B; Exif 2.32 §4.5 for the one value that is kept: the orientation). */

const marker = { soi: 0xd8, eoi: 0xd9, sos: 0xda, app0: 0xe0, app1: 0xe1, app2: 0xe2, app14: 0xee, app15: 0xef, comment: 0xfe };

/** Undefined when it is not whole. */
export function strippedJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const pieces: Buffer[] = [];
  let orientation = 1;
  let at = 2;
  let hasScan = false;
  for (;;) {
    while (file[at] === 0xff && file[at + 1] === 0xff) at += 1;
    const kind = file[at + 1];
    if (file[at] !== 0xff || kind === undefined) return undefined;
    // What cameras append after the end (a second picture, a film, maker's notes) stays behind.
    if (kind === marker.eoi) break;
    if (at + 4 > file.length) return undefined;
    const end = at + 2 + file.readUInt16BE(at + 2);
    if (end < at + 4 || end > file.length) return undefined;
    const segment = file.subarray(at, end);
    if (kind === marker.app1) orientation = orientationOf(segment) ?? orientation;
    if (isKept(kind, segment)) pieces.push(segment);
    at = end;
    if (kind !== marker.sos) continue;
    hasScan = true;
    const scanEnd = endOfScan(file, at);
    pieces.push(file.subarray(at, scanEnd));
    at = scanEnd;
  }
  if (!hasScan) return undefined;
  const start: Buffer[] = [Buffer.from([0xff, marker.soi])];
  // JFIF wants its own segment first.
  if (pieces[0]?.[1] === marker.app0) start.push(pieces.shift()!);
  if (orientation !== 1) start.push(orientationSegment(orientation));
  return Buffer.concat([...start, ...pieces, Buffer.from([0xff, marker.eoi])]);
}

function isKept(kind: number, segment: Buffer): boolean {
  if (kind === marker.comment) return false;
  if (kind < marker.app0 || kind > marker.app15) return true;
  // Of the application's own segments: JFIF without its thumbnail's extension, the colour profile, Adobe's colour transform.
  if (kind === marker.app0) return segment.toString("latin1", 4, 9) === "JFIF\0";
  if (kind === marker.app2) return segment.toString("latin1", 4, 16) === "ICC_PROFILE\0";
  return kind === marker.app14 && segment.toString("latin1", 4, 9) === "Adobe";
}

/** Entropy-coded data go on until a marker that is neither a stuffed zero nor a restart. */
function endOfScan(file: Buffer, from: number): number {
  for (let at = file.indexOf(0xff, from); at >= 0; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}

function orientationOf(segment: Buffer): number | undefined {
  if (segment.toString("latin1", 4, 10) !== "Exif\0\0") return undefined;
  const tiff = segment.subarray(10);
  const order = tiff.toString("latin1", 0, 2);
  if (tiff.length < 10 || (order !== "II" && order !== "MM")) return undefined;
  const read16 = (at: number): number => (at + 2 > tiff.length ? 0 : order === "II" ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === "II" ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = Math.min(read16(directory), 500);
  for (let entry = directory + 2; entry < directory + 2 + count * 12; entry += 12) {
    const value = read16(entry + 8);
    if (read16(entry) === 0x0112) return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that says how to turn the picture and nothing else. */
function orientationSegment(orientation: number): Buffer {
  const body = Buffer.from("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", "latin1");
  body[25] = orientation;
  const head = Buffer.from([0xff, marker.app1, 0, body.length + 2]);
  return Buffer.concat([head, body]);
}
