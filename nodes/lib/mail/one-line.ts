import { cleaned } from "../texts/index.ts";

/** For subjects and names: one line, no control or direction marks, at most `longest` UTF-16 units. */
export function oneLine(value: string, longest: number): string {
  // U+2028 and U+2029 are line ends too; other programs break lines at them.
  return cleaned(value.slice(0, 4 * longest).replace(/[\s\u2028\u2029\u0085]+/gu, " ").trim(), longest);
}
