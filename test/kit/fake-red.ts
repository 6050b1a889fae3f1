/** As much of Node-RED as the kit touches, with everything that a node does to it kept for the test to see. */
import { EventEmitter } from "node:events";
import type { Handler, Message, Output, Red, RedNode, StatusBadge } from "../../nodes/lib/kit/index.ts";

export interface Answer {
  sent: Output[];
  /** What each call of `done` was given. */
  done: (Error | undefined)[];
}

export interface FakeNode extends RedNode {
  statuses: StatusBadge[];
  errors: { text: string; msg: Message | undefined }[];
  /** Sent by the node itself, not in answer to a message. */
  outputs: Output[];
  logs: string[];
  /** Gives it a message; the answer goes on filling while the node works. */
  receive(msg: Message): Answer;
  /** Resolves when the node says that it is closed. */
  close(removed?: boolean): Promise<void>;
}

export interface FakeRed {
  red: Red;
  /** Makes a node as a deploy does. */
  make(type: string, config?: object): FakeNode;
  logged: string[];
  routes: Map<string, Handler[]>;
  permissions: string[];
  events: EventEmitter;
}

export function fakeRed(settings: Partial<Red["settings"]> = {}, more: Partial<Red> = {}): FakeRed {
  const types = new Map<string, new (config: object) => FakeNode>();
  const nodes = new Map<string, RedNode>();
  const logged: string[] = [];
  const routes = new Map<string, Handler[]>();
  const permissions: string[] = [];
  const events = new EventEmitter();
  const keep = (text: string): void => void logged.push(text);
  const route =
    (kind: string) =>
    (path: string, ...handlers: Handler[]): void =>
      void routes.set(`${kind} ${path}`, handlers);

  function createNode(node: RedNode, config: object): void {
    const bus = new EventEmitter();
    const fake = node as FakeNode;
    Object.assign(fake, { id: `n${nodes.size + 1}`, ...config, statuses: [], errors: [], outputs: [], logs: [] });
    fake.on = (event: string, listener: never) => void bus.on(event, listener);
    fake.send = (out) => void fake.outputs.push(out);
    fake.status = (badge) => void fake.statuses.push(badge);
    fake.error = (text, msg) => void fake.errors.push({ text, msg });
    fake.log = (text) => void fake.logs.push(text);
    fake.warn = fake.log;
    fake.receive = (msg) => {
      const answer: Answer = { sent: [], done: [] };
      const send = (out: Output): void => void answer.sent.push(out);
      bus.emit("input", msg, send, (error?: Error) => void answer.done.push(error));
      return answer;
    };
    fake.close = (removed = false) => new Promise((resolve) => bus.emit("close", removed, resolve));
    nodes.set(fake.id, fake);
  }

  const red = {
    nodes: {
      createNode,
      registerType: (type: string, constructor: never) => void types.set(type, constructor),
      getNode: (id: string) => nodes.get(id),
    },
    settings,
    log: { info: keep, warn: keep, error: keep },
    auth: {
      needsPermission: (permission: string): Handler => {
        permissions.push(permission);
        return (_request, _response, next) => next();
      },
    },
    events,
    httpAdmin: { get: route("get"), post: route("post"), use: route("use") },
    httpNode: { get: route("get"), post: route("post"), use: route("node") },
    ...more,
  };
  return {
    red,
    make: (type, config = {}) => new (types.get(type)!)({ type, ...config }),
    logged,
    routes,
    permissions,
    events,
  };
}

/** Long enough for whatever has already been decided to be done. */
export async function turn(): Promise<void> {
  for (let n = 0; n < 5; n += 1) await new Promise(setImmediate);
}
