/** The words of the page. */
import type { AnswerFate } from "../../lib/mailbox/answer-fate.ts";
import type { Tick } from "../../lib/simulator/view.ts";

export const tickWords: Record<Tick, string> = {
  waiting: "in partenza",
  sent: "inviato",
  delivered: "consegnato",
  read: "letto",
  failed: "non consegnato",
};

/** What one can write with one press. */
export const chips: readonly string[] = [
  "Buongiorno",
  "Che orari fate?",
  "Vorrei prenotare la carta d'identità",
  "Voglio parlare con una persona",
  "Grazie",
  "I miei dati",
  "Salva il contatto",
  "👍",
  "Stato",
  "Cancellami",
];

export const momentWords = [
  ["tuesday", "Martedì 16:00"],
  ["saturday", "Sabato"],
  ["august", "11 agosto"],
  ["christmas", "Natale"],
  ["clock-change", "Notte del cambio d'ora"],
] as const;

export const emoji = ["👍", "❤️", "😂", "😮", "😢", "🙏"] as const;

/** Name and explanation of each failure that can be switched on. */
export const faultWords: Record<string, [name: string, what: string]> = {
  "rate-limit": ["Troppi messaggi", "Meta rifiuta: HTTP 400, codice 130429."],
  "too-many-requests": ["Troppe richieste", "HTTP 429 senza spiegazioni."],
  "server-error": ["Errore di Meta", "HTTP 500, codice 131000."],
  unavailable: ["Meta non disponibile", "HTTP 503 senza spiegazioni."],
  "token-expired": ["Token scaduto", "HTTP 401, codice 190: ogni chiamata."],
  timeout: ["Nessuna risposta", "La chiamata resta appesa; il messaggio non è partito."],
  reset: ["Linea che cade", "Il messaggio è partito, la risposta no."],
  html: ["Pagina di un proxy", "HTTP 200 con una pagina web al posto della risposta."],
  undeliverable: ["Non consegnabile", "Accettato, poi fallito con codice 131026."],
  duplicate: ["Webhook doppio", "La stessa notifica arriva due volte."],
  disorder: ["Webhook in disordine", "Una notifica arriva dopo quella che la segue."],
  batch: ["Webhook a gruppi", "Più messaggi in una sola notifica."],
  "wrong-signature": ["Firma sbagliata", "Il servizio deve rifiutare; poi arriva quella giusta."],
};

/** Name and explanation of what a mail server can do wrong. */
export const mailFaultWords: Record<string, [name: string, what: string]> = {
  "450": ["Riprova più tardi", "Rifiuto che passa (450): la mail aspetta e riparte da sola."],
  "550": ["Casella sconosciuta", "Rifiuto definitivo (550): la mail è persa, e il nodo lo dice."],
  "552": ["Messaggio troppo grande", "Rifiuto per il peso (552): si riprova in più mail, o senza allegati."],
  disconnect: ["Linea che cade", "La mail è arrivata, la risposta no: si aspetta, poi si riprova con lo stesso identificativo."],
};

/** What became of what one answered as an office. */
export const answerFateWords: Record<AnswerFate | "failed", string> = {
  taken:
    "Arrivata al servizio. Il cittadino legge ogni novità nella chat, una volta sola; se ha scritto da più di 24 ore, quando riscrive.",
  ignored: "Il servizio non ne ha fatto nulla: la mail non aspetta risposte, ne ha già avute troppe, o il testo è solo una citazione.",
  unread: "Nessuno legge le risposte: nel nodo «inoltra per mail» spunta «Uscita per le risposte dell'ufficio».",
  gone: "Questa mail non è più nella casella.",
  failed: "La risposta non è arrivata al servizio: riprova tra poco.",
};

const formats = new Map<string, Intl.DateTimeFormat>();

function format(instant: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  const key = zone + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat("it-IT", { timeZone: zone, ...options });
  formats.set(key, known);
  return known.format(instant);
}

/** "16:04" */
export function hour(instant: number, zone: string): string {
  return format(instant, zone, { hour: "2-digit", minute: "2-digit" });
}

/** "16:04:09" */
export function second(instant: number, zone: string): string {
  return format(instant, zone, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}

/** "martedì 24 novembre 2026" */
export function day(instant: number, zone: string): string {
  return format(instant, zone, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}

/** "2026-11-24T16:04", as a field for date and time wants it. */
export function fieldValue(instant: number, zone: string): string {
  const text = new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short", timeStyle: "short" }).format(
    instant,
  );
  return text.replace(" ", "T");
}

/** "+39 300 555 0101" */
export function number(digits: string): string {
  const [, country = "", rest = ""] = /^(39|44|\d{2})(\d+)$/.exec(digits) ?? [];
  const groups = country === "44" ? /^(\d{4})(\d{3})(\d+)$/ : /^(\d{3})(\d{3})(\d+)$/;
  return `+${country} ${rest.replace(groups, "$1 $2 $3")}`;
}

export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} byte`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${Math.ceil(kilo)} kB` : `${(kilo / 1024).toFixed(1).replace(".", ",")} MB`;
}
