import { setTimeout as pause } from "node:timers/promises";
import type { Account } from "./lib/account/index.ts";
import { Refused, type Sentence } from "./lib/errors.ts";
import { type ImapFault, type ImapFields, type ImapSettings, imapSettings, startReader } from "./lib/imap/index.ts";
import { type Red, type Tools, define, editorRoute } from "./lib/kit/index.ts";
import {
  type MailSettings,
  type MediaSource,
  type Postman,
  type PostState,
  type Sender,
  type SmtpServer,
  createSmtp,
  isHost,
  mailSettings,
  startPostman,
  tryOut,
} from "./lib/mail/index.ts";
import { type SenderRule, type TakenMail, takeMail } from "./lib/office-answers/index.ts";
import { LINK } from "./lib/texts/index.ts";
import { watchHealth } from "./web/health.ts";
import { type SharedMailbox, shareMailbox } from "./web/shared-mailbox.ts";

/** What a node that writes mails hears of them. */
export interface MailWriter {
  node: string;
  /** What offices answer to its mails is to be read. */
  answers: boolean;
  /** Something changed: of one of its mails, or of the server. */
  changed(): void;
  /** A mail that claims to answer one of this account's changed nothing: a person must look at it. */
  doubted(refusal: Refused): void;
}

export interface MailServerService {
  /** Id of this configuration: which mails are its own. */
  id: string;
  from: Sender;
  /** True: the demo mailbox. */
  demo: boolean;
  /** What offices answer by mail is read, if somebody wants it. */
  readsAnswers: boolean;
  /** Where the outside finds this service, without a slash at its end; "": nobody has said. */
  publicUrl: string;
  /** How sending goes; `ok` before anything was sent. */
  state(): PostState;
  /** Takes the mails of this account to the server for as long as somebody has joined. */
  join(account: Account, media: MediaSource, writer: MailWriter): Membership;
}

export interface Membership {
  /** Something is in the outbox: look now. */
  poke(): void;
  /** The last one to leave waits a moment for what is under way. */
  leave(): Promise<void>;
}

interface Config extends ImapFields {
  name: string;
  /** Anybody of an office's own domain may answer for it. */
  sameDomain?: boolean;
  /** Name (authserv-id) under which our own mail server writes what it found out about senders. */
  authserv?: string;
  publicUrl?: string;
}

/** Where mails leave from: an SMTP server, PEC or not, or the demo mailbox. */
export default function (RED: Red): void {
  const mailbox = shareMailbox(RED);
  const running = new Map<string, MailSettings>();

  editorRoute(RED, "post", "/urp/mail-server/try", async (body) => {
    // The password that is not typed anew stays in the running node: the editor never has it.
    const known = running.get(String(body["id"]))?.server;
    const typed = (name: string): string => fromEnvironment(body[name]);
    const kept = typed("password") === "__PWRD__" && typed("host") === known?.host ? known.password : "";
    const password = typed("password") === "__PWRD__" ? kept : typed("password");
    const fields = Object.fromEntries(["host", "port", "security", "from", "fromName", "user"].map((name) => [name, typed(name)]));
    const settings = mailSettings({ ...fields, password }, process.env);
    const server = settings.server ?? (await withMailbox(mailbox));
    await tryOut(createSmtp(server), settings.from, Date.now());
    return { to: settings.from.address, demo: settings.server === null };
  });

  define<Config>(RED, {
    type: "mail-server",
    version: 3,
    migrate: {
      // Nobody read what offices answered.
      1: (old) => ({ imapHost: "", imapSecurity: "tls", sameDomain: false, publicUrl: "", ...old, version: 2 }),
      // A number in a subject was believed.
      2: (old) => ({ authserv: "", ...old, version: 3 }),
    },
    credentials: {
      user: { type: "text" },
      password: { type: "password" },
      imapUser: { type: "text" },
      imapPassword: { type: "password" },
    },
    start(config, tools) {
      const settings = mailSettings({ ...config, ...tools.credentials }, process.env);
      running.set(tools.id, settings);
      const demo = settings.server === null;
      const imap = imapSettings({ ...config, ...tools.credentials });
      const publicUrl = publicAddress(config.publicUrl);
      const box = demo ? mailbox.use() : undefined;
      const ready = settings.server ? Promise.resolve(settings.server) : box!.then(asServer);
      const posts = createPosts({ settings, ready, imap, box, rule: senderRule(config), tools });
      const forget = watchHealth(() => (posts.state().ok ? posts.reading()?.error : posts.state().error));
      showState(tools, { ok: true }, undefined, demo);
      tools.background(ready);
      const service: MailServerService = {
        id: tools.id,
        from: settings.from,
        demo,
        readsAnswers: demo || imap !== null,
        publicUrl,
        state: posts.state,
        join: posts.join,
      };
      return {
        service,
        close() {
          forget();
          running.delete(tools.id);
          if (demo) mailbox.release();
        },
      };
    },
  });
}

