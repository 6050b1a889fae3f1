import type { AccountFacts } from "./account-facts.ts";
import { invalid, maybeText, missing, needLink, needList, needObject, needText, needUnique } from "./field-checks.ts";
import { GraphFault } from "./graph-error.ts";
import type { Json } from "./read-json.ts";
import { textIn } from "./read-json.ts";
import { kindOfMime } from "./media-kinds.ts";

/** A file by `id` (which must have been uploaded, and be of that kind) or by `link`. */
export function checkMedia(owner: Json, name: string, facts: AccountFacts, captionMax: number): void {
  const media = needObject(owner, name, name);
  if (media["id"] === undefined && media["link"] === undefined) throw missing(`${name}: id or link`);
  if (media["id"] !== undefined && media["link"] !== undefined) {
    throw invalid(`Parameter '${name}' takes either id or link, not both.`);
  }
  if (media["link"] !== undefined) needLink(media, "link", `${name}['link']`);
  if (media["id"] !== undefined) {
    const id = media["id"];
    const mime = facts.mimeOf(typeof id === "number" ? String(id) : textIn(media, "id"));
    if (mime === undefined) throw new GraphFault(100, `Param ${name}['id'] is not a valid media attachment ID.`);
    if (!kindOfMime(mime).includes(name)) throw invalid(`The file of ${name}['id'] is of type ${mime}.`);
  }
  if (media["caption"] !== undefined && captionMax === 0) throw invalid(`Param ${name}['caption'] is not allowed.`);
  maybeText(media, "caption", `${name}['caption']`, captionMax);
  maybeText(media, "filename", `${name}['filename']`, 240);
}

/** The interactive kinds that a desk uses; anything else is refused as Meta refuses an unknown type. */
export function checkInteractive(interactive: Json, facts: AccountFacts): void {
  const kind = needText(interactive, "type", "interactive['type']", 64);
  const check = kinds[kind];
  if (!check) throw new GraphFault(100, `Param interactive['type'] must be one of {${Object.keys(kinds).join(", ")}}.`);
  check(interactive, facts);
  if (interactive["footer"] !== undefined) {
    needText(needObject(interactive, "footer", "interactive['footer']"), "text", "interactive['footer']['text']", 60);
  }
}

const kinds: Record<string, (interactive: Json, facts: AccountFacts) => void> = {
  button: checkButtons,
  list: checkRows,
  cta_url: checkLinkButton,
  location_request_message: (interactive) => checkAction(interactive, "send_location"),
  request_contact_info: (interactive) => checkAction(interactive, "request_contact_info"),
  flow: checkFlow,
};

function checkBody(interactive: Json, max: number): void {
  needText(needObject(interactive, "body", "interactive['body']"), "text", "interactive['body']['text']", max);
}

function checkHeader(interactive: Json, facts: AccountFacts, allowed: string[]): void {
  if (interactive["header"] === undefined) return;
  const header = needObject(interactive, "header", "interactive['header']");
  const type = needText(header, "type", "interactive['header']['type']", 20);
  if (!allowed.includes(type)) throw invalid(`Header type must be one of {${allowed.join(", ")}}.`);
  if (type === "text") needText(header, "text", "interactive['header']['text']", 60);
  else checkMedia(header, type, facts, 0);
}

function checkButtons(interactive: Json, facts: AccountFacts): void {
  checkBody(interactive, 1024);
  checkHeader(interactive, facts, ["text", "image", "video", "document"]);
  const action = needObject(interactive, "action", "interactive['action']");
  const replies = needList(action, "buttons", "interactive['action']['buttons']", 1, 3).map((button) => {
    if (button["type"] !== "reply") throw invalid("Button type must be 'reply'.");
    const reply = needObject(button, "reply", "button['reply']");
    return { id: needText(reply, "id", "button id", 256), title: needText(reply, "title", "button title", 20) };
  });
  const ids = replies.map((reply) => reply.id);
  const titles = replies.map((reply) => reply.title);
  needUnique(ids, "Button ids");
  needUnique(titles, "Button titles");
}

function checkRows(interactive: Json, facts: AccountFacts): void {
  checkBody(interactive, 4096);
  checkHeader(interactive, facts, ["text"]);
  const action = needObject(interactive, "action", "interactive['action']");
  needText(action, "button", "interactive['action']['button']", 20);
  const sections = needList(action, "sections", "interactive['action']['sections']", 1, 10);
  const ids: string[] = [];
  for (const section of sections) {
    if (sections.length > 1) needText(section, "title", "section title", 24);
    else maybeText(section, "title", "section title", 24);
    for (const row of needList(section, "rows", "section['rows']", 1, 10)) {
      ids.push(needText(row, "id", "row id", 200));
      needText(row, "title", "row title", 24);
      maybeText(row, "description", "row description", 72);
    }
  }
  if (ids.length > 10) throw invalid(`Total row count exceeds the maximum of 10, found ${ids.length}.`);
  needUnique(ids, "Row ids");
}

function checkLinkButton(interactive: Json, facts: AccountFacts): void {
  checkBody(interactive, 1024);
  checkHeader(interactive, facts, ["text", "image", "video", "document"]);
  const action = needObject(interactive, "action", "interactive['action']");
  if (action["name"] !== "cta_url") throw invalid("interactive['action']['name'] must be 'cta_url'.");
  const parameters = needObject(action, "parameters", "interactive['action']['parameters']");
  needText(parameters, "display_text", "display_text", 20);
  needLink(parameters, "url", "url");
}

function checkAction(interactive: Json, name: string): void {
  checkBody(interactive, 1024);
  const action = needObject(interactive, "action", "interactive['action']");
  if (action["name"] !== name) throw invalid(`interactive['action']['name'] must be '${name}'.`);
}

function checkFlow(interactive: Json, facts: AccountFacts): void {
  checkBody(interactive, 1024);
  checkHeader(interactive, facts, ["text", "image", "video", "document"]);
  const action = needObject(interactive, "action", "interactive['action']");
  const parameters = needObject(action, "parameters", "interactive['action']['parameters']");
  needText(parameters, "flow_message_version", "flow_message_version", 4);
  needText(parameters, "flow_cta", "flow_cta", 30);
  if (parameters["flow_id"] === undefined && parameters["flow_name"] === undefined) throw missing("flow_id");
}
