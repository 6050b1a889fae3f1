/** A link that leads away from the desk's matters, with nothing else against it: a person may look, no more. */
import type { Words } from "../identifiers/index.ts";
import { wordAt } from "../identifiers/index.ts";
import type { Link } from "./links.ts";
import type { ByClass, Place } from "./match.ts";
import type { Rule } from "./rule.ts";

const rule = (id: string, level: Rule["level"], explanation: Rule["explanation"], yes: string[], no: string[]): Rule => ({
  id: `spam/${id}`,
  category: "spam",
  level,
  certainty: 0.5,
  version: 1,
  explanation,
  needs: [],
  within: 0,
  yes,
  no,
});

export const linkRules = {
  offTopic: rule(
    "off-topic-link",
    "review",
    {
      it: "Un collegamento fuori dall'elenco del comune, senza una domanda o una segnalazione.",
      en: "A link off the comune's list, with no question or report.",
    },
    ["www.prova-ricette.com", "Guardate https://prova.example.com/pagina che bello"],
    ["Sul sito www.prova-ricette.com ho letto dei lavori in piazza, è vero?"],
  ),
  beside: rule(
    "link",
    "note",
    {
      it: "Un collegamento fuori dall'elenco del comune: non aprirlo senza guardare dove porta.",
      en: "A link off the comune's list: look where it leads before opening it.",
    },
    ["Sul sito www.prova-ricette.com ho letto dei lavori in piazza, è vero?"],
    ["Il modulo è su www.comune.prova.it"],
  ),
};

interface OffTopic {
  rule: Rule;
  place: Place;
}

export function offTopic(links: readonly Link[], { words, asks }: Words, cues: ByClass): OffTopic | undefined {
  const link = links.find(({ kind }) => kind === "unknown") ?? links.find(({ kind }) => kind === "everyday");
  if (!link) return undefined;
  const first = wordAt(words, link.from);
  const last = Math.min(words.length, wordAt(words, link.to - 1) + 1);
  const place = { first: Math.min(first, words.length - 1), last: Math.max(last, first + 1) };
  const others = words.length - (place.last - place.first);
  const atHome = cues.has("civic") || cues.has("report") || cues.has("ask") || asks.includes(true);
  const shown = cues.has("show") && !cues.has("report") && !asks.includes(true);
  // A newspaper or a film that comes with some words belongs to what is said.
  if (link.kind === "everyday") {
    const alone = others < 2 || (shown && (!cues.has("civic") || cues.has("mineShow")));
    return { rule: alone ? linkRules.offTopic : linkRules.beside, place };
  }
  return { rule: atHome && !shown ? linkRules.beside : linkRules.offTopic, place };
}
