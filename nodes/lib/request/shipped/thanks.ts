import type { Intent } from "../intent.ts";

/**
 * Nothing but thanks or a sign of having understood. Two things are left out on purpose: a bare thumbs-up subscribes to
 * the notices, and a bare "OK" opens an answer that waits.
 */
export const thanks: Intent = {
  id: "thanks",
  label: "Ringraziamento",
  words: [
    "grazie",
    "ringrazio",
    "ringraziamento",
    "perfetto",
    "ottimo",
    "benissimo",
    "gentilissimi",
    "bravissimi",
    "chiarissimo",
    "chiaro",
    "thanks",
    "thank you",
  ],
  phrases: [
    "tutto chiaro",
    "molto gentile",
    "molto gentili",
    "siete stati gentili",
    "siete stati bravi",
    "ottimo lavoro",
    "buon lavoro",
    "di cuore",
    "thank you very much",
    "thanks a lot",
    "ottimo servizio",
    "bel servizio",
    "all clear",
  ],
  examples: [
    "Grazie mille per la risposta",
    "Perfetto, grazie di tutto",
    "Ok grazie, buona giornata",
    "La ringrazio per l'aiuto e la disponibilità",
    "Grazie per la vostra gentilezza e velocità",
    "Vi ringrazio per le informazioni",
    "Siete stati molto gentili",
    "Thank you so much for your help",
  ],
  not: [],
  alone: true,
};
