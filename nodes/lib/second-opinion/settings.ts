/** Which service is asked, and where: only the address of the configuration, never one that a message names. */
import { Refused } from "../errors.ts";

export const opinionKinds = ["off", "openai", "ollama"] as const;
export type OpinionKind = (typeof opinionKinds)[number];

export interface OpinionSettings {
  kind: Exclude<OpinionKind, "off">;
  /** Where the request goes, whole. */
  url: string;
  model: string;
  key: string;
}

const usualModel = { openai: "omni-moderation-latest", ollama: "llama-guard3:1b" };
const path = { openai: "/v1/moderations", ollama: "/api/chat" };

/**
 * @param fields of the node; `url` without the path that every such service has
 * @returns undefined when no second opinion is wanted
 * @throws Refused when the address or the model cannot be used
 */
export function readOpinionSettings(fields: { kind?: unknown; url?: unknown; model?: unknown; key?: unknown }): OpinionSettings | undefined {
  const kind = opinionKinds.find((known) => known === fields.kind) ?? "off";
  if (kind === "off") return undefined;
  const text = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
  const model = text(fields.model) || usualModel[kind];
  if (!/^[\w.:/@-]{1,100}$/.test(model)) throw badModel();
  const key = text(fields.key);
  if (!/^[\x21-\x7e]*$/.test(key)) throw badKey();
  return { kind, url: addressOf(text(fields.url), path[kind]), model, key };
}

/** A citizen's words go there: in clear text only inside this machine or the comune's own network. */
function addressOf(text: string, end: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const allowed = url && (url.protocol === "https:" || (url.protocol === "http:" && isNear(url.hostname)));
  if (!allowed || url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") throw badAddress();
  const base = `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
  // Who copies the address from a manual may have the whole of it, or the version.
  if (base.endsWith(end)) return base;
  return base.endsWith("/v1") && end.startsWith("/v1") ? `${base}${end.slice("/v1".length)}` : `${base}${end}`;
}

/** Loopback and the private networks of RFC 1918, as addresses: a name may lead elsewhere tomorrow. */
function isNear(host: string): boolean {
  return host === "localhost" || host === "[::1]" || /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\.[\d.]+$/.test(host);
}

function badAddress(): Refused {
  return new Refused("second-opinion.url", {
    it: "L'indirizzo del secondo parere deve cominciare con https:// (http:// solo su questa macchina o nella rete interna, con l'indirizzo IP), senza utente e password: correggilo.",
    en: "The address of the second opinion must begin with https:// (http:// only on this machine or in the internal network, by IP address), without user and password: correct it.",
  });
}

function badModel(): Refused {
  return new Refused("second-opinion.model", {
    it: "Il modello del secondo parere ha caratteri non ammessi: scrivi il suo nome, come llama-guard3:1b.",
    en: "The model of the second opinion has characters that are not allowed: write its name, as llama-guard3:1b.",
  });
}

function badKey(): Refused {
  return new Refused("second-opinion.key", {
    it: "La chiave del secondo parere contiene spazi o caratteri non ammessi: copiala di nuovo.",
    en: "The key of the second opinion contains spaces or characters that are not allowed: copy it again.",
  });
}
