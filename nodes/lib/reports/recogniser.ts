/**
 * Reads the words of a message: does it report something, of which category, or is it about something else altogether? The
 * recogniser of `sort-request` does the reading; here are the subjects that it chooses among. Pure.
 */
import { type Intent, compile, contentWords, defaultIntents, readLately } from "../request/index.ts";
import { folded } from "../texts/index.ts";
import type { Category } from "./category.ts";
import { asksInformation } from "./information.ts";

export interface Reading {
  /** It tells of something that is broken, dirty or dangerous. */
  reports: boolean;
  /** Id of the category that its words speak for; null when none does. */
  category: string | null;
  /** Clearly of another subject, a person to speak with included: not part of a report. */
  elsewhere: boolean;
  /** It says something: more than a greeting, thanks or the wish to report. */
  says: boolean;
  /** The words that decided, as they were written. */
  words: string[];
}

export interface Recogniser {
  read(text: string, language?: string): Reading;
}

const reportId = "report";
/** Said beside a report these change nothing about it. */
const harmless = new Set([reportId, "thanks"]);
/** How sure it must be that what is said during a collection is not part of it: more than to begin one. */
const surelyElsewhere = 0.6;
const leastForCategory = 0.1;

/** Words that only announce a report: what it is about is still to come. */
const announcing = new Set(
  contentWords(
    "segnalare segnalazione segnalazioni segnalo segnalarvi problema problemi fare inviare mandare aprire nuova report " +
      "reporting problem issue make send",
  ),
);

/** Whole messages that are meant for other nodes of the chain, folded. */
const forOthers = new Set("cancellami iscrivimi disiscrivimi stato avvisi novita argomenti".split(" "));

/** Prepares the categories for reading; do it once, not per message. */
export function createRecogniser(categories: readonly Category[]): Recogniser {
  const kinds = compile(categories.map(asIntent), leastForCategory);
  const own = categories.flatMap(({ words }) => words);
  const subjects = compile(defaultIntents.map((intent) => (intent.id === reportId ? withWords(intent, own) : intent)));

  return {
    // One message is read to decide, to gather and to ask.
    read: readLately((text, language) => {
      const subject = subjects.sort(text, language);
      const other = subject.intent !== null && !harmless.has(subject.intent) && subject.confidence >= surelyElsewhere;
      const reports = subject.intent === reportId && !(text.length <= longestFolded && asksInformation(text));
      // Every message of the desk comes by here, and most are no report: what only a report needs is read when it is asked for.
      let read: ReturnType<typeof kinds.sort> | undefined;
      const kind = () => (read ??= kinds.sort(text, language));
      return {
        reports,
        get category() {
          return kind().intent;
        },
        get elsewhere() {
          return (other && kind().intent === null) || isForOthers(text);
        },
        get says() {
          return contentWords(text, language).some((word) => !announcing.has(word));
        },
        get words() {
          return reports || kind().intent === null ? subject.words : kind().words;
        },
      };
    }),
  };
}

function asIntent({ id, name, words }: Category): Intent {
  return { id, label: name, words, phrases: [], examples: [] };
}

/** What the clerk lists under a category also begins a report. */
function withWords(intent: Intent, more: readonly string[]): Intent {
  return { ...intent, words: [...intent.words, ...more] };
}

function isForOthers(text: string): boolean {
  const said = foldedStart(text);
  return forOthers.has(said) || (text.trim() !== "" && said === "");
}

/** Longer messages are none of the few words that we compare with. */
const longestFolded = 200;

export const foldedStart = (text: string): string => folded(text.slice(0, longestFolded));
