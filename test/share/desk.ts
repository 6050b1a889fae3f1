/** The office's routes behind Node-RED's own log-in and Express, over a real store, on a server of their own. */
import { createRequire } from "node:module";
import { type RequestListener, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Board, boardOf } from "../../nodes/lib/account/board.ts";
import { type Register, registerOf } from "../../nodes/lib/account/register.ts";
import type { Handler, Red } from "../../nodes/lib/kit/index.ts";
import { publishNotice, readWishes } from "../../nodes/lib/notices/index.ts";
import { createComune } from "../../nodes/lib/texts/index.ts";
import { mountShare } from "../../nodes/web/share/index.ts";
import { comuneForm, morning, rules, zone } from "../stato/stage.ts";
import { sqliteEngine } from "../store/engine.ts";
import { sceneIn } from "../store/scene.ts";

interface Auth {
  init(settings: object, storage: object): void;
  needsPermission(permission: string): Handler;
}
type App = RequestListener & Red["httpAdmin"] & { use(handler: unknown): void };

const require = createRequire(import.meta.url);
const auth = require("@node-red/editor-api/lib/auth") as Auth;
const express = require("express") as (() => App) & { json(): unknown };

/** Users by name, which is also their token. */
export const people: Record<string, string[]> = {
  admin: ["*"],
  capo: ["urp.desk", "urp.supervisor"],
  operatore: ["urp.desk"],
  reader: ["read"],
  writer: ["*.read", "*.write"],
};

export interface Gate {
  /** The audit is about to be written. */
  reached: Promise<void>;
  open(): void;
  written: Promise<void>;
}

export interface Desk {
  /** Of the API. */
  url: string;
  board: Board;
  register: Register;
  clock: { now: number };
  citizens: string[];
  logged: string[];
  ask(path: string, token: string, body?: object): Promise<Response>;
  json(path: string, token: string): Promise<Record<string, unknown>>;
  subscribe(phone: string | undefined): Promise<string>;
  unsubscribe(citizen: string): Promise<void>;
  publish(notice: object): Promise<void>;
  withoutLogin(work: () => Promise<void>): Promise<void>;
  withDefaultUser(permissions: string[], work: () => Promise<void>): Promise<void>;
  withoutSite(work: () => Promise<void>): Promise<void>;
  holdAudit(): Gate;
  breakAudit(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openDesk(): Promise<Desk> {
  const engine = await sqliteEngine();
  const { store } = engine;
  const scene = sceneIn(() => store);
  let real = 0;
  const board = boardOf(store, scene.account, () => (real += 10_000));
  const kept = registerOf(store, scene.account);
  const register = { ...kept };
  const clock = { now: morning };
  const logged: string[] = [];
  const settings: Red["settings"] = { httpAdminRoot: "/admin/", httpNodeRoot: "/" };

  const setAuth = (more: object | null): void => {
    const tokens = async (token: string): Promise<object | null> => (people[token] ? { username: token, permissions: people[token] } : null);
    if (more) settings.adminAuth = { type: "credentials", users: [], tokens, ...more };
    else delete settings.adminAuth;
    auth.init(settings, { getSessions: async () => ({}), saveSessions: async () => undefined });
  };
  setAuth({});

  const app = express();
  app.use(express.json());
  const say = (text: string): void => void logged.push(text);
  const red = { settings, auth, log: { info: say, warn: say, error: say }, httpAdmin: app } as unknown as Red;
  const comune = createComune(comuneForm);
  const site = { board, register, comune: comune.values, language: comune.defaultLanguage, zone, now: () => clock.now };
  const page = mountShare(red);
  let leave = page.add(Promise.resolve(site));
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/urp/stato/api/`;

  let events = 0;
  const act = async (citizen: string, does: "subscribe" | "unsubscribe"): Promise<void> => {
    const effect = { event: `E${(events += 1)}`, node: "toggle", ordinal: 0 };
    await board.changeSubscription({ citizen, effect, act: does, at: clock.now, how: "text", textVersion: "1" });
  };
  const ask: Desk["ask"] = (path, token, body) =>
    fetch(url + path, {
      headers: { ...(token && { authorization: `Bearer ${token}` }), ...(body && { "content-type": "application/json" }) },
      ...(body && { method: "POST", body: JSON.stringify(body) }),
    });

  const desk: Desk = {
    url,
    board,
    register,
    clock,
    citizens: [],
    logged,
    ask,
    json: async (path, token) => (await (await ask(path, token)).json()) as Record<string, unknown>,
    async subscribe(phone) {
      events += 1;
      await scene.writes(`S${events}`, { userId: `IT.134900000000${events}`, ...(phone && { phone }) }, { at: clock.now });
      const [event] = await scene.claim(`holder${events}`, clock.now).catch(() => []);
      const citizen = event?.citizen ?? "";
      desk.citizens.push(citizen);
      await act(citizen, "subscribe");
      return citizen;
    },
    unsubscribe: (citizen) => act(citizen, "unsubscribe"),
    async publish(notice) {
      const [wish] = readWishes({ notice }, zone, "publish");
      await publishNotice(board, wish!, rules, clock.now);
    },
    async withoutLogin(work) {
      setAuth(null);
      await work().finally(() => setAuth({}));
    },
    async withDefaultUser(permissions, work) {
      setAuth({ default: { permissions } });
      await work().finally(() => setAuth({}));
    },
    async withoutSite(work) {
      leave();
      await work().finally(() => (leave = page.add(Promise.resolve(site))));
    },
    holdAudit() {
      let [arrive, open, done] = [(): void => undefined, (): void => undefined, (): void => undefined];
      const gate: Gate = {
        reached: new Promise((resolve) => (arrive = resolve)),
        open: () => open(),
        written: new Promise((resolve) => (done = resolve)),
      };
      const opened = new Promise<void>((resolve) => (open = resolve));
      register.audit = async (line) => {
        register.audit = kept.audit;
        arrive();
        await opened;
        await kept.audit(line);
        done();
      };
      return gate;
    },
    breakAudit: () => void (register.audit = () => Promise.reject(new Error("disk is full"))),
    mend: () => void (register.audit = kept.audit),
    async close() {
      // The module is one for the whole process: other tests start without a log-in.
      setAuth(null);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await engine.end();
    },
  };
  return desk;
}
