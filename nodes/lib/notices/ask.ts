/** Does the citizen ask for the notices? Only when the whole message says so: "novità sulla mia pratica?" goes on. */
import { folded } from "../texts/index.ts";

export interface Question {
  /** "" for what has no text. */
  text: string;
  /** The button or list row that was pressed. */
  replyId?: string;
  /** Nobody asks with a reaction. */
  kind?: string;
}

export const shippedWords: readonly string[] = ["Stato", "Avvisi", "Novità"];

/** The id of a button or list row that asks for the notices. */
export const shippedReplyId = "stato";

/** Small words around the one that counts; what they leave must be it. */
const around = new Set(["lo", "lo", "gli", "le", "i", "il", "vedi", "vedere", "mostra", "mostrami", "leggi", "dammi", "voglio", "vorrei",
  "di", "oggi", "del", "giorno", "per", "favore", "grazie", "ciao", "buongiorno", "buonasera", "salve", "show", "the", "me", "please", "today"]);

/** @param words  as the office wrote them, several words allowed ("bacheca avvisi") */
export function asksForNotices({ text, replyId, kind }: Question, words: readonly string[], replyIds: readonly string[]): boolean {
  if (kind === "reaction") return false;
  if (replyId !== undefined && replyIds.includes(replyId)) return true;
  // Longer than any way of saying it.
  if (text.length > 100) return false;
  const said = folded(text);
  const wanted = words.map(folded).filter(Boolean);
  if (wanted.includes(said)) return true;
  const bare = said.split(" ").filter((word) => !around.has(word)).join(" ");
  return bare !== "" && wanted.includes(bare);
}
