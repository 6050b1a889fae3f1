/** From what the node was told and what is known of the moment to the message that Meta gets. Pure. */
import { type Outgoing, checkOutgoing } from "../cloud-api/index.ts";
import { Refused } from "../errors.ts";
import { type Texts, type Values, pickText, render } from "../texts/index.ts";
import { type Greeting, around, ifItFits } from "./greeting.ts";
import { type Reply, hasBody } from "./reply.ts";

export interface Moment {
  /** What placeholders stand for: comune, msg, calendar. */
  values: Values;
  language: string;
  /** Put before and after the body at first contact. */
  greeting?: Greeting;
  /** The office's card for the address book. */
  contactCard?: () => unknown;
}

/** The same message with the greeting and without: which of them goes is known only when both are. */
export interface Composed {
  plain: Outgoing;
  /** Missing when there is no greeting, no text of its own to put it around, or no room for it. */
  greeted: Outgoing | undefined;
}

/** @throws Refused naming the field when Meta would refuse the message without the greeting */
export function compose(reply: Reply, moment: Moment): Composed {
  const { greeting, ...unasked } = moment;
  const plain = checkOutgoing(bodyOf(reply, unasked));
  return { plain, greeted: greeting && hasBody(reply) ? ifItFits(bodyOf(reply, moment)) : undefined };
}

function bodyOf(reply: Reply, moment: Moment): unknown {
  const fill = (texts: Texts): string => render(pickText(texts, moment.language), moment.values).text;
  const plain = (template: string): string => render(template, moment.values).text;
  const body = (): { text: string } => ({ text: greeted(fill(reply.texts), moment) });
  const interactive = (rest: object): object => ({ type: "interactive", interactive: { ...rest, body: body() } });
  switch (reply.kind) {
    case "text":
      return { type: "text", text: { body: body().text, preview_url: false } };
    case "buttons":
      return interactive({
        type: "button",
        action: { buttons: reply.choices.map(({ id, title }) => ({ type: "reply", reply: { id, title: fill(title) } })) },
      });
    case "list":
      return interactive({ type: "list", action: listAction(reply, fill) });
    case "link":
      return interactive({
        type: "cta_url",
        action: { name: "cta_url", parameters: { display_text: fill(reply.button), url: plain(reply.url) } },
      });
    case "location-request":
      return interactive({ type: "location_request_message", action: { name: "send_location" } });
    case "contact-card":
      return moment.contactCard?.();
    case "image":
    case "document":
    case "video":
      return { type: reply.kind, [reply.kind]: file(reply, plain(reply.url), body().text) };
    case "audio":
      return { type: "audio", audio: { link: plain(reply.url) } };
    case "location":
      return { type: "location", location: place(reply, plain) };
    case "template":
      return { type: "template", template: template(reply, plain) };
    case "payload":
    case "read":
    case "reject-call":
      throw new TypeError(reply.kind);
  }
}

function greeted(text: string, { greeting }: Moment): string {
  return greeting ? around(text, greeting) : text;
}

function listAction(reply: Reply, fill: (texts: Texts) => string): object {
  const rows = reply.choices.map(({ id, title, description }) => {
    const words = description ? fill(description) : "";
    return { id, title: fill(title), ...(words && { description: words }) };
  });
  return { button: fill(reply.button), sections: [{ rows }] };
}

function file(reply: Reply, link: string, caption: string): object {
  return {
    link,
    ...(caption && { caption }),
    ...(reply.kind === "document" && reply.filename && { filename: reply.filename }),
  };
}

function place(reply: Reply, plain: (template: string) => string): object {
  const degrees = (text: string): number => {
    const value = Number(plain(text).replace(",", "."));
    if (plain(text) !== "" && Number.isFinite(value)) return value;
    throw new Refused("reply.place", {
      it: "La posizione da inviare non ha latitudine e longitudine in gradi: correggi il nodo.",
      en: "The position to send has no latitude and longitude in degrees: correct the node.",
    });
  };
  const name = plain(reply.placeName);
  return { latitude: degrees(reply.latitude), longitude: degrees(reply.longitude), ...(name && { name }) };
}

/** One parameter per line, in the order of the template's places. Meta takes no line breaks in them (132018). */
function template(reply: Reply, plain: (template: string) => string): object {
  const lines = reply.templateParameters.split("\n").filter((line) => line.trim() !== "");
  const parameters = lines.map((line, index) => {
    const text = plain(line).replace(/\s+/g, " ");
    if (text !== "") return { type: "text", text };
    throw new Refused(
      "reply.template-parameter",
      {
        it: "Il parametro {number} del modello «{name}» resterebbe vuoto e Meta lo rifiuterebbe: dagli un testo di riserva.",
        en: "Parameter {number} of template “{name}” would be empty and Meta would refuse it: give it a fallback text.",
      },
      { number: index + 1, name: reply.templateName },
    );
  });
  return {
    name: reply.templateName,
    language: { code: reply.templateLanguage },
    ...(parameters.length > 0 && { components: [{ type: "body", parameters }] }),
  };
}
