/** "Presa in carico" and "chiusa", as offices write them: alone on a line, whatever stands around the words in courtesy. */

export type Command = "taken" | "closed";

const phrases: Record<Command, readonly string[]> = {
  taken: [
    "presa in carico", "preso in carico", "presa in carica", "in carico", "prendo in carico", "prendiamo in carico",
    "la prendo in carico", "la prendiamo in carico", "abbiamo preso in carico", "ho preso in carico", "in lavorazione", "in corso di lavorazione",
    "presa", "assegnata", "taken", "taken on", "taken over", "in progress", "we are on it", "accepted",
  ],
  closed: [
    "chiusa", "chiuso", "chiudere", "si puo chiudere", "puo essere chiusa", "risolta", "risolto", "problema risolto", "conclusa", "concluso",
    "completata", "completato", "evasa", "evaso", "riparata", "riparato", "intervento eseguito", "intervento effettuato", "intervento concluso",
    "intervento completato", "lavoro eseguito", "lavori conclusi", "lavori eseguiti", "fatto", "closed", "resolved", "solved", "fixed", "done", "completed",
  ],
};

const byPhrase = new Map(Object.entries(phrases).flatMap(([command, words]) => words.map((phrase) => [phrase, command as Command] as const)));

/** Alone on its line, or before a name and a comma: "Salve, passiamo domani" is more than a greeting. */
const greeting = /^(?:(?:buon ?giorno|buona ?sera|buon pomeriggio|salve|ciao|good (?:morning|afternoon|evening)|hello|hi)(?: a (?:tutti|voi|lei))?[\s,.!]*|(?:buon ?giorno|buona ?sera|salve|ciao|gentil|spett|egregi|dear|hello|hi)[^.,;:!?]{0,60},)$/i;
const farewell = /^(?:(?:(?:cordiali|distinti|cari|i migliori|tanti) )?saluti|cordialmente|cordialita|grazie(?: mille| e (?:cordiali |distinti )?saluti)?|buon lavoro|buona giornata|buona serata|a presto|kind regards|best regards|regards|thanks|thank you)/i;
/** After it a name at most: "Grazie della segnalazione" goes on. */
const nameAtMost = /^[\s,.!;–-]*(?:\p{Lu}[\p{L}'’.-]*[\s,]*){0,4}$/u;

/** Without accents, punctuation, number and politeness. */
function bare(line: string): string {
  return line
    .slice(0, 200)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/\b20\d\d\/\d{1,9}\b/g, " ")
    .replace(/[^a-z]+/g, " ")
    .trim()
    .replace(/^(?:(?:la )?(?:segnalazione|pratica|richiesta)(?: n| numero)? )?(?:(?:e stata|e stato|e) )?(?:gia )?/, "")
    .replace(/ (?:grazie|saluti|cordiali saluti)$/, "");
}

export function commandIn(line: string): Command | undefined {
  return byPhrase.get(bare(line));
}

export interface Spoken {
  command?: Command;
  /** What is left for the citizen. */
  text: string;
}

/** @param text what the office wrote itself */
export function commandOf(text: string, subject: string): Spoken {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "" && !greeting.test(line.trim()));
  const command = first < 0 ? undefined : commandIn(lines[first]!);
  if (command) return { command, text: withoutFarewell(lines.slice(first + 1)) };
  const inSubject = commandInSubject(subject);
  if (inSubject) return { command: inSubject, text: withoutFarewell(first < 0 ? [] : lines) };
  return { text: first < 0 || withoutFarewell(lines.slice(first)) === "" ? "" : text };
}

/** "Presa in carico: Segnalazione 2026/000042": before what is left of our own subject. */
function commandInSubject(subject: string): Command | undefined {
  const own = subject.replace(/^(?:\s*(?:re|r|rif|fw|fwd|i|aw)\s*:)+/i, "").replace(/^\s*[[(]([^\])]{1,40})[\])]/, "$1:");
  return commandIn(own.split(/[:|–—]| - /, 1)[0] ?? "");
}

/** Regards and a name under them are no news for the citizen. */
function withoutFarewell(lines: readonly string[]): string {
  const text = lines.join("\n").trim();
  const first = text.split("\n", 1)[0]!.normalize("NFD").replace(/\p{M}/gu, "").trim();
  const words = farewell.exec(first)?.[0];
  return words !== undefined && nameAtMost.test(first.slice(words.length)) && text.split("\n").length <= 8 ? "" : text;
}
