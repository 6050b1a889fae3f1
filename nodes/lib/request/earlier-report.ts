/**
 * What is said about a report that was made before: whoever asks what became of it, or says that it was put right, reports
 * nothing. Reads Italian and English. Pure.
 */
import { anyOf } from "./any-of.ts";
import { readLately } from "./lately.ts";
import { putRight } from "./put-right.ts";

/** `asks`: what became of a report. `done`: it has been put right. */
export type EarlierReport = { kind: "asks"; number?: string } | { kind: "done" };

const longest = 400;

const report = /\b(?:segnalazion[ei]|segnalat[oa]|segnalai|segnalavo|reports?|reported)\b/;
/** Made already, by the writer. */
const made = anyOf(
  "mi[ao]|nostra|mie|che (?:vi )?(?:ho|abbiamo|avevo|avevamo)|" +
    "(?:ho|abbiamo|avevo|avevamo) (?:gia |anche )?(?:fatto|fatta|inviat[oa]|mandat[oa]|segnalat[oa]|aperto|aperta)|" +
    "inviata|fatta|mandata|aperta|scorsa|precedente|" +
    "di (?:ieri|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|qualche giorno fa|settimana scorsa)|" +
    "(?:l|all|sull|dall|dell)[ae] segnalazion[ei] (?:d|su|per)\\w*|my|our|(?:i|we) (?:made|sent|reported)|the reports?|" +
    "avete (?:ricevuto|letto|visto) (?:la|le)|" +
    "segnalat[oaie] (?:da (?:me|noi)|ieri|tempo fa|\\w+ \\w+ fa|(?:il|la|l) (?:mese|settimana|altro|anno))",
);
const wantsToKnow = anyOf(
  "a che punto|che fine ha fatto|che ne e|novita|notizie|aggiornament[oi]|aggiornarmi|a quando|quando|" +
    "quanto (?:ci|manca|tempo)|avete (?:ricevuto|letto|visto|preso|fatto|risolto)|" +
    "e (?:stata|gia stata|mai stata) (?:ricevuta|presa|letta|vista|chiusa|risolta|inoltrata|gestita)|e arrivata|" +
    "ricevuta|presa in carico|stato della|lo stato|come procede|come va|ancora (?:niente|nulla|nessun[oa])|" +
    "nessun[oa] (?:risposta|notizia)|chi la segue|posso sapere|vorrei sapere|sapete (?:dirmi|qualcosa)|mi dite|status|" +
    "any news|news|update|updates|when|have you|did you|has it|what happened|how is|how far|received",
);
/** "Vorrei fare una segnalazione", "dove mando la segnalazione?": one that is still to come. */
const announces = anyOf(
  "(?:vorrei|voglio|volevo|devo|posso|potrei|come (?:faccio|si fa)|per|a) (?:fare|inviare|mandare|aprire|segnalare)|" +
    "fare una segnalazione|nuova segnalazione|un altra segnalazione|come (?:segnalo|segnalare)|" +
    "dove (?:segnalo|mando|segnalare)|a chi|vi (?:mando|invio|faccio)|make a report|how (?:do|can) i report|" +
    "(?:want|like|need|have) to report",
);
const ownNumber = /\b(20\d{2})\s?\/\s?(\d{1,6})\b/;

/** Undefined for what reports something, or is about something else. */
export const earlierReport: (text: string) => EarlierReport | undefined = readLately(read);

function read(text: string): EarlierReport | undefined {
  const said = text
    .slice(0, longest)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[’']/g, " ")
    .replace(/[^a-z0-9/?]+/g, " ")
    .trim();
  if (said === "") return undefined;
  const number = ownNumber.exec(said);
  const asks = (): boolean => said.includes("?") || wantsToKnow.test(said);
  if (number && (report.test(said) || said.length <= 16 || asks())) {
    return { kind: "asks", number: `${number[1]}/${number[2]!.padStart(6, "0")}` };
  }
  if (report.test(said) && made.test(said) && asks() && !announces.test(said)) return { kind: "asks" };
  // "È stato riparato il lampione?" asks; "è stato riparato, grazie" tells.
  if (!putRight(said)) return undefined;
  return said.includes("?") ? { kind: "asks" } : { kind: "done" };
}
