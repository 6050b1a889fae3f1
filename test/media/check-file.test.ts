import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type FileFault, checkedFile } from "../../nodes/lib/media/index.ts";
import { aac, amr, box, docx, film, mp3, odt, pdf, phoneJpeg, plainJpeg, png, segment, voice, webp, zip } from "./samples.ts";

const docxMime = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const odtMime = "application/vnd.oasis.opendocument.text";
const text = (words: string): Buffer => Buffer.from(words, "utf8");

/** Told as what, and taken as what. */
const taken: Record<string, [bytes: Buffer, kind: string, told: string, mime: string]> = {
  "a photo": [plainJpeg, "image", "image/jpeg", "image/jpeg"],
  "a photo sent as a document": [plainJpeg, "document", "image/jpeg", "image/jpeg"],
  "a PNG": [png, "image", "image/png", "image/png"],
  "a sticker": [webp, "sticker", "image/webp", "image/webp"],
  "a voice note": [voice, "voice", "audio/ogg; codecs=opus", "audio/ogg"],
  "an MP3": [mp3, "audio", "audio/mpeg", "audio/mpeg"],
  "an AAC": [aac, "audio", "audio/aac", "audio/aac"],
  "an AMR": [amr, "audio", "audio/amr", "audio/amr"],
  "a film": [film(), "video", "video/mp4", "video/mp4"],
  "a film of an old telephone": [film("3gp5"), "video", "video/3gpp", "video/3gpp"],
  "a sound in a film's boxes": [film("isom"), "audio", "audio/mp4", "audio/mp4"],
  "an M4A": [film("M4A "), "audio", "audio/mp4", "audio/mp4"],
  "a PDF": [pdf, "document", "application/pdf", "application/pdf"],
  "a PDF without a type": [pdf, "document", "application/octet-stream", "application/pdf"],
  "a Word document": [docx, "document", docxMime, docxMime],
  "an OpenDocument text": [odt, "document", odtMime, odtMime],
  "a text": [text("Città di Livorno\n"), "document", "text/plain", "text/plain"],
  "a text in an old code": [Buffer.from("Citt\xe0", "latin1"), "document", "text/plain", "text/plain"],
  "a table as Windows calls it": [text("via;civico\r\nGrande;1\r\n"), "document", "application/vnd.ms-excel", "text/csv"],
};

const svg = "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
const bomb = zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": "0".repeat(100) }, 0xfffffff0);

const refused: Record<string, [bytes: Buffer, kind: string, told: string, reason: FileFault]> = {
  "nothing": [Buffer.alloc(0), "image", "image/jpeg", "empty"],
  "a page called a photo": [text("<!DOCTYPE html><script>alert(1)</script>"), "image", "image/jpeg", "type-not-accepted"],
  "a page called a text": [text("\ufeff  <html><body>"), "document", "text/plain", "type-not-accepted"],
  "an SVG called a PNG": [text(svg), "image", "image/png", "type-not-accepted"],
  "an SVG that says so": [text(svg), "document", "image/svg+xml", "type-not-accepted"],
  "a GIF": [text("GIF89a\x01\0\x01\0"), "image", "image/gif", "type-not-accepted"],
  "a program": [text("MZ\x90\0\x03\0"), "document", "application/pdf", "type-not-accepted"],
  "a script": [text("#!/bin/sh\nrm -rf /\n"), "document", "text/plain", "type-not-accepted"],
  "a PNG called a JPEG": [png, "image", "image/jpeg", "type-mismatch"],
  "a PDF called a photo": [pdf, "image", "application/pdf", "type-mismatch"],
  "a photo called a voice note": [plainJpeg, "voice", "image/jpeg", "type-mismatch"],
  "a film called a photo": [film(), "image", "image/jpeg", "type-mismatch"],
  "a bare archive": [zip({ "photo.jpg": "x" }), "document", "application/zip", "type-not-accepted"],
  "an archive called a document": [zip({ "photo.jpg": "x" }), "document", docxMime, "type-not-accepted"],
  "a document that would fill the disk": [bomb, "document", docxMime, "type-not-accepted"],
  "a document with macros": [zip({ "[Content_Types].xml": "", "word/document.xml": "", "word/vbaProject.bin": "x" }), "document", docxMime, "type-not-accepted"],
  "a program of Java called a document": [zip({ "META-INF/MANIFEST.MF": "", "[Content_Types].xml": "", "word/document.xml": "" }), "document", docxMime, "type-not-accepted"],
  "an archive with something behind it": [Buffer.concat([docx, text("more")]), "document", docxMime, "damaged"],
  "half a photo": [plainJpeg.subarray(0, plainJpeg.length / 2), "image", "image/jpeg", "damaged"],
  "half a PNG": [png.subarray(0, 40), "image", "image/png", "damaged"],
  "half a film": [film().subarray(0, 60), "video", "video/mp4", "damaged"],
  "half a document": [docx.subarray(0, docx.length - 30), "document", docxMime, "damaged"],
  "a photo of an iPhone as it lies in its memory": [box("ftyp", "heic\0\0\0\0mif1"), "document", "image/heic", "type-not-accepted"],
};

