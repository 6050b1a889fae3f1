import assert from "node:assert/strict";
import * as fc from "fast-check";
import { cardFileName, cardWords } from "../../nodes/web/share/page/card-words.ts";
import { type Given, type Piece, cardSize, layoutCard, safe } from "../../nodes/web/share/page/layout-card.ts";
import { pairs, palette } from "../../nodes/web/share/page/palette.ts";
import { hostile } from "../stato/stage.ts";

const frame: Given["frame"] = {
  comune: "Comune di Borgoprova",
  office: "Urp",
  crestUrl: "",
  address: "https://www.borgoprova.example/stato/",
  foot: "borgoprova.example/stato",
  more: "… continua su borgoprova.example/stato",
  language: "it",
};
const notice: Given["notice"] = {
  id: "a",
  state: "now",
  title: "Via Grande chiusa",
  text: "Domani dalle 8 alle 18.",
  category: "Strade",
  link: "",
  validity: "fino a giovedì 26 novembre",
  date: "2026-11-24",
  imageAlt: "",
  imageHash: "",
  qr: "https://www.borgoprova.example/stato/avviso/a",
};
/** A wide font. */
const measure = (text: string, size: number): number => text.length * size * 0.58;
const lay = (changes: Partial<Given["notice"]> = {}, more: Partial<Given> = {}): Piece[] =>
  layoutCard({ frame, notice: { ...notice, ...changes }, crest: false, measure, ...more });
const texts = (pieces: Piece[]) => pieces.filter((piece) => piece.kind === "text");
const text = (pieces: Piece[], what: string) => texts(pieces).find((piece) => piece.what === what)!;

/** What is to be read stands where WhatsApp's own bars do not, and one thing does not cover another. */
function assertReadable(pieces: Piece[]): void {
  const shown = pieces.filter((piece) => piece.kind !== "block");
  for (const { at } of shown) {
    assert.ok(at.x >= safe.left && at.x + at.width <= safe.right + 1, JSON.stringify(at));
    assert.ok(at.y >= safe.top && at.y + at.height <= safe.bottom + 1, JSON.stringify(at));
  }
  for (const piece of texts(pieces)) {
    for (const line of piece.lines) assert.ok(measure(line, piece.size) <= piece.at.width + 1, line);
    assert.ok(piece.lines.length * piece.size * piece.line <= piece.at.height + 1);
    assert.ok(piece.size >= 28);
  }
  for (const [index, { at }] of shown.entries()) {
    for (const { at: other } of shown.slice(index + 1)) {
      const apart = at.x + at.width <= other.x + 1 || other.x + other.width <= at.x + 1 || at.y + at.height <= other.y + 1 || other.y + other.height <= at.y + 1;
      assert.ok(apart, JSON.stringify([at, other]));
    }
  }
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

describe("the layout of a card", () => {
  it("is 1080 by 1920, with everything to read between WhatsApp's bars", () => {
    const pieces = lay();
    assert.deepEqual(pieces[0]!.at, { x: 0, y: 0, ...cardSize });
    assert.deepEqual(cardSize, { width: 1080, height: 1920 });
    assertReadable(pieces);
    assert.deepEqual(texts(pieces).map(({ what }) => what), ["comune", "office", "chip", "title", "text", "validity", "foot"]);
    assert.deepEqual(text(pieces, "validity").lines, ["Fino a giovedì 26 novembre"]);
  });

  it("holds up to 700 characters, crest and image too, and says where what does not fit goes on", () => {
    const long = "parola ".repeat(100).trim();
    for (const image of [undefined, { width: 1200, height: 700 }, { width: 300, height: 3_000 }, { width: 5_000, height: 10 }]) {
      const pieces = lay({ title: "Un titolo di sessanta caratteri, che è il massimo ammesso qui", text: long }, { crest: true, ...(image && { image }) });
      assertReadable(pieces);
      const { lines, cut } = text(pieces, "text");
      assert.equal(cut, !lines.join(" ").endsWith("parola"));
      if (cut) assert.match(lines.join(" "), /parola … continua su borgoprova\.example\/stato$/);
      assert.ok(lines.join(" ").length > 300);
    }
  });

  it("stays readable with any words, hostile ones too, and whatever is missing", () => {
    assertReadable(lay({ title: hostile.title, text: hostile.text, category: hostile.category }));
    const any = fc.string({ unit: "grapheme", maxLength: 700 });
    fc.assert(
      fc.property(any, any, any, any, fc.constantFrom("", notice.qr), fc.boolean(), (title, body, category, comune, qr, crest) => {
        assertReadable(lay({ title, text: body, category, qr, validity: qr ? notice.validity : "" }, { crest, frame: { ...frame, comune, office: category, foot: qr } }));
      }),
      { numRuns: 60 },
    );
  });

  it("draws no control character and nothing that turns the writing direction", () => {
    const drawn = texts(lay({ title: "a\u202eb\u0007c", text: "d\u2066e\u0000\u200ff" })).flatMap(({ lines }) => lines).join("");
    // oxlint-disable-next-line no-control-regex -- control characters are what this is about
    assert.doesNotMatch(drawn, /[\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    assert.match(drawn, /abc.*def/);
  });

  it("has a contrast of 7 to 1 at least between every text and its ground", () => {
    for (const [ink, ground] of pairs) {
      const [light, dark] = [luminance(palette[ink]), luminance(palette[ground])].toSorted((a, b) => b - a);
      assert.ok((light! + 0.05) / (dark! + 0.05) >= 7, `${ink} on ${ground}`);
    }
    const used = new Set(texts(lay()).map(({ colour }) => colour));
    for (const colour of used) assert.ok(pairs.some(([ink]) => ink === colour), colour);
  });
});

describe("a card in words", () => {
  it("says everything that the card says, to be pasted", () => {
    assert.equal(cardWords(frame, notice), "*Via Grande chiusa*\n\nDomani dalle 8 alle 18.\n\nFino a giovedì 26 novembre\nhttps://www.borgoprova.example/stato/");
  });

  it("has a file name of the day and the title that every system takes", () => {
    const name = (title: string): string => cardFileName({ ...notice, title });
    assert.equal(name("Città: più bus, perché?"), "2026-11-24-citta-piu-bus-perche.png");
    assert.equal(name("../../etc/passwd\u0000"), "2026-11-24-etc-passwd.png");
    assert.equal(name("مرحبا"), "2026-11-24-avviso.png");
    assert.ok(name("x".repeat(500)).length < 80);
  });
});
