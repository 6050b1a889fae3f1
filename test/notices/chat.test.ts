import assert from "node:assert/strict";
import * as fc from "fast-check";
import { type Notice, type Reader, asksForNotices, chatText, shippedReplyId, shippedWords, untilWords } from "../../nodes/lib/notices/index.ts";

const at = Date.parse("2026-11-24T10:00:00+01:00");
const hour = 3_600_000;
const notice = (given: Partial<Notice> = {}): Notice => ({
  id: "x",
  state: "published",
  title: "Mercato",
  text: "Domani c'è il mercato.",
  category: "",
  link: "",
  validFrom: at - 48 * hour,
  validUntil: null,
  author: "",
  imageAlt: "",
  imageHash: "",
  imageMime: "",
  createdAt: at - 48 * hour,
  publishedAt: at - 48 * hour,
  updatedAt: at - 48 * hour,
  ...given,
});
const reader = (given: Partial<Reader> = {}): Reader => ({
  language: "it",
  zone: "Europe/Rome",
  at,
  lastVisit: null,
  topics: [],
  title: "Stato – Urp Comune di Prova",
  page: "https://www.example.org/urp/stato/",
  ...given,
});
const fresh = (given: Partial<Notice> = {}): Notice => notice({ publishedAt: at - hour, updatedAt: at - hour, validFrom: at - hour, ...given });

