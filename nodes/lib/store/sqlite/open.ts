/**
 * The SQLite engine as the rest of the package sees it. While a batch is being written, what is called meanwhile waits and
 * goes together in the next: that is group commit without a timer. A second batch may already be on its way to the writer,
 * so that it need not wait for us between two. Batches travel as text: JSON costs less here than a structured clone.
 */
import { Worker } from "node:worker_threads";
import { Refused } from "../../errors.ts";
import { loadKeys } from "../../privacy/index.ts";
import type { Store } from "../store.ts";
import { type Call, type Fault, type Outcome, fromFault } from "./batch.ts";
import { keptMedia } from "./kept-media.ts";
import { mediaDirectory, mediaFiles } from "./media-files.ts";

/** Bounds one batch's time in the writer (a call costs some 50 µs). */
const callsAtATime = 512;
/** A second batch is worth its own commit only when it has company. */
const callsWorthASecond = 24;
/** Beyond this the caller is told that we cannot keep up, instead of growing without end. */
const callsWaiting = 50_000;

interface Waiting {
  call: Call;
  resolve: (value: never) => void;
  reject: (error: Error) => void;
}

/**
 * @param path of the database file; made when missing
 * @param keyFile of the keys; made only together with the database
 * @throws Refused: not writable, in use, damaged, of another program or a newer version, keys missing or of another database
 */
export async function openSqlite(path: string, keyFile: string): Promise<Store> {
  const file = import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js";
  const worker = new Worker(new URL(file, import.meta.url), { workerData: { path, keyFile } });
  await opened(worker);
  try {
    return proxy(worker, path, keyFile);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

function opened(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.once("error", () => reject(stopped()));
    worker.once("message", (message: { ready: true } | { fault: Fault }) => {
      if ("ready" in message) return resolve();
      void worker.terminate();
      reject(fromFault(message.fault));
    });
  });
}

