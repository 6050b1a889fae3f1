/** Where the gateway may be: numbers and the key go there, and nowhere else. */
import { Refused } from "../errors.ts";

export interface Base {
  /** Without a slash at its end. */
  url: string;
  /** On this machine or in its network: no proxy is asked. */
  near: boolean;
}

/** @throws Refused when it is no address for a gateway */
export function readBase(written: string): Base {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  const plain = url && url.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (!plain || !/^https?:$/.test(url.protocol)) throw notAnAddress();
  const near = isNear(url.hostname);
  if (url.protocol === "http:" && !near) throw notHttps();
  return { url: `${url.origin}${url.pathname.replace(/\/+$/, "")}`, near };
}

/** Loopback, private networks (RFC 1918, RFC 4193), and names without a dot, as containers call each other. */
function isNear(host: string): boolean {
  if (host === "localhost" || host === "[::1]" || /^\[f[cd][0-9a-f]{2}:/i.test(host)) return true;
  if (/^(127|10)(\.\d+){3}$/.test(host) || /^192\.168(\.\d+){2}$/.test(host)) return true;
  if (/^172\.(1[6-9]|2\d|3[01])(\.\d+){2}$/.test(host)) return true;
  return /^[a-z][a-z0-9-]*$/i.test(host);
}

function notAnAddress(): Refused {
  return new Refused("gateway.base-url", {
    it: "L'indirizzo del gateway non è valido: deve essere come https://gateway.comune.example o http://waha:3000, senza password né «?».",
    en: "The gateway's address is not valid: it must look like https://gateway.comune.example or http://waha:3000, without password or “?”.",
  });
}

function notHttps(): Refused {
  return new Refused("gateway.not-https", {
    it: "L'indirizzo del gateway deve cominciare con https:// (http:// solo su questa macchina o nella rete interna): vi passano i numeri.",
    en: "The gateway's address must begin with https:// (http:// only on this machine or in the internal network): numbers go there.",
  });
}
