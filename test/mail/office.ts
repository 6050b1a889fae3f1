/** A post office for tests: a real store, a postman on a clock that stands still, a server that does what it is told. */
import assert from "node:assert/strict";
import { startAccount } from "../../nodes/lib/account/index.ts";
import type { CloudApi } from "../../nodes/lib/cloud-api/index.ts";
import {
  type FileState,
  type MediaSource,
  type Occasion,
  type Postman,
  type PostState,
  createSmtp,
  startPostman,
  shippedMailTexts,
  writeMail,
} from "../../nodes/lib/mail/index.ts";
import type { Store } from "../../nodes/lib/store/index.ts";
import { createComune } from "../../nodes/lib/texts/index.ts";
import { start } from "../store/scene.ts";
import type { LocalSmtp } from "./smtp-server.ts";

export const comune = createComune({ name: "Comune di Prova", office: "Urp", reportEmail: "urp@prova.example" });

export interface Office {
  clock: { now: number };
  states: PostState[];
  outcomes: string[];
  errors: unknown[];
  files: Map<string, FileState & { content?: Uint8Array }>;
  postman: Postman;
  /** Writes a mail that passes on `msg`. */
  write(msg?: Occasion, to?: string, more?: { thread?: string; citizen?: string }): Promise<string>;
  counts(): Promise<{ waiting: number; failed: number; lastSent: number | null }>;
  dead(): Promise<{ id: string; code: string | null }[]>;
  resend(id: string): Promise<boolean>;
  /** Lets time pass and wakes the postman. */
  pass(milliseconds: number): void;
  /** Another postman in the place of this one, as after a deploy. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

let accounts = 0;
let events = 0;

export function openOffice(store: Store, smtp: LocalSmtp, more: { sizeLimit?: number; socketTimeout?: number } = {}): Office {
  accounts += 1;
  const clock = { now: start };
  const name = `mail-${accounts}`;
  const background = (work: Promise<unknown>): void => void work.catch((error: unknown) => office.errors.push(error));
  // The account as a whole: its bag of mails is what this is about.
  const account = startAccount({
    store,
    api: { close: () => undefined } as CloudApi,
    account: name,
    holder: name,
    now: () => clock.now,
    clock: () => clock.now,
    random: () => 0,
    perSecond: 80,
    unknownMs: 45_000,
    background,
    onState: () => undefined,
  });
  const { mailbag } = account;
  const media: MediaSource = {
    state: (id) => Promise.resolve(office.files.get(id) ?? null),
    read(id) {
      const { mime = "", content } = office.files.get(id) ?? {};
      return Promise.resolve(content ? { mime, content } : null);
    },
  };
  const begin = (): Postman =>
    startPostman({
      mailbag,
      server: "smtp",
      smtp: createSmtp(smtp.settings, { socketTimeout: more.socketTimeout ?? 2_000 }),
      media,
      from: { name: "Urp Comune di Prova", address: "urp@prova.example" },
      sizeLimit: more.sizeLimit ?? 10 * 1024 * 1024,
      now: () => clock.now,
      random: () => 0,
      background,
      onState: (state) => office.states.push(state),
      onMail: (_node, outcome) => office.outcomes.push(outcome),
    });
  const office: Office = {
    clock,
    states: [],
    outcomes: [],
    errors: [],
    files: new Map(),
    postman: begin(),
    async write(msg = { payload: "Una buca" }, to = "strade@prova.example", { thread = "", citizen } = {}) {
      events += 1;
      const content = writeMail(msg, {
        texts: shippedMailTexts,
        office: { name: "Strade", address: to },
        comune,
        replyTo: "",
        host: "prova.example",
        at: clock.now,
        zone: "Europe/Rome",
      });
      const { id } = await mailbag.write({
        effect: { event: `mail-event-${events}`, node: "forward", ordinal: 0 },
        citizen: citizen ?? null,
        server: "smtp",
        office: "Strade",
        recipient: to,
        thread,
        reference: content.reference,
        content: JSON.stringify(content),
        at: clock.now,
      });
      office.postman.poke();
      return id;
    },
    counts: () => mailbag.counts(),
    dead: () => mailbag.dead(10),
    resend: (id) => mailbag.resend(id),
    pass(milliseconds) {
      clock.now += milliseconds;
      office.postman.poke();
    },
    async restart() {
      await office.postman.stop();
      office.postman = begin();
      office.postman.poke();
    },
    async end() {
      await office.postman.stop();
      await account.stop();
    },
  };
  return office;
}

export async function until(condition: () => boolean | Promise<boolean>, what = "what was expected"): Promise<void> {
  const limit = performance.now() + 15_000;
  while (!(await condition())) {
    if (performance.now() > limit) assert.fail(`${what} never came`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
