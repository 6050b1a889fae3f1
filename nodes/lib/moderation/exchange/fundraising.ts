/** Rule 8 of the service: no collections of money. Asking where one can give, or for help, is none. */
import type { Subject } from "./rule.ts";

const hard = ["iban", "account-number", "card", "link-fund"];

export const fundraising: Subject = {
  words: {
    give: `
      dai un contributo per, adotta|adottate a distanza, adotta|adottate un cucciolo|bambino,
      in cambio di un|una offerta, in cambio di offerta, offerta libera,
      puo fare un versamento, fare un versamento, fate un versamento su, sostieni la|il|lo|i|le|l, sostieni con, devolvi,
      devolvete, devolvere a|al|alla,
      destina il|i, destinate il|i, dona il, donaci il, firma per, puo salvare una vita, piccolo gesto, un piccolo gesto,
      cerchiamo sponsor, sponsor e offerte,
      diventa socio, diventa donatore, tesseramento, tesserati,
      chi vuole puo fare, puo fare una donazione, puo fare un offerta, puo fare un bonifico, si puo contribuire,
      si possono fare donazioni, potete aiutare con, fate la carita, fatemi la carita, elemosina, offerta minima,
      offerta di almeno, chiedo di donare, chiediamo di donare, invito a donare, vi invito a donare, fare una ricarica,
      farmi una ricarica, ricaricarmi, ricaricatemi, potete mandarmi, potete prestarmi, mi prestate, mi presta, prestarmi,
      mi mandate dei soldi|qualcosa, potete darmi, mi date 5|10|20|50|100, vi chiedo un offerta|aiuto|contributo,
      vi chiedo una donazione, chiedo un offerta, faccia un versamento, faccia un bonifico, faccia una ricarica,
      faccia una donazione, dona 1|2|3|5|10|20, doniamo, chi puo versi, chi puo doni, chi puo faccia, chi vuole versi,
      dateci una mano economic*, aiutateci con un contributo, donando, donare a|al|alla|con, cerchiamo donazioni,
      cerco donazioni, servono donazioni, cerchiamo offerte, cerchiamo fondi, cerchiamo sostenitori, cerchiamo contributi,
      chi puo mi mandi, chi puo mandi, mi mandi qualcosa, mandi qualcosa, fai un offerta, fai anche tu un offerta,
      fate anche voi un offerta, facciamo un offerta, ogni aiuto e, ogni contributo e, ogni donazione e, ogni offerta e,
      doniamo tutti, regalate, anche due euro, anche pochi euro, anche pochi spiccioli, anche poco, chi puo aiuti,
      chi puo aiutarmi, donate, dona ora, dona anche, dona un, dona subito, dona il tuo, donatemi, donateci, donaci,
      fate una donazione, fai una donazione, fate donazioni, fate un offerta, fate un bonifico, fai un bonifico,
      fatemi un bonifico, fate un versamento, versate, versami, versatemi, mandatemi dei soldi, mandatemi soldi,
      mandatemi dei|qualche euro|spiccioli, mandate soldi, mandami soldi, mandami dei soldi, mandateci,
      inviate un contributo, inviate una donazione, inviateci, inviatemi soldi, raccogliamo fondi, raccogliamo soldi,
      raccogliamo denaro, raccogliamo quote, raccolgo denaro, facciano una donazione, stiamo raccogliendo, sto raccogliendo,
      raccolgo fondi, raccolgo soldi, raccolgo offerte, raccogliamo offerte,
      lanciamo una raccolta, abbiamo aperto una raccolta, ho aperto una raccolta, abbiamo lanciato una raccolta,
      ho creato una raccolta, abbiamo creato una raccolta, chiediamo un contributo, chiediamo un piccolo contributo,
      chiedo un contributo, chiedo un piccolo contributo, chiediamo una donazione, chiedo una donazione,
      chiediamo un offerta, chiedo un aiuto economico, chiediamo un aiuto economico, chi vuole puo contribuire,
      chi vuole contribuire, chi puo contribuisca, chi vuole donare, chi vuole fare una donazione,
      chi vuole dare una mano puo, potete donare, puoi donare, puoi contribuire, potete contribuire, si puo donare,
      per donare, per le donazioni, per donazioni, chi volesse donare, chi volesse contribuire, chiunque voglia contribuire,
      ogni euro conta, ogni euro e, basta un euro, bastano 5|10|2|3 euro, anche un solo euro, anche solo 1|2|5|10|20 euro,
      anche 1|2|5|10|20 euro, anche un euro, con una piccola offerta, una piccola offerta,
      una piccola donazione, partecipa alla raccolta, partecipate alla raccolta, aderite alla raccolta, fatemi una ricarica,
      ricarica postepay, ricarica sulla postepay, una ricarica su, prestatemi, prestami, adotta a distanza, donate now,
      please donate, donation
    `,
    collect: `
      si raccolgono offerte, raccolgono offerte, per sostenere la|il|lo|i|le, biglietti a, vendono torte, comprate i biglietti,
      gofundme, go fund me, raccolta per, stella di natale, uovo di pasqua, una azalea,
      raccolta fondi, raccolta di fondi, raccolta soldi, raccolta di denaro, colletta, crowdfunding, campagna fondi,
      dai il tuo contributo, date il vostro contributo, vostro contributo, fundraiser
    `,
    /** That somebody be helped asks for no money yet. */
    support: `
      sosteniamo, sostenete, sosteneteci, sostienici, contribuite, contribuisci, contribuiamo, aiutiamo, aiutiamoli,
      aiutiamolo, aiutiamola
    `,
    /** Whoever it is for: never by who they are, or a collection for some would be stopped and one for others not. */
    for: `
      per il|lo|la|i|gli|le|l|un|uno|una|chi|mio|mia|miei|mie|nostro|nostra|nostri|nostre|questo|questa|questi|queste,
      per aiutare|sostenere|salvare|curare|comprare|pagare|ricostruire, a favore di|del|dei|della|delle|degli,
      ai, agli, alle, in favore
    `,
    help:
      "chiunque possa aiutarmi, chi puo aiutarmi, chiunque puo aiutar*, ve ne sarei grat*, ve ne sarei riconoscente, " +
      "aiutatemi a, aiutateci a, aiutami a, dateci una mano, datemi una mano, sono senza lavoro, non ce la faccio, " +
      "aiutatemi, aiutateci, aiutami, aiutaci, aiutate, vi prego, vi supplico, help",
    money: `
      donazion*, un offerta, un aiuto, qualcosa, soldi, euro, contributo, donazione, donazioni, offerta, offerte, ricarica,
      qualche spicciolo, quello che potete, quel che potete, anche poco, un aiuto economico, qualsiasi cifra,
      qualunque cifra, anche pochi, amount
    `,
    means: `
      5x1000, 5 x 1000, 5 per mille, cinque per mille, 5 mille, 2 per mille, 8 per mille, sul nostro sito, sul nostro conto,
      iban in privato, in privato,
      codice fiscale 9*, poste pay, quota associativa, sottoscrizione,
      western union, moneygram, wallet, bc1*, sms solidale, sms al, revolut, codice iban, banca, paypal, gofundme, satispay,
      postepay,
      bonifico, bonifici, conto corrente, sul conto, iban, hype, sul mio conto, intestato a, causale, salvadanaio, contanti
    `,
    cause: `
      leucemia, tumore, raccolto, cibo, medicine, pappe, croccantini, beneficenza, solidariet*, senegal, nigeria, bangladesh,
      furgone, restauri, restauro, croce, ambulanza, carrozzina, protesi, operazione, intervento, cure, cura, terapia, terapie,
      ospedale, rifugio, canile, gattile, missione, missioni, funerale, funerali, gatti, cani, animali, squadra,
      defibrillatore, terremot*, alluvion*, africa, associazione, onlus, parrocchia, chiesa, guerra, ucraina, gaza,
      palestina, difficolta, affitto, bollette, spese mediche, spese legali, spese, studi, viaggio, sogno, progetto,
      documentario, cane, gatto, ricerca
    `,
    poor: `
      da sfamare, due|tre|quattro bimbi|bambini, a carico, senza soldi, senza un soldo, senza un euro, senza lavoro,
      al verde, sono disoccupat*, rimast* disoccupat*, senza casa, in difficolta, non mangio, figli piccoli, tre figli,
      due figli, quattro figli,
      sfrattat*, disperat*, bisogno di aiuto
    `,
    donation: `
      stella di natale, uovo di pasqua, azalea, per la ricerca,
      donare, doni, doniate, carita, per aiutare la|i|le|gli, ricavato, devolut*, devolv*, uova di pasqua, stelle di natale,
      azalee, arance della salute, offerta per, donazion*, offerta libera, un offerta, beneficenza, lotteria di beneficenza,
      onlus, fondi, contributo volontario, un piccolo aiuto, un aiuto economico, un aiuto, dateci una mano, datemi una mano,
      date una mano, dammi una mano, una mano, soldi per, denaro per, adozione a distanza, adozioni a distanza,
      pesca di beneficenza, biglietti della lotteria, sottoscrizione, gofundme
    `,
    remit: `
      wallet solidale, western union, moneygram, paypal ^non, satispay ^non, sms solidale, ricarica postepay, ricarica sulla,
      ricarica alla
    `,
    own: `
      rimborso, rimborsi, giusto, sbagliat*, bonus, buono spesa, sussidio, graduatoria, domanda, bando, inps, comune mi,
      borsa di studio, indennita, canone, voucher, rimborsare, storno, accredito, pagare la, pagare il,
      pagamento del|della|mensa|tari, tari, imu, mensa, retta, multa, bollo, tassa, clonat*, rubat*, assegno, pensione,
      modulo, diritti di segreteria, marca da bollo
    `,
  },
  rules: [
    {
      id: "fundraising/appeal",
      category: "fundraising",
      level: "block",
      certainty: 0.92,
      version: 1,
      explanation: {
        it: "Chiede denaro e dice dove mandarlo.",
        en: "Asks for money and says where to send it.",
      },
      needs: [["give", "collect", "support"], [...hard, "means", "phone", "link-unknown", "link-short"]],
      within: 60,
      unless: ["own"],
      yes: ["Donate per il canile su paypal", "Raccolta fondi per Prova: IT60X0542811101000000123456"],
      no: ["Dove si può fare una donazione agli alluvionati?", "Devo fare un bonifico per la mensa"],
    },
    {
      id: "fundraising/help",
      category: "fundraising",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: {
        it: "Chiede aiuto in denaro su un conto o una carta.",
        en: "Asks for help in money on an account or card.",
      },
      needs: [["money", "cause", "for"], hard, ["help", "cause", "money", "collect", "support", "give", "poor"]],
      within: 50,
      unless: ["own"],
      yes: ["Vi prego, anche poco, il conto è IT60X0542811101000000123456"],
      no: ["Aiutatemi, per il rimborso ho dato l'IBAN sbagliato, quello giusto è IT60X0542811101000000123456"],
    },
    {
      id: "fundraising/cause",
      category: "fundraising",
      level: "block",
      certainty: 0.75,
      version: 1,
      explanation: { it: "Invita a dare denaro per una causa.", en: "Invites to give money for a cause." },
      needs: [["give"], ["cause"]],
      within: 20,
      unless: ["own"],
      yes: ["Donate per il rifugio degli animali", "Stiamo raccogliendo soldi per la squadra"],
      no: ["Esiste un fondo per le famiglie?"],
    },
    {
      id: "fundraising/collection",
      category: "fundraising",
      level: "review",
      certainty: 0.55,
      version: 1,
      explanation: { it: "Parla di una raccolta di denaro.", en: "Speaks of a collection of money." },
      needs: [["collect", "give"], ["cause", "for", "money", "means"]],
      within: 12,
      unless: ["own"],
      yes: ["Colletta per le famiglie del palazzo", "Donate per gli anziani"],
      no: ["Raccolta della carta: in che giorno?", "Aiutiamo gli anziani a usare l'app"],
    },
    {
      id: "fundraising/cry",
      category: "fundraising",
      level: "review",
      certainty: 0.6,
      version: 1,
      explanation: { it: "Chiede aiuto in denaro per sé o per altri.", en: "Asks for help in money for oneself or for others." },
      needs: [["help", "poor"], ["means", "iban", "card"], ["cause", "for", "money", "poor", "amount"]],
      within: 30,
      unless: ["own"],
      yes: ["Aiutatemi a pagare le cure, postepay 4023", "Sono senza lavoro, qualche euro su paypal"],
      no: ["Aiutatemi a capire come pagare con paypal", "Sono senza lavoro, ci sono aiuti?"],
    },
    {
      id: "fundraising/support",
      category: "fundraising",
      level: "review",
      certainty: 0.5,
      version: 1,
      explanation: {
        it: "Invita a sostenere qualcuno, e parla di denaro.",
        en: "Invites to support somebody, and speaks of money.",
      },
      needs: [["support"], ["money", "means"]],
      within: 20,
      unless: ["own"],
      yes: ["Aiutiamo il canile con un contributo"],
      no: ["Sosteniamo chi studia: quali corsi avete?"],
    },
    {
      id: "fundraising/fund-page-cause",
      category: "fundraising",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: {
        it: "Porta a una pagina che raccoglie denaro per una causa.",
        en: "Leads to a page that collects money for a cause.",
      },
      needs: [["link-fund"], ["cause", "for", "money", "help", "give", "collect", "support", "poor"]],
      within: 45,
      yes: ["Per le cure di Prova: https://www.gofundme.com/f/prova"],
      no: ["https://www.gofundme.com/f/prova"],
    },
    {
      id: "fundraising/fund-page",
      category: "fundraising",
      level: "review",
      certainty: 0.6,
      version: 1,
      explanation: { it: "Porta a una pagina che raccoglie denaro.", en: "Leads to a page that collects money." },
      needs: [["link-fund"]],
      within: 45,
      yes: ["https://www.gofundme.com/f/prova"],
      no: ["Si può pagare con paypal?"],
    },
  ],
};
