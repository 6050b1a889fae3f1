/** The demo mailbox, read by the phone page. Both are served below the same root, to this machine alone. */
import type { AnswerFate } from "../../lib/mailbox/answer-fate.ts";
import type { ReceivedMail } from "../../lib/mailbox/received.ts";

const root = "../mailbox/api/";

export type { ReceivedMail };

export interface MailboxState {
  mails: ReceivedMail[];
  fault: { fault: string; times: number } | null;
}

/** Null when there is no demo mailbox (a real mail server is configured); undefined when nobody answers; never rejects. */
export async function readMailbox(signal: AbortSignal): Promise<MailboxState | null | undefined> {
  const answer = await ask("mails", { signal });
  if (answer?.status === 404) return null;
  return jsonIn<MailboxState>(answer);
}

/** What the mailbox is afterwards. `fault`: the next `times` mails meet it. */
export async function misbehave(fault: string | null, times: number): Promise<MailboxState | undefined> {
  return jsonIn<MailboxState>(await post("fault", { fault, times }));
}

export async function emptyMailbox(): Promise<MailboxState | undefined> {
  return jsonIn<MailboxState>(await post("clear", {}));
}

/** "failed": the mailbox does not answer, or whoever reads the answer cannot just now. Never rejects. */
export async function answerAsOffice(mail: string, text: string): Promise<AnswerFate | "failed"> {
  const answer = await post("answer", { mail, text });
  if (answer?.status === 404) return "gone";
  return (await jsonIn<{ fate: AnswerFate }>(answer))?.fate ?? "failed";
}

export function attachmentAddress(mail: string, index: number): string {
  return `${root}mails/${encodeURIComponent(mail)}/${index}`;
}

function post(path: string, body: object): Promise<Response | undefined> {
  const headers = { "Content-Type": "application/json" };
  return ask(path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function ask(path: string, request: RequestInit): Promise<Response | undefined> {
  try {
    return await fetch(root + path, request);
  } catch {
    return undefined;
  }
}

async function jsonIn<T>(answer: Response | undefined): Promise<T | undefined> {
  try {
    return answer?.ok ? ((await answer.json()) as T) : undefined;
  } catch {
    return undefined;
  }
}