describe("the notices in the chat", () => {
  it("are one message with title, category, end, text, link and the page", () => {
    const text = chatText([notice({ category: "Città", link: "https://example.org/", validUntil: Date.parse("2026-11-30T23:00:00Z") })], reader());
    assert.equal(
      text,
      "*Stato – Urp Comune di Prova* – martedì 24 novembre\n\n*Mercato*\n_Città, fino a lunedì 30 novembre_\nDomani c'è il mercato.\nhttps://example.org/\n\nTutti gli avvisi: https://www.example.org/urp/stato/",
    );
  });

  it("show first and marked what is new since the last visit, then the rest", () => {
    const text = chatText([notice({ title: "Vecchio" }), fresh({ title: "Nuovo" })], reader({ lastVisit: at - 2 * hour }));
    assert.ok(text.indexOf("🆕 *Nuovo*") > 0 && text.indexOf("🆕 *Nuovo*") < text.indexOf("*Vecchio*"));
    assert.doesNotMatch(text, /Niente di nuovo|🆕 \*Vecchio/);
  });

  it("count as new what was changed, and what begins today", () => {
    for (const given of [{ updatedAt: at - hour }, { validFrom: at - hour }]) {
      assert.match(chatText([notice(given)], reader({ lastVisit: at - 2 * hour })), /🆕/);
    }
    assert.doesNotMatch(chatText([fresh()], reader()), /🆕/);
  });

  it("say when nothing is new, and give the titles", () => {
    const text = chatText([notice({ title: "A" }), notice({ title: "B" })], reader({ lastVisit: at - hour }));
    assert.match(text, /Niente di nuovo dalla tua ultima visita \(martedì 24 novembre, 9:00\)\. Gli avvisi di oggi:\n\n• A\n• B\n/);
    assert.match(chatText([], reader()), /Oggi non ci sono avvisi\./);
    assert.match(chatText([notice()], reader({ language: "en", lastVisit: at - hour })), /Nothing new since your last visit \(Tuesday 24 November, 9:00\)/);
  });

  it("keep to the topics that the citizen chose and to what concerns everybody, and count the others", () => {
    const notices = [notice({ title: "S", category: "Scuola" }), notice({ title: "V", category: "Viabilità" }), notice({ title: "T" })];
    const text = chatText(notices, reader({ topics: ["viabilita"] }));
    assert.doesNotMatch(text, /\*S\*/);
    assert.match(text, /\*V\*[\s\S]*\*T\*[\s\S]*… e un altro sulla pagina https/);
    assert.match(chatText(notices.slice(0, 1), reader({ topics: ["Sport"] })), /sugli argomenti che hai scelto[\s\S]*e un altro/);
  });

  it("stand together by category", () => {
    const of = (title: string, category: string): Notice => notice({ title, category });
    const text = chatText([of("1", "A"), of("2", "B"), of("3", "A")], reader());
    assert.deepEqual([...text.matchAll(/\*(\d)\*/g)].map(([, title]) => title), ["1", "3", "2"]);
  });

  it("are at most what WhatsApp takes, say how many are left, and take little time however many there are", () => {
    const many = Array.from({ length: 5_000 }, (_, n) => notice({ title: `Avviso ${n}`, text: "x".repeat(700), category: `C${n % 7}` }));
    const began = performance.now();
    for (const lastVisit of [null, at - hour, at - 100 * hour]) {
      const text = chatText(many, reader({ lastVisit }));
      assert.ok(text.length <= 4096 && text.length > 2_500, String(text.length));
      const named = text.match(/Avviso \d+/g)!.length;
      assert.ok(text.endsWith(`… e altri ${5_000 - named} sulla pagina https://www.example.org/urp/stato/`), text.slice(-200));
    }
    assert.ok(performance.now() - began < 500);
  });

  it("neutralise WhatsApp's marks in titles, whatever they hold", () => {
    const text = chatText([notice({ title: "*Gratis* _subito_ ~no~ `x` modulo_1", text: "```ok" })], reader());
    assert.match(text, /^\*∗Gratis∗ subito ∼no∼ ’x’ modulo_1\*$/m);
    assert.doesNotMatch(text, /```/);
    fc.assert(
      fc.property(fc.array(fc.record({ title: fc.string({ maxLength: 60 }), text: fc.string({ maxLength: 700, unit: "grapheme" }) }), { maxLength: 40 }), (given) => {
        assert.ok(chatText(given.map(notice), reader({ lastVisit: at - hour })).length <= 4096);
      }),
      { numRuns: 50 },
    );
  });

  it("say until when on the zone's clock, across its changes", () => {
    const until = (text: string): string => untilWords(Date.parse(text), "Europe/Rome", "it", at);
    assert.equal(until("2027-03-28T22:00:00Z"), "fino a domenica 28 marzo 2027");
    assert.equal(until("2026-10-25T23:00:00Z"), "fino a domenica 25 ottobre");
    assert.equal(until("2026-12-16T12:00:00Z"), "fino alle 13:00 di mercoledì 16 dicembre");
    assert.equal(until("2026-12-16T00:30:00Z"), "fino all'1:30 di mercoledì 16 dicembre");
  });
});

describe("asking for the notices", () => {
  const asks = (text: string, given: object = {}): boolean => asksForNotices({ text, ...given }, shippedWords, [shippedReplyId]);

  it("is the whole message, whatever its case, accents and punctuation", () => {
    for (const yes of ["Stato", "STATO", " stato! ", "«Stato»", "avvisi", "Avvisi?", "novità", "novita", "NOVITA'", "Novità 🙂", "lo Stato", "Stato, grazie", "vorrei vedere gli avvisi", "gli avvisi di oggi", "st\u0061to"]) {
      assert.equal(asks(yes), true, yes);
    }
  });

  it("is not a sentence that has the word in it", () => {
    for (const no of ["novità sulla mia pratica?", "ci sono novità per la carta d'identità", "sono stato allo sportello", "è stato chiuso", "stato civile", "certificato di stato di famiglia", "avvisi di pagamento", "avviso", "stati", "", "👍", "vorrei", "x".repeat(200)]) {
      assert.equal(asks(no), false, no);
    }
  });

  it("is a button, by its id and not by what it says; never a reaction", () => {
    assert.equal(asks("Vedi gli avvisi", { replyId: "stato" }), true);
    assert.equal(asks("Altro", { replyId: "altro" }), false);
    assert.equal(asks("Stato", { kind: "reaction" }), false);
  });
});
