/**
 * What we use of Node-RED's `RED` object and of a node, as types. Node-RED 5 ships none, and @types/node-red
 * describes the API of 1.3 (reference: @node-red/registry lib/util.js, @node-red/runtime lib/nodes/Node.js).
 */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { WhatsAppFacts } from "./message.ts";

/** A message in a flow. Our own properties are typed where they are made. */
export interface Message {
  _msgid?: string;
  payload?: unknown;
  topic?: string;
  whatsapp?: WhatsAppFacts;
  [property: string]: unknown;
}

/** What a node sends: nothing, one message to the first output, or one entry per output. */
export type Output = Message | null | (Message | Message[] | null)[];

export interface StatusBadge {
  fill?: "red" | "green" | "yellow" | "blue" | "grey";
  shape?: "ring" | "dot";
  text?: string;
}

export interface RedNode {
  id: string;
  type: string;
  name?: string;
  z?: string;
  credentials?: Record<string, string | undefined>;
  on(event: "input", listener: (msg: Message, send: (out: Output) => void, done: (error?: Error) => void) => void): void;
  on(event: "close", listener: (removed: boolean, done: () => void) => void): void;
  send(out: Output): void;
  status(badge: StatusBadge): void;
  error(text: string, msg?: Message): void;
  warn(text: string): void;
  log(text: string): void;
}

export interface CredentialSchema {
  [name: string]: { type: "text" | "password" };
}

export type Handler = (request: HttpRequest, response: HttpResponse, next: (error?: unknown) => void) => void;

/** An Express request as it reaches an admin route: JSON is parsed by Node-RED's own parser. */
export interface HttpRequest extends IncomingMessage {
  body?: unknown;
  originalUrl?: string;
  /** Who is logged in, where Node-RED's `adminAuth` is set. */
  user?: { username?: unknown };
}

/** An Express response, reduced to what `node:http` has. */
export type HttpResponse = ServerResponse;

interface Router {
  get(path: string, ...handlers: Handler[]): void;
  post(path: string, ...handlers: Handler[]): void;
  use(path: string, ...handlers: Handler[]): void;
}

export interface Red {
  nodes: {
    createNode(node: RedNode, config: object): void;
    registerType(
      type: string,
      constructor: (this: RedNode, config: never) => void,
      options?: { credentials?: CredentialSchema },
    ): void;
    getNode(id: string): RedNode | null | undefined;
  };
  settings: { lang?: string; userDir?: string; httpNodeRoot?: string | false; uiPort?: number; adminAuth?: unknown };
  log: { info(text: string): void; warn(text: string): void; error(text: string): void };
  auth: { needsPermission(permission: string): Handler };
  events: {
    on(event: string, listener: () => void): void;
    once(event: string, listener: () => void): void;
    off(event: string, listener: () => void): void;
  };
  httpAdmin: Router;
  httpNode: Router;
  server?: Server;
  _?: (key: string, parameters?: Record<string, string | number>) => string;
}
