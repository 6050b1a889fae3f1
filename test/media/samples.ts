/** Small true files of each kind, made by hand from their specifications, and pieces to make false ones of. */
import { createHash } from "node:crypto";
import { crc32, deflateRawSync, deflateSync } from "node:zlib";
import { samples } from "../../nodes/lib/simulator/samples.ts";

export const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

export function segment(kind: number, body: string | Buffer): Buffer {
  const bytes = Buffer.from(body as string, "latin1");
  const head = Buffer.from([0xff, kind, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
}

/** The picture of a hole in the road, as a program writes it. */
export const plainJpeg = samples.image().bytes;

/** The same as a telephone writes it: turned by 90 degrees, with place, maker, thumbnail, XMP and a comment. */
export function phoneJpeg(orientation = 6): Buffer {
  const tag = (id: number, type: number, count: number, value: string): Buffer => {
    const entry = Buffer.alloc(12);
    entry.writeUInt16BE(id, 0);
    entry.writeUInt16BE(type, 2);
    entry.writeUInt32BE(count, 4);
    entry.write(value, 8, "latin1");
    return entry;
  };
  const tiff = Buffer.concat([
    latin1("MM\0*\0\0\0\x08\0\x03"),
    tag(0x010f, 2, 4, "Cam\0"),
    tag(0x0112, 3, 1, `\0${String.fromCharCode(orientation)}`),
    tag(0x8825, 4, 1, "\0\0\0\x32"),
    latin1("\0\0\0\0 GPS 43.5528N 10.3089E THUMBNAIL"),
  ]);
  return Buffer.concat([
    plainJpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([latin1("Exif\0\0"), tiff])),
    segment(0xe1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>OWNER</x:xmpmeta>"),
    segment(0xfe, "<script>COMMENT</script>"),
    plainJpeg.subarray(2),
    latin1("SECOND PICTURE"),
  ]);
}

/** What may be kept of `phoneJpeg`: the picture, with an Exif segment that only says how to turn it. */
export function keptJpeg(orientation = 6): Buffer {
  const jfifEnd = 2 + 2 + plainJpeg.readUInt16BE(4);
  const turned = segment(0xe1, `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`);
  return Buffer.concat([plainJpeg.subarray(0, jfifEnd), turned, plainJpeg.subarray(jfifEnd)]);
}

const pngChunk = (kind: string, body: Uint8Array): Buffer => {
  const content = Buffer.concat([latin1(kind), body]);
  const out = Buffer.alloc(content.length + 8);
  out.writeUInt32BE(body.length, 0);
  content.copy(out, 4);
  out.writeUInt32BE(crc32(content), content.length + 4);
  return out;
};

export const png = Buffer.concat([
  latin1("\x89PNG\r\n\x1a\n"),
  pngChunk("IHDR", latin1("\0\0\0\x01\0\0\0\x01\x08\0\0\0\0")),
  pngChunk("IDAT", deflateSync(Buffer.from([0, 255]))),
  pngChunk("IEND", Buffer.alloc(0)),
]);
export const webp = samples.sticker().bytes;
export const voice = samples.voice().bytes;
export const pdf = samples.document().bytes;

export function box(kind: string, ...bodies: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(bodies.map((one) => Buffer.from(one as string, "latin1")));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(kind, 4, "latin1");
  return Buffer.concat([head, body]);
}

export function film(brand = "mp42", ...more: Buffer[]): Buffer {
  const moov = box("moov", box("mvhd", "\0".repeat(20)), box("trak", box("tkhd", "track"), box("udta", "CAMERA")), box("udta", box("\xa9xyz", "+43.55+010.31/")));
  return Buffer.concat([box("ftyp", `${brand}\0\0\0\0isom`), moov, ...more, box("mdat", "pictures")]);
}

const mp3Frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)]);
export const mp3 = Buffer.concat([latin1("ID3\x04\0\0\0\0\0\x05title"), mp3Frame, mp3Frame]);
const adtsFrame = Buffer.concat([Buffer.from([0xff, 0xf1, 0x50, 0x80, 0x02, 0x00, 0xfc]), Buffer.alloc(9)]);
export const aac = Buffer.concat([adtsFrame, adtsFrame]);
export const amr = latin1("#!AMR\n\x3cframes");

/** Entries by name; what an archive says of the size of its contents may be a lie. */
export function zip(entries: Record<string, string>, unpacked?: number): Buffer {
  const locals: Buffer[] = [];
  const lists: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries(entries)) {
    const stored = name === "mimetype";
    const body = stored ? latin1(content) : deflateRawSync(content);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(stored ? 0 : 8, 4);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(body.length, 14);
    facts.writeUInt32LE(unpacked ?? content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const list = Buffer.alloc(46);
    list.write("PK\x01\x02", 0, "latin1");
    facts.copy(list, 6);
    list.writeUInt32LE(at, 42);
    lists.push(list, latin1(name));
    const local = Buffer.concat([latin1("PK\x03\x04"), facts, latin1(name), body]);
    locals.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  const list = Buffer.concat(lists);
  for (const position of [8, 10]) end.writeUInt16LE(lists.length / 2, position);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

export const docx = zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>" });
export const odt = zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<office/>" });
