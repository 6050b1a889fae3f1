import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { statoStyle } from "../../nodes/web/stato/build.ts";
import { type PublicPage, hostile, morning, openPage } from "./stage.ts";

const day = 86_400_000;
/** The smallest PNG that there is to show. */
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("the public page of the notices", () => {
  let page: PublicPage;
  beforeEach(async () => {
    page = await openPage();
  });
  afterEach(() => page.close());

  it("says so when there is nothing, and is whole: title, language, footer", async () => {
    const html = await page.text("");
    assert.match(html, /^<!DOCTYPE html>\n<html lang="it">/);
    assert.match(html, /<title>Stato: gli avvisi del giorno – Comune di Borgoprova<\/title>/);
    assert.match(html, /Oggi non ci sono avvisi\./);
    for (const link of ["https://www.comune.borgoprova.example/privacy", "https://form.example/dichiarazione", "https://www.comune.borgoprova.example/note", "https://wa.me/393350000000?text=%F0%9F%91%8D", "feed.xml", "feed.json", "archivio", "manifesto"]) {
      assert.ok(html.includes(`href="${link}"`), link);
    }
    assert.doesNotMatch(html, /<script|style=|\son[a-z]+=/);
  });

  it("shows at once what is published, newest first, and no longer what is withdrawn, waits or begins later", async () => {
    await page.publish({ id: "a", title: "Primo", text: "Testo" });
    page.clock.now += 1_000;
    await page.publish({ id: "b", title: "Secondo", text: "Testo", until: "2026-12-16" });
    await page.publish({ id: "c", title: "Attesa", text: "Testo" }, { approval: true });
    await page.publish({ id: "d", title: "Domani", text: "Testo", from: "2026-11-25" });
    const html = await page.text("");
    assert.ok(html.indexOf("Secondo") < html.indexOf("Primo"));
    assert.match(html, /2 avvisi/);
    assert.match(html, /fino a mercoledì 16 dicembre/);
    assert.doesNotMatch(html, /Attesa|Domani/);
    for (const id of ["c", "d", "nessuno"]) assert.equal((await page.get(`avviso/${id}`)).status, 404);
    await page.publish({ action: "withdraw", id: "b" });
    assert.doesNotMatch(await page.text(""), /Secondo/);
    assert.equal((await page.get("avviso/b")).status, 404);
  });

  for (const [name, before, last] of [
    ["spring", "2027-03-27T12:00:00+01:00", "2027-03-28T23:59:00+02:00"],
    ["autumn", "2026-10-24T12:00:00+02:00", "2026-10-25T23:59:00+01:00"],
  ] as const) {
    it(`shows a notice until midnight of its last day when the clock changes in ${name}`, async () => {
      page.clock.now = Date.parse(before);
      await page.publish({ id: "a", title: "Cambio ora", text: "Testo", until: last.slice(0, 10) });
      page.clock.now = Date.parse(last);
      assert.match(await page.text(""), /Cambio ora/);
      assert.doesNotMatch(await page.text("archivio"), /Cambio ora/);
      page.clock.now += 60_000;
      assert.doesNotMatch(await page.text(""), /Cambio ora/);
      assert.match(await page.text("archivio"), /Cambio ora/);
      assert.match(await page.text("avviso/a"), /Avviso scaduto/);
    });
  }

  it("filters by category through links, and has no page for one that is not there", async () => {
    await page.publish({ title: "Uno", text: "t", category: "Scuola & asili" });
    await page.publish({ title: "Due", text: "t", category: "Strade" });
    const html = await page.text("");
    assert.ok(html.includes('href="./?categoria=Scuola%20%26%20asili"'));
    const filtered = await page.text("?categoria=Scuola%20%26%20asili&utm_source=x");
    assert.match(filtered, /Uno/);
    assert.doesNotMatch(filtered, />Due</);
    assert.match(filtered, /aria-current="true"/);
    assert.match(await page.text("?categoria=%3Cscript%3E"), /nella categoria «&lt;script&gt;»/);
  });

  it("goes on over pages, today's and those of the archive", async () => {
    for (let n = 0; n < 60; n += 1) await page.publish({ id: `n${n}`, title: `Avviso ${n}.`, text: "t" });
    const titles = (html: string): number => html.match(/<h2 class="h4"><a/g)?.length ?? 0;
    const first = await page.text("");
    assert.deepEqual([titles(first), /60 avvisi/.test(first)], [50, true]);
    assert.equal(titles(await page.text("?pagina=2")), 10);
    assert.match(first, /rel="next" href="\.\/\?pagina=2"/);
    page.clock.now += 30 * day;
    assert.equal(titles(await page.text("")), 0);
    assert.equal(titles(await page.text("archivio")), 50);
    assert.equal(titles(await page.text("archivio?pagina=2")), 10);
    assert.equal(titles(await page.text("archivio?pagina=-1")), 50);
  });

  it("gives each notice an address, and its image one that changes with it and may be kept", async () => {
    await page.publish({ id: "foto", title: "Con foto", text: "Testo", image: `data:image/png;base64,${dot}`, imageAlt: "Un punto", link: "https://example.org/x" });
    const html = await page.text("avviso/foto");
    assert.match(html, /<h1>Con foto<\/h1>/);
    const [, path] = /<img class="urp-image" src="\.\.\/(immagine\/[0-9a-f]+\/foto\.png)" alt="Un punto"/.exec(html) ?? [];
    const image = await page.get(path!);
    assert.equal(image.headers.get("content-type"), "image/png");
    assert.match(image.headers.get("cache-control")!, /immutable/);
    assert.equal(Buffer.from(await image.arrayBuffer()).toString("base64"), dot);
    assert.equal((await page.get("immagine/00/foto.png")).status, 404);
    await page.publish({ action: "withdraw", id: "foto" });
    assert.equal((await page.get(path!)).status, 404);
  });

  it("shows hostile texts as texts", async () => {
    await page.publish(hostile);
    for (const path of ["", "avviso/ostile", `?categoria=${encodeURIComponent(hostile.category)}`]) {
      const html = await page.text(path);
      assert.doesNotMatch(html, /<script|<img src=x|<b>'|<i>\]/);
      // oxlint-disable-next-line no-control-regex -- control characters are what this is about
      assert.doesNotMatch(html, /[\u0000-\u0008\u202e\ufffe]/);
      assert.match(html, /&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&amp;\]\]&gt;/);
    }
  });

  it("lets the browser load nothing but its own style and images, and the crest from where it is", async () => {
    const policy = (await page.get("")).headers.get("content-security-policy");
    assert.equal(policy, "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    const other = await openPage({ comune: { crestUrl: "https://www.comune.borgoprova.example/stemma.svg" } });
    try {
      assert.match((await other.get("")).headers.get("content-security-policy")!, /img-src 'self' https:\/\/www\.comune\.borgoprova\.example;/);
    } finally {
      await other.close();
    }
  });

  it("answers what has not changed with 304, by tag and by date, and HEAD without a body", async () => {
    await page.publish({ id: "a", title: "Uno", text: "t" });
    for (const path of ["", "avviso/a", "archivio", "feed.xml", "feed.json", "style.abc123.css", "qr.svg"]) {
      const answer = await page.get(path);
      const { headers } = answer;
      await answer.arrayBuffer();
      assert.equal(answer.status, 200, path);
      assert.match(headers.get("cache-control")!, /^public, max-age=\d+/);
      assert.ok(Date.parse(headers.get("last-modified")!) <= Date.now());
      const etag = headers.get("etag")!;
      assert.equal((await page.get(path, { "if-none-match": `"x", ${etag}` })).status, 304, path);
      assert.equal((await page.get(path, { "if-none-match": '"x"', "if-modified-since": headers.get("last-modified")! })).status, 200);
      assert.equal((await page.get(path, { "if-modified-since": headers.get("last-modified")! })).status, 304);
      const head = await page.get(path, { "accept-encoding": "identity" }, "HEAD");
      assert.deepEqual([head.status, await head.text(), head.headers.get("etag")], [200, "", etag]);
      assert.ok(Number(head.headers.get("content-length")) > 0);
    }
    const before = (await page.get("")).headers.get("etag");
    page.clock.now += 60_000;
    assert.equal((await page.get("")).headers.get("etag"), before);
    await page.publish({ id: "a", title: "Due", text: "t" });
    assert.notEqual((await page.get("")).headers.get("etag"), before);
  });

  it("is compressed for who takes it", async () => {
    const response = await page.get("", { "accept-encoding": "gzip;q=0, identity" });
    assert.equal(response.headers.get("content-encoding"), null);
    assert.equal(response.headers.get("vary"), "Accept-Encoding");
    const zipped = await page.get("", { "accept-encoding": "br, gzip" });
    assert.equal(zipped.headers.get("content-encoding"), "gzip");
    assert.equal(await zipped.text(), await response.text());
  });

  it("refuses other methods, sends to the address with its slash, and knows nothing of odd paths", async () => {
    assert.equal((await page.get("", {}, "POST")).status, 405);
    const moved = await fetch(page.url.slice(0, -1), { redirect: "manual" });
    assert.deepEqual([moved.status, moved.headers.get("location")], [308, "/urp/stato/"]);
    for (const path of ["x", "avviso/", "avviso/a/b/c", "%zz", "avviso/%00", "..%2f..%2fetc%2fpasswd", "immagine/a", "a".repeat(3_000)]) {
      const answer = await page.get(path);
      assert.equal(answer.status, 404, path);
      assert.equal(answer.headers.get("cache-control"), "no-store");
    }
  });

  it("has a poster with a QR code that opens WhatsApp, when the comune has a number", async () => {
    const html = await page.text("manifesto");
    assert.match(html, /<svg [^>]*role="img" aria-label="Codice QR/);
    assert.match(html, /335 000 0000/);
    const other = await openPage({ comune: { whatsappNumber: "" } });
    try {
      assert.equal((await other.get("manifesto")).status, 404);
      assert.doesNotMatch(await other.text(""), /wa\.me|qr\.svg|manifesto/);
    } finally {
      await other.close();
    }
  });

  it("speaks English in an English comune", async () => {
    const other = await openPage({ comune: { defaultLanguage: "en" } });
    try {
      assert.match(await other.text(""), /<html lang="en">[\s\S]*Tuesday 24 November<\/strong>: There are no notices today\./);
    } finally {
      await other.close();
    }
  });

  it("sends nothing to anybody: publishing leaves the outbox empty", async () => {
    const { engine } = page;
    await engine.store.accept([{ account: "991", key: "k", category: "message", kind: "text", sender: { phone: "393330000001" }, at: morning, opensWindow: morning, content: "{}" }], morning);
    for (let n = 0; n < 20; n += 1) await page.publish({ id: `n${n}`, title: `Avviso ${n}`, text: "t" });
    assert.equal(await engine.store.nextSend("991"), null);
    assert.equal((await engine.store.figures("991", morning)).waiting.sends, 0);
  });
});

describe("the style of the page", () => {
  it("is Bootstrap Italia below 40 kB compressed, and loads nothing", async function () {
    this.timeout(20_000);
    const css = await statoStyle();
    assert.ok(gzipSync(css).length < 40_000, String(gzipSync(css).length));
    assert.match(css, /\.it-header-center-wrapper/);
    assert.doesNotMatch(css, /url\((?!["']?data:)|@import|@font-face/);
  });
});
