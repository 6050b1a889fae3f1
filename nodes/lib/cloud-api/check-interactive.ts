import { checkMedia } from "./check-media.ts";
import { checkLink, checkOneOf, checkText, checkUnique, listOf, objectOf, refuse } from "./fields.ts";
import type { Fields } from "./fields.ts";
import { LIMITS } from "./limits.ts";

const KINDS = ["button", "list", "cta_url", "location_request_message"] as const;
const ANY_HEADER = ["text", "image", "video", "document"] as const;
const TEXT_HEADER = ["text"] as const;

export function checkInteractive(content: unknown): void {
  const interactive = objectOf(content, "interactive");
  const kind = checkOneOf(interactive["type"], "interactive.type", KINDS);
  const body = objectOf(interactive["body"], "interactive.body");
  checkText(body["text"], "interactive.body.text", { max: kind === "list" ? LIMITS.listBody : LIMITS.interactiveBody });
  checkHeader(interactive["header"], kind === "list" ? TEXT_HEADER : ANY_HEADER);
  checkFooter(interactive["footer"]);
  const action = objectOf(interactive["action"], "interactive.action");
  if (kind === "button") checkButtons(action);
  else if (kind === "list") checkList(action);
  else if (kind === "cta_url") checkWebButton(action);
  else checkOneOf(action["name"], "interactive.action.name", ["send_location"]);
}

function checkHeader(value: unknown, allowed: readonly (typeof ANY_HEADER)[number][]): void {
  if (value === undefined) return;
  const header = objectOf(value, "interactive.header");
  const type = checkOneOf(header["type"], "interactive.header.type", allowed);
  const field = `interactive.header.${type}`;
  if (type === "text") checkText(header["text"], field, { max: LIMITS.header });
  else checkMedia(header[type], field, { filename: type === "document" });
}

function checkFooter(value: unknown): void {
  if (value === undefined) return;
  checkText(objectOf(value, "interactive.footer")["text"], "interactive.footer.text", { max: LIMITS.footer });
}

function checkButtons(action: Fields): void {
  const ids = new Set<string>();
  const titles = new Set<string>();
  listOf(action["buttons"], "interactive.action.buttons", LIMITS.buttons).forEach((item, index) => {
    const at = `interactive.action.buttons[${index}]`;
    const button = objectOf(item, at);
    checkOneOf(button["type"], `${at}.type`, ["reply"]);
    const reply = objectOf(button["reply"], `${at}.reply`);
    checkUnique(checkText(reply["id"], `${at}.reply.id`, { max: LIMITS.buttonId }), `${at}.reply.id`, ids);
    const title = checkText(reply["title"], `${at}.reply.title`, { max: LIMITS.buttonTitle });
    checkUnique(title, `${at}.reply.title`, titles);
  });
}

function checkList(action: Fields): void {
  const field = "interactive.action.sections";
  checkText(action["button"], "interactive.action.button", { max: LIMITS.listButton });
  const sections = listOf(action["sections"], field, LIMITS.sections);
  const ids = new Set<string>();
  sections.forEach((item, index) => {
    const at = `${field}[${index}]`;
    const section = objectOf(item, at);
    const alone = sections.length === 1;
    checkText(section["title"], `${at}.title`, { max: LIMITS.sectionTitle, optional: alone, empty: alone });
    listOf(section["rows"], `${at}.rows`).forEach((row, number) => checkRow(row, `${at}.rows[${number}]`, ids));
  });
  // Meta counts the rows of all sections together.
  if (ids.size > LIMITS.rows) refuse("too-many", `${field}[].rows`, { length: ids.size, limit: LIMITS.rows });
}

function checkRow(value: unknown, at: string, ids: Set<string>): void {
  const row = objectOf(value, at);
  // The id is all that comes back: two rows with the same one could not be told apart.
  checkUnique(checkText(row["id"], `${at}.id`, { max: LIMITS.rowId }), `${at}.id`, ids);
  checkText(row["title"], `${at}.title`, { max: LIMITS.rowTitle });
  checkText(row["description"], `${at}.description`, { max: LIMITS.rowDescription, optional: true, empty: true });
}

function checkWebButton(action: Fields): void {
  const at = "interactive.action.parameters";
  checkOneOf(action["name"], "interactive.action.name", ["cta_url"]);
  const parameters = objectOf(action["parameters"], at);
  checkText(parameters["display_text"], `${at}.display_text`, { max: LIMITS.linkTitle });
  checkLink(parameters["url"], `${at}.url`);
}
