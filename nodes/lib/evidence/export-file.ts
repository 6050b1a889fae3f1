/** The file that a person may hand to the authority: the record, and how to check that it is the one that was kept. */
import { type EvidenceContent, type EvidenceRecord } from "./record.ts";

const explanation = [
  "Messaggio inviato allo sportello WhatsApp del comune e bloccato per le regole del servizio.",
  "«contenuto» è il testo JSON conservato: messaggio originale, mittente, ora, motivi. «impronte» prova che non è cambiato:",
  "contentHash è lo SHA-256 di «contenuto» (UTF-8); link è lo SHA-256 delle righe, separate da un a capo (\\n):",
  "sportello-evidence-1, account, number, at (ISO 8601, UTC), citizen, contentHash, sealedHash, previous.",
  "previous è il link del messaggio conservato prima: nessuno può essere tolto, cambiato o spostato senza che si veda.",
];

export interface ExportDetails {
  reason: string;
  /** User name of who exports. */
  who: string;
  /** Epoch milliseconds. */
  at: number;
  /** Whether the whole chain held at that moment. */
  intact: boolean;
}

/** JSON, in Italian: it is for an Italian authority. It holds the citizen's number and words. */
export function exportFile(record: EvidenceRecord, { reason, who, at, intact }: ExportDetails): { name: string; text: string } {
  const { content, account, number, citizen, contentHash, sealedHash, previous, link } = record;
  const { report, category, decidedBy, findings } = JSON.parse(content) as EvidenceContent;
  const file = {
    spiegazione: explanation,
    esportazione: { il: new Date(at).toISOString(), da: who, motivo: reason, catenaIntegra: intact },
    sintesi: { categoria: category, decisione: decidedBy, segnalazione: report, motivi: findings },
    contenuto: content,
    impronte: { account, number, at: new Date(record.at).toISOString(), citizen, contentHash, sealedHash, previous, link },
  };
  return { name: `prova-${number}-${new Date(record.at).toISOString().slice(0, 10)}.json`, text: `${JSON.stringify(file, null, 2)}\n` };
}
