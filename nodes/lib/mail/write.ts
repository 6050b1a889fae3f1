/** From a message of the flow to the mail that waits in the outbox: recipient, subject and text are settled here. */
import { type Language, type Sentence, say } from "../errors.ts";
import type { MediaHandle, WhatsAppFacts } from "../kit/index.ts";
import { citizenLabel } from "../privacy/index.ts";
import { type ComuneService, comunePlaceholders, render } from "../texts/index.ts";
import { type Answering, dayInWords, howToAnswer, replyAbove } from "./answering.ts";
import type { MailContent } from "./content.ts";
import { doubtOf, doubtText } from "./doubt.ts";
import { oneLine } from "./one-line.ts";
import { type DescribedPosition, describePosition } from "./position.ts";

export interface MailTexts {
  subject: string;
  text: string;
}

/** What a report says to who sends it on; everything else of it stays where it is. */
export interface ReportFacts {
  id: string;
  number: string;
  category: string;
  /** How people call the category. */
  categoryName?: string;
  text: string;
  area?: string;
  address?: string;
  /** Number of an open report of the same thing. */
  duplicateOf?: string;
  position?: { latitude: number; longitude: number; address?: string; name?: string };
  media: MediaHandle[];
}

/** Any message of a flow. */
export interface Occasion {
  payload?: unknown;
  topic?: string;
  whatsapp?: WhatsAppFacts;
  [property: string]: unknown;
}

export interface Writing {
  texts: MailTexts;
  office: { name: string; address: string };
  comune: ComuneService;
  replyTo: string;
  /** Right part of the sender's address. */
  host: string;
  /** Epoch milliseconds: arrival of what is passed on. */
  at: number;
  zone: string;
  /** How the office may answer; missing: it is not told. */
  answering?: Answering;
  /** What was said before; "" or missing: nothing, or nobody asked for it. */
  conversation?: string;
}

/** A mail has more room than a chat: a report of many messages arrives whole. */
const longestText = 65_536;
const longestSubject = 150;
/** Beyond this the flow gets its message back without what was in it. */
const longestFacts = 262_144;

export function reportOf(msg: Occasion): ReportFacts | undefined {
  const report = msg["report"] as Partial<ReportFacts> | undefined;
  return typeof report?.id === "string" && typeof report.number === "string" ? (report as ReportFacts) : undefined;
}

/** All mails about one report belong together; ids that could not stand in a header do not. */
export function threadOf(report: ReportFacts | undefined): string {
  return report && /^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/.test(report.id) ? report.id : "";
}

/** "2026/000042"; "" for what is no number of a report. */
export function referenceOf(report: ReportFacts | undefined): string {
  return report && /^\d{4}\/\d{1,9}$/.test(report.number) ? report.number : "";
}

export function writeMail(msg: Occasion, writing: Writing): MailContent {
  const { comune, office, texts, host, replyTo, at, zone, answering } = writing;
  const language = comune.defaultLanguage;
  const report = reportOf(msg);
  const reference = referenceOf(report);
  const position = positionOf(msg, report);
  const values = {
    what: whatOf(msg, report, reference, language),
    payload: textOf(report?.text ?? msg.payload),
    ...(msg.whatsapp?.citizen && { citizen: citizenLabel(msg.whatsapp.citizen, language) }),
    at: inWords(at, zone, language),
    office: office.name,
    report: report && {
      number: reference,
      category: report.categoryName ?? report.category,
      area: report.area,
      address: report.address,
      duplicateOf: report.duplicateOf,
    },
    position,
    conversation: writing.conversation,
    answer: { link: answering?.link },
    comune: comune.values,
    msg,
  };
  const links = [position?.link, answering?.link].filter((link): link is string => Boolean(link));
  return {
    to: { name: oneLine(office.name, 80), address: office.address },
    replyTo,
    subject: oneLine(render(texts.subject, values, longestSubject).text, longestSubject) || oneLine(values.what, longestSubject),
    text: framed(render(texts.text, values, longestText).text, msg, writing, language),
    links,
    language,
    host,
    reference,
    prefix: reference ? `${nouns.report[language]}-${reference.replace("/", "-")}` : `${nouns.message[language]}-${dayOf(at, zone)}`,
    media: mediaOf(report?.media ?? msg.whatsapp?.media),
    ...(answering?.link && { files: { page: answering.link, until: dayInWords(answering.until, language, zone) } }),
    facts: factsOf(msg),
  };
}

/** What a template does not place itself stands under its text. */
function framed(text: string, msg: Occasion, { texts, answering, conversation, zone }: Writing, language: Language): string {
  const has = (path: string): boolean => texts.text.includes(`{{${path}`);
  const before = conversation && !has("conversation") ? `${say(conversationTitle, language)}\n${conversation}` : "";
  const how = answering ? howToAnswer(has("answer.link") ? { ...answering, link: "" } : answering, language, zone) : "";
  const top = answering?.byMail ? say(replyAbove, language) : "";
  const why = doubtText(msg, Boolean(answering?.link), language);
  return [top, why, text, before, how].filter(Boolean).join("\n\n");
}

