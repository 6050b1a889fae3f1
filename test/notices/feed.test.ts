import assert from "node:assert/strict";
import { planNotice, readWishes } from "../../nodes/lib/notices/index.ts";

const zone = "Europe/Rome";
const rss = (items: string): string => `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x "&x;&x;">]><rss version="2.0" xmlns:dc="d"><channel><title>Sito</title>${items}</channel></rss>`;
const item = `<item><guid isPermaLink="false">42</guid><title>Bando &amp; orti: l&#39;elenco</title>
  <description><![CDATA[<p>Domande entro il <b>16 dicembre</b>.</p><script>alert(1)</script><ul><li>allo sportello</li><li>per PEC &egrave; meglio</li></ul>]]></description>
  <link>https://www.example.org/orti?a=1&amp;b=2</link><pubDate>Mon, 23 Nov 2026 09:30:00 +0100</pubDate><category>Bandi</category></item>`;

const expected = {
  title: "Bando & orti: l'elenco",
  text: "Domande entro il 16 dicembre.\n– allo sportello\n– per PEC è meglio",
  link: "https://www.example.org/orti?a=1&b=2",
  from: Date.parse("2026-11-23T08:30:00Z"),
  category: "Bandi",
};

describe("an item of a feed", () => {
  it("becomes a notice, from the raw text of RSS", () => {
    const [wish, ...rest] = readWishes({ payload: rss(item) }, zone, "publish");
    assert.equal(rest.length, 0);
    const { id, action, imported, ...read } = wish!;
    assert.match(id ?? "", /^rss-[0-9a-f]{20}$/);
    assert.deepEqual({ action, imported, ...read }, { action: "publish", imported: true, ...expected });
  });

  it("is the same from Node-RED's xml node, from a feed reader and alone", () => {
    const [raw] = readWishes({ payload: rss(item) }, zone, "publish");
    const html = "<p>Domande entro il <b>16 dicembre</b>.</p><ul><li>allo sportello</li><li>per PEC &egrave; meglio</li></ul>";
    const shape = { guid: [{ _: "42", $: { isPermaLink: "false" } }], title: ["Bando & orti: l'elenco"], description: [html], link: [expected.link], pubDate: ["Mon, 23 Nov 2026 09:30:00 +0100"], category: ["Bandi"] };
    assert.deepEqual(readWishes({ payload: { rss: { $: {}, channel: [{ title: ["Sito"], item: [shape] }] } } }, zone, "publish"), [raw]);
    const article = { guid: "42", title: expected.title, description: html, link: expected.link, pubdate: new Date(expected.from), categories: ["Bandi"] };
    assert.deepEqual(readWishes({ payload: html, article }, zone, "publish"), [raw]);
    assert.deepEqual(readWishes({ payload: article }, zone, "publish"), [raw]);
    assert.deepEqual(readWishes({ payload: item.trim() }, zone, "publish"), [raw]);
  });

  it("may be Atom, as text and as the xml node gives it", () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>urn:1</id><title type="html">Via &lt;b&gt;Roma&lt;/b&gt; chiusa</title><updated>2026-11-23T10:00:00Z</updated><link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/><category term="Strade"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Dalle 8</p><p>alle 18</p></div></content></entry></feed>`;
    const [wish] = readWishes({ payload: atom }, zone, "publish");
    assert.deepEqual([wish?.title, wish?.link, wish?.category, wish?.from], ["Via Roma chiusa", "https://a.example/1", "Strade", Date.parse("2026-11-23T10:00:00Z")]);
    assert.match(wish?.text ?? "", /Dalle 8\s+alle 18/);
    const shaped = { feed: { entry: [{ id: ["urn:1"], title: [{ _: "Via <b>Roma</b> chiusa", $: { type: "html" } }], link: [{ $: { href: "https://a.example/1" } }], updated: ["2026-11-23T10:00:00Z"], category: [{ $: { term: "Strade" } }], summary: ["Dalle 8 alle 18"] }] } };
    const [other] = readWishes({ payload: shaped }, zone, "publish");
    assert.deepEqual([other?.id, other?.title, other?.link, other?.category], [wish?.id, "Via Roma chiusa", "https://a.example/1", "Strade"]);
  });

  it("is cut at a word where it is too long, and loses a link that is not https", () => {
    const long = rss(`<item><title>${"parola ".repeat(20)}</title><description>${"testo lungo ".repeat(900)}</description><link>http://example.org/x</link></item>`);
    const [wish] = readWishes({ payload: long }, zone, "publish");
    const { notice } = planNotice(wish!, null, { zone, category: "", author: "", daysValid: 7, approval: false }, expected.from);
    assert.ok(notice.title.length <= 60 && notice.title.endsWith("parola…"), notice.title);
    assert.ok(notice.text.length <= 700 && /(testo|lungo)…$/.test(notice.text));
    assert.equal(notice.link, "");
  });

  it("comes with the others of its feed, bounded, and from a broken one as far as it goes", () => {
    const many = rss(Array.from({ length: 500 }, (_, n) => `<item><guid>${n}</guid><title>T${n}</title></item>`).join(""));
    const wishes = readWishes({ payload: many }, zone, "publish");
    assert.deepEqual([wishes.length, wishes[0]?.title, new Set(wishes.map(({ id }) => id)).size], [100, "T0", 100]);
    assert.deepEqual(readWishes({ payload: "<rss><channel></channel></rss>" }, zone, "publish"), []);
    const broken = "<rss><channel><item><title>Uno</b></title></item><item><title>Due & tre < quattro";
    assert.deepEqual(readWishes({ payload: broken }, zone, "publish").map(({ title }) => title), ["Uno", "Due & tre < quattro"]);
  });

  it("expands nothing that a stranger's DOCTYPE declares, and ends soon on a hostile text", () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "xxxxxxxxxx"><!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><title>T &a; &f;</title></item></channel></rss>`;
    assert.equal(readWishes({ payload: bomb }, zone, "publish")[0]?.title, "T &a; &f;");
    const began = performance.now();
    for (const hostile of ["<rss>" + "<a ".repeat(200_000), "<rss>" + "<a>".repeat(200_000), "<rss>" + "<![CDATA[".repeat(100_000), "<rss>" + "<a b='".repeat(100_000), "<rss><item><description>" + "&lt;".repeat(200_000)]) {
      readWishes({ payload: hostile }, zone, "publish");
    }
    assert.ok(performance.now() - began < 2_000);
  });
});

describe("a plain text", () => {
  it("has its title in the first line", () => {
    const [wish] = readWishes({ payload: "Via Roma chiusa\nOggi dalle 8 alle 18." }, zone, "publish");
    assert.deepEqual([wish?.title, wish?.text], ["Via Roma chiusa", "Oggi dalle 8 alle 18."]);
    const [one] = readWishes({ payload: "Oggi lo sportello chiude alle 12." }, zone, "publish");
    assert.deepEqual([one?.title, one?.text], ["Oggi lo sportello chiude alle 12.", "Oggi lo sportello chiude alle 12."]);
  });
});
