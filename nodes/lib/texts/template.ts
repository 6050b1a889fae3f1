/**
 * A text for citizens as the comune writes it: `{{path}}` stands for a value, `{{path|testo}}` has a text for when the
 * value is missing, `{{#path}}…{{/path}}` is shown only when the value is there. No loops and no code: whoever edits
 * the texts of an office should be able to read them.
 */

export type Part =
  | { kind: "text"; text: string }
  | { kind: "value"; path: string; fallback: string | undefined; at: number }
  | { kind: "section"; path: string; at: number; parts: Part[] };

export type MistakeCode = "unclosed-braces" | "bad-name" | "unclosed-section" | "unopened-section" | "too-deep";

/** Where a template does not follow the rules; `name` is what stands between the braces. */
export interface Mistake {
  code: MistakeCode;
  /** Position in the template, in UTF-16 code units. */
  at: number;
  name: string;
}

export interface Template {
  parts: Part[];
  mistakes: Mistake[];
}

const PATH = /^[\p{L}_][\p{L}\p{N}_-]*(?:\.[\p{L}\p{N}_][\p{L}\p{N}_-]*)*$/u;
const LONGEST_PATH = 100;

/** Deeper sections cannot be read by eye in a text box. */
export const DEEPEST_SECTION = 2;

interface Open {
  path: string;
  at: number;
  /** Just after the opening braces' end. */
  from: number;
  parts: Part[];
}

interface Reading {
  source: string;
  root: Part[];
  open: Open[];
  mistakes: Mistake[];
}

/** Never fails: what does not follow the rules is a mistake, and stays in the text as it was written. */
export function parseTemplate(written: string): Template {
  const source = written.replaceAll("\r\n", "\n");
  const reading: Reading = { source, root: [], open: [], mistakes: [] };
  let at = 0;
  while (at < source.length) {
    const start = source.indexOf("{{", at);
    const end = start === -1 ? -1 : source.indexOf("}}", start + 2);
    const another = start === -1 ? -1 : source.indexOf("{{", start + 2);
    if (start === -1) {
      addText(reading, source.slice(at));
      break;
    }
    addText(reading, source.slice(at, start));
    if (end === -1 || (another !== -1 && another < end)) {
      reading.mistakes.push({ code: "unclosed-braces", at: start, name: excerpt(source, start) });
      addText(reading, "{{");
      at = start + 2;
    } else at = addTag(reading, start, end + 2);
  }
  while (reading.open.length > 0) closeUnended(reading);
  return { parts: reading.root, mistakes: reading.mistakes };
}

function excerpt(source: string, start: number): string {
  return source.slice(start + 2, start + 22).split("\n", 1)[0] ?? "";
}

function current(reading: Reading): Part[] {
  return reading.open.at(-1)?.parts ?? reading.root;
}

function addText(reading: Reading, text: string): void {
  if (text === "") return;
  const parts = current(reading);
  const last = parts.at(-1);
  if (last?.kind === "text") last.text += text;
  else parts.push({ kind: "text", text });
}

/** Takes the tag in [start, end) and answers where to read on. */
function addTag(reading: Reading, start: number, end: number): number {
  const inside = reading.source.slice(start + 2, end - 2).trim();
  if (inside.startsWith("#")) return openSection(reading, inside.slice(1).trim(), start, end);
  if (inside.startsWith("/")) return closeSection(reading, inside.slice(1).trim(), start, end);
  const bar = inside.indexOf("|");
  const path = (bar === -1 ? inside : inside.slice(0, bar)).trim();
  if (!isPath(path)) return keepAsText(reading, "bad-name", path, start, end);
  const fallback = bar === -1 ? undefined : inside.slice(bar + 1).trim();
  current(reading).push({ kind: "value", path, fallback, at: start });
  return end;
}

function isPath(path: string): boolean {
  return path.length <= LONGEST_PATH && PATH.test(path);
}

function keepAsText(reading: Reading, code: MistakeCode, name: string, start: number, end: number): number {
  reading.mistakes.push({ code, at: start, name });
  addText(reading, reading.source.slice(start, end));
  return end;
}

function openSection(reading: Reading, path: string, start: number, end: number): number {
  if (!isPath(path)) return keepAsText(reading, "bad-name", path, start, end);
  if (reading.open.length >= DEEPEST_SECTION) return keepAsText(reading, "too-deep", path, start, end);
  reading.open.push({ path, at: start, from: end, parts: [] });
  return end;
}

function closeSection(reading: Reading, path: string, start: number, end: number): number {
  const open = reading.open.at(-1);
  if (!open || open.path !== path) return keepAsText(reading, "unopened-section", path, start, end);
  const { source } = reading;
  const wholeLines = (open.at === 0 || source[open.at - 1] === "\n") && (end === source.length || source[end] === "\n");
  let next = end;
  if (wholeLines && end < source.length) {
    // The line break belongs to the section, so that a hidden section leaves no empty line. When the closing tag stands
    // on a line of its own, that line goes.
    if (start === open.from || source[start - 1] !== "\n") addText(reading, "\n");
    next = end + 1;
  }
  if (wholeLines) dropFirstBreak(open);
  reading.open.pop();
  current(reading).push({ kind: "section", path, at: open.at, parts: open.parts });
  return next;
}

/** An opening tag on a line of its own leaves no empty line either. */
function dropFirstBreak(open: Open): void {
  const first = open.parts[0];
  if (first?.kind === "text" && first.text.startsWith("\n")) first.text = first.text.slice(1);
}

/** A section that never ends is shown always, with its opening tag: better a strange text than a missing one. */
function closeUnended(reading: Reading): void {
  const open = reading.open.pop();
  if (!open) return;
  reading.mistakes.push({ code: "unclosed-section", at: open.at, name: open.path });
  addText(reading, reading.source.slice(open.at, open.from));
  current(reading).push(...open.parts);
}

/** Every value that the template names, once each, in the order in which they appear. */
export function placeholders(template: string): string[] {
  const names = new Set<string>();
  const collect = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.kind !== "text") names.add(part.path);
      if (part.kind === "section") collect(part.parts);
    }
  };
  collect(parseTemplate(template).parts);
  return [...names];
}