interface PostOptions {
  settings: MailSettings;
  ready: Promise<SmtpServer>;
  imap: ImapSettings | null;
  /** The demo mailbox, where mails go to it. */
  box: ReturnType<SharedMailbox["use"]> | undefined;
  rule: SenderRule;
  tools: Tools;
}

interface Post {
  writers: Set<MailWriter>;
  postman: Promise<Postman>;
  /** How to stop reading; undefined: nobody reads. */
  reading?: () => Promise<void>;
}

/** One postman, and one reader of what comes back, for each account that somebody writes mails for. */
function createPosts(options: PostOptions): Pick<MailServerService, "join" | "state"> & { reading(): ImapFault | undefined } {
  const { settings, ready, imap, box, tools } = options;
  const posts = new Map<string, Post>();
  let last: PostState = { ok: true };
  let fault: ImapFault | undefined;
  const show = (): void => showState(tools, last, fault, settings.server === null);
  const refusalOnce = refusals();

  function begin(account: Account, media: MediaSource, writers: Set<MailWriter>): Promise<Postman> {
    const changed = (): void => {
      for (const writer of writers) writer.changed();
    };
    return ready.then((server) =>
      startPostman({
        mailbag: account.mailbag,
        server: tools.id,
        smtp: createSmtp(server),
        media,
        from: settings.from,
        sizeLimit: settings.sizeLimit,
        now: Date.now,
        random: Math.random,
        background: tools.background,
        onState(state) {
          last = state;
          if (state.error) tools.report(state.error);
          show();
          changed();
        },
        onMail: (node) => {
          for (const writer of writers) if (writer.node === node) writer.changed();
        },
      }),
    );
  }

  /** Answers how to stop. */
  function read({ answers }: Account, writers: Set<MailWriter>): () => Promise<void> {
    const take = async (raw: Uint8Array): Promise<boolean> => {
      const taken = await takeMail(raw, answers, options.rule);
      const refusal = refusalOnce(taken);
      const readers = [...writers].filter((writer) => writer.answers);
      if (refusal) (readers.find(({ node }) => node === taken.node) ?? readers[0])?.doubted(refusal);
      return ["taken", "again", "already"].includes(taken.outcome);
    };
    if (imap) {
      const reader = startReader({
        settings: imap,
        position: answers.position,
        note: answers.note,
        take,
        onState(next) {
          if (next && next.error.code !== fault?.error.code) tools.report(next.error);
          fault = next;
          show();
        },
        now: Date.now,
        random: Math.random,
        background: tools.background,
      });
      return () => reader.stop();
    }
    const listening = box?.then((mailbox) => mailbox.onAnswer(take));
    listening?.catch(() => undefined);
    return async () => (await listening?.catch(() => undefined))?.();
  }

  return {
    state: () => last,
    reading: () => fault,
    join(account, media, writer) {
      const post = posts.get(account.account) ?? newPost();
      post.writers.add(writer);
      if (writer.answers) post.reading ??= read(account, post.writers);
      const poke = (): void => tools.background(post.postman.then((postman) => postman.poke()));
      poke();
      return {
        poke,
        async leave() {
          post.writers.delete(writer);
          if (post.reading && ![...post.writers].some(({ answers }) => answers)) {
            const stop = post.reading;
            delete post.reading;
            await stop();
          }
          if (post.writers.size > 0) return;
          posts.delete(account.account);
          await (await post.postman.catch(() => undefined))?.stop();
        },
      };

      function newPost(): Post {
        const writers = new Set<MailWriter>();
        const made: Post = { writers, postman: begin(account, media, writers) };
        posts.set(account.account, made);
        return made;
      }
    },
  };
}

const sayAgainMs = 60 * 60_000;

