import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Locator } from "playwright-core";
import { openPhone } from "../service/phone.ts";
import type { Service } from "../service/service.ts";
import { endAll, startService } from "../service/service.ts";
import { dialogs, hoursAnswer, open, openNext } from "./dialogs.ts";
import type { Editor, Look } from "./editor.ts";
import { chromium, launch, openEditor } from "./editor.ts";
import { flow, nodeOf } from "./flow.ts";
import { foreignTexts, helpOf, strayLabels, textAt, tidy } from "./words.ts";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const password = "prova nell'editor";
const inPalette = [
  "whatsapp-in",
  "whatsapp-out",
  "office-hours",
  "subscribe-toggle",
  "consult-status",
  "publish-status",
  "sort-request",
  "collect-report",
  "forward-to-email",
  "moderate",
];

describe("the editor", function () {
  if (!chromium) {
    it("is not tried: there is no Chromium here");
    return;
  }
  this.timeout(20_000);
  let service: Service;
  let browser: Browser;
  let editor: Editor;
  let opened: NonNullable<Look["storageState"]>;

  before(async () => {
    [service, browser] = await Promise.all([startService({ flow, env: { URP_ADMIN_PASSWORD: password } }), launch()]);
    editor = await openEditor(browser, service.url, password);
    opened = await editor.saved();
  });
  after(async () => {
    await browser?.close();
    await endAll();
  });
  afterEach(async () => {
    await editor.cancel();
    assert.deepEqual(editor.complaints.splice(0), [], "no error, no request refused or lost, none to anybody else");
  });

  /** What a form of ours breaks. Node-RED puts fields of its own in every form, against password managers. */
  async function broken(form: Locator, only?: string[]): Promise<string[]> {
    await form.evaluate((element) => element.setAttribute("data-tried", ""));
    const axe = new AxeBuilder({ page: editor.page }).include("[data-tried]").exclude('[id^="red-ui-trap-"]');
    const { violations } = await (only ? axe.withRules(only) : axe.withTags(rules)).analyze();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 150)} ${any[0]?.message ?? ""}`),
    );
  }
  /** A refusal that was wanted, and what the browser's console says of it. */
  function forgive(route: string): void {
    const refusal = `400: ${service.url}/admin/${route}`;
    const wanted = (line: string): boolean => line === refusal || line.includes("status of 400");
    editor.complaints.splice(0, Infinity, ...editor.complaints.filter((line) => !wanted(line)));
  }
  const property = (id: string, path: string): Promise<unknown> =>
    editor.page.evaluate(`"${path}".split(".").reduce((inside, name) => inside[name], RED.nodes.node("${id}"))`);
  const wrongNodes = (): Promise<string[]> =>
    editor.page.evaluate(`{
      const wrong = [];
      const look = (node) => (!node.valid || node.type === "unknown") && wrong.push(node.type + " " + node.name);
      RED.nodes.eachNode(look);
      RED.nodes.eachConfig(look);
      wrong;
    }`);
  const triangles = (): Locator =>
    editor.page.locator("#red-ui-workspace-chart .red-ui-flow-node-error").filter({ visible: true });
  const tabLabels = (): Locator => editor.page.locator("#red-ui-workspace-tabs .red-ui-tab-label");

  it("opens on the default flow: every tab, every node known and complete", async () => {
    const tabs = flow.filter(({ type }) => type === "tab").map(({ label }) => label);
    assert.deepEqual((await tabLabels().allTextContents()).map(tidy), tabs);
    assert.deepEqual(await wrongNodes(), []);
    assert.equal(await editor.page.locator("#red-ui-header-button-deploy.disabled").count(), 1, "nothing to deploy");
  });

  it("shows our nodes in the palette, and what they are doing, in words", async () => {
    await editor.page.locator(".red-ui-palette-header", { hasText: "Sportello URP" }).waitFor();
    for (const type of inPalette) {
      const label = editor.page.locator(`.red-ui-palette-node[data-palette-type="${type}"] .red-ui-palette-label`);
      assert.equal(tidy(await label.innerText()), textAt(type, "it", "label.type"));
    }
    const words: string[] = [];
    for (const tab of await tabLabels().all()) {
      await tab.click();
      await editor.page.locator(".red-ui-flow-node").first().waitFor();
      words.push(...(await editor.page.locator(".red-ui-flow-node-status-label").allTextContents()));
      assert.equal(await triangles().count(), 0);
    }
    assert.deepEqual(words.filter((text) => text && !/^(simulatore|aperto|chiuso|chiude|\d+ iscritt|\d+ avvis|nessuna mail).{0,14}$/.test(text)), []);
    assert.ok(words.filter(Boolean).length >= 3, String(words));
  });

  for (const dialog of dialogs) {
    const { type, wrong, says, refusedBy, right, saved } = dialog;
    it(`edits ${type}: speaks Italian, is for everybody, says what is wrong and keeps what is right`, async () => {
      const form = await open(editor, dialog);
      assert.deepEqual(await foreignTexts(form, type, "it"), []);
      assert.deepEqual(await strayLabels(form, type, "it"), []);
      const complaint = form.getByText(says).first();
      assert.equal(await complaint.isVisible(), false);
      await wrong(form);
      await complaint.waitFor();
      assert.deepEqual(await broken(form), []);
      await right(form);
      await complaint.waitFor({ state: "hidden" });
      const id = await editor.page.evaluate<string>("RED.editor.getEditStack().at(-1).id");
      await editor.done();
      await editor.cancel();
      assert.equal(await property(id, saved[0]), saved[1]);
      assert.deepEqual(await wrongNodes(), []);
      if (refusedBy) forgive(refusedBy);
    });
  }

  it("marks on the canvas what was saved wrong, in a configuration node too", async () => {
    const hours = dialogs.find(({ type }) => type === "opening-calendar")!;
    const form = await open(editor, hours);
    await hours.wrong(form);
    await form.getByText(hours.says).first().waitFor();
    await editor.done();
    await editor.done();
    await triangles().first().waitFor();
    const again = await open(editor, hours);
    await hours.right(again);
    await again.getByText(hours.says).first().waitFor({ state: "hidden" });
    await editor.done();
    await editor.done();
    assert.deepEqual(await wrongNodes(), []);
  });

  it("tries a sentence before it is needed: the subject, how sure, and why", async () => {
    const form = await editor.edit(nodeOf("sort-request").id);
    await form.getByLabel("Prova una frase").fill("c'è una buca in via Grande");
    await form.getByText(/^Segnalazione, sicurezza \d+%$/).waitFor();
    assert.match((await form.locator("mark").allTextContents()).join(" "), /buca/);
    await form.getByLabel("Prova una frase").fill("zzz");
    await form.getByText(/^Altro: sicurezza \d+%/).waitFor();
    await editor.cancel();
  });

  it("tries a message against the rules: the outcome, each reason, and the words that gave it", async () => {
    const form = await editor.edit(nodeOf("moderate").id);
    await form.getByLabel("Prova un messaggio").fill("Sei uno stronzo e un pezzo di merda");
    await form.getByText("Viene bloccato.").waitFor();
    assert.ok((await form.locator("mark").count()) > 0);
    await form.getByText(/Offese e volgarità → blocco\./).first().waitFor();
    await form.getByLabel(/Offese e volgarità/).selectOption("review");
    await form.getByText("Va in revisione: lo legge una persona.").waitFor();
    await form.getByLabel("Prova un messaggio").fill("Che vergogna, la buca in via Grande è lì da mesi!");
    await form.getByText("Passa.").waitFor();
    await editor.cancel();
  });

  it("lists, opens and exports the evidence, for whoever says why", async () => {
    const phone = await openPhone(service.url);
    await phone.write("renzo", { text: "Sei uno stronzo e un pezzo di merda" });
    const [answer] = await phone.waitForAnswers("renzo", 1);
    assert.match(answer!.text, /./);
    phone.close();
    const form = await editor.edit(nodeOf("moderate").id);
    await form.getByRole("button", { name: "Mostra l'elenco" }).click();
    await form.getByRole("cell", { name: /^Cittadino [A-Z2-7]{4}$/ }).waitFor();
    await form.getByRole("button", { name: "Apri 1" }).click();
    await form.getByText(/^Scrivi il motivo, da 10 a 300 caratteri/).waitFor();
    forgive("urp/moderate/evidence/open");
    await form.getByLabel("Motivo", { exact: true }).fill("Prova del registro nell'editor");
    await form.getByRole("button", { name: "Apri 1" }).click();
    await form.locator("blockquote", { hasText: "Sei uno stronzo" }).waitFor();
    await form.getByRole("button", { name: "Verifica la catena" }).click();
    await form.getByText("La catena è integra: 1 prove.").waitFor();
    assert.deepEqual(await broken(form), []);
    const download = editor.page.waitForEvent("download");
    await form.getByRole("button", { name: "Esporta 1" }).click();
    assert.match((await download).suggestedFilename(), /^prova-1-\d{4}-\d\d-\d\d\.json$/);
    await editor.cancel();
  });

  it("tries a date, and shows the next 30 days and the text for maps", async () => {
    await editor.edit(nodeOf("office-hours").id);
    const form = await editor.editConfig("calendar");
    await form.getByLabel("Prova una data").fill("2026-08-11T10:00");
    await form.getByText("martedì 11 agosto 2026 ore 10 → chiuso: agosto").waitFor();
    assert.equal(await form.locator(".urp-cal-days tr").count(), 30);
    assert.match(await form.getByLabel("Per OpenStreetMap").inputValue(), /Tu,Th|Tu-Th|Tu.*15:30-17:30/);
    await editor.cancel();
  });

  it("names a placeholder that does not exist, and inserts one that does", async () => {
    const form = await editor.edit(hoursAnswer.id);
    const text = form.getByLabel("Testo", { exact: true });
    await text.fill("Chiama {{comune.telefono}}.");
    await form.getByText(/comune\.telefono/).and(form.locator(".urp-out-faults p")).waitFor();
    assert.equal(await text.getAttribute("aria-invalid"), "true");
    await text.fill("Chiama ");
    await form.getByText("Inserisci un segnaposto").click();
    await form.locator("button", { hasText: "{{comune.phones}}" }).click();
    assert.equal(await text.inputValue(), "Chiama {{comune.phones}}");
    await form.locator(".urp-out-bubble", { hasText: "Chiama 0586" }).waitFor();
    await form.locator(".urp-out-faults p").waitFor({ state: "hidden" });
    await editor.cancel();
  });

  it("explains every node in the sidebar", async () => {
    for (const { type } of dialogs) {
      await editor.page.evaluate(`RED.sidebar.help.show("${type}")`);
      await editor.page.locator(".red-ui-help p").first().filter({ hasText: helpOf(type, "it") }).waitFor();
    }
  });

  it("deploys what was edited, and the service answers with it", async () => {
    const answer = editor.page.waitForResponse(
      (response) => response.url().endsWith("/admin/flows") && response.request().method() === "POST",
    );
    await editor.page.locator("#red-ui-header-button-deploy").click();
    assert.equal((await answer).status(), 200);
    await editor.page.locator("#red-ui-header-button-deploy.disabled").waitFor();
    const phone = await openPhone(service.url);
    await phone.write("giulia", { text: "Che orari fate?" });
    const [first] = await phone.waitForAnswers("giulia", 1);
    assert.match(first!.text, /Per provare: .*lun 9-12:30/);
    phone.close();
  });

  it("can be read in English, and in the dark", async function () {
    this.timeout(45_000);
    const usual = editor;
    const look = { locale: "en-US", colorScheme: "dark", storageState: opened } as const;
    editor = await openEditor(browser, service.url, password, look);
    assert.equal(await editor.page.locator("html.nr-theme-dark").count(), 1);
    for (const type of inPalette) {
      const label = editor.page.locator(`.red-ui-palette-node[data-palette-type="${type}"] .red-ui-palette-label`);
      assert.equal(tidy(await label.innerText()), textAt(type, "en-US", "label.type"));
    }
    for (const [i, dialog] of dialogs.entries()) {
      const { type } = dialog;
      const form = await openNext(editor, dialog, dialogs[i - 1]);
      assert.deepEqual(await foreignTexts(form, type, "en-US"), [], type);
      assert.deepEqual(await strayLabels(form, type, "en-US"), [], type);
      assert.deepEqual(await broken(form, ["color-contrast"]), [], type);
    }
    assert.deepEqual(editor.complaints, []);
    await editor.close();
    editor = usual;
  });
});
