/**
 * What the phone page is told by the simulator. No Node types in here: the page is compiled for the browser.
 */

/** How far a message has come: written, taken by Meta, on the other device, seen there; or refused. */
export type Tick = "waiting" | "sent" | "delivered" | "read" | "failed";

/** One thing that the phone can press under a message of the desk. */
export interface Choice {
  id: string;
  title: string;
  description?: string;
}

/** What stands under a message of the desk. */
export type Offer =
  | { kind: "buttons"; choices: Choice[] }
  | { kind: "quick-replies"; choices: Choice[] }
  | { kind: "list"; label: string; sections: { title: string; choices: Choice[] }[] }
  | { kind: "link"; label: string; url: string }
  | { kind: "location-request" };

/** A file in the chat: held by the simulator (`id`) or somewhere on the web (`link`, shown and not fetched). */
export interface ViewMedia {
  kind: "image" | "video" | "audio" | "document" | "sticker";
  id?: string;
  link?: string;
  mime: string;
  name: string;
  bytes: number;
  voice: boolean;
}

export interface ViewLocation {
  latitude: number;
  longitude: number;
  name?: string;
  address?: string;
}

export interface ViewContact {
  name: string;
  company?: string;
  phones: string[];
  emails: string[];
}

/** One bubble of a chat. `at` is an instant of the demo's clock, in epoch milliseconds. */
export interface ChatMessage {
  id: string;
  citizen: string;
  from: "citizen" | "desk";
  at: number;
  kind: string;
  text: string;
  tick: Tick;
  header?: string;
  footer?: string;
  media?: ViewMedia;
  location?: ViewLocation;
  contacts?: ViewContact[];
  offer?: Offer;
  replyTo?: string;
  /** The emoji that each side put on this message. */
  reactions: { citizen?: string; desk?: string };
  /** Only for calls. */
  call?: "ringing" | "rejected" | "unanswered";
  /** Why it failed, as Meta said it. */
  error?: string;
}

export interface ViewCitizen {
  id: string;
  name: string;
  /** One line about the person, in Italian. */
  about: string;
  /** Digits without "+"; missing when this person is known by user name only. */
  phone?: string;
  username?: string;
  language: "it" | "en";
  /** What this person would write first. */
  first: string;
  blocked: boolean;
  /** The desk is typing until this instant of the demo's clock. */
  typingUntil: number;
}

/** One exchange on the wire: a call of the service to the Graph, or a webhook of ours to the service. */
export interface WireEntry {
  id: number;
  at: number;
  direction: "graph" | "webhook";
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
  /** HTTP status; 0 while under way or when there was no answer. */
  status: number;
  answer: string;
  /** How long the answer took, in milliseconds of the real time. */
  ms: number;
  note: string;
}

/** A failure that can be switched on; `left` is how many times it will still happen (-1: until switched off). */
export interface ViewFault {
  kind: string;
  side: "graph" | "webhook";
  left: number;
}

export interface ViewClock {
  /** The instant that the demo's clock shows, epoch milliseconds. */
  now: number;
  /** Whether it differs from the real time. */
  shifted: boolean;
  /** IANA time zone in which to show it. */
  zone: string;
}

export interface Snapshot {
  desk: { name: string; number: string };
  citizens: ViewCitizen[];
  messages: ChatMessage[];
  wire: WireEntry[];
  faults: ViewFault[];
  clock: ViewClock;
  callsAllowed: boolean;
  /** Webhooks that wait for the service to come back. */
  waiting: number;
}

/** What has changed since the last one; anything left out is unchanged, messages and wire entries replace by id. */
export type Change = Partial<Omit<Snapshot, "desk">>;
