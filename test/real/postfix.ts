/** A Postfix of Debian's with a configuration of its own in a temporary directory: mails end in files, none leaves. */
import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, chownSync, chmodSync } from "node:fs";
import { createConnection, createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const master = "/usr/lib/postfix/sbin/master";

/** Why it cannot run here, or "". Its master gives up root for each of its programs, so it must begin with it. */
export function missing(): string {
  if (!existsSync(master)) return "Postfix is not installed";
  return process.getuid?.() === 0 ? "" : "Postfix needs root to start";
}

export interface Postfix {
  port: number;
  /** Certificate that it shows, PEM. */
  certificate: string;
  /** Mails for one address, oldest first. */
  mails(user: string): string[];
  stop(): Promise<void>;
}

export async function startPostfix(): Promise<Postfix> {
  const directory = mkdtempSync("/tmp/sportello-postfix-");
  chmodSync(directory, 0o755);
  const inside = (...path: string[]): string => join(directory, ...path);
  for (const name of ["etc", "spool", "data", "mail"]) mkdirSync(inside(name), { mode: 0o755 });
  const owner = Number(execFileSync("id", ["-u", "postfix"], { encoding: "utf8" }));
  chownSync(inside("data"), owner, owner);
  chownSync(inside("mail"), 65534, 65534);
  const port = await freePort();
  const certificate = selfSigned(inside("etc"));
  writeFileSync(inside("etc", "main.cf"), mainConfiguration(directory));
  writeFileSync(inside("etc", "master.cf"), services(port));
  execFileSync("postfix", ["-c", inside("etc"), "check"], { stdio: "pipe" });
  const child = spawn(master, ["-c", inside("etc"), "-d"], { stdio: "ignore" });
  await listening(port);
  return {
    port,
    certificate,
    mails: (user) => filesOf(inside("mail", user, "new")).map((file) => readFileSync(inside("mail", user, "new", file), "utf8")),
    async stop() {
      await ended(child);
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function filesOf(directory: string): string[] {
  return existsSync(directory) ? readdirSync(directory).sort() : [];
}

function mainConfiguration(directory: string): string {
  return `compatibility_level = 3.6
queue_directory = ${directory}/spool
data_directory = ${directory}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${directory}/log
maillog_file_prefixes = ${directory}
myhostname = localhost
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mydestination =
local_transport = error:none
default_transport = error:nothing leaves
virtual_mailbox_domains = prova.example
virtual_mailbox_base = ${directory}/mail
virtual_mailbox_maps = inline:{ strade@prova.example=strade/ verde@prova.example=verde/ }
virtual_uid_maps = static:65534
virtual_gid_maps = static:65534
virtual_minimum_uid = 1000
message_size_limit = 300000
virtual_mailbox_limit = 0
smtpd_recipient_restrictions = reject_unauth_destination
smtpd_tls_security_level = may
smtpd_tls_cert_file = ${directory}/etc/cert.pem
smtpd_tls_key_file = ${directory}/etc/key.pem
`;
}

/** master(5): what a server that only takes and files mails needs. */
function services(port: number): string {
  const line = (name: string, type: string, chrootAndMore: string, command: string): string => `${name} ${type} ${chrootAndMore} ${command}\n`;
  return [
    line(`127.0.0.1:${port}`, "inet", "n - n - -", "smtpd"),
    line("cleanup", "unix", "n - n - 0", "cleanup"),
    line("qmgr", "unix", "n - n 300 1", "qmgr"),
    line("rewrite", "unix", "- - n - -", "trivial-rewrite"),
    line("bounce", "unix", "- - n - 0", "bounce"),
    line("defer", "unix", "- - n - 0", "bounce"),
    line("trace", "unix", "- - n - 0", "bounce"),
    line("proxymap", "unix", "- - n - -", "proxymap"),
    line("error", "unix", "- - n - -", "error"),
    line("virtual", "unix", "- n n - -", "virtual"),
    line("anvil", "unix", "- - n - 1", "anvil"),
    line("tlsmgr", "unix", "- - n 1000? 1", "tlsmgr"),
    line("postlog", "unix-dgram", "n - n - 1", "postlogd"),
  ].join("");
}

function selfSigned(directory: string): string {
  const files = ["-keyout", join(directory, "key.pem"), "-out", join(directory, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...files, ...subject], { stdio: "pipe" });
  return readFileSync(join(directory, "cert.pem"), "utf8");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function listening(port: number): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = createConnection(port, "127.0.0.1");
      socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
      socket.once("connect", () => socket.destroy());
    });
    if (open) return;
    await pause(50);
  }
  throw new Error("Postfix did not start");
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await exited;
}
