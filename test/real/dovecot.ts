/** A Dovecot of Debian's with a configuration of its own in a temporary directory: one user, IMAP with and without TLS. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const program = "/usr/sbin/dovecot";

/** Why it cannot run here, or "". Its master gives up root for each of its programs, so it must begin with it. */
export function missing(): string {
  if (!existsSync(program) || !existsSync("/usr/lib/dovecot/imap")) return "Dovecot is not installed";
  return process.getuid?.() === 0 ? "" : "Dovecot needs root to start";
}

export interface Dovecot {
  port: number;
  user: string;
  password: string;
  /** Puts a mail into the inbox as a delivery would. */
  deliver(raw: Buffer): void;
  /** Flags of all mails of the inbox, by their subject. */
  flags(): Promise<Map<string, string[]>>;
  /** All mails get new numbers, as after a repair of the mailbox. */
  renumber(): void;
  /** Cuts all connections, and starts again on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

let delivered = 0;

export async function startDovecot(): Promise<Dovecot> {
  const directory = mkdtempSync("/tmp/sportello-dovecot-");
  chmodSync(directory, 0o755);
  const inside = (...path: string[]): string => join(directory, ...path);
  for (const name of ["run", "state", "mail", "mail/new", "mail/cur", "mail/tmp"]) mkdirSync(inside(name), { mode: 0o755 });
  // "nobody" owns the mails: no account of the machine is needed.
  for (const name of ["mail", "mail/new", "mail/cur", "mail/tmp"]) chownSync(inside(name), 65534, 65534);
  const port = await freePort();
  writeFileSync(inside("users"), "urp@prova.example:{PLAIN}parola:65534:65534::/nonexistent\n", { mode: 0o644 });
  writeFileSync(inside("dovecot.conf"), configuration(directory, port));
  let child = await begin();

  async function begin(): Promise<ChildProcess> {
    const started = spawn(program, ["-F", "-c", inside("dovecot.conf")], { stdio: "ignore" });
    await listening(port);
    return started;
  }

  return {
    port,
    user: "urp@prova.example",
    password: "parola",
    deliver(raw) {
      delivered += 1;
      const name = `${1_700_000_000 + delivered}.M${delivered}.prova`;
      writeFileSync(inside("mail", "tmp", name), raw);
      chownSync(inside("mail", "tmp", name), 65534, 65534);
      execFileSync("mv", [inside("mail", "tmp", name), inside("mail", "new", name)]);
    },
    async flags() {
      const { ImapFlow } = await import("imapflow");
      const client = new ImapFlow({ host: "127.0.0.1", port, secure: false, doSTARTTLS: false, auth: { user: "urp@prova.example", pass: "parola" }, logger: false });
      client.on("error", () => undefined);
      await client.connect();
      await client.mailboxOpen("INBOX", { readOnly: true });
      const found = new Map<string, string[]>();
      for await (const mail of client.fetch("1:*", { flags: true, envelope: true })) found.set(mail.envelope?.subject ?? "", [...(mail.flags ?? [])].sort());
      await client.logout();
      return found;
    },
    renumber() {
      execFileSync("sh", ["-c", 'rm -f "$1"/mail/dovecot-uidlist "$1"/mail/dovecot.index* "$1"/mail/dovecot-uidvalidity*', "sh", directory]);
    },
    async restart() {
      await ended(child);
      child = await begin();
    },
    async stop() {
      await ended(child);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function configuration(directory: string, port: number): string {
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${directory}/run
state_dir = ${directory}/state
instance_name = sportello-test
log_path = ${directory}/log
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${directory}/mail
first_valid_uid = 1000
last_valid_uid = 65534
first_valid_gid = 1
default_internal_user = dovecot
default_login_user = dovenull
mailbox_idle_check_interval = 1 secs
passdb {
  driver = passwd-file
  args = ${directory}/users
}
userdb {
  driver = passwd-file
  args = ${directory}/users
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(port: number): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, "127.0.0.1");
      socket.once("data", () => resolve(true)).once("error", () => resolve(false)).once("close", () => resolve(false));
      socket.once("data", () => socket.destroy());
    });
    if (open) return;
    await pause(50);
  }
  throw new Error("Dovecot did not start");
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await exited;
}
