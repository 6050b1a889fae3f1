/**
 * Says where an unforeseen error came from without repeating its message: the message of a library's error may quote what
 * it was working on (a citizen's words, a number, a token).
 */
export function describeUnexpected(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = (error as { code?: unknown }).code;
  // The stack repeats the message, which may have any lines.
  const stack = error.stack ?? "";
  const trace = stack.slice(stack.indexOf(error.message) + error.message.length);
  const where = trace.split("\n").find((line) => /^\s+at /.test(line));
  const place = where?.match(/([\w.-]+\.[jt]s:\d+)/)?.[1];
  return [error.name, typeof code === "string" ? code : "", place ?? ""].filter(Boolean).join(" ");
}
