/** Where clamd listens: a socket of this machine, or this machine's own network. It is sent whole files in clear. */
import { Refused } from "../errors.ts";

export type ClamdAddress = { path: string } | { host: string; port: number };

/**
 * "/run/clamav/clamd.ctl", "127.0.0.1:3310", "localhost:3310", "[::1]:3310"; undefined for an empty text: no scanner.
 *
 * @throws Refused when it is none of these
 */
export function readClamdAddress(text: string): ClamdAddress | undefined {
  const given = text.trim();
  if (given === "") return undefined;
  // The longest path that a socket may have (unix(7)).
  if (/^\/[^\0]{1,106}$/.test(given)) return { path: given };
  const [, host, port] = /^(127\.0\.0\.1|localhost|\[::1\]):(\d{1,5})$/.exec(given) ?? [];
  if (host && Number(port) >= 1 && Number(port) <= 65_535) return { host: host.replace(/[[\]]/g, ""), port: Number(port) };
  throw new Refused("clamd.address", {
    it: "L'indirizzo dell'antivirus non è valido: scrivi il percorso del suo socket (/run/clamav/clamd.ctl) o 127.0.0.1:3310.",
    en: "The address of the virus scanner is not valid: write the path of its socket (/run/clamav/clamd.ctl) or 127.0.0.1:3310.",
  });
}
