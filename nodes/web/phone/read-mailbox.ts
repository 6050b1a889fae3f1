/** The demo mailbox, read by the phone page. Both are served below the same root, to this machine alone. */
import type { ReceivedMail } from "../../lib/mailbox/received.ts";

const root = "../mailbox/api/";

export type { ReceivedMail };

export interface MailboxState {
  mails: ReceivedMail[];
  fault: { fault: string; times: number } | null;
}

/** Undefined when there is no demo mailbox (a real mail server is configured), or it does not answer; never rejects. */
export async function readMailbox(signal: AbortSignal): Promise<MailboxState | undefined> {
  return ask(`${root}mails`, { signal });
}

/** What the mailbox is afterwards. `fault`: the next `times` mails meet it. */
export async function misbehave(fault: string | null, times: number): Promise<MailboxState | undefined> {
  return post("fault", { fault, times });
}

export async function emptyMailbox(): Promise<MailboxState | undefined> {
  return post("clear", {});
}

export function attachmentAddress(mail: string, index: number): string {
  return `${root}mails/${encodeURIComponent(mail)}/${index}`;
}

function post(path: string, body: object): Promise<MailboxState | undefined> {
  const headers = { "Content-Type": "application/json" };
  return ask(root + path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function ask(address: string, request: RequestInit): Promise<MailboxState | undefined> {
  try {
    const answer = await fetch(address, request);
    return answer.ok ? ((await answer.json()) as MailboxState) : undefined;
  } catch {
    return undefined;
  }
}
