/** The message of a report that ended by itself: no citizen's message carries it, and it has the facts of the last one. */
import type { Message } from "../kit/index.ts";
import type { ReportRecord } from "../store/index.ts";
import { ownRun } from "./own-run.ts";
import { type ReportContent, messageReport } from "./report.ts";

/** Null once the citizen's data have been erased. */
export function bornMessage(record: ReportRecord): Message | null {
  const report = messageReport(record);
  if (!report || record.content === null || record.citizen === null) return null;
  const { last, language, position } = JSON.parse(record.content) as ReportContent;
  return {
    payload: report.text,
    topic: record.citizen,
    whatsapp: {
      // Its own: what later nodes did for the last message must not stand for what they do now.
      event: `${last.event}.end`,
      run: ownRun(),
      kind: last.kind,
      at: report.at,
      account: last.account,
      citizen: record.citizen,
      media: report.media,
      ...(position && { location: position }),
      ...(language !== undefined && { language }),
    },
    report,
  };
}

/** So long what is said about a report that was handed on late waits for the citizen to write again. */
const waitsMs = 30 * 24 * 60 * 60 * 1000;

/**
 * The message of a report that could not be handed on when it came. It has the event of then, as what later nodes do is still
 * to be done for the first time. Null once the citizen's data have been erased.
 */
export function owedMessage(record: ReportRecord, event: string, now: number): Message | null {
  const msg = bornMessage(record);
  if (!msg?.whatsapp) return null;
  return { ...msg, whatsapp: { ...msg.whatsapp, event, waitsUntil: new Date(now + waitsMs).toISOString() } };
}
