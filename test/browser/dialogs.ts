/** For each type of node: where the default flow has its dialog, a wrong value, what is said of it, a right one. */
import type { Locator } from "playwright-core";
import type { Editor } from "./editor.ts";
import { flow, nodeOf } from "./flow.ts";

/** The answer that a citizen gets who asks for the opening hours. */
export const hoursAnswer = nodeOf("whatsapp-out", "Orari e contatti");

export interface Dialog {
  type: string;
  /** Where it starts from: a node on the canvas. */
  from: string;
  /** Properties that lead from dialog to dialog to a configuration node; empty: it is the node's own dialog. */
  through: string[];
  wrong(form: Locator): Promise<void>;
  says: RegExp;
  /** The route that says it, with a 400, which the browser writes to its console. */
  refusedBy?: string;
  right(form: Locator): Promise<void>;
  /** What of the node was saved: a property, and its value. */
  saved: [string, unknown];
}

export const dialogs: Dialog[] = [
  {
    type: "whatsapp-in",
    from: nodeOf("whatsapp-in").id,
    through: [],
    wrong: (form) => choose(form, "account", "_ADD_"),
    says: /^Scegli un numero/,
    right: async (form) => {
      await choose(form, "account", nodeOf("whatsapp-account").id);
      await form.getByLabel("Consegne").check();
      await form.getByLabel("Consegne").uncheck();
      await form.getByLabel("Nome").fill("Messaggi");
    },
    saved: ["name", "Messaggi"],
  },
  {
    type: "whatsapp-account",
    from: nodeOf("whatsapp-in").id,
    through: ["account"],
    wrong: (form) => form.getByLabel("ID del numero").fill("+39 335 822 5555"),
    says: /^L'ID del numero ha solo cifre/,
    right: async (form) => {
      await form.getByLabel("ID del numero").fill("");
      await form.getByLabel("Nome").fill("Numero di prova");
    },
    saved: ["name", "Numero di prova"],
  },
  {
    type: "urp-store",
    from: nodeOf("whatsapp-in").id,
    through: ["account", "store"],
    wrong: (form) => form.getByLabel("Messaggi e risposte").fill("-1"),
    says: /^Scrivi i giorni, da 0 a 99999\.$/,
    right: (form) => form.getByLabel("Messaggi e risposte").fill("90"),
    saved: ["textDays", "90"],
  },
  {
    type: "whatsapp-out",
    from: hoursAnswer.id,
    through: [],
    wrong: (form) => form.getByLabel("Testo", { exact: true }).fill(""),
    says: /^Scrivi il testo in italiano\.$/,
    right: (form) => form.getByLabel("Testo", { exact: true }).fill("Per provare: {{calendar.week}}."),
    saved: ["texts.it", "Per provare: {{calendar.week}}."],
  },
  {
    type: "comune",
    from: hoursAnswer.id,
    through: ["comune"],
    wrong: (form) => form.getByLabel("E-mail", { exact: true }).fill("urp chiocciola comune"),
    says: /^Scrivi un indirizzo e-mail/,
    right: (form) => form.getByLabel("E-mail", { exact: true }).fill("prova@comune.example"),
    saved: ["email", "prova@comune.example"],
  },
  {
    type: "office-hours",
    from: nodeOf("office-hours").id,
    through: [],
    wrong: async (form) => {
      await form.getByLabel("Terza uscita").check();
      await form.getByLabel("Minuti prima").fill("0");
    },
    says: /^Scrivi i minuti, da 1 a 720\.$/,
    right: async (form) => {
      await form.getByLabel("Minuti prima").fill("20");
      await form.getByLabel("Terza uscita").uncheck();
    },
    saved: ["warnMinutes", "20"],
  },
  {
    type: "opening-calendar",
    from: nodeOf("office-hours").id,
    through: ["calendar"],
    wrong: (form) => firstEnd(form).fill("08:00"),
    says: /la fine \(08:00\) deve venire dopo l'inizio/,
    right: (form) => firstEnd(form).fill("12:30"),
    saved: ["calendar.week.1.0.1", "12:30"],
  },
  {
    type: "sort-request",
    from: nodeOf("sort-request").id,
    through: [],
    wrong: (form) => form.getByLabel("Nome dell'argomento").first().fill(""),
    says: /^L'argomento numero 1 non ha un nome/,
    refusedBy: "urp/sort-request/test",
    right: (form) => form.getByLabel("Nome dell'argomento").first().fill("Prenotare"),
    saved: ["intents.0.label", "Prenotare"],
  },
  {
    type: "moderate",
    from: nodeOf("moderate").id,
    through: [],
    wrong: async (form) => {
      await form.getByLabel("Blocca per un po' chi insiste").check();
      await form.getByLabel("Messaggi bloccati").fill("0");
    },
    says: /^Scrivi quanti messaggi, da 1 a 100\.$/,
    right: async (form) => {
      await form.getByLabel("Messaggi bloccati").fill("5");
      await form.getByLabel("Blocca per un po' chi insiste").uncheck();
    },
    saved: ["strikeCount", "5"],
  },
  {
    type: "subscribe-toggle",
    from: nodeOf("subscribe-toggle").id,
    through: [],
    wrong: (form) => form.getByLabel("Durata in mesi").fill("121"),
    says: /^Scrivi i mesi, da 0 a 120\.$/,
    right: (form) => form.getByLabel("Durata in mesi").fill("12"),
    saved: ["months", "12"],
  },
  // Dialogs are opened from the default flow, for as long as it has the node.
  ...flow.filter(({ type }) => type === "collect-report").slice(0, 1).map(
    ({ id }): Dialog => ({
      type: "collect-report",
      from: id,
      through: [],
      wrong: (form) => form.getByLabel("Minuti di silenzio").fill("1"),
      says: /^Scrivi i minuti, da 2 a 720\.$/,
      right: (form) => form.getByLabel("Minuti di silenzio").fill("20"),
      saved: ["silenceMinutes", "20"],
    }),
  ),
  {
    type: "consult-status",
    from: nodeOf("consult-status").id,
    through: [],
    wrong: (form) => form.getByLabel("Per chi non è iscritto (italiano)").fill(""),
    says: /^Scrivi il testo in italiano per chi non è iscritto\.$/,
    right: (form) => form.getByLabel("Per chi non è iscritto (italiano)").fill("Manda 👍 per iscriverti."),
    saved: ["texts.it", "Manda 👍 per iscriverti."],
  },
  {
    type: "publish-status",
    from: nodeOf("publish-status").id,
    through: [],
    wrong: (form) => form.getByLabel("Giorni di validità").fill("367"),
    says: /^Scrivi i giorni, da 0 a 366\.$/,
    right: (form) => form.getByLabel("Giorni di validità").fill("10"),
    saved: ["daysValid", "10"],
  },
  {
    // The flow has none: the comune that wants one makes it from here.
    type: "status-gateway",
    from: nodeOf("publish-status").id,
    through: ["gateway"],
    wrong: (form) => form.getByLabel("Destinatari per invio").fill("513"),
    says: /^Scrivi un numero da 1 a 512\.$/,
    right: async (form) => {
      await form.getByLabel("Ho letto l'avvertenza").check();
      await form.getByLabel("Indirizzo").fill("http://waha:3000");
      await form.getByLabel("Chiave API").fill("chiave");
      await form.getByLabel("Numero che pubblica").fill("+39 328 0000001");
      await form.getByLabel("Destinatari per invio").fill("100");
    },
    saved: ["chunkSize", "100"],
  },
  {
    type: "forward-to-email",
    from: nodeOf("forward-to-email").id,
    through: [],
    wrong: (form) => form.getByLabel("Risposte a").fill("urp chiocciola comune"),
    says: /^Scrivi un indirizzo e-mail, o lascia vuoto\.$/,
    right: (form) => form.getByLabel("Risposte a").fill("urp@comune.example"),
    saved: ["replyTo", "urp@comune.example"],
  },
  {
    type: "mail-server",
    from: nodeOf("forward-to-email").id,
    through: ["server"],
    wrong: (form) => form.getByLabel("Porta", { exact: true }).fill("70000"),
    says: /^La porta va da 1 a 65535\.$/,
    right: (form) => form.getByLabel("Porta", { exact: true }).fill("465"),
    saved: ["port", "465"],
  },
];

/** Opens a dialog; what lies on the way to it is left open below. */
export async function open(editor: Editor, { from, through }: Dialog): Promise<Locator> {
  // The keyboard does for a node what a double click does; tried on some of them.
  await (through.length > 0 ? editor.edit(from) : editor.editByKeyboard(from));
  for (const property of through) await editor.editConfig(property);
  return editor.form;
}

/** The same when another dialog is open, which may be on the way. */
export async function openNext(editor: Editor, dialog: Dialog, before?: Dialog): Promise<Locator> {
  const onTheWay = before?.from === dialog.from && before.through.length === dialog.through.length - 1;
  if (onTheWay) return editor.editConfig(dialog.through.at(-1)!);
  await editor.cancel();
  return open(editor, dialog);
}

async function choose(form: Locator, property: string, value: string): Promise<void> {
  await form.locator(`select[id$="input-${property}"]`).selectOption(value);
}

/** Where Monday's first opening ends. */
function firstEnd(form: Locator): Locator {
  return form.locator('[data-path="week.1.0"]').nth(1);
}
