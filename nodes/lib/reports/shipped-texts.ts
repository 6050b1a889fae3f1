/** What the node itself says. One message each: Meta charges for every one. */
import type { Texts } from "../texts/index.ts";

export const questionKinds = ["both", "what", "where", "summary", "add", "full", "cancelled", "closed", "dropped", "handedOn", "state"] as const;
export type QuestionKind = (typeof questionKinds)[number];

const photo = {
  it: "{{#photo}}\nSe puoi, aggiungi anche una foto.{{/photo}}",
  en: "{{#photo}}\nIf you can, add a photo too.{{/photo}}",
};
const where = {
  it: "{{#button}}Premi «Invia posizione», oppure scrivi via e numero.{{/button}}{{#address}}Scrivi via e numero.{{/address}} Se non lo sai, scrivi «salta».",
  en: "{{#button}}Press “Send location”, or write street and number.{{/button}}{{#address}}Write street and number.{{/address}} If you do not know, write “skip”.",
};

export const shippedTexts: Readonly<Record<QuestionKind, Texts>> = {
  both: {
    it: `Raccolgo la tua segnalazione. Mi servono due cose:\n• *che cosa succede*: scrivilo o mandami un vocale;\n• *dove*. ${where.it}${photo.it}`,
    en: `I am taking down your report. I need two things:\n• *what is wrong*: write it or send a voice note;\n• *where*. ${where.en}${photo.en}`,
  },
  what: {
    it: `Che cosa succede? Scrivilo o mandami un vocale.${photo.it}`,
    en: `What is wrong? Write it or send a voice note.${photo.en}`,
  },
  where: {
    it: `Raccolgo la tua segnalazione. *Dove si trova?* ${where.it}${photo.it}`,
    en: `I am taking down your report. *Where is it?* ${where.en}${photo.en}`,
  },
  summary: {
    it: "La tua segnalazione:\n\n*Tipo:* {{category}}\n*Che cosa:* {{text}}\n*Dove:* {{place}}\n{{#attachments}}*Allegati:* {{attachments}}\n{{/attachments}}{{#duplicate}}\nNe abbiamo già una aperta lì vicino, n. {{duplicate}}: la tua si aggiunge a quella.\n{{/duplicate}}\nLa mando all'ufficio?",
    en: "Your report:\n\n*Kind:* {{category}}\n*What:* {{text}}\n*Where:* {{place}}\n{{#attachments}}*Attached:* {{attachments}}\n{{/attachments}}{{#duplicate}}\nWe already have an open one close by, no. {{duplicate}}: yours will be added to it.\n{{/duplicate}}\nShall I send it to the office?",
  },
  add: {
    it: "Scrivi o manda quello che vuoi aggiungere.\n\nSe il tipo «{{category}}» non è giusto, scegli quello giusto dalla lista.",
    en: "Write or send what you want to add.\n\nIf the kind “{{category}}” is not right, choose the right one from the list.",
  },
  full: {
    it: "Basta così, grazie: una segnalazione tiene 10 foto, un video, un vocale e 10 messaggi. Quello che non ci sta non viene inviato.",
    en: "That is enough, thank you: a report holds 10 photos, one video, one voice note and 10 messages. What does not fit is not sent.",
  },
  cancelled: {
    it: "Segnalazione annullata: non abbiamo inviato nulla.",
    en: "Report cancelled: we have sent nothing.",
  },
  closed: {
    it: "{{#number}}La segnalazione n. {{number}} è già stata inviata. {{/number}}Per farne una nuova, scrivi che cosa succede.",
    en: "{{#number}}Report no. {{number}} has already been sent. {{/number}}To make a new one, write what is wrong.",
  },
  dropped: {
    it: "Non ho ricevuto altro e ho annullato la segnalazione. Quando vuoi, scrivi che cosa succede e dove.",
    en: "I have received nothing else and cancelled the report. Whenever you like, write what is wrong and where.",
  },
  state: {
    it: "La tua segnalazione n. {{number}} ({{category}}) {{#sent}}è stata inviata all'ufficio il {{date}}; non ci ha ancora risposto.{{/sent}}{{#taken}}è stata presa in carico dall'ufficio il {{date}}.{{/taken}}{{#closed}}è stata chiusa dall'ufficio il {{date}}.{{/closed}}{{#cancelled}}è stata annullata il {{date}}.{{/cancelled}}\n\nPer parlarne con una persona scrivi «persona».",
    en: "Your report no. {{number}} ({{category}}) {{#sent}}was sent to the office on {{date}}; it has not answered yet.{{/sent}}{{#taken}}was taken on by the office on {{date}}.{{/taken}}{{#closed}}was closed by the office on {{date}}.{{/closed}}{{#cancelled}}was cancelled on {{date}}.{{/cancelled}}\n\nTo speak with a person write “person”.",
  },
  handedOn: {
    it: "Non ho ricevuto altro: ho passato all'ufficio quello che c'era.",
    en: "I have received nothing else: I have passed on to the office what there was.",
  },
};

/** Titles of buttons have at most 20 characters, rows and sections 24 (Meta). */
export const labels = {
  send: { it: "Invia", en: "Send" },
  add: { it: "Aggiungi", en: "Add" },
  cancel: { it: "Annulla", en: "Cancel" },
  choose: { it: "Cambia tipo", en: "Change the kind" },
  kinds: { it: "Tipo di segnalazione", en: "Kind of report" },
  position: { it: "posizione ricevuta", en: "location received" },
  nowhere: { it: "non indicato", en: "not given" },
  voiceOnly: { it: "(nel vocale)", en: "(in the voice note)" },
  filesOnly: { it: "(vedi allegati)", en: "(see the files)" },
  photo: { it: "1 foto", en: "1 photo" },
  photos: { it: "{{n}} foto", en: "{{n}} photos" },
  video: { it: "1 video", en: "1 video" },
  voice: { it: "1 vocale", en: "1 voice note" },
} as const satisfies Record<string, Texts>;
