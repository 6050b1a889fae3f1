import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, type Page, chromium } from "playwright-core";
import { chromium as executable } from "../phone/stage.ts";
import { type PublicPage, hostile, openPage } from "../stato/stage.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const paths = ["", "?categoria=Strade", "archivio", "avviso/lungo", "avviso/ostile", "avviso/passato", "manifesto", "non-c-e"];
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("the public page in a browser", function () {
  if (!executable) {
    it("is not tried: there is no Chromium here");
    return;
  }
  this.timeout(60_000);
  let browser: Browser;
  let site: PublicPage;
  before(async () => {
    browser = await chromium.launch({ executablePath: executable!, args: ["--no-sandbox"] });
    site = await openPage({ styled: true });
    await site.publish({ id: "passato", title: "Passato", text: "t", from: "2026-11-01", until: "2026-11-02" });
    await site.publish(hostile);
    await site.publish({ id: "lungo", title: "Parolalunghissima".repeat(3), text: `${"x".repeat(300)}\n\nTesto`, category: "Strade", link: `https://example.org/${"y".repeat(200)}`, image: dot, imageAlt: "Un punto", until: "2026-12-16" });
    for (let n = 0; n < 60; n += 1) await site.publish({ id: `n${n}`, title: `Avviso ${n}`, text: "Testo dell'avviso.", category: `C${n % 5}`, author: "Urp" });
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  async function visit<Value>(path: string, look: (page: Page) => Promise<Value>, options: BrowserContextOptions = {}): Promise<Value> {
    // Without scripts nothing of axe would run either: the policy forbids those of the page.
    const context = await browser.newContext({ bypassCSP: true, ...options });
    try {
      const page = await context.newPage();
      await page.goto(new URL(path, site.url).href);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  for (const path of paths) {
    it(`has nothing for axe to complain about at “${path}”, and fits into 320 px`, async () => {
      await visit(
        path,
        async (page) => {
          const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
          assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`), []);
          assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= 320);
        },
        { viewport: { width: 320, height: 600 } },
      );
    });
  }

  it("works without scripts and under its own policy: style, images, links, keyboard", async () => {
    await visit(
      "",
      async (page) => {
        await page.keyboard.press("Tab");
        assert.equal(await page.locator(":focus").getAttribute("href"), "#contenuto");
        await page.getByRole("link", { name: "Strade" }).click();
        await page.getByRole("link", { name: /^Parolalunghissima/ }).first().click();
        assert.match(page.url(), /avviso\/lungo$/);
        assert.equal(await page.getByRole("img", { name: "Un punto" }).count(), 1);
        await page.getByRole("link", { name: "Torna agli avvisi" }).click();
        assert.equal(page.url(), site.url);
      },
      { javaScriptEnabled: false, bypassCSP: false },
    );
    await visit(
      "",
      async (page) => {
        const complaints: string[] = [];
        page.on("console", (message) => complaints.push(message.text()));
        await page.reload({ waitUntil: "networkidle" });
        assert.deepEqual(complaints.filter((text) => /Content Security|Refused|404/.test(text)), []);
        assert.notEqual(await page.locator(".it-header-center-wrapper").evaluate((header) => (globalThis as unknown as { getComputedStyle(of: unknown): { backgroundColor: string } }).getComputedStyle(header).backgroundColor), "rgba(0, 0, 0, 0)");
      },
      { bypassCSP: false },
    );
  });

  it("prints the notices and the poster on white, without what is only for the screen", async () => {
    await visit("", async (page) => {
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.getByRole("navigation").first().isVisible(), false);
      assert.equal(await page.getByRole("heading", { name: "Avviso 0", exact: true }).isVisible(), true);
    });
  });

  it("gives feeds that the browser's XML parser takes", async () => {
    const xml = await site.text("feed.xml");
    const parse = `[...new DOMParser().parseFromString(${JSON.stringify(xml)}, "application/xml").querySelectorAll("parsererror, entry")].map(({ tagName }) => tagName)`;
    const found = await visit("", (page) => page.evaluate<string[]>(parse));
    assert.deepEqual([found.length, new Set(found)], [62, new Set(["entry"])]);
  });
});
