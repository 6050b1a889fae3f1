import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { UrpError } from "../../nodes/lib/errors.ts";
import { strippedImage } from "../../nodes/lib/notices/index.ts";

const segment = (kind: number, body: string | Buffer): Buffer => {
  const bytes = Buffer.from(body as string, "latin1");
  const head = Buffer.from([0xff, kind, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};
const exif = (orientation: number, order: "MM" | "II"): Buffer => {
  const tiff =
    order === "MM"
      ? `MM\0*\0\0\0\x08\0\x02\x01\x0f\0\x02\0\0\0\x04Cam\0\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0SECRET`
      : `II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0${String.fromCharCode(orientation)}\0\0\0\0\0\0\0SECRET`;
  return segment(0xe1, `Exif\0\0${tiff}`);
};
const jfif = segment(0xe0, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0");
const scan = Buffer.concat([segment(0xda, "\x01\x01\0\0\x3f\0"), Buffer.from("data\xff\0more\xff\xd0rest", "latin1")]);
const soi = Buffer.from([0xff, 0xd8]);
const eoi = Buffer.from([0xff, 0xd9]);
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
const refusal = (code: string) => (error: unknown) => error instanceof UrpError && error.code === code;

const chunk = (kind: string, body: Buffer | string): Buffer => {
  const bytes = Buffer.from(body as string, "latin1");
  const head = Buffer.alloc(8);
  head.writeUInt32BE(bytes.length, 0);
  head.write(kind, 4, "latin1");
  return Buffer.concat([head, bytes, Buffer.alloc(4)]);
};
const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
const riff = (...parts: [string, string][]): Buffer => {
  const body = Buffer.concat(
    parts.map(([kind, content]) => {
      const head = Buffer.from(`${kind}\0\0\0\0`, "latin1");
      head.writeUInt32LE(content.length, 4);
      return Buffer.concat([head, Buffer.from(content + (content.length % 2 ? "\0" : ""), "latin1")]);
    }),
  );
  const head = Buffer.from("RIFF\0\0\0\0WEBP", "latin1");
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
};

describe("the image of a notice", () => {
  it("keeps of a JPEG's metadata the orientation, in either byte order, and the colours", () => {
    const icc = segment(0xe2, "ICC_PROFILE\0\x01\x01profile");
    for (const order of ["MM", "II"] as const) {
      const given = Buffer.concat([soi, jfif, exif(6, order), icc, segment(0xe2, "MPF\0hidden"), segment(0xed, "Photoshop SECRET"), segment(0xfe, "SECRET"), segment(0xdb, "table"), scan, eoi, Buffer.from("SECRET film")]);
      const { mime, bytes } = strippedImage(given);
      assert.equal(mime, "image/jpeg");
      assert.doesNotMatch(text(bytes), /SECRET|hidden|Cam/);
      assert.match(text(bytes), /^\xff\xd8\xff\xe0/);
      assert.ok(text(bytes).includes(text(Buffer.concat([icc, segment(0xdb, "table"), scan, eoi]))));
      const own = text(bytes).indexOf("Exif\0\0MM\0*");
      assert.ok(own > 0);
      assert.deepEqual([bytes[own + 24], bytes[own + 25]], [0, 6]);
      assert.deepEqual(strippedImage(bytes).bytes, bytes);
    }
  });

  it("gets no Exif when the JPEG stands upright", () => {
    const { bytes } = strippedImage(Buffer.concat([soi, exif(1, "MM"), scan, eoi]));
    assert.deepEqual(bytes, Buffer.concat([soi, scan, eoi]));
  });

  it("keeps of a PNG what shows it", () => {
    const needed = [chunk("IHDR", "x".repeat(13)), chunk("IDAT", deflateSync("x")), chunk("IEND", "")];
    const given = Buffer.concat([signature, needed[0]!, chunk("tEXt", "Author\0SECRET"), chunk("eXIf", "SECRET"), needed[1]!, needed[2]!, Buffer.from("SECRET")]);
    assert.deepEqual(strippedImage(given), { mime: "image/png", bytes: Buffer.concat([signature, ...needed]) });
  });

  it("keeps of a WebP what shows it, and says no longer that there is more", () => {
    const { mime, bytes } = strippedImage(riff(["VP8X", "\x2c\0\0\0abcdef"], ["VP8 ", "picture"], ["EXIF", "SECRET"], ["XMP ", "SECRET"]));
    assert.equal(mime, "image/webp");
    assert.deepEqual(bytes, riff(["VP8X", "\x20\0\0\0abcdef"], ["VP8 ", "picture"]));
  });

  it("is refused when it is something else, cut short or too large", () => {
    for (const other of ["GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>", "%PDF", "", "RIFF\0\0\0\0WAVE"]) {
      assert.throws(() => strippedImage(Buffer.from(other)), refusal("notice.image-kind"));
    }
    const whole = Buffer.concat([soi, jfif, scan, eoi]);
    for (const cut of [whole.subarray(0, 10), whole.subarray(0, whole.length - 2), riff(["VP8X", "\0\0\0\0abcdef"]), riff(["VP8 ", "picture"]).subarray(0, 20), Buffer.concat([signature, chunk("IHDR", "x")])]) {
      assert.throws(() => strippedImage(cut), refusal("notice.image-damaged"));
    }
    const large = Buffer.concat([soi, segment(0xda, "\x01\x01\0\0\x3f\0"), Buffer.alloc(1024 * 1024), eoi]);
    assert.throws(() => strippedImage(large), refusal("notice.image-large"));
  });
});