describe("a citizen's file", () => {
  for (const [what, [bytes, kind, told, mime]] of Object.entries(taken)) {
    it(`is taken by its content: ${what}`, () => {
      const checked = checkedFile(bytes, { kind, mime: told });
      assert.equal(checked.ok ? checked.mime : checked.reason, mime);
    });
  }

  for (const [what, [bytes, kind, told, reason]] of Object.entries(refused)) {
    it(`is refused: ${what}`, () => {
      const checked = checkedFile(bytes, { kind, mime: told });
      assert.equal(checked.ok ? "taken" : checked.reason, reason);
    });
  }

  it("leaves of a telephone's photo the picture and how to turn it, bit by bit", () => {
    const checked = checkedFile(phoneJpeg(6), { kind: "image", mime: "image/jpeg" });
    assert.ok(checked.ok);
    const kept = Buffer.from(checked.bytes);
    assert.doesNotMatch(kept.toString("latin1"), /GPS|Cam|THUMB|OWNER|COMMENT|SECOND|script/);
    // The same as the plain picture with an Exif segment of one entry behind the JFIF segment.
    const jfifEnd = 2 + 2 + plainJpeg.readUInt16BE(4);
    const turned = segment(0xe1, "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0");
    assert.deepEqual(kept, Buffer.concat([plainJpeg.subarray(0, jfifEnd), turned, plainJpeg.subarray(jfifEnd)]));
  });

  it("leaves of a film everything where it was, but not where it was taken", () => {
    const given = film("mp42", box("uuid", Buffer.from("be7acfcb97a942e89c71999491e3afac", "hex"), "OWNER"));
    const checked = checkedFile(given, { kind: "video", mime: "video/mp4" });
    assert.ok(checked.ok);
    const kept = Buffer.from(checked.bytes);
    assert.equal(kept.length, given.length);
    assert.doesNotMatch(kept.toString("latin1"), /43\.55|CAMERA|OWNER|udta/);
    for (const left of ["mvhd", "tkhd", "track", "mdat", "pictures"]) assert.equal(kept.indexOf(left), given.indexOf(left), left);
    assert.notDeepEqual(given, kept, "what was handed over is not touched");
  });

  it("never makes the check throw, whatever its bytes are", () => {
    const seeds = [plainJpeg, png, webp, voice, mp3, aac, film(), pdf, docx, odt];
    const damage = fc.record({
      seed: fc.nat(seeds.length - 1),
      cut: fc.nat(3_000),
      at: fc.nat(3_000),
      put: fc.uint8Array({ maxLength: 12 }),
    });
    fc.assert(
      fc.property(damage, fc.constantFrom("image", "video", "audio", "document", "constructor"), ({ seed, cut, at, put }, kind) => {
        const bytes = Buffer.from(seeds[seed]!).subarray(0, Math.max(1, cut));
        Buffer.from(put).copy(bytes, at % bytes.length);
        const before = Buffer.from(bytes);
        const checked = checkedFile(bytes, { kind, mime: "" });
        assert.deepEqual(bytes, before);
        if (checked.ok) assert.deepEqual(checkedFile(checked.bytes, { kind, mime: checked.mime }), checked);
      }),
      { numRuns: 500 },
    );
  });
});