function proxy(worker: Worker, path: string, keyFile: string): Store {
  const files = mediaFiles(mediaDirectory(path), loadKeys(keyFile, false));
  const waiting: Waiting[] = [];
  /** Batches that the writer has, oldest first. */
  const underWay: Waiting[][] = [];
  let ended: Refused | undefined;
  let whenIdle: (() => void) | undefined;
  let closing: Promise<void> | undefined;

  const pump = (): void => {
    if (waiting.length === 0) {
      if (underWay.length === 0) whenIdle?.();
      return;
    }
    const goes = underWay.length === 0 || (underWay.length === 1 && waiting.length >= callsWorthASecond);
    if (!goes) return;
    const batch = waiting.splice(0, callsAtATime);
    underWay.push(batch);
    worker.postMessage(JSON.stringify(batch.map(({ call }) => call)));
  };
  const fail = (error: Refused): void => {
    ended ??= error;
    for (const { reject } of [...underWay.splice(0).flat(), ...waiting.splice(0)]) reject(error);
    whenIdle?.();
  };
  worker.on("message", (text: string) => {
    const outcomes = JSON.parse(text) as Outcome[];
    const answered = underWay.shift() ?? [];
    pump();
    answered.forEach(({ resolve, reject }, index) => {
      const outcome = outcomes[index]!;
      if ("fault" in outcome) reject(fromFault(outcome.fault));
      else resolve(outcome.value as never);
    });
  });
  worker.on("error", () => fail(stopped()));
  worker.on("exit", () => fail(ended ?? stopped()));

  const call =
    (name: Call["name"]) =>
    (...values: unknown[]): Promise<never> =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        if (waiting.length >= callsWaiting) return reject(overloaded());
        waiting.push({ call: { name, arguments: values }, resolve, reject });
        // Calls of one turn go together.
        if (waiting.length === 1 || waiting.length === callsWorthASecond) queueMicrotask(pump);
      });

  async function close(): Promise<void> {
    if (ended) return;
    await new Promise<void>((resolve) => {
      whenIdle = resolve;
      pump();
    });
    if (ended) return;
    ended = closed();
    const exited = new Promise((resolve) => worker.once("exit", resolve));
    worker.postMessage("close");
    await exited;
  }

  const media = keptMedia(call, files);

  return {
    ...media,
    accept: call("accept"),
    beat: call("beat"),
    claimEvents: call("claimEvents"),
    releaseEvents: call("releaseEvents"),
    finishEvents: call("finishEvents"),
    first: call("first"),
    enqueue: call("enqueue"),
    claimSends: call("claimSends"),
    settle: call("settle"),
    nextSend: call("nextSend"),
    figures: call("figures"),
    accounts: call("accounts"),
    findCitizen: call("findCitizen"),
    exportCitizen: call("exportCitizen"),
    eraseCitizen: media.clearing(call("eraseCitizen")),
    purge: media.clearing(call("purge")),
    // Bytes travel as base64, and an argument that is not there must not become a null.
    putNotice: (record, image) =>
      image === undefined
        ? call("putNotice")(record)
        : call("putNotice")(record, image && Buffer.from(image).toString("base64")),
    notice: call("notice"),
    noticeImage: call("noticeImage"),
    notices: call("notices"),
    noticesVersion: call("noticesVersion"),
    subscription: call("subscription"),
    changeSubscription: call("changeSubscription"),
    subscriberCount: call("subscriberCount"),
    consents: call("consents"),
    subscriberAddresses: call("subscriberAddresses"),
    consulted: call("consulted"),
    audit: call("audit"),
    auditLines: call("auditLines"),
    followStatus: call("followStatus"),
    openStatusPosts: call("openStatusPosts"),
    statusPost: call("statusPost"),
    statusChunks: call("statusChunks"),
    beginStatusChunk: call("beginStatusChunk"),
    settleStatusChunk: call("settleStatusChunk"),
    changeStatusPost: call("changeStatusPost"),
    interruptStatusChunks: call("interruptStatusChunks"),
    reportSight: call("reportSight"),
    takeReportStep: call("takeReportStep"),
    dueReports: call("dueReports"),
    bornReports: call("bornReports"),
    bornNodes: call("bornNodes"),
    oweReport: call("oweReport"),
    owedReports: call("owedReports"),
    inheritBorn: call("inheritBorn"),
    closeBornReports: call("closeBornReports"),
    reportByNumber: call("reportByNumber"),
    changeReport: call("changeReport"),
    nearReports: call("nearReports"),
    reportLines: call("reportLines"),
    writeMail: call("writeMail"),
    claimMails: call("claimMails"),
    recoverMails: call("recoverMails"),
    noteMail: call("noteMail"),
    settleMails: call("settleMails"),
    nextMail: call("nextMail"),
    adoptMails: call("adoptMails"),
    mailNodes: call("mailNodes"),
    inheritMails: call("inheritMails"),
    mailCounts: call("mailCounts"),
    deadMails: call("deadMails"),
    resendMail: call("resendMail"),
    dismissMail: call("dismissMail"),
    untoldMails: call("untoldMails"),
    toldMail: call("toldMail"),
    mailOf: call("mailOf"),
    recall: call("recall"),
    rule: call("rule"),
    evidence: call("evidence"),
    evidenceRecord: call("evidenceRecord"),
    evidenceChain: call("evidenceChain"),
    learningCases: call("learningCases"),
    takeAnswer: call("takeAnswer"),
    untoldAnswers: call("untoldAnswers"),
    heldAnswer: call("heldAnswer"),
    answerNodes: call("answerNodes"),
    inheritAnswers: call("inheritAnswers"),
    toldAnswers: call("toldAnswers"),
    refuseAnswer: call("refuseAnswer"),
    answerTicket: call("answerTicket"),
    mailOfTicket: call("mailOfTicket"),
    mailAbout: call("mailAbout"),
    openThread: call("openThread"),
    conversation: call("conversation"),
    readerPosition: call("readerPosition"),
    noteReader: call("noteReader"),
    load: () => underWay.reduce((sum, batch) => sum + batch.length, waiting.length),
    close: () => (closing ??= close()),
  };
}

function stopped(): Refused {
  return new Refused("store.stopped", {
    it: "L'archivio si è fermato: riavvia il servizio (ciò che era stato ricevuto è al sicuro).",
    en: "The store has stopped: restart the service (what had been received is safe).",
  });
}

function closed(): Refused {
  return new Refused("store.closed", {
    it: "L'archivio è chiuso: il lavoro riprende al prossimo avvio.",
    en: "The store is closed: work goes on at the next start.",
  });
}

function overloaded(): Refused {
  return new Refused("store.overloaded", {
    it: "L'archivio non sta al passo: controlla il disco.",
    en: "The store cannot keep up: check the disk.",
  });
}
