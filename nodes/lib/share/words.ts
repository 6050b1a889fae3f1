/** Headings and values of the tables. */
import type { Language } from "../errors.ts";
import type { ShownState } from "../notices/index.ts";

interface TableWords {
  notices: { columns: string[]; states: Record<ShownState, string> };
  consents: { columns: string[]; acts: Record<string, string>; ways: Record<string, string> };
}

export const words: Record<Language, TableWords> = {
  it: {
    notices: {
      columns: ["Identificativo", "Stato", "Titolo", "Testo", "Categoria", "Vale dal", "Fino al (escluso)", "Link", "Autore", "Testo dell'immagine", "Creato", "Pubblicato", "Aggiornato"],
      states: { draft: "bozza", waiting: "da approvare", published: "pubblicato", withdrawn: "ritirato", expired: "scaduto" },
    },
    consents: {
      columns: ["Riga", "Cittadino", "Che cosa ha fatto", "Quando", "Come", "Versione del testo", "Iscritto fino al"],
      acts: { ask: "chiede di iscriversi (da confermare)", subscribe: "si iscrive", unsubscribe: "si cancella", topics: "sceglie gli argomenti", undo: "ritira il 👍" },
      ways: { text: "testo", reaction: "reazione", button: "pulsante", list: "elenco", sticker: "adesivo" },
    },
  },
  en: {
    notices: {
      columns: ["Identifier", "State", "Title", "Text", "Category", "Valid from", "Until (not included)", "Link", "Author", "Text of the image", "Created", "Published", "Updated"],
      states: { draft: "draft", waiting: "to be approved", published: "published", withdrawn: "withdrawn", expired: "expired" },
    },
    consents: {
      columns: ["Line", "Citizen", "What they did", "When", "How", "Version of the text", "Subscribed until"],
      acts: { ask: "asks to subscribe (to be confirmed)", subscribe: "subscribes", unsubscribe: "unsubscribes", topics: "chooses topics", undo: "takes the 👍 back" },
      ways: { text: "text", reaction: "reaction", button: "button", list: "list", sticker: "sticker" },
    },
  },
};
