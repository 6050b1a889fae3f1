import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { hostile, morning, openPage, type PublicPage } from "./stage.ts";

/** The XML parser that Node-RED's own "xml" node uses: not ours, and strict. */
const fromNodeRed = createRequire(createRequire(import.meta.url).resolve("node-red/package.json"));
const { parseStringPromise } = createRequire(fromNodeRed.resolve("@node-red/nodes/package.json"))("xml2js") as {
  parseStringPromise(xml: string, options: object): Promise<{ feed: Atom }>;
};

interface Atom {
  $: Record<string, string>;
  title: string[];
  id: string[];
  updated: string[];
  author: { name: string[] }[];
  link: { $: Record<string, string> }[];
  entry?: {
    id: string[];
    title: string[];
    updated: string[];
    published: string[];
    link: { $: Record<string, string> }[];
    category?: { $: { term: string } }[];
    author?: { name: string[] }[];
    content: { _: string; $: { type: string } }[];
  }[];
}

const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

describe("the feeds of the notices", () => {
  let page: PublicPage;
  const atom = async (): Promise<Atom> => (await parseStringPromise(await page.text("feed.xml"), { strict: true })).feed;
  beforeEach(async () => {
    page = await openPage({ comune: { statusUrl: "https://sportello.example/urp/stato" } });
  });
  afterEach(() => page.close());

  it("are valid Atom: what RFC 4287 asks of a feed and of its entries is there", async () => {
    await page.publish({ id: "a", title: "Uno", text: "Riga\n\naltra", category: "Strade", author: "Ufficio", link: "https://example.org/" });
    await page.publish({ id: "b", title: "Due", text: "t" });
    const response = await page.get("feed.xml");
    assert.equal(response.headers.get("content-type"), "application/atom+xml; charset=utf-8");
    const feed = await atom();
    assert.equal(feed.$["xmlns"], "http://www.w3.org/2005/Atom");
    assert.equal(feed.id.length, 1);
    assert.match(feed.updated[0]!, rfc3339);
    assert.equal(feed.author[0]!.name[0], "Urp – Comune di Borgoprova");
    assert.deepEqual(feed.link.map(({ $ }) => [$["rel"], $["href"]]), [["self", "https://sportello.example/urp/stato/feed.xml"], ["alternate", "https://sportello.example/urp/stato/"]]);
    const ids = feed.entry!.map(({ id }) => id[0]!);
    assert.equal(new Set(ids).size, 2);
    for (const id of [...ids, feed.id[0]!]) assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    const first = feed.entry!.find(({ title }) => title[0] === "Uno")!;
    assert.match(first.updated[0]!, rfc3339);
    assert.match(first.published[0]!, rfc3339);
    assert.deepEqual(first.link.map(({ $ }) => $["href"]), ["https://sportello.example/urp/stato/avviso/a", "https://example.org/"]);
    assert.deepEqual([first.category?.[0]?.$.term, first.author?.[0]?.name[0], first.content[0]?._], ["Strade", "Ufficio", "Riga\n\naltra"]);
  });

  it("are valid JSON Feed 1.1", async () => {
    await page.publish({ id: "a", title: "Uno", text: "t", category: "Strade", link: "https://example.org/" });
    const response = await page.get("feed.json");
    assert.equal(response.headers.get("content-type"), "application/feed+json; charset=utf-8");
    assert.equal(response.headers.get("access-control-allow-origin"), "*");
    const feed = (await response.json()) as Record<string, unknown> & { items: Record<string, unknown>[] };
    assert.equal(feed["version"], "https://jsonfeed.org/version/1.1");
    assert.equal(feed["feed_url"], "https://sportello.example/urp/stato/feed.json");
    assert.deepEqual(feed["authors"], [{ name: "Urp – Comune di Borgoprova" }]);
    const [item] = feed.items;
    assert.deepEqual({ ...item, id: undefined }, {
      id: undefined,
      url: "https://sportello.example/urp/stato/avviso/a",
      external_url: "https://example.org/",
      title: "Uno",
      content_text: "t",
      date_published: new Date(morning).toISOString(),
      date_modified: new Date(morning).toISOString(),
      tags: ["Strade"],
    });
    assert.equal(item?.["id"], (await atom()).entry?.[0]?.id[0]);
  });

  it("carry hostile texts to the reader as they are, without what no reader may get", async () => {
    await page.publish(hostile);
    const xml = await page.text("feed.xml");
    // oxlint-disable-next-line no-control-regex -- what XML 1.0 does not allow
    assert.doesNotMatch(xml, /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
    const [entry] = (await atom()).entry!;
    const title = `<img src=x onerror=alert(1)>"'&]]>`;
    assert.equal(entry?.title[0], title);
    assert.ok(entry?.content[0]?._.startsWith(`</p><script>alert("x")</script>]]>\n=HYPERLINK`));
    assert.equal(entry?.category?.[0]?.$.term, hostile.category);
    const { items } = (await (await page.get("feed.json")).json()) as { items: { title: string; content_text: string }[] };
    assert.deepEqual([items[0]?.title, items[0]?.content_text], [title, entry?.content[0]?._]);
  });

  it("are valid when there is nothing, and bounded when there is much", async () => {
    assert.equal((await atom()).entry, undefined);
    assert.match((await atom()).updated[0]!, rfc3339);
    for (let n = 0; n < 110; n += 1) await page.publish({ id: `n${n}`, title: `N ${n}`, text: "t" });
    assert.equal((await atom()).entry?.length, 100);
  });

  it("give the address that was asked for when the comune has written none, and no stranger's nonsense", async () => {
    const other = await openPage();
    try {
      const { feed_url: url } = (await (await other.get("feed.json")).json()) as { feed_url: string };
      assert.equal(url, `${other.url}feed.json`);
      const proxied = (await (await other.get("feed.json", { "x-forwarded-proto": "https" })).json()) as { home_page_url: string };
      assert.equal(proxied.home_page_url, other.url.replace("http:", "https:"));
    } finally {
      await other.close();
    }
  });
});
