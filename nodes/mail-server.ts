import { setTimeout as pause } from "node:timers/promises";
import type { Account } from "./lib/account/index.ts";
import { type Red, type Tools, define, editorRoute } from "./lib/kit/index.ts";
import {
  type MailServerFields,
  type MailSettings,
  type MediaSource,
  type Postman,
  type PostState,
  type Sender,
  type SmtpServer,
  createSmtp,
  mailSettings,
  startPostman,
  tryOut,
} from "./lib/mail/index.ts";
import { watchHealth } from "./web/health.ts";
import { type SharedMailbox, shareMailbox } from "./web/shared-mailbox.ts";

/** What a node that writes mails hears of them. */
export interface MailWriter {
  node: string;
  /** Something changed: of one of its mails, or of the server. */
  changed(): void;
}

export interface MailServerService {
  /** Id of this configuration: which mails are its own. */
  id: string;
  from: Sender;
  /** True: the demo mailbox. */
  demo: boolean;
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

interface Config extends MailServerFields {
  name: string;
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
    version: 1,
    credentials: { user: { type: "text" }, password: { type: "password" } },
    start(config, tools) {
      const settings = mailSettings({ ...config, ...tools.credentials }, process.env);
      running.set(tools.id, settings);
      const demo = settings.server === null;
      const ready = settings.server ? Promise.resolve(settings.server) : mailbox.use().then(asServer);
      const posts = createPosts(settings, ready, tools);
      const forget = watchHealth(() => (posts.state().ok ? undefined : posts.state().error));
      showState(tools, { ok: true }, demo);
      tools.background(ready);
      const service: MailServerService = {
        id: tools.id,
        from: settings.from,
        demo,
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

/** One postman for each account that somebody writes mails for. */
function createPosts(
  settings: MailSettings,
  ready: Promise<SmtpServer>,
  tools: Tools,
): Pick<MailServerService, "join" | "state"> {
  const posts = new Map<string, { writers: Set<MailWriter>; postman: Promise<Postman> }>();
  let last: PostState = { ok: true };

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
          showState(tools, state, settings.server === null);
          changed();
        },
        onMail: (node) => {
          for (const writer of writers) if (writer.node === node) writer.changed();
        },
      }),
    );
  }

  return {
    state: () => last,
    join(account, media, writer) {
      const post = posts.get(account.account) ?? newPost();
      post.writers.add(writer);
      const poke = (): void => tools.background(post.postman.then((postman) => postman.poke()));
      poke();
      return {
        poke,
        async leave() {
          post.writers.delete(writer);
          if (post.writers.size > 0) return;
          posts.delete(account.account);
          await (await post.postman.catch(() => undefined))?.stop();
        },
      };

      function newPost(): { writers: Set<MailWriter>; postman: Promise<Postman> } {
        const writers = new Set<MailWriter>();
        const made = { writers, postman: begin(account, media, writers) };
        posts.set(account.account, made);
        return made;
      }
    },
  };
}

function showState(tools: Tools, { ok, person }: PostState, demo: boolean): void {
  if (!ok && person) tools.status("red", "ring", "mail-server.status.refused");
  else if (!ok) tools.status("yellow", "ring", "mail-server.status.down");
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
