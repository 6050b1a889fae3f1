import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { chromium as launcher } from "playwright-core";
import type { Stage } from "./stage.ts";
import { chromium, openStage } from "./stage.ts";

const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking " +
  "--disable-component-update --disable-sync";
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

describe("the phone page", function () {
  if (!chromium) {
    it("is not tried: there is no Chromium here");
    return;
  }
  this.timeout(30_000);
  let browser: Browser;
  let stage: Stage;
  let page: Page;
  let complaints: string[];

  before(async () => {
    browser = await launcher.launch({ executablePath: chromium!, args: flags.split(" ") });
    stage = await openStage();
  });
  after(async () => {
    await browser?.close();
    await stage?.close();
  });
  beforeEach(async () => {
    page = await open(1280, 900);
  });
  afterEach(async () => {
    await page.context().close();
    assert.deepEqual(complaints, [], "nothing is written to the console, by the policy of the page either");
  });

  async function open(width: number, height: number, more: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height }, locale: "it-IT", ...more });
    const fresh = await context.newPage();
    complaints = [];
    fresh.on("console", (line) => line.type() === "error" && complaints.push(line.text()));
    fresh.on("pageerror", (error) => complaints.push(String(error)));
    await fresh.goto(stage.url);
    await fresh.getByRole("log").waitFor();
    return fresh;
  }
  const log = () => page.getByRole("log");
  const person = (name: string) => page.getByRole("navigation", { name: "Cittadini" }).getByRole("button", { name });
  async function say(words: string): Promise<void> {
    await page.getByLabel("Scrivi come").fill(words);
    await page.keyboard.press("Enter");
  }
  async function attach(name: string): Promise<void> {
    await page.getByRole("button", { name: "Allega" }).click();
    await page.getByRole("button", { name, exact: true }).click();
  }
  const notice = {
    id: "urn:uuid:1",
    title: "Allerta <b>arancione</b>",
    content_text: "Domani scuole chiuse.",
    external_url: "https://example.org/allerta",
    date_published: "2026-11-24T07:30:00.000Z",
    tags: ["Meteo"],
    attachments: [{ url: "https://comune.example/stato/immagine/abc/n-1.png", mime_type: "image/png", title: "Mappa delle zone" }],
  };
  const mail = {
    id: "7",
    at: "2026-11-24T07:30:00.000Z",
    from: { name: "Urp", address: "urp@prova.example" },
    to: [{ name: "Strade", address: "strade@prova.example" }],
    replyTo: "",
    subject: "Segnalazione 2026/000042: <b>buca</b>",
    text: "C'è una buca.\n<img src=x onerror=alert(1)>\nMappa: https://www.openstreetmap.org/?mlat=43.5",
    html: "<script>alert(1)</script>",
    messageId: "<R1@prova.example>",
    inReplyTo: "",
    references: "",
    report: "2026/000042",
    attachments: [
      { name: "foto-1.jpg", mime: "image/jpeg", size: 1_234 },
      { name: "modulo.svg", mime: "image/svg+xml", size: 12 },
    ],
  };
  const last = () => stage.sim.posts.findLast((post) => post.body.includes('"messages":['))?.body ?? "";

  it("lets Giulia write and shows what became of it in words", async () => {
    await person("Giulia").click();
    await say("Che orari fate?");
    await log().locator("p.text", { hasText: "dal lunedì al venerdì" }).waitFor();
    await log().getByText("letto", { exact: true }).first().waitFor({ state: "attached" });
    assert.equal(await log().locator("strong").first().textContent(), "Orari");
    assert.equal(
      await log()
        .getByRole("link", { name: /example\.org/ })
        .getAttribute("rel"),
      "noreferrer noopener",
    );
  });

  it("presses buttons and rows of a list", async () => {
    await person("Amina").click();
    await page.getByRole("button", { name: "Salve, vorrei prenotare la carta d'identità" }).click();
    await log().getByRole("button", { name: "Una persona" }).click();
    await log().locator(".bubble.citizen").nth(1).waitFor();
    assert.match(last(), /button_reply/);
    await say("C'è una buca in via Grande");
    await log().getByRole("button", { name: "Scegli" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Lampione" }).click();
    await log().locator(".bubble.citizen").nth(3).waitFor();
    assert.match(last(), /list_reply/);
  });

  it("sends a photo with words, a position, a document and a voice note that plays", async () => {
    await person("Renzo").click();
    await page.getByLabel("Scrivi come").fill("Davanti al forno");
    await attach("una buca");
    await log().getByAltText("Foto di una buca").waitFor();
    await log().getByText("Davanti al forno").waitFor();
    await attach("Via Grande 12");
    await attach("modulo PDF di prova");
    await attach("messaggio vocale");
    await log().locator("audio").waitFor();
    await page.waitForFunction("document.querySelector('audio').readyState > 0");
    const seconds = await page.evaluate<number>("document.querySelector('audio').duration");
    assert.ok(Math.abs(seconds - 2) < 0.1, `it lasts ${seconds} s`);
    assert.equal(await page.evaluate("document.querySelector('.body img').naturalWidth"), 640);
  });

  it("sends a file from the disk", async () => {
    await person("Renzo").click();
    await page.getByRole("button", { name: "Allega" }).click();
    const chooser = page.getByLabel("scegli un file");
    await chooser.setInputFiles({ name: "modulo.txt", mimeType: "text/plain", buffer: Buffer.from("ciao") });
    await log().getByText("modulo.txt").waitFor();
    assert.match(last(), /"filename":"modulo.txt"/);
  });

  it("reacts, quotes, and shows cards, places and links", async () => {
    await person("Nico").click();
    for (const words of ["Salva il contatto", "dove siete?", "I miei dati"]) await say(words);
    await log().getByText("Comune di Prova", { exact: true }).waitFor();
    await log().getByText("Sportello").waitFor();
    await log().getByRole("link", { name: "Informativa" }).waitFor();
    await log()
      .getByRole("button", { name: /^Reagisci/ })
      .last()
      .click();
    await page.getByRole("group", { name: "Reazione" }).getByRole("button", { name: "👍" }).click();
    await log().getByText("Reazioni al messaggio").waitFor({ state: "attached" });
    await log()
      .getByRole("button", { name: /^Rispondi/ })
      .last()
      .click();
    await say("grazie");
    await log().locator("blockquote").waitFor();
    assert.match(last(), /"context":\{/);
  });

  it("rings, and shows that the call was rejected", async () => {
    await person("Emma").click();
    await page.getByRole("button", { name: /^Chiama Urp/ }).click();
    await log().getByText("Chiamata rifiutata").waitFor();
  });

  it("counts what is new at the others, and in the title", async () => {
    await person("Nico").click();
    await stage.sim.write("giulia", { text: "Che orari fate?" });
    await person("Giulia").getByText("messaggio nuovo").waitFor({ state: "attached" });
    assert.equal(await page.title(), "(1) Telefono simulato");
    await person("Giulia").click();
    await page.waitForFunction("document.title === 'Telefono simulato'");
  });

  it("moves the clock and brings it back", async () => {
    await page.getByRole("button", { name: "Natale" }).click();
    await page.getByText("25 dicembre").waitFor();
    await page.getByText("ora simulata").waitFor();
    await page.getByLabel("Altra data e ora").fill("2027-08-11T10:00");
    await page.getByRole("button", { name: "Vai", exact: true }).click();
    await page.getByText("11 agosto 2027").waitFor();
    await page.getByRole("button", { name: "Torna ad adesso" }).click();
    await page.getByText("ora vera").waitFor();
  });

  it("shows the traffic word for word, copies it and switches failures", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("link", { name: "Traffico" }).click();
    await page.locator("summary").first().click();
    await page.getByRole("button", { name: /^Copia come curl/ }).click();
    await page.getByText("copiato").waitFor();
    assert.match(await page.evaluate<string>("navigator.clipboard.readText()"), /curl -i -X POST/);
    const fault = page.getByRole("group", { name: "Linea che cade" });
    await fault.getByRole("button", { name: "3 volte" }).click();
    await page.getByText("ancora 3").waitFor();
    await page.getByRole("button", { name: "Spegni tutti i guasti" }).click();
    await page.getByText("ancora 3").waitFor({ state: "detached" });
  });

  it("shows the board that everybody can consult, and follows it", async () => {
    await page.getByRole("link", { name: "Stato", exact: true }).click();
    const board = page.getByRole("region", { name: /^Stato: gli avvisi di/ });
    await board.getByText("Oggi non ci sono avvisi").waitFor();
    stage.feed.items = [notice];
    await board.getByText("1 avviso", { exact: true }).waitFor();
    await board.getByRole("heading", { name: "Allerta <b>arancione</b>" }).waitFor();
    await board.getByText("martedì 24 novembre 2026, 08:30").waitFor();
    const image = board.getByAltText("Mappa delle zone");
    assert.equal(await image.getAttribute("src"), "../stato/immagine/abc/n-1.png");
    assert.equal(await board.getByRole("link", { name: "Approfondisci" }).getAttribute("rel"), "noreferrer noopener");
    assert.equal(await board.getByRole("link", { name: "Apri la pagina pubblica" }).getAttribute("href"), "../stato/");
    await check("the board");
  });

  it("reports a pothole with one press: words, photo and place", async () => {
    await person("Amina").click();
    const before = await log().locator(".bubble.citizen").count();
    await page.getByRole("button", { name: "Buca in via Grande" }).click();
    await log().locator(".bubble.citizen").nth(before + 2).waitFor();
    const own = log().locator(".bubble.citizen");
    await own.nth(before).getByText("C'è una buca in via Grande, davanti al forno").waitFor();
    await own.nth(before + 1).getByAltText("Foto di una buca").waitFor();
    await own.nth(before + 2).getByText("Via Grande 12").waitFor();
  });

  it("shows the offices' mail, and makes the mail server fail", async () => {
    await page.getByRole("link", { name: "Posta" }).click();
    await page.getByText("Qui non c'è una casella di prova").waitFor();
    complaints = complaints.filter((line) => !line.includes("404"));
    stage.mailbox = { mails: [mail], fault: null };
    const box = page.getByRole("region", { name: "La posta degli uffici" });
    await box.getByRole("heading", { name: mail.subject }).waitFor();
    complaints = complaints.filter((line) => !line.includes("404"));
    await box.getByText("<img src=x onerror=alert(1)>").waitFor();
    assert.equal(await box.locator("script, iframe, [onerror]").count(), 0);
    assert.equal(await box.getByAltText("Allegato foto-1.jpg").getAttribute("src"), "../mailbox/api/mails/7/0");
    assert.equal(await box.getByRole("link", { name: /modulo\.svg/ }).count(), 1);
    await box.getByText("Intestazioni").click();
    await box.getByText("2026/000042").first().waitFor();
    await check("the mailbox");
    const fault = page.getByRole("group", { name: "Linea che cade" });
    await fault.getByRole("button", { name: "3 volte" }).click();
    await page.getByText("ancora 3").waitFor();
    await page.getByRole("button", { name: "Spegni il guasto" }).click();
    await page.getByText("ancora 3").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Svuota la casella" }).click();
    await box.getByText("Nessuna mail").waitFor();
  });

  it("answers as the office, without a mouse, and says what became of it", async () => {
    stage.mailbox = { mails: [mail], fault: null };
    await page.goto(`${stage.url}#posta`);
    const box = page.getByRole("region", { name: "La posta degli uffici" });
    const status = box.locator(".answer").getByRole("status");
    await box.getByText("Rispondi come l'ufficio").press("Enter");
    const field = box.getByLabel("Testo per il cittadino");
    assert.equal(await box.getByRole("button", { name: "Invia solo il testo" }).isDisabled(), true);
    await box.getByRole("button", { name: "Presa in carico" }).press("Enter");
    await status.getByText("Arrivata al servizio").waitFor();
    await field.fill("Ripariamo <b>giovedì</b>.\nMario");
    stage.fate = "ignored";
    await box.getByRole("button", { name: "Chiusa" }).press("Enter");
    await status.getByText("non ne ha fatto nulla").waitFor();
    stage.fate = undefined;
    await box.getByRole("button", { name: "Chiusa" }).press("Enter");
    await status.getByText("riprova tra poco").waitFor();
    complaints = complaints.filter((line) => !line.includes("500"));
    assert.equal(await field.inputValue(), "Ripariamo <b>giovedì</b>.\nMario", "what did not arrive can be sent again");
    await check("the mailbox with an answer");
    stage.fate = "taken";
    await box.getByRole("button", { name: "Invia solo il testo" }).press("Enter");
    await page.waitForFunction("document.querySelector('.answer textarea').value === ''");
    const text = "Ripariamo <b>giovedì</b>.\nMario";
    assert.deepEqual(
      stage.answered,
      ["Presa in carico", `Chiusa\n\n${text}`, text].map((words) => ({ mail: "7", text: words })),
    );
  });

  it("keeps a mail and the answer being written while nobody answers", async () => {
    stage.mailbox = { mails: [mail], fault: null };
    await page.goto(`${stage.url}#posta`);
    const box = page.getByRole("region", { name: "La posta degli uffici" });
    await box.getByText("Rispondi come l'ufficio").click();
    await box.getByLabel("Testo per il cittadino").fill("Giovedì");
    await page.route("**/mailbox/api/mails", (route) => route.abort());
    await page.waitForEvent("requestfailed", (request) => request.url().endsWith("/mailbox/api/mails"));
    await page.unroute("**/mailbox/api/mails");
    await page.waitForResponse((response) => response.url().endsWith("/mailbox/api/mails"));
    assert.equal(await box.getByLabel("Testo per il cittadino").inputValue(), "Giovedì");
    complaints = complaints.filter((line) => !line.includes("ERR_"));
  });

  it("shows the words of a mail that is HTML alone, and nothing else of it", async () => {
    const html =
      '<html><head><style>p{color:red}</style></head><body onload="alert(1)"><p style="display:none">Buca &lt;b&gt; in via Grande</p>' +
      '<script>alert(2)</script><img src="https://altrove.example/x.gif" onerror="alert(3)"><a href="javascript:alert(4)">Apri</a></body></html>';
    stage.mailbox = { mails: [{ ...mail, text: "", html, attachments: [{ name: "<img src=x>.png", mime: "text/html", size: 1 }] }], fault: null };
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${stage.url}#posta`);
    const box = page.getByRole("region", { name: "La posta degli uffici" });
    await box.locator("p.text").waitFor();
    assert.match((await box.locator("p.text").textContent())!, /^Buca <b> in via Grande\s+Apri$/);
    assert.equal(await box.locator("script, style, iframe, img, article b, [style], [onload], [href^=javascript]").count(), 0);
    assert.deepEqual(asked.filter((url) => !url.startsWith(new URL(stage.url).origin)), []);
  });

  it("needs no mouse", async () => {
    const focused = () => page.evaluate<string>("document.activeElement.textContent");
    await page.keyboard.press("Tab");
    assert.match(await focused(), /Vai al contenuto/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.match(await focused(), /Giulia/);
    for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press("Tab");
    assert.match(await focused(), /Emma/);
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Telefono di Emma" }).waitFor();
    const field = () => page.evaluate<boolean>("document.activeElement.id === 'words'");
    for (let presses = 0; presses < 60 && !(await field()); presses += 1) await page.keyboard.press("Tab");
    await page.keyboard.type("Hello");
    await page.keyboard.press("Enter");
    await log().getByText("Hello", { exact: true }).waitFor();
    assert.equal(await field(), true, "the focus stays where one writes");
  });

  for (const colorScheme of ["light", "dark"] as const) {
    it(`has nothing for axe to complain about, ${colorScheme}`, async () => {
      await page.context().close();
      page = await open(1280, 900, { colorScheme });
      for (const name of ["Renzo", "Nico"]) {
        await person(name).click();
        await page.getByRole("button", { name: "Allega" }).click();
        await check(`the phone of ${name}`);
      }
      stage.mailbox = { mails: [mail], fault: { fault: "450", times: 3 } };
      await page.getByRole("link", { name: "Posta" }).click();
      await page.getByText("Rispondi come l'ufficio").click();
      await page.getByText("Intestazioni").click();
      await check("the mailbox");
      await page.getByRole("link", { name: "Traffico" }).click();
      await page.locator("summary").first().click();
      await check("the traffic");
    });
  }
  async function check(where: string): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(" ")}`);
    assert.deepEqual(found, [], where);
  }

  it("fits 320 pixels without scrolling sideways, and is large enough to touch", async () => {
    await page.context().close();
    page = await open(320, 640);
    stage.feed.items = [{ ...notice, title: "x".repeat(200) }];
    stage.mailbox = { mails: [{ ...mail, subject: "y".repeat(300) }], fault: null };
    for (const hash of ["#telefono", "#stato", "#posta", "#traffico"]) {
      await page.goto(stage.url + hash);
      await page.locator("h2").first().waitFor({ state: "attached" });
      if (hash === "#posta") await page.getByText("Rispondi come l'ufficio").click();
      assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 320, hash);
      const small = await page
        .locator("button:visible")
        .evaluateAll((all) =>
          all.filter((one) => Math.min(one.clientHeight, one.clientWidth) < 24).map((one) => one.textContent),
        );
      assert.deepEqual(small, []);
    }
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    assert.deepEqual(
      violations.map((one) => one.id),
      [],
    );
  });

  it("says when the simulator is gone", async () => {
    const other = await openStage();
    await page.goto(other.url);
    await page.getByRole("log").waitFor();
    await other.close();
    await page.getByText("Il simulatore non risponde").waitFor();
    complaints = complaints.filter((line) => !line.includes("ERR_"));
  });
});
