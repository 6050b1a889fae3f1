/**
 * What can be sent: Meta's own message body without its envelope, `{ type, <type>: {...} }`, as in Meta's documents
 * (Cloud API, messages/send-messages and one page per type).
 */

/** A file by the id of an upload (preferred: Meta keeps it 30 days) or by a public link; never both. */
export type MediaSource = { id: string; link?: never } | { link: string; id?: never };

export interface TextMessage {
  type: "text";
  text: { body: string; preview_url?: boolean };
}

export interface ImageMessage {
  type: "image";
  image: MediaSource & { caption?: string };
}

export interface VideoMessage {
  type: "video";
  video: MediaSource & { caption?: string };
}

/** `filename` is what the citizen sees; its extension picks the icon. */
export interface DocumentMessage {
  type: "document";
  document: MediaSource & { caption?: string; filename?: string };
}

/** `voice` makes it a voice note: ogg with opus, one channel. */
export interface AudioMessage {
  type: "audio";
  audio: MediaSource & { voice?: boolean };
}

export interface StickerMessage {
  type: "sticker";
  sticker: MediaSource;
}

/** Degrees, north and east positive. */
export interface LocationMessage {
  type: "location";
  location: { latitude: number; longitude: number; name?: string; address?: string };
}

/** Meta wants `formatted_name` and at least one other part of the name. */
export interface ContactName {
  formatted_name: string;
  first_name?: string;
  last_name?: string;
  middle_name?: string;
  suffix?: string;
  prefix?: string;
}

/** A card for the address book. */
export interface ContactCard {
  name: ContactName;
  phones?: { phone: string; type?: string; wa_id?: string }[];
  emails?: { email: string; type?: string }[];
  urls?: { url: string; type?: string }[];
  addresses?: Record<string, string>[];
  org?: { company?: string; department?: string; title?: string };
  birthday?: string;
}

export interface ContactsMessage {
  type: "contacts";
  contacts: ContactCard[];
}

/** An empty `emoji` takes the reaction away. */
export interface ReactionMessage {
  type: "reaction";
  reaction: { message_id: string; emoji: string };
}

export type TextHeader = { type: "text"; text: string };

export type InteractiveHeader =
  | TextHeader
  | { type: "image"; image: MediaSource }
  | { type: "video"; video: MediaSource }
  | { type: "document"; document: MediaSource & { filename?: string } };

/** One to three buttons; the one pressed comes back as `button_reply` with its id. */
export interface ButtonsInteractive {
  type: "button";
  header?: InteractiveHeader;
  body: { text: string };
  footer?: { text: string };
  action: { buttons: { type: "reply"; reply: { id: string; title: string } }[] };
}

export interface ListRow {
  id: string;
  title: string;
  description?: string;
}

/** Up to ten rows in all, behind one button. */
export interface ListInteractive {
  type: "list";
  header?: TextHeader;
  body: { text: string };
  footer?: { text: string };
  action: { button: string; sections: { title?: string; rows: ListRow[] }[] };
}

/** One button that opens a web page. */
export interface LinkInteractive {
  type: "cta_url";
  header?: InteractiveHeader;
  body: { text: string };
  footer?: { text: string };
  action: { name: "cta_url"; parameters: { display_text: string; url: string } };
}

/** A button with which the citizen sends the position. */
export interface LocationRequestInteractive {
  type: "location_request_message";
  body: { text: string };
  action: { name: "send_location" };
}

export interface InteractiveMessage {
  type: "interactive";
  interactive: ButtonsInteractive | ListInteractive | LinkInteractive | LocationRequestInteractive;
}

/** Fills one place of a template; named places use `parameter_name`. */
export interface TemplateParameter {
  type: string;
  parameter_name?: string;
  text?: string;
  payload?: string;
  image?: MediaSource;
  video?: MediaSource;
  document?: MediaSource & { filename?: string };
  [other: string]: unknown;
}

export interface TemplateComponent {
  type: string;
  sub_type?: string;
  index?: string | number;
  parameters?: TemplateParameter[];
  [other: string]: unknown;
}

/** The only thing that may be sent outside the 24 hours: a text that Meta approved beforehand. */
export interface TemplateMessage {
  type: "template";
  template: { name: string; language: { code: string }; components?: TemplateComponent[] };
}

export type Outgoing =
  | TextMessage
  | ImageMessage
  | DocumentMessage
  | VideoMessage
  | AudioMessage
  | StickerMessage
  | LocationMessage
  | ContactsMessage
  | ReactionMessage
  | InteractiveMessage
  | TemplateMessage;

export type OutgoingType = Outgoing["type"];
