/** The editor in a real browser, as a technician of a comune uses it. */
import { existsSync } from "node:fs";
import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import { chromium as launcher } from "playwright-core";

export const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);

const flags =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking " +
  "--disable-component-update --disable-sync";

export function launch(): Promise<Browser> {
  return launcher.launch({ executablePath: chromium!, args: flags.split(" ") });
}

export interface Editor {
  page: Page;
  /** What the browser complained of and where it went that it should not: to be empty. */
  complaints: string[];
  /** To open a second editor without logging in again. */
  saved(): ReturnType<BrowserContext["storageState"]>;
  /** The form of the dialog on top. */
  form: Locator;
  /** Opens the dialog of a node by double click on the canvas; answers its form. */
  edit(id: string): Promise<Locator>;
  /** The same by keyboard: the node is selected, Enter opens it. */
  editByKeyboard(id: string): Promise<Locator>;
  /** From the dialog on top to that of a configuration node that it refers to. */
  editConfig(property: string): Promise<Locator>;
  /** Closes the dialog on top. */
  done(): Promise<void>;
  /** Closes all of them and changes nothing more. */
  cancel(): Promise<void>;
  close(): Promise<void>;
}

export interface Look {
  locale?: string;
  colorScheme?: "light" | "dark";
  /** What `saved` of an editor that was logged in answered. */
  storageState?: Awaited<ReturnType<BrowserContext["storageState"]>>;
}

/** Opens the editor and logs in, unless `storageState` says who we are; resolves when the flow is there. */
export async function openEditor(browser: Browser, url: string, password: string, look: Look = {}): Promise<Editor> {
  const context = await browser.newContext({
    viewport: { width: 1500, height: 950 },
    locale: "it-IT",
    timezoneId: "Europe/Rome",
    ...look,
  });
  // Node-RED follows the system's colours only for whoever has asked for it.
  if (look.colorScheme === "dark") await context.addInitScript('localStorage.setItem("view-dark-theme", "auto")');
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  const complaints = listen(page, url);
  await page.goto(`${url}/admin/`);
  if (!look.storageState) {
    await page.fill("#node-dialog-login-username", "admin");
    await page.fill("#node-dialog-login-password", password);
    await page.keyboard.press("Enter");
  }
  await page.locator(".red-ui-flow-node").first().waitFor();
  return { page, complaints, saved: () => context.storageState(), close: () => context.close(), ...dialogs(page) };
}

function dialogs(page: Page): Pick<Editor, "form" | "edit" | "editByKeyboard" | "editConfig" | "done" | "cancel"> {
  const tray = page.locator(".red-ui-tray").last();
  const form = tray.locator("form").first();
  // The trail in the title says how many dialogs are open; only the last one is on the page, and it slides.
  const depth = (): Promise<number> => page.locator(".red-ui-tray-breadcrumbs li").count();
  const rest = async (wanted: number): Promise<void> => {
    const resting = 'getComputedStyle(element).right === "0px"';
    await page.waitForFunction(
      `document.querySelectorAll(".red-ui-tray-breadcrumbs li").length === ${wanted} &&
        [...document.querySelectorAll(".red-ui-tray")].every((element) => ${resting})`,
    );
  };
  const leave = async (button: string): Promise<void> => {
    const open = await depth();
    await tray.locator(`.red-ui-tray-toolbar button[id$="${button}"]`).click();
    await rest(open - 1);
  };
  const opened = async (): Promise<Locator> => {
    await rest(1);
    await form.locator("input").first().waitFor({ state: "attached" });
    return form;
  };
  const body = (id: string): Locator => page.locator(`[id="${id}"] .red-ui-flow-node`).first();
  return {
    form,
    async edit(id) {
      await showTabOf(page, id);
      await body(id).dblclick();
      return opened();
    },
    async editByKeyboard(id) {
      await showTabOf(page, id);
      await body(id).click();
      await page.keyboard.press("Enter");
      return opened();
    },
    async editConfig(property) {
      const open = await depth();
      const prefix = (await form.locator("#node-config-input-name").count()) > 0 ? "node-config-input" : "node-input";
      const edit = page.locator(`#${prefix}-btn-${property}-edit`);
      // Where none is chosen, a new one.
      const none = await edit.evaluate((button) => button.matches(":disabled, .disabled"));
      await (none ? page.locator(`#${prefix}-btn-${property}-add`) : edit).click();
      await rest(open + 1);
      await form.locator("#node-config-input-name").waitFor();
      return form;
    },
    done: () => leave("-ok"),
    async cancel() {
      while ((await depth()) > 0) await leave("-cancel");
    },
  };
}

async function showTabOf(page: Page, id: string): Promise<void> {
  const label = await page.evaluate<string>(`RED.nodes.workspace(RED.nodes.node("${id}").z).label`);
  await page.locator("#red-ui-workspace-tabs a", { hasText: label }).click();
  await page.locator(`[id="${id}"]`).waitFor();
}

/** The one refusal that belongs to it: the settings are asked for before anybody has logged in. */
const beforeLogin = /\/admin\/settings(\?|$)/;

function listen(page: Page, url: string): string[] {
  const complaints: string[] = [];
  page.on("console", (line) => {
    if (line.type() === "error" && !beforeLogin.test(line.location().url)) complaints.push(`console: ${line.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.stack ?? error.message}`));
  page.on("requestfailed", (request) => {
    complaints.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ""}`);
  });
  page.on("response", (response) => {
    const expected = response.status() === 401 && beforeLogin.test(response.url());
    if (response.status() >= 400 && !expected) complaints.push(`${response.status()}: ${response.url()}`);
  });
  page.on("request", (request) => {
    const ours = request.url().startsWith(`${url}/`) || /^(data|blob):/.test(request.url());
    if (!ours) complaints.push(`elsewhere: ${request.url()}`);
  });
  page.on("websocket", (socket) => {
    if (new URL(socket.url()).host !== new URL(url).host) complaints.push(`elsewhere: ${socket.url()}`);
  });
  return complaints;
}
