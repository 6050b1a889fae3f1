/** For the editor: what a sentence would do, and why. */
import { recognise } from "./recognise.ts";
import { readWords } from "./words.ts";

export interface TryOut {
  want: string;
  why: string;
}

/** @throws Refused when the lists are wrong */
export function tryOut(body: Record<string, unknown>): TryOut {
  const words = readWords(body["words"]);
  const text = typeof body["text"] === "string" ? body["text"] : "";
  const { want, why } = recognise({ kind: "text", text }, words);
  return { want: want ?? "nothing", why };
}
