/** Loaded before the service: reports on the terminal whatever it wants from another machine, and refuses it. */
import dns from "node:dns";
import { Socket, isIP } from "node:net";

const local = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

function refuse(what: string): never {
  process.stderr.write(`OUTSIDE ${what}\n`);
  throw new Error(`outside connection: ${what}`);
}

const connect = Socket.prototype.connect;
Socket.prototype.connect = function (this: Socket, ...given: unknown[]): Socket {
  // Node itself calls it with its options and listener packed into one array.
  const [first, second] = (Array.isArray(given[0]) ? given[0] : given) as unknown[];
  const options = typeof first === "object" && first !== null ? (first as { host?: string; path?: string }) : undefined;
  const host = options ? options.host : typeof second === "string" ? second : undefined;
  if (!options?.path && host !== undefined && !local.test(host)) refuse(host);
  return Reflect.apply(connect, this, given) as Socket;
};

const lookup = dns.lookup;
dns.lookup = ((host: string, ...rest: unknown[]) => {
  if (!isIP(host) && !local.test(host)) refuse(host);
  return Reflect.apply(lookup, dns, [host, ...rest]) as unknown;
}) as typeof dns.lookup;
