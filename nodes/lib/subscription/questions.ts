/** The node's own questions as Meta gets them: two buttons, or the list of topics. Pure. */
import { type Outgoing, checkOutgoing } from "../cloud-api/index.ts";
import { type Texts, pickText, render } from "../texts/index.ts";
import { everything, ids, page as pageOf } from "./ids.ts";
import type { Settings } from "./settings.ts";
import { type QuestionKind, labels, questionKinds, shippedTexts } from "./shipped-texts.ts";

/** Rows of a WhatsApp list, all sections together. */
const mostRows = 10;

export interface Asked {
  kind: QuestionKind;
  language: string | undefined;
  /** Chosen until now. */
  chosen: readonly string[];
  /** Part of the list of topics, from 1. */
  page?: number;
}

/** @throws Refused when Meta would refuse the message: a text of the comune's own is too long */
export function question(settings: Settings, asked: Asked): Outgoing {
  const { kind, language, chosen } = asked;
  const say = (texts: Texts): string => pickText(texts, language);
  const names = chosen.length > 0 ? chosen.join(", ") : say(labels.everythingSaid);
  const values = { yes: settings.words.yes[0], no: settings.words.no[0], chosen: names };
  const body = { text: render(say(settings.texts[kind] ?? shippedTexts[kind]), values).text };
  if (kind === "topics") return checkOutgoing(interactive({ type: "list", body, action: list(settings, asked, say) }));
  const buttons = pairs[kind].map(([id, title]) => ({ type: "reply", reply: { id, title: say(title) } }));
  return checkOutgoing(interactive({ type: "button", body, action: { buttons } }));
}

/** @throws Refused when a question in the comune's own words could not be sent: better at the deploy than to a citizen */
export function refuseQuestions(settings: Settings): void {
  const chosen = [...settings.topics, ...settings.neighbourhoods];
  for (const kind of questionKinds) {
    if (kind === "topics" && chosen.length === 0) continue;
    for (const language of Object.keys(settings.texts[kind] ?? {})) question(settings, { kind, language, chosen });
  }
}

const pairs: Record<Exclude<QuestionKind, "topics">, [string, Texts][]> = {
  confirm: [
    [ids.confirm, labels.confirm],
    [ids.decline, labels.decline],
  ],
  maybeYes: [
    [ids.yes, labels.yes],
    [ids.other, labels.other],
  ],
  maybeNo: [
    [ids.no, labels.no],
    [ids.other, labels.other],
  ],
};

const interactive = (body: object): object => ({ type: "interactive", interactive: body });

interface Row {
  id: string;
  title: string;
  description?: string;
}

function list(settings: Settings, { chosen, page = 1 }: Asked, say: (texts: Texts) => string): object {
  const row = (name: string): Row => ({
    id: `${ids.topic}${name}`,
    title: name,
    ...(chosen.includes(name) && { description: say(labels.chosen) }),
  });
  const all = [...settings.topics, ...settings.neighbourhoods];
  // One row for "everything" and, when there are more than fit, one to go on.
  const fit = all.length < mostRows ? all.length : mostRows - 2;
  const pages = Math.max(1, Math.ceil(all.length / Math.max(1, fit)));
  const at = page > pages ? 1 : page;
  const shown = new Set(all.slice((at - 1) * fit, at * fit));
  const rows = (names: readonly string[]): Row[] => names.filter((name) => shown.has(name)).map(row);
  const general: Row[] = [{ id: `${ids.topic}${everything}`, title: say(labels.everything) }];
  if (pages > 1) {
    const next = at === pages ? 1 : at + 1;
    general.push({ id: `${ids.topic}${pageOf}${next}`, title: say(next === 1 ? labels.back : labels.more) });
  }
  const sections = [
    { title: say(labels.topics), rows: rows(settings.topics) },
    { title: say(labels.neighbourhoods), rows: rows(settings.neighbourhoods) },
    { title: "·", rows: general },
  ];
  return { button: say(labels.open), sections: sections.filter((section) => section.rows.length > 0) };
}

/** What the list is after a row was pressed: `null` when the row is not a choice. */
export function choose(settings: Settings, chosen: readonly string[], topic: string): string[] | null {
  if (topic === everything) return [];
  const all = [...settings.topics, ...settings.neighbourhoods];
  if (!all.includes(topic)) return null;
  const next = chosen.includes(topic) ? chosen.filter((one) => one !== topic) : [...chosen, topic];
  // In the order of the configuration, without what is no longer in it.
  return all.filter((one) => next.includes(one));
}

/** "page:2" -> 2 */
export function pageNumber(topic: string | undefined): number {
  const number = topic?.startsWith(pageOf) ? Number(topic.slice(pageOf.length)) : 1;
  return Number.isInteger(number) && number > 0 ? number : 1;
}
