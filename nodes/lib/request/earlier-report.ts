/**
 * What is said about a report that was made before: whoever asks what became of it, or says that it was put right, reports
 * nothing. Reads Italian and English. Pure.
 */

import { readLately } from "./lately.ts";

/** `asks`: what became of a report. `done`: it has been put right. */
export type EarlierReport = { kind: "asks"; number?: string } | { kind: "done" };

const longest = 400;

const report = /\b(?:segnalazion[ei]|segnalat[oa]|segnalai|segnalavo|reports?|reported)\b/;
/** Made already, by the writer. */
const made =
  /\b(?:mi[ao]|nostra|mie|che (?:vi )?(?:ho|abbiamo|avevo|avevamo)|(?:ho|abbiamo|avevo|avevamo) (?:gia |anche )?(?:fatto|fatta|inviat[oa]|mandat[oa]|segnalat[oa]|aperto|aperta)|inviata|fatta|mandata|aperta|scorsa|precedente|di (?:ieri|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|qualche giorno fa|settimana scorsa)|del(?:la|l|lo|le|gli)?|my|our|i (?:made|sent|reported)|we (?:made|sent|reported)|the)\b/;
const wantsToKnow =
  /\b(?:a che punto|che fine ha fatto|che ne e|novita|notizie|aggiornament[oi]|aggiornarmi|a quando|quando|quanto (?:ci|manca|tempo)|avete (?:ricevuto|letto|visto|preso|fatto|risolto)|e (?:stata|gia stata|mai stata) (?:ricevuta|presa|letta|vista|chiusa|risolta|inoltrata|gestita)|e arrivata|ricevuta|presa in carico|stato della|lo stato|come procede|come va|ancora (?:niente|nulla|nessun[oa])|nessun[oa] (?:risposta|notizia)|chi la segue|posso sapere|vorrei sapere|sapete (?:dirmi|qualcosa)|mi dite|status|any news|news|update|updates|when|have you|did you|has it|what happened|how is|how far|received)\b/;
const ownNumber = /\b(20\d{2})\s?\/\s?(\d{1,6})\b/;
/** "La buca è stata riparata", "hanno sistemato il lampione". */
const put =
  /\b(?:(?:e|sono) stat[oaie] (?:gia |finalmente )?|(?:hanno|avete) (?:gia |finalmente )?|has been |have been |was |is )(riparat|sistemat|aggiustat|risolt|ripulit|pulit|tappat|chius|rimoss|portat[oaie] via|ritirat|sostituit|cambiat|asfaltat|svuotat|rimess|fixed|repaired|solved|removed|cleaned)/;
const put2 = /\b(?:ora|adesso|finalmente) (?:funziona|e (?:a posto|tutto a posto|riparat[oa]|pulit[oa]|risolt[oa]))\b|\bproblema (?:e )?risolto\b|\b(?:funziona|works) (?:di nuovo|again|now)\b/;
/** It was not put right after all. */
const notSo = /\b(?:non|mai|male|ma|pero|tuttavia|di nuovo|ancora|gia rott[oa]|si e riapert[oa]|riapert[oa]|peggio|badly|but|again broken|not|never)\b/;

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
  const asks = wantsToKnow.test(said) || said.includes("?");
  if (number && (report.test(said) || asks || said.length <= 16)) {
    return { kind: "asks", number: `${number[1]}/${number[2]!.padStart(6, "0")}` };
  }
  if (report.test(said) && made.test(said) && asks && !announces.test(said)) return { kind: "asks" };
  // "È stato riparato il lampione?" asks; "è stato riparato, grazie" tells.
  if ((put.test(said) || put2.test(said)) && !notSo.test(said)) return said.includes("?") ? { kind: "asks" } : { kind: "done" };
  return undefined;
}

/** "Vorrei fare una segnalazione", "dove mando la segnalazione?": one that is still to come. */
const announces =
  /\b(?:(?:vorrei|voglio|volevo|devo|posso|potrei|come (?:faccio|si fa)|per|a) (?:fare|inviare|mandare|aprire|segnalare)|fare una segnalazione|nuova segnalazione|un altra segnalazione|come (?:segnalo|segnalare)|dove (?:segnalo|mando|segnalare)|a chi|make a report|how (?:do|can) i report|want to report)\b/;
