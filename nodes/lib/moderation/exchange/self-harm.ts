/** No rule of the service: somebody may be in danger, and a person has to see it at once. Idioms are not that. */
import type { Subject } from "./rule.ts";

const idiom = "^di|dal|dalle|dalla|dai|dagli|del|dei|da|per|a|dello";
const place = "^qui|qua|in|a|con|sotto|accanto|vicino|nel|nella|cosi|li|senza|di";

export const selfHarm: Subject = {
  words: {
    end: `
      ingerito candeggina|varechina|pillole|pastiglie|sonniferi|veleno, bevuto candeggina|varechina|veleno,
      bevuto la candeggina|varechina, ingerito la candeggina|varechina, sarebbe meglio morire,
      meglio morire ^che|di|piuttosto, farla finita ^con, la faccio finita ^con, facendola finita ^con,
      farla finita con la vita, togliermi la vita, togliersi la vita, togliersela, mi tolgo la vita, si toglie la vita,
      mi tolgo di mezzo, levarmi di mezzo per sempre, mi ammazzo ${idiom}, ammazzarmi ${idiom}, mi ammazzero ${idiom},
      mi brucio davanti, mi do fuoco, darmi fuoco, mi brucio viv*, mi brucio io, mi trovate appes*, mi troverete appes*,
      mi trovate impiccat*, mi troverete mort*, mi trovate mort*, quello che mi succedera, mi impicco, impiccarmi,
      non voglio piu stare al mondo, su|contro me stess*,
      con me dentro, mentre brucio, prendetevi anche la vita|mia, bevuto l acido, bevuto acido, bevo l acido|acido|candeggina|varechina, mi taglio la gola, prendo la corda,
      preso la corda, apro il gas e, alla canna del gas, la canna del gas ^perde|e|rotta, mi accoltello, mi faccio esplodere,
      mi faccio saltare in|con, prendo le pillole e addio|basta|buonanotte, prendo le pastiglie e addio|basta|buonanotte, pillole e addio, stara|staranno|starete meglio senza di me,
      salgo sul cornicione, sono sul cornicione, mi butto dal cornicione, pistola carica sul|in, non sentirete piu parlare di me, il colpo e per me,
      un colpo per me, ho scelto il ponte, gia scelto il ponte, mi resta un colpo, vado sui binari ^del,
      usarla|usarlo su di, uso|usare su di, usarla|usarlo|usare|uso su me, ci ammazziamo, ci uccidiamo, ci vogliamo ammazzare|uccidere,
      ammazzarci tutti, ammazzo|uccido me, tagliarmi ^i|le|la|l|capelli|barba|fuori, farsi male ^in|a|con|al|alla|sul,
      mi dicono|scrivono ammazzati|ucciditi|impiccati, hanno scritto ammazzati|ucciditi|impiccati,
      mi uccido, uccidermi ${idiom}, mi uccidero, vuole uccidersi, vuole ammazzarsi, si vuole ammazzare, si vuole uccidere,
      minaccia di ammazzarsi, minaccia di uccidersi, minaccia di buttarsi, mi voglio ammazzare, mi voglio uccidere,
      mi voglio suicidare, mi vorrei ammazzare, mi vorrei uccidere, voglio uccidermi, voglio ammazzarmi, voglio suicidarmi,
      mi suicido, mi suicidero, suicidarmi, suicidarsi, si vuole suicidare, pensieri suicidi, penso al suicidio,
      pensato al suicidio, pensando al suicidio, pensato di uccidermi, pensato di ammazzarmi,
      voglio morire ^di|dal|dalle|dalla|dai|dal|da, vorrei morire ^di|dal|dalle|dalla|dai|da,
      vorrei solo morire ^di|dal|dalle|da, voglio solo morire ^di|dal|da, desidero morire, ho voglia di morire ^dal|di,
      preferirei morire ^che|di|piuttosto, preferirei essere mort* ^che|piuttosto, vorrei essere mort*,
      vorrei non essere mai nat*, non vedo l ora di morire, sarebbe meglio se morissi, meglio se morissi,
      meglio se non ci fossi, starebbero meglio senza di me, non voglio piu vivere ${place}, non voglio vivere piu ${place},
      non ho piu voglia di vivere ${place}, non ho voglia di vivere ${place}, non ha piu senso vivere ${place},
      non ha senso vivere ${place}, non ce la faccio piu a vivere ^qui|qua|in|con|sotto|accanto,
      non ce la faccio a vivere ^qui|qua|in|con|sotto|accanto, non riesco piu a vivere ^qui|qua|in|con|sotto|accanto,
      stanc* di vivere ^qui|qua|in|con|sotto, la mia vita non ha senso, la mia vita e finita, la vita non ha senso,
      la vita non vale, non ho piu motivi per vivere, non ho motivo di vivere, nessun motivo per vivere, mi butto dal ponte,
      mi butto dal balcone, mi butto dalla finestra, mi butto di sotto, mi butto giu ^dal,
      mi butto giu dal balcone|ponte|tetto|terrazzo|palazzo|terzo|quarto|quinto, mi butto sotto, mi butto a mare per farla,
      mi butto nel fosso, mi butto dal tetto, mi butto dal terrazzo, buttarmi dal ponte|balcone|tetto|terrazzo|quarto,
      buttarmi dalla finestra, buttarmi di sotto, buttarmi giu, buttarmi sotto, mi buttero dal|dalla|sotto|giu,
      mi getto dal|dalla|sotto|giu, gettarmi dal|dalla|sotto, buttarsi dal ponte|balcone|tetto|terrazzo,
      buttarsi dalla finestra, buttarsi di sotto, mi taglio le vene, tagliarmi le vene, mi sono tagliat* le vene,
      mi sono tagliat* i polsi, mi taglio i polsi, mi taglio le braccia, mi faccio del male, farmi del male,
      mi sono fatto del male, mi impicco, impiccarmi, mi sparo ^un|una, spararmi, mi do fuoco, darmi fuoco, mi avveleno,
      ho preso tutte le pastiglie, ho preso tutte le pillole, prendo tutte le pastiglie, prendo tutte le pillole,
      ingoio tutte, mi sono autolesionat*, autolesionis*, non esserci piu ^in|a|alla|al|per|domani, non svegliarmi piu,
      vorrei non svegliarmi, non svegliarmi domani, non mi sveglio piu, se morissi, quando saro mort*,
      mi lancio dal|dalla|sotto|giu, lanciarmi dal|dalla|sotto|giu, lanciarsi dal|dalla|sotto, buttarmi nel fiume,
      preparato la corda, pronta la corda, ho la corda, ho gia la corda, scritto la lettera di addio, lettera d addio,
      biglietto d addio, ^ci|qualcuno|uno|gente si ammazza ${idiom}, ^ci si uccide, si ammazzera, si uccidera, si suicida,
      si vuole togliere la vita, vuole togliersi la vita, vuole morire, vuole farla finita, parla di suicidio,
      parla di morire, tentato il suicidio, tentato di uccidersi, tentato di ammazzarsi, ho tentato di uccidermi,
      mi lascio morire, lasciarmi morire, scomparire per sempre, sparire per sempre, andare avanti cosi non ha senso,
      non vedo via d uscita, non vedo piu via d uscita, nessuna via d uscita, non ho piu voglia di andare avanti,
      non ho piu la forza di vivere, non ho piu forze per vivere, non merito di vivere, voglio sparire dal mondo,
      fare una sciocchezza, faccio una sciocchezza, faro una sciocchezza, gesto estremo, gesto disperato, gesto insano,
      fare una pazzia, faccio una pazzia, un flacone di, flacone intero, troppe pastiglie, troppe pillole,
      tutta la scatola di, mi sono avvelenat*, si taglia le|i vene|braccia|polsi|gambe, si e tagliat* le vene,
      si fa del male, si fa i tagli, tagliarsi le vene|braccia, non arrivo a domani, domani non ci sono piu,
      non ci saro domani, addio a tutti, questo e il mio addio, quando leggerete non ci saro piu,
      quando leggerete questo messaggio, non ci saro piu, kill myself, end my life, want to die, suicidal, suicide
    `,
    joke: "dal ridere, dalle risate, per scherzo, si fa per dire, noia, sonno, fame, freddo, caldo",
  },
  rules: [
    {
      id: "self-harm/cue",
      category: "self-harm",
      level: "review",
      certainty: 0.8,
      version: 1,
      explanation: {
        it: `
          URGENTE: chi scrive, o una persona di cui parla,
          può essere in pericolo. Passare subito a una persona; in emergenza 112.
        `,
        en: `
          URGENT: whoever writes, or somebody they speak of,
          may be in danger. Hand over to a person at once; in an emergency 112.
        `,
      },
      needs: [["end"]],
      within: 8,
      unless: ["joke"],
      steady: true,
      yes: ["Voglio farla finita", "Ho pensato al suicidio", "Non voglio più vivere"],
      no: [
        "Facciamola finita con questi cantieri",
        "Mi ammazzo di lavoro",
        "Muoio dal caldo",
        "Non voglio più vivere qui accanto al locale",
      ],
    },
  ],
};
