/**
 * What was read of the messages of just now. Several nodes of a chain read the same words, and each of them more than once:
 * they know nothing of each other, and the work is done once.
 */

/** Messages that are on their way at the same time. They stay in memory no longer than until as many others have come. */
const most = 64;
/** Longer ones are rare, and their words would fill the memory. */
const longest = 1000;

/** Remembers what `read` gave for the latest texts. What it gives is shared by all who ask: nobody may change it. */
export function readLately<Read>(read: (text: string, language?: string) => Read): typeof read {
  const known = new Map<string, { read: Read }>();
  return (text, language) => {
    if (text.length > longest) return read(text, language);
    const key = `${language?.length ?? "-"}:${language ?? ""}${text}`;
    const found = known.get(key) ?? { read: read(text, language) };
    // The latest stands last.
    known.delete(key);
    known.set(key, found);
    if (known.size > most) known.delete(known.keys().next().value!);
    return found.read;
  };
}
