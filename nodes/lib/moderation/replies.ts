/** What a citizen is told when a message is not accepted: courteous, with the rule and the way to appeal. */
import type { Sentence } from "../errors.ts";
import type { Category } from "./finding.ts";

const reasons: Record<Category, Sentence> = {
  illegal: {
    it: "Non possiamo accettare il messaggio: sembra promuovere un'attività vietata dalla legge.",
    en: "We cannot accept the message: it seems to promote something the law forbids.",
  },
  offensive: {
    it:
      "Capiamo che la situazione possa pesare. Il messaggio però contiene parole offensive e non possiamo " +
      "accettarlo: riscrivilo senza, e ti rispondiamo volentieri.",
    en:
      "We understand that this may be hard to bear. The message holds offensive words and we cannot accept it: " +
      "write it again without them, and we will gladly answer.",
  },
  defamation: {
    it:
      "Non possiamo accettare il messaggio: contiene minacce o accuse contro una persona. Se hai subito un " +
      "torto, raccontaci i fatti: ti diciamo a chi rivolgerti.",
    en:
      "We cannot accept the message: it holds threats or accusations against a person. If you were wronged, tell " +
      "us the facts: we will tell you whom to turn to.",
  },
  "personal-data": {
    it:
      "Non possiamo accettare il messaggio: contiene dati personali di altre persone. Riscrivilo senza nomi, " +
      "numeri e indirizzi altrui.",
    en:
      "We cannot accept the message: it holds other people's personal data. Write it again without their names, " +
      "numbers and addresses.",
  },
  hate: {
    it:
      "Non possiamo accettare il messaggio: attacca delle persone per quello che sono. Se hai un problema da " +
      "segnalare, descrivi il fatto e il luogo.",
    en:
      "We cannot accept the message: it attacks people for what they are. If you have a problem to report, " +
      "describe what happened and where.",
  },
  spam: {
    it: "Non possiamo accettare il messaggio: sembra pubblicità o contiene collegamenti che non riguardano lo sportello.",
    en: "We cannot accept the message: it looks like advertising, or holds links that have nothing to do with this desk.",
  },
  copyright: {
    it: "Non possiamo accettare il messaggio: può riguardare opere o marchi protetti usati senza permesso.",
    en: "We cannot accept the message: it may be about protected works or trade marks used without permission.",
  },
  fundraising: {
    it: "Non possiamo accettare il messaggio: su questo numero non sono ammesse raccolte di fondi.",
    en: "We cannot accept the message: collections of money are not allowed on this number.",
  },
  "self-harm": {
    it:
      "Abbiamo letto il tuo messaggio e lo vede subito una persona. Se sei in pericolo adesso chiama il 112; " +
      "Telefono Amico risponde allo 02 2327 2327.",
    en:
      "We have read your message and a person is looking at it at once. If you are in danger now call 112; " +
      "Telefono Amico Italia answers on +39 02 2327 2327.",
  },
};

export const appeal: Sentence = {
  it: "Pensi che sia un errore? Rispondi «ricorso»: una persona rilegge la decisione.",
  en: "Do you think this is a mistake? Answer “appeal”: a person will look at the decision again.",
};

/** The text for one category, with how to appeal; to a person in danger nobody speaks of appeals. */
export function replyFor(category: Category): Sentence {
  const reason = reasons[category];
  if (category === "self-harm") return reason;
  return { it: `${reason.it} ${appeal.it}`, en: `${reason.en} ${appeal.en}` };
}
