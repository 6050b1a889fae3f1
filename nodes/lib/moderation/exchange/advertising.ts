/**
 * Advertising has no word of its own: it is the sum of prices, superlatives, calls to a customer and a way to answer,
 * where a citizen's message has questions, complaints and an "I". So its words are weighed instead of matched.
 */
import type { WeighedRule } from "./weigh.ts";

export const advertisingWords: Record<string, string> = {
  customer: `
    chiedi un, chiedi una, chiedi il, richiedi un, ascolta, ascoltate, chiamare, vi invito a, ti invito a,
    scoprire il|la|le|i|tutt*, provare il|la, scrivi qui, scrivi al, scrivi a, manda un messaggio, telefona, chiamare il,
    chiamare al, per appuntamento, reclamalo, vai su, clicca su, scommetti, gioca, sogna, vola, porti a casa,
    cambiare vita, cambia vita, chiama ora, chiama subito,
    ^mi|ci|ti|si|lo|li|la|che|chi|non|nessuno|se chiama ^ogni|sempre|tutti|i|mai,
    ^mi|ci|si|che|chi|non|nessuno contatta ^mai|nessuno, prenota, registrati, iscriviti, fissa, clicca, incontra, ricevi,
    guadagna, scopri, compra, ordina, approfitta*, risparmia, scegli, prova subito, provalo, vieni, affidati, rivolgiti,
    scarica, entra, ^si partecipa, attiva, diventa, investi, acquista, ti aspett*, vi aspett*, non perd*, affrett*, corri,
    richiamarti, richiamarla per, regalati, regala, rinnova la tua, trasforma, migliora, impara, vinci, usa il codice,
    passa a, abbonati, sbrigati, cogli, pensiamo a tutto, ci pensiamo noi, su misura per
  `,
  customers: `
    venite, chiamate, prenotate, ordinate, provate, visitate, contattate, scoprite, regalatevi, correte, passate,
    accorrete, iscrivetevi, acquistate
  `,
  you: `
    tuo ^comune, tua, tuoi, tue, ti, vuoi, vuoi un|una, cerchi, sogni, desideri, stanc* di, stuf* di, hai bisogno,
    hai problemi, per te, sei, tu, a casa tua, cercate un, avete bisogno
  `,
  deal: `
    low cost, viaggio incluso, tutto incluso, viaggio compreso, volo incluso, iscriviti ora, iscriviti subito,
    offertona, offertone, pochi pezzi, pezzi limitati, per i primi, primi iscritti, inaugura*,
    apre domani|oggi|sabato|venerdi|lunedi, migliaia di, meta prezzo, a meta prezzo, incentivi, h24, 24 ore su 24,
    7 giorni su 7, rapid*, onest*, interventi, tutta la provincia, e provincia, posti limitati, posti disponibili,
    pazzesch*, folli, eccezional*, miracolos*, piu economic*, piu convenient*, piu bass*, preventivo, preventivi,
    sopralluogo, senza impegno, gratuita, pochi minuti, in 2 minuti, in pochi minuti, come nuov*, trattabil*, trattabili,
    ottimo stato, perfetto stato, ottime condizioni, mai usat*, usato garantito, zero anticipo, 0 anticipo, anticipo zero,
    erogazione, ribass*, saldi, tutta l estate, tutto il mese, fino al, fino a, servizio completo, chiavi in mano,
    a partire da, da soli, soli, solo, paghi, paghi solo, sconto, sconti, scontat*, offerta, offerte, gratis, gratuit*,
    omaggio, tasso zero, prezzi, prezzo, affare, affarone, affari, occasione, occasioni, convenient*, convenienza, modic*,
    vantaggios*, black friday, ultimi posti, ultimi pezzi, garantit*, risultati, a domicilio, qualsiasi esigenza, novita,
    nuova apertura, nuova collezione, all you can eat, comode rate, a rate, soddisfatt*, esclusiv*, imperdibil*,
    irripetibil*, leader, professional*, esperienza ventennale, anni di esperienza, qualita, rapidi, veloce, veloci,
    economic*, migliori, migliore, miglior, sempre aperti, aperti tutti, limitat*, immediata, immediato, immediat*,
    fantastic*, incredibil*, super, mega, top, speciale, special*, promozione, promozioni, listino, volantino, cashback,
    primo mese
  `,
  trade: `
    lezioni di chitarra|pianoforte|inglese|matematica|canto|ballo|tennis, freschissim*, appena pescat*, nuovo bar,
    nuova gelateria, nuovo pub, cocktail, loculo al, corso di yoga|pilates|ballo|zumba|cucina|trucco|inglese,
    corsi di yoga|pilates|ballo|zumba|cucina|trucco,
    smart tv, smartphone, tablet, elettrodomestic*, televisori, notebook, incidentat*, passaggio a, fotovoltaic*,
    pannelli, nuova palestra, nuovo ristorante, nuova pizzeria, nuovo locale, nuovo negozio, idraulic*, elettricist*,
    fabbro, falegname, muratore, carrozziere, meccanico a domicilio, autospurgo, autospurghi, traslocator*, sarta,
    sartoria, artigianal*, linea di, candele, borse, bijoux, nuova linea, mie creazioni, miei prodotti, miei lavori,
    impresa edile, impresa, edile, esegue, eseguo, effettuo, rifacimento, tetti, facciate, imbianchin*, giardinier*,
    giardinaggio, assicurazion*, polizza, polizze, occhiali, lenti, divano, divani, lavatrice, frigorifero, armadio,
    tavolo e sedie, camera da letto, televisore, passeggino, motorino, scooter, auto usata, auto usate, casa in vendita,
    terreno, mutuo, mutui, ripetizioni, babysitter, dogsitter, catering, fotograf* matrimoni*, personal trainer, dieta,
    diete, dimagr*, depilazione, taglio e piega, extension, tatuagg*, piercing, luce, energia, mercato libero, fornitura,
    svuotiamo, eseguiamo, realizziamo, ripariamo, compriamo, ritiriamo, effettuiamo, offriamo, vendiamo, compro oro,
    compro auto, specializzat*, si eseguono, si effettuano, traslochi, ristrutturazion*, sgomberi, sgombero cantine,
    tinteggiatur*, impresa di pulizie, pronto intervento, spurghi, caldaie, fotovoltaico, infissi, serramenti, zanzariere,
    cartomant*, cartomanzia, sensitiv*, veggente, legamenti, amuleti, tarocchi, lezioni private, parrucchier*, estetist*,
    massagg*, manicure, unghie, dentista, impianti dentali, apparecchi acustici, noleggio, autonoleggio, concessionaria,
    agenzia immobiliare, immobiliare, trilocale, bilocale, monolocale, appartamento, villetta, vista mare, attico, fibra,
    offerta luce, luce e gas, gestore, operatore, materassi, materasso, poltrone, cucine, arredamenti, mobili,
    abbigliamento, calzature, ottica, follower, followers, visualizzazioni, sito web, siti web, seo, consulenza,
    consulenti, coaching, corso, corsi, webinar, masterclass, ebook, crociera, crociere, viaggio, viaggi, vacanza,
    vacanze, villaggio, resort, cucciol*, integratori, cosmetic*, profumi, gioielli, cristalli
  `,
  goods: `
    menu, pizza, pizze, sushi, cena, pranzo, aperitivo, apericena, serata, discoteca, dj set, live music, evento,
    ingresso, tavolo, piatti, ristorante, pizzeria, trattoria, bar, negozio, shop, outlet, catalogo, articoli, prodotti,
    prodotto, servizio clienti, team, staff, responsabile, agenzia, azienda, ditta, iscrizione, abbonamento, spedizione,
    consegna, consegne, assistenza, garanzia, capitale, clienti, cliente, mercatino, fiera, spettacolo, piscina, palestra,
    fitness
  `,
  citizen: `
    ho, devo, ^a mio, mia, miei, vorrei, mi hanno, mi ha, mi e, mi e arrivat*, abito, abitiamo, non funziona, non riesco,
    non e, ancora, da mesi, da giorni, da settimane, grazie, buongiorno, buonasera, salve, gentili
  `,
  office: `
    comune, anagrafe, ufficio, uffici, sindaco, assessore, assessorato, vigili, urp, tari, imu, delibera,
    carta d identita, residenza, certificato, modulo, domanda, bando, graduatoria, pratica, mensa, scuolabus,
    l|un|all|dell|nell asilo, asilo nido|comunale, asili, isee,
    multa, multe, parcheggio, ztl, rifiuti, cassonett*, buca, lampione, marciapiede, autobus, biblioteca
  `,
};