/** Somebody who writes in an office's name a thousand times is said once an hour; the counter counts each. */
function refusals(): (taken: TakenMail) => Refused | undefined {
  const quietUntil = new Map<string, number>();
  return (taken) => {
    const refusal = refusalOf(taken);
    const now = performance.now();
    if (!refusal || now < (quietUntil.get(taken.outcome) ?? -Infinity)) return undefined;
    quietUntil.set(taken.outcome, now + sayAgainMs);
    return refusal;
  };
}

/** Undefined for what nobody needs to hear of. */
function refusalOf({ outcome, office = "", reference = "" }: TakenMail): Refused | undefined {
  const sentence = outcome === "sender" || outcome === "unproven" || outcome === "empty" ? doubts[outcome] : undefined;
  return sentence && new Refused(`mail.answer-${outcome}`, sentence, { office, number: reference || "-" });
}

const doubts = {
  sender: {
    it: "Una risposta a una mail per «{office}» non è stata presa: mittente non riconosciuto. Se l'ufficio risponde da un altro indirizzo, mettilo nella tabella del comune o accetta tutto il dominio.",
    en: "An answer to a mail to “{office}” was not taken: sender not recognised. If the office answers from another address, put it into the comune's table or accept the whole domain.",
  },
  unproven: {
    it: "Da guardare nella casella: una mail con il numero {number} dice di venire da «{office}», ma non risponde alla nostra e nulla lo prova. Non ha cambiato nulla. Se è vera, chiedi all'ufficio di rispondere alla nostra mail.",
    en: "To be looked at in the mailbox: a mail with the number {number} says it comes from “{office}”, but it does not answer ours and nothing proves it. It changed nothing. If it is genuine, ask the office to reply to our mail.",
  },
  empty: {
    it: "Una risposta di «{office}» non ha parole proprie sopra la mail citata: al cittadino non arriva nulla. Chiedi all'ufficio di scrivere in cima.",
    en: "An answer of “{office}” has no words of its own above the mail that it quotes: nothing reaches the citizen. Ask the office to write at the top.",
  },
} satisfies Record<string, Sentence>;

/** @throws Refused for what no mail server writes as its name */
function senderRule({ sameDomain, authserv }: Config): SenderRule {
  const name = (authserv ?? "").trim();
  if (name === "" || isHost(name)) return { sameDomain: sameDomain === true, authserv: name };
  throw new Refused("mail-server.authserv", {
    it: "Il nome di chi controlla i mittenti (authserv-id) è quello che sta all'inizio di Authentication-Results, per esempio mx.comune.example: correggilo o lascialo vuoto.",
    en: "The name of who checks senders (authserv-id) is what Authentication-Results begins with, for example mx.comune.example: correct it or leave it empty.",
  });
}

/** @throws Refused for what is no address of a public body */
function publicAddress(written: string | undefined): string {
  const url = (written ?? "").trim().replace(/\/+$/, "");
  if (url === "" || (LINK.test(url) && !/[?#]/.test(url))) return url;
  throw new Refused("mail-server.public-url", {
    it: "L'indirizzo pubblico deve avere la forma https://urp.comune.example: correggilo o lascialo vuoto.",
    en: "The public address must look like https://urp.comune.example: correct it or leave it empty.",
  });
}

function showState(tools: Tools, { ok, person }: PostState, reading: ImapFault | undefined, demo: boolean): void {
  if (!ok && person) tools.status("red", "ring", "mail-server.status.refused");
  else if (!ok) tools.status("yellow", "ring", "mail-server.status.down");
  else if (reading?.person) tools.status("red", "ring", "mail-server.status.unread");
  else if (reading) tools.status("yellow", "ring", "mail-server.status.silent");
  else if (demo) tools.status("green", "dot", "mail-server.status.demo");
  else tools.status("green", "dot", "mail-server.status.ready");
}

function asServer({ host, port }: { host: string; port: number }): SmtpServer {
  return { host, port, security: "none", user: "", password: "" };
}

/** The dialog has "${NAME}" as it was written; the running node has the variable's value. */
function fromEnvironment(value: unknown): string {
  const text = typeof value === "string" ? value : "";
  const name = /^\$\{(\w+)\}$/.exec(text)?.[1];
  return name ? (process.env[name] ?? "") : text;
}

/** For one trial: long enough to be read there. */
async function withMailbox(mailbox: SharedMailbox): Promise<SmtpServer> {
  const server = asServer(await mailbox.use());
  void pause(60_000, undefined, { ref: false }).then(() => mailbox.release());
  return server;
}
