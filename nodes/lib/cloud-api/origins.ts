/** Where requests go, and to whom the token may be shown. */
import { Refused } from "../errors.ts";

/** Meta serves media from here (sample addresses in Meta's media page). */
const MEDIA_HOST = "lookaside.fbsbx.com";

export interface Origins {
  /** Everything is asked under this, without a final slash: "https://graph.facebook.com/v25.0". */
  readonly base: string;
  /** Loopback is never asked through a proxy. */
  readonly loopback: boolean;
  /** The address as given when the token may be shown there. @throws Refused otherwise. */
  media(url: string): string;
}

/** @throws Refused when the address of Graph or the version is not usable. */
export function originsOf(graphUrl: string, version: string, mediaHosts: readonly string[] = [MEDIA_HOST]): Origins {
  const graph = parse(graphUrl);
  if (graph === undefined || graph.search !== "" || graph.hash !== "") throw new Refused("graph-url", NOT_A_GRAPH_URL);
  const loopback = isLoopback(graph.hostname);
  if (graph.protocol === "http:" && !loopback) throw new Refused("graph-url-not-https", NOT_HTTPS);
  if (!/^v\d{1,3}\.\d{1,2}$/.test(version)) throw new Refused("graph-version", NOT_A_VERSION);
  const hosts = new Set(mediaHosts.map((host) => host.toLowerCase()));
  return {
    base: `${graph.origin}${graph.pathname.replace(/\/+$/, "")}/${version}`,
    loopback,
    media(url) {
      const target = parse(url);
      const known = target?.protocol === "https:" && target.port === "" && hosts.has(target.hostname);
      if (target === undefined || !(known || target.origin === graph.origin)) {
        throw new Refused("media-host", NOT_A_MEDIA_HOST);
      }
      return url;
    },
  };
}

/** An http(s) address without a user and a password in it. */
function parse(text: string): URL | undefined {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url : undefined;
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

const NOT_A_GRAPH_URL = {
  it: "L'indirizzo di Graph non è valido: deve essere come https://graph.facebook.com.",
  en: "The Graph address is not valid: it must look like https://graph.facebook.com.",
};
const NOT_HTTPS = {
  it: "L'indirizzo di Graph deve cominciare con https:// (http:// solo verso questo computer): il token è segreto.",
  en: "The Graph address must begin with https:// (http:// only to this computer): the token is a secret.",
};
const NOT_A_VERSION = {
  it: "La versione di Graph non è valida: deve essere come v25.0.",
  en: "The Graph version is not valid: it must look like v25.0.",
};
const NOT_A_MEDIA_HOST = {
  it: "L'allegato sta su un server che non è fra quelli ammessi: non è stato scaricato.",
  en: "The attachment is on a server that is not among those allowed: it was not fetched.",
};