export const advertising: WeighedRule = {
  id: "spam/advertising",
  category: "spam",
  certainty: 0.7,
  version: 1,
  weights: {
    customer: 1.7, promo: 1.6, customers: 0.9, you: 0.9, deal: 1.3, trade: 1.3, goods: 0.8, pitch: 1.2, contact: 1.2,
    business: 1.2, earn: 0.8, easy: 0.8, sell: 1.2, amount: 1, percent: 1.2, phone: 1.1, handle: 0.8,
    "link-unknown": 1.5, "link-short": 1.5, "link-group": 1.5,
    ask: -2.5, askIf: -0.5, report: -2, against: -1.5, untrue: -1, civic: -0.8, citizen: -1.2, office: -1.4, asks: -0.5,
  },
  witnesses: ["serve", "yours", "threatened", "act", "refund", "parcel", "prize", "pass", "chain", "join", "follow", "likes", "lend", "miracle", "dear"],
  review: 3.2,
  block: 4.6,
  explanation: {
    it: "Ha tutti i segni della pubblicità: offerta, prezzi, invito al cliente, recapito.",
    en: "Has all the signs of advertising: offer, prices, a call to the customer, a way to answer.",
  },
  yes: [
    "Ripariamo caldaie a prezzi modici, chiama il 347 0001112, consegna veloce",
    "Scegli la tua vacanza, offerte da soli 200 euro, prenota su www.prova-vacanze.com",
  ],
  no: ["Quanto costa la piscina comunale? Ci sono offerte per famiglie?", "Ho una ditta di traslochi, devo chiedere un permesso"],
};
