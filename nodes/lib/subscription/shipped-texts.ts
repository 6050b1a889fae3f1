/** The questions that the node itself asks. `{{yes}}` and `{{no}}` are the first words of the lists. */
import type { Texts } from "../texts/index.ts";

export const questionKinds = ["confirm", "maybeYes", "maybeNo", "topics"] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** They say what the subscription is and what it is not (GDPR art. 7: consent knows what it is for). */
export const shippedTexts: Readonly<Record<QuestionKind, Texts>> = {
  confirm: {
    it: "Confermi l'iscrizione allo Stato?\n\nNon riceverai messaggi: potrai consultare lo Stato quando vuoi scrivendo «Stato». Per uscire basta scrivere «{{no}}».",
    en: "Do you confirm your subscription to the Stato, our notice board?\n\nYou will receive no messages: you can consult the notices whenever you like by writing “Stato”. To leave, just write “{{no}}”.",
  },
  maybeYes: {
    it: "Vuoi iscriverti allo Stato, la bacheca degli avvisi?\n\nNon riceverai messaggi: potrai consultarlo quando vuoi scrivendo «Stato».",
    en: "Do you want to subscribe to the Stato, our notice board?\n\nYou will receive no messages: you can consult it whenever you like by writing “Stato”.",
  },
  maybeNo: {
    it: "Vuoi cancellarti dallo Stato? Potrai comunque scriverci quando vuoi.\n\nSe ci chiedevi altro, premi «No, altro».",
    en: "Do you want to leave the Stato, our notice board? You can still write to us whenever you like.\n\nIf you were asking something else, press “No, something else”.",
  },
  topics: {
    it: "Che cosa ti interessa dello Stato? Apri la lista e premi una voce per aggiungerla, di nuovo per toglierla.\n\nAdesso: {{chosen}}.",
    en: "What interests you in the Stato? Open the list and press an item to add it, again to remove it.\n\nRight now: {{chosen}}.",
  },
};

/** Titles of buttons have at most 20 characters, rows and sections 24 (Meta). */
export const labels = {
  confirm: { it: "Sì, iscrivimi", en: "Yes, subscribe me" },
  decline: { it: "No, grazie", en: "No, thank you" },
  yes: { it: "Iscrivimi allo Stato", en: "Subscribe me" },
  no: { it: "Sì, cancellami", en: "Yes, remove me" },
  other: { it: "No, altro", en: "No, something else" },
  open: { it: "Scegli", en: "Choose" },
  everything: { it: "Tutti", en: "Everything" },
  everythingSaid: { it: "tutti gli avvisi", en: "all notices" },
  more: { it: "Altre voci…", en: "More items…" },
  back: { it: "Torna all'inizio", en: "Back to the start" },
  topics: { it: "Argomenti", en: "Topics" },
  neighbourhoods: { it: "Quartieri", en: "Neighbourhoods" },
  chosen: { it: "Scelto: premi per toglierlo", en: "Chosen: press to remove it" },
} as const satisfies Record<string, Texts>;
