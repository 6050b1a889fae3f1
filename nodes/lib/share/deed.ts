/** What the audit says was done, in one line that a person can read and the page can take apart again. */

export type DeedKind = "contacts" | "register";

export interface Deed {
  kind: DeedKind;
  /** Contacts or lines that went out. */
  count: number;
  /** Subscribers left out because they have no number. */
  without: number;
  /** Only those who came since the export before. */
  onlyNew: boolean;
  /** Last line of the register of consents at that moment. */
  line: number;
}

export function deedText({ kind, count, without, onlyNew, line }: Deed): string {
  return `stato.${kind} count=${count} without=${without} new=${onlyNew ? 1 : 0} line=${line}`;
}

const form = /^stato\.(contacts|register) count=(\d+) without=(\d+) new=([01]) line=(\d+)$/;

/** Undefined for what others wrote into the audit. */
export function readDeed(what: string): Deed | undefined {
  const [, kind, count, without, onlyNew, line] = form.exec(what) ?? [];
  if (!kind) return undefined;
  return { kind: kind as DeedKind, count: Number(count), without: Number(without), onlyNew: onlyNew === "1", line: Number(line) };
}
