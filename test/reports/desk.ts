/** Collections on a real store, without Node-RED: a citizen writes, time passes, processes end and begin anew. */
import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Account, type Reports } from "../../nodes/lib/account/index.ts";
import { reportsOf } from "../../nodes/lib/account/reports.ts";
import type { MediaHandle, WhatsAppFacts } from "../../nodes/lib/kit/index.ts";
import { type Collector, type Heard, type Told, createCollector, readSettings } from "../../nodes/lib/reports/index.ts";
import type { Outgoing } from "../../nodes/lib/cloud-api/index.ts";
import { greetedOnce } from "../../nodes/lib/reply/index.ts";
import { type Store, openSqlite } from "../../nodes/lib/store/index.ts";
import { temporaryDirectory } from "../store/engine.ts";

export const start = Date.UTC(2026, 10, 23, 9);
export const second = 1000;
export const minute = 60 * second;
export const town = { zone: "Europe/Rome", language: "it" as const, valuesIn: () => ({ name: "Comune di Prova" }), greeting: () => ({ before: "Ciao.", after: "I tuoi dati." }) };
export const settingsWith = (config: object = {}) => readSettings({ greeting: false, ...config }, town);

/** What a citizen does in a test. */
export interface Doing {
  text?: string;
  photo?: number;
  video?: boolean;
  voice?: boolean;
  kind?: string;
  position?: [number, number];
  button?: string;
  requested?: boolean;
  language?: string;
}

export const position = (latitude = 43.55, longitude = 10.31): Doing => ({ position: [latitude, longitude] });

let events = 0;

export function told(doing: Doing, at: number, citizen = "anna", event = `E${String((events += 1)).padStart(9, "0")}`): Told {
  const handle = (kind: string, mime: string): MediaHandle => ({ id: `${event}-0`, kind, mime });
  const media = [
    ...(doing.photo ? [handle("image", "image/jpeg")] : []),
    ...(doing.video ? [handle("video", "video/mp4")] : []),
    ...(doing.voice ? [handle("voice", "audio/ogg")] : []),
  ];
  const kind = doing.kind ?? (media[0]?.kind === "voice" ? "audio" : (media[0]?.kind ?? (doing.position ? "location" : doing.button ? "interactive" : "text")));
  const facts: WhatsAppFacts = {
    event,
    run: 1,
    kind,
    at: new Date(at).toISOString(),
    account: "node",
    citizen,
    media,
    ...(doing.position && { location: { latitude: doing.position[0], longitude: doing.position[1] } }),
    ...(doing.button && { reply: { id: doing.button, title: "" } }),
    ...(doing.language && { language: doing.language }),
  };
  return { facts, at, written: at, text: doing.text ?? "", requested: doing.requested ?? false };
}

export interface Town {
  store: Store;
  reports: Reports;
  account: string;
  /** A process that works on the data: the one before it is gone. */
  restart(): Promise<void>;
  collector: Collector;
  hear(one: Told, ordinal?: number): Promise<Heard>;
  does(doing: Doing, at: number, citizen?: string): Promise<Heard>;
  /** Everything that is due until then, at its time. */
  pass(until: number): Promise<void>;
  /** Bodies of what a citizen was told, in order. */
  said(citizen?: string): Promise<string[]>;
  messages(citizen?: string, look?: boolean): Promise<Outgoing[]>;
  /** What is on the disk now, the keys apart. */
  files(): Buffer;
  end(): Promise<void>;
}

export async function openTown(config: object = {}): Promise<Town> {
  const directory = temporaryDirectory();
  const paths: [string, string] = [join(directory, "urp.db"), join(directory, "keys.json")];
  const account = "1001";
  const settings = settingsWith(config);
  const toDraft = ({ effect, citizen, errand, at, expires }: Parameters<Account["perform"]>[0]) => ({
    ...(at !== undefined && { at }),
    ...(expires !== undefined && { expires }),
    account,
    effect,
    citizen,
    content: JSON.stringify(errand),
    needsWindow: true,
    now: start,
  });
  const begin = (store: Store) => {
    const reports = reportsOf(store, account, { toDraft, poke: () => undefined });
    return {
      store,
      reports,
      collector: createCollector({ ...reports, greets: (effect, citizen, at) => store.first(account, effect, greetedOnce(citizen, at)) }, "collect", settings),
    };
  };
  const opened = begin(await openSqlite(...paths));
  const here: Town = {
    ...opened,
    account,
    async restart() {
      await here.store.close();
      Object.assign(here, begin(await openSqlite(...paths)));
    },
    hear: (one, ordinal = 0) => here.collector.hear(one, { event: one.facts.event, node: "collect", ordinal }),
    does: (doing, at, citizen) => here.hear(told(doing, at, citizen)),
    async pass(until) {
      for (;;) {
        const { next } = await here.reports.due(-Infinity, 1);
        if (next === null || next > until) return;
        await here.collector.sweep(next, true);
      }
    },
    async messages(citizen = "anna", look = true) {
      const own = () => all.filter(({ to }) => to === citizen).map(({ message }) => message);
      if (!look) return own();
      // Whom the outbox is for is all that counts here: its claims need an address, and nobody has written through Meta.
      const sends = await here.store.claimSends({ account, holder: "test", limit: 1000, now: start, clock: start });
      for (const { id, citizen: to, content } of sends) all.push({ id, to: to ?? "", message: (JSON.parse(content) as { message: Outgoing }).message });
      await here.store.settle(sends.map(({ id }) => ({ id, outcome: "sent" as const })), start);
      if (sends.length > 0) return here.messages(citizen);
      return own();
    },
    async said(citizen) {
      return (await here.messages(citizen)).map(bodyOf);
    },
    files: () => Buffer.concat(readdirSync(directory).filter((name) => name.startsWith("urp.db")).map((name) => readFileSync(join(directory, name)))),
    async end() {
      await here.store.close();
      rmSync(directory, { recursive: true });
    },
  };
  const all: { id: string; to: string; message: Outgoing }[] = [];
  return here;
}

export function bodyOf(message: Outgoing): string {
  if (message.type === "text") return message.text.body;
  return message.type === "interactive" ? message.interactive.body.text : "";
}

export function kindOf(message: Outgoing): string {
  return message.type === "interactive" ? message.interactive.type : message.type;
}
