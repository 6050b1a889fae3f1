/** Ways of saying yes, no, and things that are neither, each with what it must be taken for. */
import type { Want } from "../../nodes/lib/subscription/index.ts";

export type Way = [text: string, want: Want];

const all = (want: Want, texts: string[]): Way[] => texts.map((text) => [text, want]);

/** With the words that a new node has. */
export const ways: Way[] = [
  ...all("yes", [
    "👍", "👍🏻", "👍🏼", "👍🏽", "👍🏾", "👍🏿",
    "👍\u{FE0F}", "👍\u{FE0E}", "👍🏽\u{FE0F}", "\u{200D}👍\u{200D}", "👍\u{200D}", "\u{200B}👍", "\u{200F}👍\u{200E}",
    "\u{2060}👍", "👍\u{20E3}",
    "👍👍", "👍👍👍", "👍🏻👍🏿", "👍 👍 👍", "👍👍🏽👍", "👍\n👍", "👍".repeat(100),
    " 👍", "👍 ", "  👍  ", "\n👍\n", "\t👍", "👍!", "👍!!!", "👍.", " 👍 .", "👍…", "¡👍!", "«👍»", "\"👍\"", "(👍)", "*👍*",
    "👍?", "-👍-", "👍,", "~👍~",
    "Iscrivimi", "iscrivimi", "ISCRIVIMI", "IsCrIvImI", "iscrivimi.", "Iscrivimi!", "«Iscrivimi»", "*Iscrivimi*",
    " iscrivimi ", "Iscrivimi\n",
    "ìscrivimi", "Iscrivìmi", "ｉｓｃｒｉｖｉｍｉ", "iscri\u{200B}vimi", "I S C R I V I M I", "iscrivimiiii", "iscrivi mi",
    "👍 Iscrivimi", "Iscrivimi 👍🏽", "Iscrivimi 👍👍", "iscrivimi iscrivimi", "Iscrivimi, grazie",
    "Iscrivimi per favore", "Buongiorno, iscrivimi",
    "Ciao! Iscrivimi per favore, grazie mille", "Iscrivimi 🙏", "Iscrivetemi", "iscrivetemi grazie",
    "Iscrivimi allo Stato", "iscrivimi agli avvisi", "Subscribe", "subscribe please",
  ]),
  ...all("no", [
    "Cancellami", "cancellami", "CANCELLAMI", "cAnCeLlAmI", "Cancellami.", "Cancellami!", "CANCELLAMI!!!",
    "cancellami…", "«Cancellami»", "\"cancellami\"", "“Cancellami”", "'cancellami'",
    "*cancellami*", "_cancellami_", "(cancellami)", "- cancellami -", " cancellami", "cancellami ",
    "\ncancellami\n", "Cancellami,", "Cancellami?",
    "càncellami", "cancellàmi", "cancellamì", "ＣＡＮＣＥＬＬＡＭＩ", "cancel\u{200B}lami", "c a n c e l l a m i",
    "cancellamiiii", "CANCELLAMIIIII!", "cancella mi", "cancellaaaami",
    "Cancellami grazie", "Cancellami, grazie.", "cancellami per favore", "Cancellami per piacere",
    "Per favore cancellami", "per cortesia, cancellami", "Buongiorno, cancellami",
    "Buonasera cancellami grazie mille",
    "Salve. Cancellami. Cordiali saluti", "Ciao cancellami", "Cancellami 🙏", "cancellami 👋", "Cancellami 😊",
    "Gentilmente cancellami", "cancellami please",
    "cancellami cancellami", "Cancellami! Cancellami!", "Cancellami dallo Stato", "cancellami dagli avvisi",
    "Cancellami dallo Stato, grazie", "cancellami per favore dallo stato",
    "Cancellatemi", "cancellatemi grazie", "CANCELLATEMI!", "Cancella iscrizione", "cancella  iscrizione",
    "CANCELLA-ISCRIZIONE", "Disiscrivimi", "disiscrivimi per favore", "Disiscrivetemi",
    "Unsubscribe", "UNSUBSCRIBE", "unsubscribe please", "please unsubscribe, thank you", "STOP", "stop", "Stop.",
    "stop grazie",
  ]),
  ...all("maybe-no", [
    // Spelt wrongly.
    "Cancelami", "Canzellami", "cancelllami_", "cancellmi", "cacellami", "canecllami", "cancellamo", "cancellaim",
    "Cancellammi", "cancelami grazie", "canceliami",
    "cancellati", "cancella", "disicrivimi", "disiscrivmi", "unsuscribe", "unsubscibe", "cancella iscrizone",
    "cancellatem", "Cancelami!",
    // In a sentence.
    "Cancellami l'appuntamento di domani", "cancellami la prenotazione", "Per favore cancellami la multa",
    "come faccio a cancellarmi?", "Come faccio per cancellarmi dallo Stato?",
    "Vorrei cancellarmi", "voglio cancellarmi", "mi cancelli?", "Mi cancellate per favore",
    "mi puoi cancellare? cancellami dalla lista", "Cancellami dalla lista d'attesa del nido", "Sì, cancellami",
    "cancellami subito", "cancellami e basta", "Ho detto cancellami", "ho scritto cancellami ma non succede niente",
    "Se scrivo cancellami che succede?", "Non voglio più messaggi, cancellami",
    "Non voglio più ricevere niente. Cancellami", "non mi interessa più cancellami", "Perché non mi cancellate?",
    "perché non vuoi cancellarmi", "cancellami 😡", "Cancellami 👍", "how do I unsubscribe?",
    "I want to unsubscribe from this", "vi ho chiesto di cancellarmi due volte", "cancellandomi", "disiscrivermi",
    "Vorrei disiscrivermi", "cancella iscrizione di mio figlio a scuola",
    "Cancellami\n\nInviato dal mio telefono", `Cancellami ${"x".repeat(10_000)}`,
  ]),
  ...all("maybe-yes", [
    "Iscivimi", "Iscrvimi", "iscrivmi", "iscriviti", "Iscirvimi", "icrivimi", "Iscrivimo", "subscrbe", "iscrivermi",
    "Vorrei iscrivermi", "Voglio iscrivermi, grazie", "Buongiorno, vorrei iscrivermi",
    "vorrei iscrivermi allo Stato", "come faccio a iscrivermi allo stato?", "iscrivimi agli avvisi del comune",
    "👍😂", "😂👍", "👍🎉", "👍❤\u{FE0F}", "👍👎",
  ]),
  ...all("topics", ["Argomenti", "argomenti", "ARGOMENTI!", "argomenti per favore", "Topics"]),
  ...all("confirm", ["Sì", "si", "SI", "Si'", "sì!", "Sì grazie", "sí", "Confermo", "confermo.", "Yes"]),
  ...all("decline", ["No", "no!", "No grazie", "Annulla", "nooooo"]),
  ...all(null, [
    // Nobody's wish to leave.
    "non cancellarmi", "Non cancellarmi!", "non mi cancellate", "Non mi cancellare per favore",
    "non voglio cancellarmi", "Non voglio che mi cancelliate", "non cancellami", "Non cancellatemi",
    "non voglio essere cancellato",
    "Vi prego di non cancellarmi", "don't unsubscribe me", "non disiscrivermi", "mai cancellarmi",
    // Thanks to the desk, not a wish to subscribe.
    "ok 👍", "Ok 👍🏽", "Grazie 👍", "👍 grazie", "Va bene 👍", "perfetto 👍👍", "👍 a domani", "Tutto chiaro 👍", "ciao 👍",
    // Other things, and nothing.
    "", " ", ".", "!!!", "\u{200B}", "\u{FE0F}", "🏽", "?", "👎", "👎🏽", "👊", "✌\u{FE0F}", "👌", "🙏", "❤\u{FE0F}", "😂",
    "👋", "👏👏", "🤙", "☝\u{FE0F}", "🇮🇹",
    "Ciao", "Buongiorno", "grazie", "ok", "va bene", "OK grazie mille", "1", "+1", "(y)", "pollice in su", "mi piace",
    "non iscrivermi", "Non voglio iscrivermi", "Iscrivimi a tennis", "Come si iscrive mio figlio al nido?",
    "vorrei iscrivere mia figlia a scuola", "iscrizione", "Il segnale di stop è caduto",
    "stop alle auto in via Grande",
    "Vorrei cancellare l'appuntamento", "cancellate le strisce pedonali", "la cancellata è rotta",
    "il cancello del parco è chiuso", "Qual è lo stato della mia pratica?", "stato", "avvisi",
    "su quali argomenti rispondete?",
    "sì, domani alle 9", "no, è in via Roma", "cancellazione dall'anagrafe",
    "x".repeat(10_000), `${"parola ".repeat(100)}cancellami`, "👍".repeat(2000), "Si prenota?",
  ]),
];

