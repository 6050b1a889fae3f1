/**
 * The same offer can be worded in a thousand ways; what stays is an object that nobody may offer and the frame of an
 * offer around it: a price, a way to answer, "chi lo vuole". The frame is weighed here, the objects are each subject's.
 */
import type { WeighedRule } from "./weigh.ts";

const frame = {
  sell: 1.5,
  make: 1,
  contact: 1.2,
  amount: 1,
  price: 0.8,
  delivery: 0.8,
  phone: 0.9,
  handle: 0.8,
  "link-unknown": 1,
  "link-short": 1,
  "link-group": 1.2,
  customer: 0.8,
  you: 0.4,
  deal: 0.5,
  promo: 0.8,
} as const;

const excuses = { ask: -2.5, askIf: -0.6, report: -3, against: -1.5, asks: -0.9, office: -0.7, civic: -0.5 } as const;

export const offers: readonly WeighedRule[] = [
  {
    id: "illegal/offer",
    category: "illegal",
    certainty: 0.7,
    version: 1,
    must: ["drug", "slangDrug", "weapon", "unsaleable", "stolen", "black", "vote", "evade", "forged"],
    weights: {
      drug: 2, slangDrug: 1.2, weapon: 1.6, unsaleable: 1.2, forged: 1.2, paper: 0.5, ready: 1, stolen: 1.8,
      black: 1.2, employ: 1,
      rent: 0.8,
      vote: 1.3, pay: 0.6, evade: 1.2, teach: 1.2, haveIt: 0.4, quality: 0.4, ...frame, ...excuses,
      untrue: 0, due: -2, lawful: -2, toy: -2, garden: -1.5, mineRent: -1,
    },
    witnesses: ["serve", "forge", "want", "menu", "place", "vend", "bribe", "gift", "favour", "call", "arson", "arsonWe", "extort", "gamble", "money"],
    review: 3,
    block: 3.7,
    explanation: {
      it: "Sembra offrire qualcosa che è vietato offrire.",
      en: "Seems to offer something that may not be offered.",
    },
    yes: ["Rivotril senza ricetta, 20 euro, contattami", "Casa popolare in subaffitto, 200 euro, tutto in nero"],
    no: ["Mi hanno rubato il telefono, 300 euro buttati", "Il contrassegno disabili costa 16 euro?"],
  },
  {
    id: "copyright/offer",
    category: "copyright",
    certainty: 0.7,
    version: 1,
    must: ["pirate", "cracked", "copy", "fake", "link-pirate"],
    weights: {
      pirate: 2, cracked: 1.3, piece: 0.9, copy: 1.1, all: 0.8, service: 0.7, programs: 0.4, brand: 0.9, fake: 1.5,
      "link-pirate": 1.8,
      handOver: 0.8, show: 0.5, ...frame, ...excuses, untrue: 0,
    },
    review: 2.8,
    block: 3.4,
    explanation: {
      it: "Sembra offrire opere piratate o merce contraffatta.",
      en: "Seems to offer pirated works or counterfeit goods.",
    },
    yes: ["Dvd masterizzati a 2 euro, contattami", "Occhiali marchiati Prada uguali agli originali, 20 euro"],
    no: ["In biblioteca prestate dvd o film in streaming?", "Al mercato ci sono borse false a 20 euro, fate qualcosa"],
  },
  {
    id: "fundraising/plea",
    category: "fundraising",
    certainty: 0.7,
    version: 1,
    must: ["give", "donation", "iban", "account-number", "card", "link-fund", "remit"],
    weights: {
      give: 1.8, collect: 1.4, donation: 1.2, remit: 1.2, "link-fund": 1.8, means: 1, iban: 1.6, "account-number": 1.6, card: 1.6, help: 1, money: 0.6,
      cause: 0.9, for: 0.7, support: 0.9,
      poor: 0.7, amount: 0.5, phone: 0.4, email: 0.4, chain: 0.4, own: -2, ...excuses, asks: -0.3, askIf: -0.3, untrue: -1.5,
    },
    witnesses: ["serve", "sell", "contact", "customer", "price"],
    review: 2.8,
    block: 3.5,
    explanation: {
      it: "Sembra una richiesta di denaro per sé o per una causa.",
      en: "Seems a request of money for oneself or for a cause.",
    },
    yes: [
      "Un piccolo aiuto per le medicine di Prova, paypal o contanti",
      "Lotteria di beneficenza, biglietti a 2 euro, satispay",
    ],
    no: ["Dove posso fare una donazione per il canile?", "Il contributo affitto arriva sul conto?"],
  },
];
