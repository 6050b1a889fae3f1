/**
 * Runs many calls in one transaction (group commit: one fsync for all that came in meanwhile). A call that fails is taken
 * back alone; the others go on.
 */
import { type Parameters as SentenceParameters, Refused, type Sentence, UrpError } from "../../errors.ts";
import { type Database, guarded } from "./database.ts";
import {
  answerNodes,
  heldAnswer,
  inheritAnswers,
  noteReader,
  openThread,
  readerPosition,
  refuseAnswer,
  takeAnswer,
  toldAnswers,
  untoldAnswers,
} from "./answers.ts";
import { conversation } from "./conversation.ts";
import { accept, beat, claimEvents, finishEvents, releaseEvents } from "./events.ts";
import { figures } from "./figures.ts";
import {
  adoptMails,
  claimMails,
  deadMails,
  dismissMail,
  inheritMails,
  mailCounts,
  mailNodes,
  mailOf,
  nextMail,
  noteMail,
  recoverMails,
  resendMail,
  settleMails,
  toldMail,
  untoldMails,
  writeMail,
} from "./mails.ts";
import {
  claimMedia,
  eraseMedia,
  forgetFiles,
  goneFiles,
  keepMedia,
  mediaFile,
  mediaRecord,
  mediaRecords,
  nextMedia,
  rescanMedia,
  settleMedia,
} from "./media.ts";
import { evidence, evidenceChain, evidenceRecord } from "./evidence.ts";
import { learningCases } from "./learning-cases.ts";
import { claimSends, enqueue, first, nextSend, settle } from "./outbox.ts";
import { audit, auditLines, consulted, notice, noticeImage, notices, noticesVersion, putNotice } from "./notices.ts";
import { dueReports, reportSight, takeReportStep } from "./report-drafts.ts";
import { bornNodes, bornReports, changeReport, closeBornReports, inheritBorn, nearReports, oweReport, owedReports, reportByNumber, reportLines } from "./reports.ts";
import { accounts, eraseCitizen, exportCitizen, findCitizen, purge } from "./retention.ts";
import {
  beginStatusChunk,
  changeStatusPost,
  followStatus,
  interruptStatusChunks,
  openStatusPosts,
  settleStatusChunk,
  statusChunks,
  statusPost,
} from "./status-posts.ts";
import { recall, rule } from "./rulings.ts";
import { scrub } from "./scrub.ts";
import { answerTicket, mailAbout, mailOfTicket } from "./tickets.ts";
import { changeSubscription, consents, subscriberAddresses, subscriberCount, subscription } from "./subscriptions.ts";

const operations = {
  accept,
  beat,
  claimEvents,
  releaseEvents,
  finishEvents,
  first,
  enqueue,
  claimSends,
  settle,
  nextSend,
  figures,
  accounts,
  findCitizen,
  exportCitizen,
  eraseCitizen,
  purge,
  putNotice,
  notice,
  noticeImage,
  notices,
  noticesVersion,
  subscription,
  changeSubscription,
  subscriberCount,
  consents,
  subscriberAddresses,
  consulted,
  audit,
  auditLines,
  followStatus,
  openStatusPosts,
  statusPost,
  statusChunks,
  beginStatusChunk,
  settleStatusChunk,
  changeStatusPost,
  interruptStatusChunks,
  reportSight,
  takeReportStep,
  dueReports,
  bornReports,
  bornNodes,
  inheritBorn,
  oweReport,
  owedReports,
  closeBornReports,
  reportByNumber,
  changeReport,
  nearReports,
  reportLines,
  writeMail,
  claimMails,
  recoverMails,
  noteMail,
  settleMails,
  nextMail,
  adoptMails,
  mailNodes,
  inheritMails,
  mailCounts,
  deadMails,
  resendMail,
  dismissMail,
  untoldMails,
  toldMail,
  mailOf,
  claimMedia,
  nextMedia,
  keepMedia,
  settleMedia,
  rescanMedia,
  mediaRecord,
  mediaRecords,
  mediaFile,
  eraseMedia,
  goneFiles,
  forgetFiles,
  recall,
  rule,
  evidence,
  evidenceRecord,
  evidenceChain,
  learningCases,
  takeAnswer,
  untoldAnswers,
  heldAnswer,
  answerNodes,
  inheritAnswers,
  toldAnswers,
  refuseAnswer,
  answerTicket,
  mailOfTicket,
  mailAbout,
  openThread,
  conversation,
  readerPosition,
  noteReader,
};

export interface Call {
  name: keyof typeof operations;
  arguments: unknown[];
}

/** What went wrong, in a form that passes between threads. */
export interface Fault {
  code: string;
  sentence: Sentence;
  parameters: SentenceParameters;
}

export type Outcome = { value: unknown } | { fault: Fault };

export function runBatch(db: Database, calls: Call[]): Outcome[] {
  try {
    return guarded("database", () => {
      db.prepare("BEGIN IMMEDIATE").run();
      const outcomes = calls.map((call) => runCall(db, call));
      db.prepare("COMMIT").run();
      scrub(db);
      return outcomes;
    });
  } catch (error) {
    rollback(db);
    const fault = toFault(error);
    return calls.map(() => ({ fault }));
  }
}

function runCall(db: Database, call: Call): Outcome {
  db.prepare("SAVEPOINT call").run();
  try {
    const operation = operations[call.name] as (db: Database, ...values: unknown[]) => unknown;
    const value = operation(db, ...call.arguments);
    db.prepare("RELEASE call").run();
    return { value };
  } catch (error) {
    if (!takeBack(db)) throw error;
    return { fault: toFault(error) };
  }
}

/**
 * After some faults (disk full, I/O) SQLite has already taken back the whole transaction, and the savepoint with it: then
 * nothing was written. We find out by trying: `DatabaseSync.isTransaction` came only with Node 22.16.
 */
function takeBack(db: Database): boolean {
  try {
    db.sql.exec("ROLLBACK TO call; RELEASE call");
    return true;
  } catch {
    return false;
  }
}

function rollback(db: Database): void {
  try {
    db.sql.exec("ROLLBACK");
  } catch {
    // No transaction is left: SQLite has taken it back by itself, or it never began.
  }
}

export function toFault(error: unknown): Fault {
  if (error instanceof UrpError) {
    return { code: error.code, sentence: error.sentence, parameters: error.parameters };
  }
  const what = error instanceof Error ? `${error.name} ${(error as { errcode?: number }).errcode ?? ""}`.trim() : "";
  return {
    code: "store.failed",
    sentence: {
      it: "L'archivio non ha potuto scrivere ({what}): controlla lo spazio e lo stato del disco.",
      en: "The store could not write ({what}): check the disk's space and health.",
    },
    parameters: { what },
  };
}

export function fromFault(fault: Fault): Refused {
  return new Refused(fault.code, fault.sentence, fault.parameters);
}
