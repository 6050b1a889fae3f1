/** Why something does not go on, in a sentence for whoever looks after the gateway. No answer of the gateway's is quoted. */
import { Refused, type Sentence, ServiceRefused, ServiceUnreachable, UrpError } from "../errors.ts";

const sentences: Record<string, Sentence> = {
  unauthorised: {
    it: "il gateway non accetta la chiave API: correggila nel nodo «gateway dello Stato»",
    en: "the gateway does not accept the API key: correct it in the “Status gateway” node",
  },
  "session-not-working": {
    it: "la sessione del gateway non è attiva: collega di nuovo il telefono",
    en: "the gateway's session is not working: link the telephone again",
  },
  "session-unknown": {
    it: "il gateway non conosce la sessione: controlla il nome e l'indirizzo nel nodo «gateway dello Stato»",
    en: "the gateway does not know the session: check name and address in the “Status gateway” node",
  },
  "engine-ignores-recipients": {
    it: "il motore del gateway non rispetta l'elenco dei destinatari: in WAHA usa NOWEB o GOWS",
    en: "the gateway's engine does not keep to the list of recipients: in WAHA use NOWEB or GOWS",
  },
  "not-supported": {
    it: "il gateway così configurato non pubblica Stati: per Evolution serve il canale Baileys, per WAHA il motore NOWEB o GOWS",
    en: "the gateway as it is set up posts no statuses: Evolution needs the Baileys channel, WAHA the NOWEB or GOWS engine",
  },
  "other-number": {
    it: "il gateway è collegato a un numero diverso da quello indicato: controlla quale telefono è collegato",
    en: "the gateway is linked to another number than the one given: check which telephone is linked",
  },
  "number-unknown": {
    it: "il gateway non dice a quale numero è collegato: aspetta che la sessione sia pronta",
    en: "the gateway does not say which number it is linked to: wait until the session is ready",
  },
  redirect: {
    it: "il gateway manda a un altro indirizzo: scrivi quello definitivo nel nodo «gateway dello Stato»",
    en: "the gateway redirects: write its final address in the “Status gateway” node",
  },
  "too-late": {
    it: "è passato un giorno senza che il gateway fosse pronto: l'avviso resta sulla pagina",
    en: "a day has passed without the gateway being ready: the notice stays on the page",
  },
  full: {
    it: "troppi avvisi aspettano il gateway: questo si vede solo sulla pagina e in chat",
    en: "too many notices wait for the gateway: this one shows only on the page and in the chat",
  },
  withdrawal: {
    it: "il gateway non ha ritirato tutto: sparisce da sé dopo 24 ore, oppure cancellalo dal telefono collegato",
    en: "the gateway did not take all of it back: it goes by itself after 24 hours, or delete it on the linked telephone",
  },
};
const ofWhatsApp: Sentence = {
  it: "WhatsApp ha rifiutato lo Stato anche se il gateway lo dava per fatto ({code}): aggiorna il gateway",
  en: "WhatsApp refused the Status although the gateway took it ({code}): update the gateway",
};
const unknown: Sentence = {
  it: "non si sa se il gateway abbia pubblicato ({code}): guarda lo Stato sul telefono collegato, non lo ripeto da solo",
  en: "whether the gateway has posted is not known ({code}): look at the Status on the linked telephone, it is not repeated",
};
const notReached: Sentence = {
  it: "il gateway non è raggiungibile ({code}): controlla che sia acceso e l'indirizzo",
  en: "the gateway cannot be reached ({code}): check that it runs, and the address",
};
const refusedSentence: Sentence = {
  it: "il gateway ha rifiutato ({code}): guarda il suo registro",
  en: "the gateway refused ({code}): look at its log",
};

export type Trouble = "refused" | "unknown" | "not-received";

/** @param what which way it went; `code` a technical word of ours */
export function troubleOf(what: Trouble, code: string): UrpError {
  const otherwise = code.startsWith("ack-") ? ofWhatsApp : { refused: refusedSentence, unknown, "not-received": notReached }[what];
  const reason = sentences[code] ?? otherwise;
  const sentence = { it: `Stato di WhatsApp: ${reason.it}.`, en: `WhatsApp Status: ${reason.en}.` };
  const Kind = what === "refused" ? ServiceRefused : ServiceUnreachable;
  return new Kind(`gateway.${code}`, sentence, { code });
}

/** The account is the simulator's, whose citizens are invented, and their numbers may be somebody's. */
export function simulatedNumber(): Refused {
  return new Refused("gateway.simulator", {
    it: "Con il simulatore il gateway dello Stato non si usa: i numeri sono inventati e potrebbero essere di qualcuno. Togli il gateway o collega il numero vero.",
    en: "The Status gateway is not used with the simulator: its numbers are invented and may be somebody's. Remove the gateway or connect the real number.",
  });
}
