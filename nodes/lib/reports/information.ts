/**
 * A question about how things are done: "quanto costa il parcheggio?", "posso tagliare un albero?". It names what reports are
 * made of and reports nothing. Reads Italian and English, folded. Pure.
 */
import { anyOf } from "../request/index.ts";
import { folded } from "../texts/index.ts";

const before =
  "buongiorno|buonasera|salve|ciao|hello|hi|scusi|scusate|una domanda|volevo sapere|vorrei sapere|sapete(?: dirmi)?|" +
  "mi sapete dire|mi dite";
const doing =
  "avere|buttare|chiedere|costruire|fare|installare|mettere|montare|occupare|parcheggiare|piantare|portare|potare|prendere|" +
  "tagliare";

/** Said first: in the middle of a sentence they may say where something is broken. */
const opening = new RegExp(`^(?:(?:${before}) )*(?:dove (?:sono|e|sta|stanno|si trova\\w*)|dov e|where (?:is|are))\\b`);
const whether = new RegExp(`^(?:(?:${before}) )*(?:ci sono|c e|is there|are there)\\b`);
const questions = anyOf(
  "quanto (?:costa|costano|si paga)|dove (?:si (?:paga|fa|butta|buttano|prende|chiede)|posso|devo|trovo)|" +
    `come (?:si (?:fa|ottiene|chiede|paga)|posso|faccio)|(?:posso|possiamo|si puo) (?:${doing})|` +
    "a che ora|orari|che autobus|chi rilascia|permess[oi]|autorizzazion[ei]|licenz[ae]|tariff[ae]|abbonament[oi]|tesser[ae]|" +
    "quando (?:riapr\\w+|apr\\w+|chiude|chiudono)|informazion[ei]|avete un elenco|" +
    "vorrei (?:affittare|adottare|prenotare|piantare|mettere|un nuovo|una nuova|il nuovo|la nuova|il bidone)|" +
    "how much|where (?:can|do)|how (?:do|can) (?:i|we)|can i|permit",
);
const open = anyOf("apert[oaie]|liber[oaie]|gratuit[oaie]|gratis|pubblic[oaie]|vicin[oaie]|open|free|public");
/** Something is wrong all the same: "dove posso segnalare un lampione spento?" */
const trouble = anyOf(
  "rott[oaie]|spent[oaie]|pien[oaie]|cadut[oaie]|pericol\\w*|rischi\\w*|perde|guast[oaie]|buio|abbandonat[oaie]|sporc\\w*|" +
    "danneggiat\\w*|divelt\\w*|buc(?:a|he)|voragin[ei]|segnal\\w*|scopert[oaie]|intasat\\w*|allagat\\w*|rimoss[oaie]|" +
    "distrutt[oaie]|non funziona\\w*|mort[oaie]|inciamp\\w*|senza|troppo|sempre|stracolm\\w*|spost\\w*|" +
    "broken|dangerous|fallen|full|report|dark|blocked|dumped|missing|leak\\w*|pothole",
);

/** Whether a message asks how something is done, and tells of nothing that is wrong. */
export function asksInformation(text: string): boolean {
  const said = folded(text);
  const asks = questions.test(said) || opening.test(said) || (text.includes("?") && whether.test(said) && open.test(said));
  return asks && !trouble.test(said);
}
