import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, type Locator, type Page, chromium } from "playwright-core";
import { chromium as executable } from "../phone/stage.ts";
import { endAll } from "../service/service.ts";
import { readVcards } from "../share/read-vcards.ts";
import { hostile } from "../stato/stage.ts";
import { type Office, openOffice, passwords } from "./office.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const day = (from: number): string => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10);
const notices = [
  { ...hostile, until: day(9) },
  { id: "lungo", title: "W".repeat(60), text: "W".repeat(40).concat(" parola".repeat(94)), category: "Bandi e scadenze", until: day(9) },
  { id: "immagine", title: "Con un'immagine", text: "Testo breve.", image: dot, imageAlt: "Un punto", until: day(9) },
  { id: "bozza", title: "Non ancora approvato", text: "Testo.", action: "draft" },
];

/** A picture as the tests see it: its size, its colours, and whether anything bright stands outside WhatsApp's safe area. */
interface Seen {
  width: number;
  height: number;
  colours: number;
  outside: number;
  inside: number;
}

describe("the office's page in a browser", function () {
  if (!executable) {
    it("is not tried: there is no Chromium here");
    return;
  }
  this.timeout(90_000);
  let browser: Browser;
  let office: Office;
  let crests: Server;
  before(async () => {
    browser = await chromium.launch({ executablePath: executable!, args: ["--no-sandbox"] });
    crests = createServer((_request, response) => {
      // No CORS header: it may be shown, not drawn.
      response.writeHead(200, { "content-type": "image/svg+xml" });
      response.end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    });
    await new Promise<void>((resolve) => crests.listen(0, "127.0.0.1", resolve));
    const crestUrl = `http://127.0.0.1:${(crests.address() as AddressInfo).port}/stemma.svg`;
    office = await openOffice({ notices, subscribers: ["giulia", "renzo", "nico"], comune: { crestUrl, statusUrl: "https://www.borgoprova.example/stato/" } });
  });
  after(async () => {
    await browser?.close();
    office?.phone.close();
    crests?.close();
    await endAll();
  });

  async function visit<Value>(look: (page: Page) => Promise<Value>, options: BrowserContextOptions = {}): Promise<Value> {
    const context = await browser.newContext({ locale: "it-IT", ...options });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      await page.goto(office.url);
      return await look(page);
    } finally {
      await context.close();
    }
  }

  async function enter(page: Page, name: keyof typeof passwords, password: string = passwords[name]): Promise<void> {
    await page.getByLabel("Nome utente").fill(name);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Entra" }).click();
  }

  const card = (page: Page, title: string): Locator => page.locator("article").filter({ has: page.getByRole("heading", { name: title, exact: true }) });

  async function drawn(page: Page, title: string): Promise<Seen> {
    const place = card(page, title);
    await place.scrollIntoViewIfNeeded();
    await place.locator("img").waitFor();
    const measure = `(async (picture) => {
      await picture.decode();
      const canvas = document.createElement("canvas");
      canvas.width = picture.naturalWidth;
      canvas.height = picture.naturalHeight;
      const pen = canvas.getContext("2d");
      pen.drawImage(picture, 0, 0);
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      const seen = { width: canvas.width, height: canvas.height, colours: 0, outside: 0, inside: 0 };
      const colours = new Set();
      for (let at = 0; at < data.length; at += 4) {
        colours.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
        const [x, y] = [(at / 4) % canvas.width, Math.floor(at / 4 / canvas.width)];
        const isInside = x >= 48 && x < 1032 && y >= 250 && y < 1580;
        const isGround = data[at] === 0x0f && data[at + 1] === 0x2f && data[at + 2] === 0x4f;
        if (!isGround) seen[isInside ? "inside" : "outside"] += 1;
      }
      return { ...seen, colours: colours.size };
    })(document.querySelector(${JSON.stringify(`img[alt*=${JSON.stringify(title)}]`)}))`;
    return page.evaluate<Seen>(measure);
  }

  async function axe(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`), []);
  }

  it("says in a sentence why somebody may not enter, and lets them in with the right password", async () => {
    await visit(async (page) => {
      await page.getByRole("button", { name: "Entra" }).click();
      await page.getByText("Scrivi nome utente e password.").waitFor();
      await enter(page, "operatore", "sbagliata");
      await page.getByText("Nome utente o password non corretti.").waitFor();
      await enter(page, "operatore");
      await page.getByRole("heading", { name: "Da condividere oggi" }).waitFor();
      await page.reload();
      await page.getByRole("heading", { name: "Da condividere oggi" }).waitFor();
      await page.getByRole("button", { name: "Esci" }).click();
      await page.getByText("Sei uscito.").waitFor();
      await page.reload();
      await page.getByRole("heading", { name: "Entra" }).waitFor();
    });
  });

  it("goes back to the log-in with a sentence when the token is good no longer", async () => {
    await visit(async (page) => {
      await enter(page, "operatore");
      await page.getByRole("heading", { name: "Da condividere oggi" }).waitFor();
      await page.evaluate("sessionStorage.setItem('urp-token', 'finito')");
      await page.reload();
      await page.getByText("La sessione è finita: entra di nuovo.").waitFor();
      assert.equal(await page.evaluate("sessionStorage.getItem('urp-token')"), null);
    });
  });

  it("draws each card exactly 1080 by 1920, not blank, with nothing in WhatsApp's way", async () => {
    await visit(async (page) => {
      await enter(page, "operatore");
      for (const title of ["W".repeat(60), "Con un'immagine", "Non ancora approvato"]) {
        const seen = await drawn(page, title);
        assert.deepEqual([seen.width, seen.height], [1080, 1920], title);
        assert.equal(seen.outside, 0, title);
        assert.ok(seen.inside > 500_000 && seen.colours > 20, JSON.stringify(seen));
      }
      const wild = page.locator("article", { hasText: "onerror" });
      await wild.locator(".preview img").waitFor();
      assert.equal(await wild.locator("img").count(), 1, "hostile text makes no element");
      await page.getByText("Lo stemma non si può disegnare").waitFor();
    });
  });

  it("keeps its own policy, and has nothing for axe to complain about, at 320 px, in both languages, light and dark", async () => {
    for (const [locale, colorScheme] of [["it-IT", "light"], ["en-GB", "dark"]] as const) {
      await visit(
        async (page) => {
          const complaints: string[] = [];
          page.on("console", (message) => complaints.push(message.text()));
          await axe(page);
          await page.getByLabel(/Nome utente|User name/).fill("admin");
          await page.getByLabel("Password", { exact: true }).fill(passwords.admin);
          await page.getByRole("button", { name: /^(Entra|Log in)$/ }).click();
          await page.getByRole("heading", { name: /^(Registro degli accessi|Access register)$/ }).waitFor();
          await page.locator(".preview img").first().waitFor();
          await axe(page);
          assert.equal(await page.evaluate("document.documentElement.lang"), locale.slice(0, 2));
          assert.ok((await page.evaluate<number>("document.documentElement.scrollWidth")) <= 320);
          const small = "[...document.querySelectorAll('button, summary, input:not([type=checkbox])')].map((one) => one.getBoundingClientRect().height).filter((height) => height < 44)";
          assert.deepEqual(await page.evaluate(small), []);
          assert.deepEqual(complaints.filter((text) => /Content Security|404/.test(text)), []);
        },
        { locale, colorScheme, viewport: { width: 320, height: 640 } },
      );
    }
  });

  it("shares with one press where the browser can, takes a cancelled share for no mistake, and saves elsewhere", async () => {
    await visit(async (page) => {
      await enter(page, "operatore");
      await card(page, "Con un'immagine").locator("img").waitFor();
      const waiting = page.waitForEvent("download");
      await card(page, "Con un'immagine").getByRole("button", { name: /^Scarica la scheda/ }).click();
      const saved = await waiting;
      assert.match(saved.suggestedFilename(), /^\d{4}-\d\d-\d\d-con-un-immagine\.png$/);
      const png = await readFile(await saved.path());
      assert.deepEqual([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], ["PNG", 1080, 1920]);
      assert.equal(await card(page, "Non ancora approvato").getByRole("button").count(), 0);
    });
    await visit(async (page) => {
      await page.addInitScript(`Object.assign(Navigator.prototype, {
        canShare: ({ files }) => files.every(({ type }) => type === "image/png"),
        share: ({ files }) => { globalThis.shared = files.map(({ name, size }) => [name, size > 10000]); return globalThis.refuse ? Promise.reject(new DOMException("no", "AbortError")) : Promise.resolve(); },
      })`);
      await page.reload();
      await enter(page, "operatore");
      const share = card(page, "Con un'immagine").getByRole("button", { name: /^Condividi/ });
      await share.click();
      await page.getByText("Scheda condivisa.").waitFor();
      const [[name, whole]] = await page.evaluate<[[string, boolean]]>("shared");
      assert.deepEqual([name.endsWith("-con-un-immagine.png"), whole], [true, true]);
      await page.evaluate("globalThis.refuse = true");
      await share.click();
      await card(page, "Con un'immagine").locator(".said:empty").waitFor({ state: "attached" });
    });
  });

  it("copies the words of a card, for who does not see it", async () => {
    await visit(
      async (page) => {
        await enter(page, "operatore");
        await card(page, "Con un'immagine").getByRole("button", { name: /^Copia il testo/ }).click();
        await page.getByText("Testo copiato.").waitFor();
        assert.match(await page.evaluate<string>("navigator.clipboard.readText()"), /^\*Con un'immagine\*\n\nTesto breve\.\n\nFino a .*\nhttps:\/\/www\.borgoprova\.example\/stato\/$/);
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    );
  });

  it("can be used with the keyboard alone, and shows where one is", async () => {
    await visit(async (page) => {
      await page.keyboard.press("Tab");
      assert.equal(await page.locator(":focus").getAttribute("href"), "#contenuto");
      await page.keyboard.press("Tab");
      await page.keyboard.type("operatore");
      await page.keyboard.press("Tab");
      await page.keyboard.type(passwords.operatore);
      await page.keyboard.press("Enter");
      // What comes with the notices moves the focus no more.
      await page.getByRole("heading", { name: "Tutti gli avvisi in una tabella" }).waitFor();
      await page.getByRole("button", { name: "Aggiorna" }).focus();
      await page.keyboard.press("Tab");
      const outline = "getComputedStyle(document.activeElement).outlineStyle";
      assert.notEqual(await page.evaluate(outline), "none");
    });
  });

  it("shows an operator no section of the supervisor's, and has no way to it", async () => {
    await visit(async (page) => {
      await enter(page, "operatore");
      await page.getByRole("heading", { name: "Tutti gli avvisi in una tabella" }).waitFor();
      assert.equal(await page.getByText("Contatti degli iscritti").count(), 0);
      const status = `fetch("api/contacts", { method: "POST", headers: { authorization: "Bearer " + sessionStorage.getItem("urp-token"), "content-type": "application/json" }, body: '{"reason":"Voglio i numeri"}' }).then(({ status }) => status)`;
      assert.equal(await page.evaluate(status), 401);
    });
  });

  it("gives a supervisor the contacts for a reason, and shows it in the access register", async () => {
    await visit(async (page) => {
      await enter(page, "admin");
      const section = page.getByRole("region", { name: "Contatti degli iscritti" });
      await section.getByText("Ci sono 3 iscritti.").waitFor();
      await section.getByRole("button", { name: "Scarica i contatti (.vcf)" }).click();
      await section.getByText("Scrivi il motivo, con almeno 10 caratteri.").waitFor();
      assert.equal(await page.locator(":focus").getAttribute("id"), "contatti-motivo");
      await section.getByLabel("Motivo").fill("Aggiorno la rubrica del telefono");
      const waiting = page.waitForEvent("download");
      await section.getByRole("button", { name: "Scarica i contatti (.vcf)" }).click();
      const cards = readVcards(await readFile(await (await waiting).path(), "utf8"));
      assert.deepEqual(cards.map(({ TEL }) => String(TEL)).toSorted(), ["+393005550101", "+393005550102"]);
      await section.getByText("2 contatti scaricati. 1 iscritto non ha un numero e non c'è.").waitFor();
      await page.getByRole("cell", { name: "Aggiorno la rubrica del telefono" }).waitFor();
      const label = cards.find(({ TEL }) => TEL === "+393005550101")!["FN"] as string;
      await office.phone.write("giulia", { text: "Cancellami" });
      await office.phone.waitForAnswers("giulia", 2);
      await page.getByRole("button", { name: "Aggiorna" }).click();
      await section.getByText("Ci sono 2 iscritti.").waitFor();
      await section.getByText(label, { exact: true }).waitFor();
      const consents = page.getByRole("region", { name: "Registro dei consensi" });
      await consents.getByLabel("Motivo").fill("Verifica del responsabile dei dati");
      const table = page.waitForEvent("download");
      await consents.getByRole("button", { name: "Scarica il registro (CSV)" }).click();
      const csv = await readFile(await (await table).path(), "utf8");
      assert.equal(csv.split("\r\n").filter((line) => line.includes(`"${label}"`)).length, 2);
      assert.doesNotMatch(csv, /39300555/);
    });
  });

  it("says that there were too many attempts, and how long to wait", async () => {
    await visit(async (page) => {
      for (let n = 0; n < 6; n += 1) {
        await enter(page, "operatore", `sbagliata${n}`);
        await page.getByRole("button", { name: "Entra", disabled: false }).waitFor();
      }
      await page.getByText("Troppi tentativi: aspetta 10 minuti e riprova.").waitFor();
    });
  });
});
