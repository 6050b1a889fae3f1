/** For the editor: what a sentence would begin, of which category, and why. */
import { readCategories } from "./category.ts";
import { addressIn } from "./place.ts";
import { createRecogniser } from "./recogniser.ts";
import { shippedCategories } from "./shipped-categories.ts";

export interface TryOut {
  /** It begins a report. */
  reports: boolean;
  /** Said during a collection, it goes on to the other nodes. */
  elsewhere: boolean;
  /** Name of the category; that of the last one when the words speak for none. */
  category: string;
  guessed: boolean;
  words: string[];
  /** The address found in it; "" when there is none. `precise`: with a house number, no position is asked for. */
  address: string;
  precise: boolean;
}

/** @throws Refused when the categories are wrong */
export function tryOut(body: Record<string, unknown>): TryOut {
  const categories = readCategories(body["categories"], shippedCategories);
  const text = typeof body["text"] === "string" ? body["text"] : "";
  const { reports, elsewhere, category, words } = createRecogniser(categories).read(text);
  const found = categories.find(({ id }) => id === category);
  const address = addressIn(text);
  return {
    reports: reports && !elsewhere,
    elsewhere,
    category: (found ?? categories.at(-1)!).name,
    guessed: found !== undefined,
    words,
    address: address?.text ?? "",
    precise: address?.numbered ?? false,
  };
}