export type OwnWay = [preset: string, text: string, want: Want];

/** With the words of real comuni. */
export const presetWays: OwnWay[] = [
  ["livorno", "👍", "yes"],
  ["livorno", "👍🏿👍🏿", "yes"],
  ["livorno", "Cancellami", "no"],
  ["livorno", "cancellatemi", "maybe-no"],
  ["livorno", "Iscrivimi", null],
  ["livorno", "stop", null],
  ["iscrivimi", "Iscrivimi", "yes"],
  ["iscrivimi", "ISCRIVIMI", "yes"],
  ["iscrivimi", "Cancellami", "no"],
  ["iscrivimi", "👍", null],
  ["iscrivimi", "👍 Iscrivimi", "maybe-yes"],
  ["attiva", "Attiva", "yes"],
  ["attiva", "ATTIVA!", "yes"],
  ["attiva", "Sì", "confirm"],
  ["attiva", "si", "confirm"],
  ["attiva", "Cancella iscrizione", "no"],
  ["attiva", "cancella l'iscrizione", "maybe-no"],
  ["attiva", "Come si attiva lo SPID?", null],
  ["attiva", "atiiva", "maybe-yes"],
  ["info", "INFO ON", "yes"],
  ["info", "info on", "yes"],
  ["info", "infoON", "yes"],
  ["info", "Info-On.", "yes"],
  ["info", "Servizio Info ON", "yes"],
  ["info", "INFO OFF", "no"],
  ["info", "info off grazie", "no"],
  ["info", "servizio info off", "no"],
  ["info", "Servizio info of", "maybe-no"],
  ["info", "info", null],
  ["info", "Info orari", null],
];