const conversationTitle: Sentence = { it: "La conversazione fin qui", en: "The conversation so far" };

function positionOf(msg: Occasion, report: ReportFacts | undefined): DescribedPosition | undefined {
  if (!report) return describePosition(msg.whatsapp?.location);
  return report.position && describePosition({ ...report.position, ...(report.address && { address: report.address }) });
}

const nouns = { report: { it: "segnalazione", en: "report" }, message: { it: "messaggio", en: "message" } };

function whatOf(msg: Occasion, report: ReportFacts | undefined, reference: string, language: Language): string {
  const italian = language === "it";
  if (report) {
    const what = [italian ? "Segnalazione" : "Report", reference].filter(Boolean).join(" ");
    const category = report.categoryName ?? report.category;
    return category ? `${what}: ${category}` : what;
  }
  if (!msg.whatsapp?.citizen) return italian ? "Messaggio dello sportello" : "Message from the desk";
  return `${italian ? "Messaggio di" : "Message from"} ${citizenLabel(msg.whatsapp.citizen, language)}`;
}

/** A flow may pass on anything: what is no text is shown as JSON. */
function textOf(payload: unknown): string {
  if (typeof payload === "string") return payload;
  if (payload === undefined || payload === null || Buffer.isBuffer(payload)) return "";
  try {
    return JSON.stringify(payload, undefined, 2).slice(0, longestText);
  } catch {
    return "";
  }
}

function inWords(at: number, zone: string, language: Language): string {
  const format = { timeZone: zone, dateStyle: "long", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat(language === "it" ? "it-IT" : "en-GB", format).format(at);
}

/** 2026-11-24 */
function dayOf(at: number, zone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(at);
}

/** A report has at most ten photos, a video and a voice note; a flow may have put together more. */
const mostFiles = 30;

function mediaOf(media: unknown): MediaHandle[] {
  if (!Array.isArray(media)) return [];
  const handles = media.filter((one): one is MediaHandle => typeof one?.id === "string" && typeof one.kind === "string");
  return handles.slice(0, mostFiles).map(({ id, kind, mime }) => ({ id, kind, mime }));
}

/** What the flow needs to go on with if the mail cannot be sent, perhaps days and restarts later. */
function factsOf(msg: Occasion): Record<string, unknown> {
  const { payload, topic, whatsapp, report } = msg;
  const facts = { payload: typeof payload === "string" ? payload : undefined, topic, whatsapp, report, moderation: doubtOf(msg) };
  const kept = JSON.stringify(facts);
  return kept.length <= longestFacts ? (JSON.parse(kept) as Record<string, unknown>) : { topic, whatsapp };
}

/** What the texts may name besides the comune's words, with what each stands for. */
export const mailPlaceholders: readonly { path: string; what: Sentence }[] = [
  { path: "what", what: { it: "Di che cosa si tratta, in una riga", en: "What it is about, in one line" } },
  { path: "payload", what: { it: "Le parole del cittadino", en: "The citizen's words" } },
  { path: "citizen", what: { it: "Chi ha scritto, con lo pseudonimo", en: "Who wrote, by the pseudonym" } },
  { path: "at", what: { it: "Quando", en: "When" } },
  { path: "office", what: { it: "L'ufficio che riceve", en: "The office that receives it" } },
  { path: "report.number", what: { it: "Numero della segnalazione", en: "Number of the report" } },
  { path: "report.category", what: { it: "Categoria", en: "Category" } },
  { path: "report.area", what: { it: "Zona", en: "Area" } },
  { path: "report.address", what: { it: "Indirizzo scritto dal cittadino", en: "Address as the citizen wrote it" } },
  { path: "report.duplicateOf", what: { it: "Numero di una segnalazione aperta che sembra la stessa", en: "Number of an open report that seems the same" } },
  { path: "position.words", what: { it: "Il luogo in parole", en: "The place in words" } },
  { path: "position.coordinates", what: { it: "Latitudine e longitudine", en: "Latitude and longitude" } },
  { path: "position.link", what: { it: "Il luogo sulla mappa (OpenStreetMap)", en: "The place on the map (OpenStreetMap)" } },
  { path: "conversation", what: { it: "La conversazione fin qui, se è allegata", en: "The conversation so far, if it is attached" } },
  { path: "answer.link", what: { it: "Il link per rispondere senza account", en: "The link for answering without an account" } },
  { path: "msg.*", what: { it: "Una proprietà del messaggio", en: "A property of the message" } },
];

export const mailPaths: readonly string[] = [...mailPlaceholders, ...comunePlaceholders].map(({ path }) => path);
