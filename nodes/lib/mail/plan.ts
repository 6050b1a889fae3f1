/**
 * Which attachment goes with which mail, and which stay behind. A plan is kept with the mail, so that the part that was
 * under way when the power went is sent again as the same part.
 */

/** `too-large`: for this mail alone. `over-limit`: for the desk, which never fetched it. */
export type LeftReason = "too-large" | "over-limit" | "refused" | "infected" | "not-checked" | "lost" | "late";

export interface Plan {
  /** Indexes of files, mail by mail; the first has the text, and may have no file. */
  parts: number[][];
  /** Files that stay behind, and the part whose text says so. */
  left: { file: number; reason: LeftReason; part: number }[];
  /** Parts that the server has taken. */
  done: number;
}

/** `leave` says why a file stays behind whatever its size. */
export interface PlannedFile {
  bytes: number;
  leave?: LeftReason;
}

/** Base64 in lines of 76 with CRLF, and the part's own headers. */
export function encodedBytes(bytes: number): number {
  return Math.ceil(bytes / 57) * 78 + 400;
}

/** @param room bytes that a mail has for attachments */
export function planFiles(files: readonly PlannedFile[], room: number): Plan {
  const plan: Plan = { parts: [[]], left: [], done: 0 };
  let used = 0;
  for (const [file, { bytes, leave }] of files.entries()) {
    const size = encodedBytes(bytes);
    const reason = leave ?? (size > room ? "too-large" : undefined);
    if (reason) {
      plan.left.push({ file, reason, part: 0 });
      continue;
    }
    if (used + size > room) {
      plan.parts.push([]);
      used = 0;
    }
    plan.parts.at(-1)!.push(file);
    used += size;
  }
  return plan;
}

/**
 * The server found the next part too large: its files go one by one, and one that was alone stays behind. Null when there is
 * nothing left to take away.
 */
export function smaller(plan: Plan): Plan | null {
  const { parts, left, done } = plan;
  const next = parts[done] ?? [];
  if (next.length === 0) return null;
  if (next.length === 1) return without(plan, next[0]!, "too-large");
  const rest = parts.slice(done).flat();
  return { parts: [...parts.slice(0, done), ...rest.map((file) => [file])], left, done };
}

/** The next part goes without this file, and says so. */
export function without(plan: Plan, file: number, reason: LeftReason): Plan {
  const parts = plan.parts.map((part, index) => (index === plan.done ? part.filter((one) => one !== file) : part));
  return { parts, left: [...plan.left, { file, reason, part: plan.done }], done: plan.done };
}
