import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type Said, type Want, ids, presets, recognise } from "../../nodes/lib/subscription/index.ts";
import { presetWays, ways } from "./ways.ts";

const words = presets[0]!.words;
const wantOf = (text: string, list = words): Want => recognise({ kind: "text", text }, list).want;
const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text);

describe("recognising who comes and who goes", () => {
  it("knows hundreds of ways", () => {
    const acting = ways.filter(([, want]) => want === "yes" || want === "no");
    assert.ok(acting.length >= 120, String(acting.length));
    assert.ok(ways.length >= 250, String(ways.length));
    assert.equal(new Set(ways.map(([text]) => text)).size, ways.length);
  });

  for (const [text, want] of ways) {
    it(`takes ${shown(text)} for ${want ?? "something else"}`, () => assert.equal(wantOf(text), want));
  }

  for (const [preset, text, want] of presetWays) {
    it(`with the words of “${preset}” takes ${shown(text)} for ${want ?? "something else"}`, () => {
      assert.equal(wantOf(text, presets.find(({ id }) => id === preset)!.words), want);
    });
  }
});

describe("recognising reactions, buttons and files", () => {
  const of = (said: Partial<Said>) => recognise({ kind: "text", text: "", ...said }, words);
  const reaction = (emoji?: string) => of({ kind: "reaction", text: emoji ?? "", reaction: emoji === undefined ? {} : { emoji } });

  it("takes a thumb in every skin as a yes, and one taken back as an undo", () => {
    for (const emoji of ["👍", "👍🏻", "👍🏼", "👍🏽", "👍🏾", "👍🏿", "👍\u{FE0F}"]) {
      assert.deepEqual([reaction(emoji).want, reaction(emoji).how], ["yes", "reaction"], emoji);
    }
    assert.equal(reaction().want, "undo");
    assert.equal(reaction("").want, "undo");
  });

  it("passes other reactions on, unless the comune has them in its lists", () => {
    for (const emoji of ["👎", "❤\u{FE0F}", "😂", "🙏", "😮", "👍😂"]) assert.equal(reaction(emoji).want, null, emoji);
    const own = { ...words, yes: ["❤"], no: ["👎"] };
    const by = (emoji: string) => recognise({ kind: "reaction", text: emoji, reaction: { emoji } }, own).want;
    assert.deepEqual(["❤\u{FE0F}", "👎🏽", "👍"].map(by), ["yes", "no", null]);
  });

  const pressed = (id: string, title: string) => of({ kind: "interactive", text: title, reply: { id, title } });

  it("goes by the identifier of our own buttons, whatever they say", () => {
    const wants = [ids.yes, ids.no, ids.confirm, ids.decline, ids.other, ids.topics].map((id) => pressed(id, "Sì").want);
    assert.deepEqual(wants, ["yes", "no", "confirm", "decline", "other", "topics"]);
    assert.deepEqual([pressed(`${ids.topic}Scuola`, "Scuola").want, pressed(`${ids.topic}Scuola`, "Scuola").topic], ["topic", "Scuola"]);
  });

  it("reads the title of others' buttons only where it is a plain yes or no to the Stato", () => {
    assert.deepEqual([pressed("x", "Cancellami").want, pressed("x", "Cancellami").how], ["no", "button"]);
    assert.equal(pressed("x", "Iscrivimi").want, "yes");
    for (const title of ["Sì", "No", "Argomenti", "Cancelami", "Orari"]) assert.equal(pressed("survey", title).want, null, title);
    assert.equal(of({ kind: "button", text: "Cancellami", reply: { id: "p", title: "Cancellami" } }).want, "no");
  });

  it("leaves captions, stickers and everything else alone", () => {
    for (const kind of ["image", "video", "document", "sticker", "audio", "location", "unsupported", "system"]) {
      assert.equal(of({ kind, text: "👍" }).want, null, kind);
      assert.equal(of({ kind, text: "Cancellami" }).want, null, kind);
    }
  });
});

describe("recognising, whatever is written", () => {
  const letters = fc.string({ unit: "grapheme", maxLength: 40 });
  const padding = fc.stringMatching(/^[ \t\n.,;:!…*_~"«»()'-]{0,8}$/);
  const skin = fc.constantFrom("", "🏻", "🏼", "🏽", "🏾", "🏿");
  const unseen = fc.constantFrom("", "\u{200D}", "\u{FE0F}", "\u{FE0E}", "\u{200B}", "\u{2060}", "\u{200E}");

  it("never throws, and says the same of the same", () => {
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: "binary", maxLength: 500 })), (text) => {
        assert.deepEqual(recognise({ kind: "text", text }, words), recognise({ kind: "text", text }, words));
      }),
    );
  });

  it("is blind to capitals, punctuation, spaces and invisible marks around", () => {
    const entry = fc.constantFrom(...words.yes.map((one) => [one, "yes"] as const), ...words.no.map((one) => [one, "no"] as const));
    fc.assert(
      fc.property(entry, padding, padding, unseen, fc.boolean(), ([one, want], before, after, mark, upper) => {
        const cased = upper ? one.toUpperCase() : one.toLowerCase();
        assert.equal(wantOf(`${before}${mark}${cased}${mark}${after}`), want);
      }),
    );
  });

  it("takes any number of thumbs of any skin as one yes", () => {
    const thumb = fc.tuple(skin, unseen, padding).map((parts) => `👍${parts.join("")}`);
    fc.assert(fc.property(fc.array(thumb, { minLength: 1, maxLength: 20 }), (thumbs) => assert.equal(wantOf(thumbs.join("")), "yes")));
  });

  it("acts on nothing that has one more word in it", () => {
    const word = fc.stringMatching(/^[b-z]{4,12}$/).filter((one) => !/stat|avvis|noti|thank|kind|regard|mill|tant|graz|sera|salv|ciao|buon|prego|giorn|piac|favor|pleas|hell|list|salut|cord|dist|gentil|infin|ringr|cort|stop|subs|unsub/.test(one));
    fc.assert(
      fc.property(fc.constantFrom(...words.no, ...words.yes), word, fc.boolean(), (entry, more, first) => {
        const want = wantOf(first ? `${more} ${entry}` : `${entry} ${more}`);
        assert.ok(want !== "yes" && want !== "no", `${entry} ${more}: ${want}`);
      }),
    );
  });

  it("never acts on a slip of one letter", () => {
    const entry = fc.constantFrom("Cancellami", "Iscrivimi", "Disiscrivimi", "Unsubscribe", "Subscribe");
    fc.assert(
      fc.property(entry, fc.nat(), fc.constantFrom("b", "d", "f", "g", "h", "j", "k", "p", "q", "w", "x", "y", "z"), (one, place, letter) => {
        const at = place % one.length;
        fc.pre(one[at]!.toLowerCase() !== letter);
        const slip = one.slice(0, at) + letter + one.slice(at + 1);
        assert.match(String(wantOf(slip)), /^maybe-/);
      }),
    );
  });
});
