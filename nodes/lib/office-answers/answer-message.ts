/** The message of an office's answer: no citizen's message carries it, and it goes to the citizen whose words the office got. */
import type { Language } from "../errors.ts";
import type { Message, WhatsAppFacts } from "../kit/index.ts";
import { type MailContent, readContent } from "../mail/index.ts";
import { messageReport, ownRun } from "../reports/index.ts";
import { type AnswerWhat, type OfficeAnswer, isDecision } from "../store/index.ts";
import { type ComuneService, LONGEST_TEXT, render } from "../texts/index.ts";
import type { AnswerTexts } from "./answer-texts.ts";
import { bounded } from "./bounded.ts";

export interface Telling {
  texts: AnswerTexts;
  comune: ComuneService;
  /** Id of the `whatsapp-account` node. */
  account: string;
}

/** So long an answer waits for the citizen to write again. */
const waitsMs = 30 * 24 * 60 * 60 * 1000;

export function answerMessage(answer: OfficeAnswer, { texts, comune, account }: Telling): Message {
  const { id, citizen, office, what, text, at, reference } = answer;
  const report = answer.report && messageReport(answer.report);
  const { facts } = (readContent(answer.content) ?? {}) as Partial<MailContent>;
  const spoken = (facts?.["whatsapp"] as Partial<WhatsAppFacts> | undefined)?.language;
  const language = spoken === "it" || spoken === "en" ? spoken : comune.defaultLanguage;
  const values = {
    about: aboutOf(reference, language),
    office,
    text,
    report: { number: reference, category: report?.categoryName ?? "" },
    comune: comune.valuesIn(language),
  };
  const act: AnswerWhat = isDecision(what) ? "text" : what;
  const template = texts[act][language];
  const said = render(template, values, LONGEST_TEXT).text;
  const whole = act !== "text" && text !== "" && !template.includes("{{text") ? `${said}\n\n${text}` : said;
  return {
    payload: bounded(whole, language),
    topic: citizen,
    whatsapp: {
      event: id,
      run: ownRun(),
      kind: "answer",
      at: new Date(at).toISOString(),
      account,
      citizen,
      media: [],
      waitsUntil: new Date(at + waitsMs).toISOString(),
      ...(spoken !== undefined && { language: spoken }),
    },
    ...(report && { report }),
    answer: { office, what, text, at: new Date(at).toISOString(), reference },
  };
}

function aboutOf(reference: string, language: Language): string {
  if (reference === "") return language === "it" ? "La tua richiesta" : "Your request";
  return `${language === "it" ? "La tua segnalazione n." : "Your report no."} ${reference}`;
}
