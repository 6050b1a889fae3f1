/** What the node says, as Meta gets it: a text, the button for the position, three buttons, or the list of categories. Pure. */
import { LIMITS, type Outgoing, checkOutgoing } from "../cloud-api/index.ts";
import { type Texts, cleaned, pickText, render } from "../texts/index.ts";
import { type Category, nameOf } from "./category.ts";
import { type Draft, countOf, emptyDraft, textOf } from "./draft.ts";
import { ids } from "./ids.ts";
import type { ReportState } from "../store/index.ts";
import type { Settings } from "./settings.ts";
import { type QuestionKind, labels, questionKinds, shippedTexts } from "./shipped-texts.ts";

export interface Asked {
  kind: QuestionKind;
  language: string | undefined;
  draft?: Draft;
  /** Number of an open report of the same thing, or of the one that was sent already. */
  number?: string;
  /** The report that was asked about. */
  last?: { state: ReportState; created: number; changed: number; categoryName: string };
}

const interactive = (body: object): object => ({ type: "interactive", interactive: body });

/** @throws Refused when Meta would refuse the message: a text of the comune's own is too long */
export function question(settings: Settings, given: Asked): Outgoing {
  const asked = { ...given, language: given.language ?? settings.town.language };
  const { kind, language } = asked;
  const say = (texts: Texts): string => pickText(texts, language);
  const template = say(settings.texts[kind] ?? shippedTexts[kind]);
  const written = (letters: number): string => render(template, valuesOf(settings, asked, letters)).text;
  const text = kind === "summary" ? fitted(written) : written(0);
  const body = { text };
  if (kind === "summary") {
    const button = (what: "send" | "add" | "cancel"): object => ({ type: "reply", reply: { id: ids[what], title: say(labels[what]) } });
    const buttons = [button("send"), button("add"), button("cancel")];
    return checkOutgoing(interactive({ type: "button", body, action: { buttons } }));
  }
  if (kind === "add") {
    const row = (category: Category): object => ({ id: `${ids.category}${category.id}`, title: nameOf(category, language) });
    const rows = settings.categories.map(row);
    const action = { button: say(labels.choose), sections: [{ title: say(labels.kinds), rows }] };
    return checkOutgoing(interactive({ type: "list", body, action }));
  }
  const button = settings.askPosition && (kind === "both" || kind === "where");
  if (button) return checkOutgoing(interactive({ type: "location_request_message", body, action: { name: "send_location" } }));
  return checkOutgoing({ type: "text", text: { body: text, preview_url: false } });
}

const longestShown = 500;
const shortestShown = 40;

/** The citizen's own words are what may be cut when the rest of a summary leaves little room. */
function fitted(written: (letters: number) => string): string {
  for (let letters = longestShown; letters > shortestShown; letters -= shortestShown) {
    const text = written(letters);
    if (text.length <= LIMITS.interactiveBody) return text;
  }
  return written(shortestShown);
}

function valuesOf(settings: Settings, { draft, language, number, kind, last }: Asked, letters: number): Record<string, unknown> {
  const button = settings.askPosition;
  const comune = settings.town.valuesIn(language?.startsWith("en") ? "en" : "it");
  const common = { comune, button, address: !button, photo: settings.suggestPhoto && (!draft || countOf(draft, "photo") === 0) };
  const named = kind === "summary" ? { duplicate: number } : { number };
  if (last) return { ...common, ...named, ...stateOf(last, settings.town.zone, language) };
  if (!draft) return { ...common, ...named };
  const say = (texts: Texts): string => pickText(texts, language);
  return {
    ...common,
    ...named,
    category: nameOf(categoryOf(draft, settings), language),
    text: shown(textOf(draft), letters) || say(countOf(draft, "voice") > 0 ? labels.voiceOnly : labels.filesOnly),
    place: placeOf(draft, say),
    attachments: attachmentsOf(draft, say),
  };
}

function stateOf({ state, created, changed, categoryName }: NonNullable<Asked["last"]>, timeZone: string, language = ""): Record<string, unknown> {
  const format = new Intl.DateTimeFormat(language.startsWith("en") ? "en-GB" : "it-IT", { timeZone, day: "numeric", month: "long", year: "numeric" });
  const date = format.format(state === "open" ? created : changed);
  return { category: categoryName, date, sent: state === "open", taken: state === "taken", closed: state === "closed", cancelled: state === "cancelled" };
}

/** WhatsApp's marks in a citizen's words would make bold of half the summary. */
function shown(text: string, letters: number): string {
  const plain = cleaned(text).replace(/[*_~`]/g, " ").replace(/\s+/g, " ").trim();
  return plain.length <= letters ? plain : `${plain.slice(0, letters - 1).toWellFormed()}…`;
}

function placeOf({ position, address }: Draft, say: (texts: Texts) => string): string {
  const written = shown(address ?? [position?.name, position?.address].filter(Boolean).join(", "), 160);
  if (position) return written ? `${say(labels.position)} (${written})` : say(labels.position);
  return written || say(labels.nowhere);
}

function attachmentsOf(draft: Draft, say: (texts: Texts) => string): string {
  const photos = countOf(draft, "photo");
  const parts = [
    photos === 1 ? say(labels.photo) : photos > 1 && say(labels.photos).replace("{{n}}", String(photos)),
    countOf(draft, "video") > 0 && say(labels.video),
    countOf(draft, "voice") > 0 && say(labels.voice),
  ];
  return parts.filter(Boolean).join(", ");
}

/** The one that the citizen chose, else the one that the words speak for, else the last of the list. */
export function categoryOf(draft: Draft, { categories, recogniser }: Settings): Category {
  const id = draft.category ?? recogniser.read(textOf(draft), draft.language).category;
  return categories.find((category) => category.id === id) ?? categories.at(-1)!;
}

/** @throws Refused when a text in the comune's own words could not be sent: better at the deploy than to a citizen */
export function refuseQuestions(settings: Settings): void {
  const draft = { ...emptyDraft(nobody), address: "x".repeat(160), skipped: true as const };
  for (const kind of questionKinds) {
    for (const language of Object.keys(settings.texts[kind] ?? {})) {
      question(settings, { kind, language, draft, number: "2026/000042", ...(kind === "state" && { last: anyReport }) });
    }
  }
}

const anyReport = { state: "open", created: 0, changed: 0, categoryName: "x".repeat(40) } as const;
const nobody = { event: "", kind: "text", citizen: "", account: "", at: 0 };
