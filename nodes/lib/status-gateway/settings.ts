/** What a `status-gateway` node was told. It does nothing until somebody has ticked the warning. */
import { createHash } from "node:crypto";
import { Refused, type Sentence } from "../errors.ts";
import { readBase } from "./base-url.ts";
import { dialled } from "./numbers.ts";

export const kinds = ["waha", "evolution"] as const;
export type Kind = (typeof kinds)[number];

/** WAHA recommends 256 to 512 recipients a chunk (waha-docs, how-to/status, "Send Status to 10K contacts"). */
export const chunkLimits = { least: 1, most: 512, usual: 256 } as const;
export const pauseLimits = { least: 0, most: 600, usual: 10 } as const;

export interface GatewayFields {
  kind?: string;
  baseUrl?: string;
  /** WAHA's session, Evolution's instance. */
  session?: string;
  sender?: string;
  chunkSize?: number | string;
  pauseSeconds?: number | string;
  warningRead?: boolean;
  apiKey?: string | undefined;
  canary?: string | undefined;
}

export interface GatewaySettings {
  kind: Kind;
  base: string;
  near: boolean;
  session: string;
  apiKey: string;
  /** Digits with country code, here and in `canary`. */
  sender: string;
  /** "" when there is none. */
  canary: string;
  chunkSize: number;
  pauseMs: number;
  /** Names this gateway and session in the store, also when the node is made anew. */
  key: string;
}

/** @throws Refused naming what is wrong */
export function gatewaySettings(fields: GatewayFields): GatewaySettings {
  if (fields.warningRead !== true) throw refuse("warning", warning);
  const kind = kinds.find((known) => known === fields.kind);
  if (!kind) throw refuse("kind", notAKind);
  const { url: base, near } = readBase(tidy(fields.baseUrl));
  const session = tidy(fields.session);
  if (!/^[\w.-]{1,100}$/.test(session)) throw refuse("session", notASession);
  const apiKey = tidy(fields.apiKey);
  if (!/^[\x21-\x7e]{1,500}$/.test(apiKey)) throw refuse("key", notAKey);
  const sender = dialled(tidy(fields.sender));
  if (sender === "") throw refuse("sender", notASender);
  const written = tidy(fields.canary);
  const canary = dialled(written);
  if (written !== "" && canary === "") throw refuse("canary", notACanary);
  if (canary === sender) throw refuse("canary-sender", canaryIsSender);
  const chunkSize = within(fields.chunkSize, chunkLimits, "chunk-size", badChunkSize);
  const pauseMs = within(fields.pauseSeconds, pauseLimits, "pause", badPause) * 1000;
  const key = createHash("sha256").update(JSON.stringify([kind, base, session])).digest("hex").slice(0, 16);
  return { kind, base, near, session, apiKey, sender, canary, chunkSize, pauseMs, key };
}

/**
 * The desk answers on its number through Meta: an unofficial client there can cost the comune the service.
 *
 * @param desk what is known of the desk's own number, as written
 * @throws Refused when it is the gateway's, or when nobody can tell
 */
export function refuseDeskNumber({ sender, canary }: Pick<GatewaySettings, "sender" | "canary">, desk: string): void {
  const number = dialled(desk);
  if (number === "") throw refuse("desk-unknown", deskUnknown);
  if (number === sender) throw refuse("desk-number", deskNumber);
  if (number === canary) throw refuse("desk-canary", deskCanary);
}

/** A setting "${NAME}" whose variable is not set reaches the node as it was written: it is as good as empty. */
const unset = /^\$\{[^}]*\}$/;

function tidy(value: unknown): string {
  const text = typeof value === "string" ? value.trim() : "";
  return unset.test(text) ? "" : text;
}

function within(
  value: number | string | undefined,
  { least, most, usual }: { least: number; most: number; usual: number },
  code: string,
  sentence: Sentence,
): number {
  if (value === undefined || value === "") return usual;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw refuse(code, sentence);
}

function refuse(code: string, sentence: Sentence): Refused {
  return new Refused(`gateway.${code}`, sentence);
}

const warning: Sentence = {
  it: "Il gateway dello Stato resta spento: leggi l'avvertenza nel nodo «gateway dello Stato» e spunta «Ho letto l'avvertenza».",
  en: "The Status gateway stays off: read the warning in the “Status gateway” node and tick “I have read the warning”.",
};
const notAKind: Sentence = {
  it: "Scegli il tipo di gateway: WAHA o Evolution.",
  en: "Choose the kind of gateway: WAHA or Evolution.",
};
const notASession: Sentence = {
  it: "Scrivi il nome della sessione (WAHA) o dell'istanza (Evolution): lettere, cifre, «-», «_», «.».",
  en: "Write the name of the session (WAHA) or of the instance (Evolution): letters, digits, “-”, “_”, “.”.",
};
const notAKey: Sentence = {
  it: "La chiave API del gateway manca o contiene spazi: copiala di nuovo.",
  en: "The gateway's API key is missing or contains spaces: copy it again.",
};
const notASender: Sentence = {
  it: "Scrivi il numero da cui il gateway pubblica lo Stato, con il prefisso: serve per controllare che non sia quello dello sportello.",
  en: "Write the number from which the gateway posts the Status, with its country code: it is needed to check that it is not the desk's.",
};
const notACanary: Sentence = {
  it: "Il numero di prova non è un numero di telefono: scrivilo con il prefisso, o lascia vuoto.",
  en: "The test number is no telephone number: write it with its country code, or leave it empty.",
};
const canaryIsSender: Sentence = {
  it: "Il numero di prova deve essere un altro telefono dell'ufficio, non quello che pubblica lo Stato.",
  en: "The test number must be another telephone of the office, not the one that posts the Status.",
};
const badChunkSize: Sentence = {
  it: "I destinatari per invio devono essere da 1 a 512.",
  en: "Recipients a chunk must be from 1 to 512.",
};
const badPause: Sentence = {
  it: "La pausa fra gli invii deve essere da 0 a 600 secondi.",
  en: "The pause between chunks must be from 0 to 600 seconds.",
};
const deskUnknown: Sentence = {
  it: "Con il gateway dello Stato serve il numero WhatsApp nella configurazione «comune»: senza non si può controllare che non sia lo stesso.",
  en: "With the Status gateway the “comune” configuration needs the WhatsApp number: without it nobody can check that they differ.",
};
const deskNumber: Sentence = {
  it: "Il gateway userebbe il numero dello sportello, che WhatsApp potrebbe bloccare: usa un altro numero.",
  en: "The gateway would use the desk's own number, which WhatsApp might ban: use another number.",
};
const deskCanary: Sentence = {
  it: "Il numero di prova è quello dello sportello, che non ha uno Stato da guardare: usa un altro telefono dell'ufficio.",
  en: "The test number is the desk's, which has no Status to look at: use another telephone of the office.",
};
