/** Rule 6 of the service: no spam, no promotion, no traps. */
import type { Subject } from "./rule.ts";

const bad = ["link-unknown", "link-short", "link-disguised"];
const anyLink = [...bad, "link-group", "link-everyday", "link-fund"];

export const spam: Subject = {
  words: {
    account: `
      tessera sanitaria, dominio, email, webmail, casella, bollo, dispositivo, spid, accesso anomalo, bancomat, conto,
      conti, carta, account, profilo, utenza, posteid, home banking, banca, credenziali, accesso, password, pin, otp,
      postepay, dati bancari, dati personali, identita digitale, your account
    `,
    yours: `
      il suo conto, il tuo conto, la sua carta, la tua carta, suo account, tuo account, il suo profilo, il tuo profilo,
      sua utenza, tua utenza, tuo spid, suo spid, gentile cliente, caro cliente, il suo pacco, il tuo pacco, sua posteid,
      tua posteid, tuo posteid, tua postepay, sua postepay, dear customer
    `,
    refund: `
      rimborso, rimborsi, rimborsat*, bonus, accredito, accreditat*, pagamento, pagamenti, multa non pagata, sanzione,
      importo, eredita, premio, vincita, sussidio, indennizzo, arretrat*, euro, refund
    `,
    parcel: "pacco, pacchi, spedizione, consegna, corriere, dogana, giacenza, parcel, package",
    threatened: `
      bloccat*, sospes*, limitat*, disattivat*, scadut*, in scadenza, in giacenza, fermo, ferma, trattenut*,
      verra restituito, verra chiuso, entro 24, entro 48, entro oggi, entro domani, ultimo avviso, altrimenti,
      accesso anomalo, accesso sospetto, attivita sospetta, tentativo di accesso, suspended, blocked
    `,
    act: `
      clicca qui per, clicchi qui per, premi qui per, tocca qui per,
      blocca qui, blocchi qui, annulla, annulli, disconosci, rinnova, rinnovi, disattiva, clicca, clicchi, cliccate,
      cliccando, accedi, acceda, accedete, verifica, verifichi, verificate, aggiorna, aggiorni, aggiornate, inserisci,
      inserisca, inserite, conferma, confermi, confermate, paga, paghi, pagate, riattiva*, riattivi, riattivalo, ritira,
      ritirate, richiedi, richieda, richiedilo, richiedete, sblocca, sblocchi, sbloccalo, scarica, segui il link,
      segua il link, vai al link, vai su, compila, compili, completa, completi, effettua, effettui, regolarizza*,
      regolarizzi, ritiralo, ritirala, riscatta, riscattalo, reclamalo, click, clicking, verify, confirm, log in
    `,
    /** What a stranger says who leaves a fortune to anybody. */
    legacy: `
      desidero lasciarle, desidero lasciarti, desidero lasciare, desidera lasciarle, desidera lasciarti, vorrei lasciarle,
      vorrei lasciarti, lei e erede, lei e l erede, lei e beneficiari*, lei risulta erede, sei erede, suo omonimo, fondo ereditario,
      cliente deceduto senza, persona di fiducia a cui
    `,
    fortune: `
      milione, milioni, mila euro, dollari, gbp, usd, sterline, ^per fortuna, somma, capitale
    `,
    prize: `
      hai vinto, avete vinto, ha vinto un|una, sei il vincitore, sei stato selezionat*, sei stata selezionat*,
      e stato selezionat*, sei stato estratt*, ritira il premio, ritira il tuo premio, ricevi in regalo, in omaggio per te,
      buono regalo, buono da, gift card, carta regalo, congratulazioni, you have won, you won
    `,
    promo: `
      sconti pazzesch*|folli|incredibil*|eccezional*|imperdibil*|unici, sconto pazzesco, offerte pazzesche,
      prezzi mai visti, sconti fino, sconto del, sconto fino, sconti del, sconti su tutt*, super sconti, super sconto,
      superscont*, mega sconti, prezzi imbattibil*, prezzo imbattibile, prezzi stracciati, prezzi competitiv*, prezzi pazzi,
      prezzi di fabbrica, preventiv* gratuit*, preventivo gratis, preventivi gratis, sopralluogo gratuito,
      sopralluoghi gratuiti, offerta lampo, offerta special*, offerta imperdibil*, offerta limitata, offerte imperdibil*,
      offerte special*, offertissim*, in offerta, promo,
      promozion* ^sociale|sociali|territorial*|turistica|culturale|della|del|sul, spedizione gratuita, spedizione gratis,
      consegna gratis, consegna gratuita, consegne gratis, solo oggi, solo per oggi, solo questa settimana, ultimi pezzi,
      ultimi posti disponibili, prova gratuita, prova gratis, primo mese gratis, soddisfatti o rimborsati, svendita,
      saldi fino, saldi al, saldi pazzi, liquidazione totale, fuori tutto, fuoritutto, coupon, codice sconto,
      miglior prezzo, migliori prezzi, migliori offerte, bonus fiscal*, garantit*, 100 garantit*, qualita prezzo,
      risparmia fino, risparmi fino, vasta scelta, ampia scelta, nuova apertura, inaugurazione, apertura straordinaria,
      menu fisso a, aperitivo a, drink omaggio, ingresso omaggio, discount, special offer, free shipping
    `,
    pitch: `
      ordina su, ordina ora, ordini su, prenota su, legamenti d amore, legamento d amore,
      visita il mio, visitate il mio, metti mi piace, mettete mi piace, metti like, seguimi, seguitemi, iscriviti al mio,
      il mio canale, leggo le carte, lettura carte, consulto a, primo consulto, faccio ritornare, tolgo il malocchio,
      rituali d amore, cartomante, cartomanzia, sensitiva, tarocchi,
      visita il nostro nuovo, nuovo sito, nostro nuovo, chiamaci, chiamateci, contattaci, contattateci, scrivici, visita il,
      visita la, visitate il, visita il nostro, visitate il nostro, vieni a trovarci, venite a trovarci, passa a trovarci,
      passate a trovarci, vieni da noi, venite da noi, ordina, ordina subito, ordinate, acquista, acquistate, compra ora,
      compra subito, comprate, compra il|la|i|le, prenota ora, prenota subito, prenota il tuo, prenota la tua,
      prenotate il vostro, approfitta, approfittane, approfittate, non perdere, non perderti, non perdete, non perdetevi,
      affrettati, affrettatevi, corri, correte, scopri, scoprite, il nostro sito, nostro negozio, nostro catalogo,
      nostro numero, nostri prodotti, iscriviti, iscrivetevi, registrati, registratevi, seguici, seguiteci, ti aspettiamo,
      vi aspettiamo, provare per credere, provalo, provala, richiedi un preventivo, richiedi il tuo, richiedi subito,
      buy now, order now, shop now, visit our, call us
    `,
    business: `
      un agenzia web, agenzia web, siamo un agenzia, siamo uno studio, siamo un team, realizziamo siti, facciamo siti,
      il sito a, il sito web a, gestione social,
      pannelli fotovoltaici, fotovoltaico, infissi, caldaie, condizionatori, sostituzione caldaia, impresa di pulizie,
      ditta edile, imbianchino, traslochi,
      sgomberi, sgombero cantine, spurghi, disinfestazioni, onoranze funebri, personal trainer, centro estetico,
      parrucchiera, pizzeria, agriturismo,
      nostri servizi, nostri prodotti, nostre soluzioni, nostra soluzione, nostra offerta, nostra azienda, nostra ditta,
      nostra agenzia, siamo un azienda, siamo una ditta, siamo una societa, azienda leader,
      leader nel settore, la nostra piattaforma, il nostro software, our services, our company
    `,
    propose: `
      le facciamo, vi facciamo, le realizziamo, vi realizziamo, le offriamo, vi offriamo, ci proponiamo, eseguiamo,
      effettuiamo, preventivi, preventivo,
      chiamate per, chiamare per, per info, per informazioni chiam*,
      presentarvi, presentarle, presentarti, proporvi, proporle, proporti, offrirvi, offrirle, offrirti, offriamo,
      proponiamo, vi proponiamo, le proponiamo, vi presentiamo, le presentiamo, collaborazione commerciale, partnership,
      realizziamo, siamo specializzat*, ci occupiamo di, fissare una call, fissare un incontro, una demo, we offer
    `,
    earn: `
      ho fatto 1000|5000|10000 euro, ho guadagnato, diventare ricco, diventare ricchi, fatto soldi, soldi veri, profitti,
      rendimenti, rendimento del,
      porti a casa, arrotonda, arrotondare lo stipendio, secondo stipendio, stipendio extra, raddoppi, guadagnato,
      guadagnat*, mensili, al mese, a settimana, guadagna, guadagnare, guadagni, guadagnate, guadagnano, guadagno,
      guadagnerai, guadagnando, fai soldi, fare soldi, soldi facili, reddito passivo, entrata extra, entrate extra, rendita,
      ricavi, ne ricavi, raddoppia*, moltiplica*, arrotondare, earn, make money, euro al giorno, al giorno
    `,
    easy: `
      diventare ricco, diventare ricchi, ti insegno il metodo, metodo per, il metodo, trading online, trading automatico,
      automatico, bot di trading,
      senza fare nulla, senza lavorare, chiedimi come, scopri come, liberta economica,
      serve solo un|il cellulare|telefono|pc|computer, basta un|il cellulare|telefono|pc|computer,
      online e facile, ti insegno, ti spiego come, ti mostro come, vi mostro come, lavorando due ore, porti a casa,
      metodo online, nostro metodo, cambiare vita, poche ore, due ore al giorno, lavorando da, mettendo, mi piace,
      smartphone, col tuo, con il tuo, ore al giorno, pagamento giornaliero, pagamenti giornalieri, senza uscire, capitale,
      senza muoverti, senza fatica, zero sforzo, soldi extra, da casa, criptovalut*, crypto, cripto, bitcoin, ethereum,
      trading, forex, senza esperienza, nessuna esperienza, senza rischi, senza rischio, zero rischi, lavoro facile,
      in una settimana, in pochi giorni, in 7 giorni, in un mese, investi, investendo, investimento, investimenti,
      investite, metodo segreto, metodo infallibile, sistema infallibile, liberta finanziaria, network marketing,
      dropshipping, dal tuo telefono, con lo smartphone, col telefono, mettere like, per like, from home
    `,
    work: `
      lavoro facile, lavoro da casa, lavoro online, lavora da casa, lavorare da casa, lavoro part time, lavoretto,
      cerchiamo persone, cerchiamo 5|10|15|20|30|50 persone, cerco persone, cerco collaboratori, cerchiamo collaboratori,
      opportunita di lavoro, opportunita lavorativa, assumiamo, nessuna esperienza, offerta di lavoro
    `,
    gambleOffer: `
      bonus 50|100|200|300|500|1000, bonus fino a, bonus senza,
      giri gratis, giri gratuiti, free spin*, bonus benvenuto, bonus di benvenuto, senza deposito, primo deposito,
      deposito minimo, quote maggiorate, jackpot, schedine sicure, schedina sicura, pronostici vincenti, vincite garantite,
      vincita garantita, vinci subito, inizia a vincere
    `,
    gamble: `
      casino ^di|che|in, superbet, scommess*, slot, slots, roulette, poker, bingo online, pronostici, betting, blackjack,
      vincite, casinos
    `,
    loan: `
      credito, crediti, prestiti, un prestito, prestiti personali, soldi in prestito, anticipo contanti,
      prestito veloce, piccoli prestiti, finanziamo, prestiamo, serve liquidita, liquidita, mutui e prestiti, prestit*,
      finanziament*, cessione del quinto, liquidita immediata, loan, loans
    `,
    lend: `
      segnalato, segnalati, anche a chi, veloci anche,
      a protestati, a cattivi pagatori, a pensionati, a dipendenti, risposta in 24 ore, anche con, soldi subito, contanti subito,
      rifiutat*, erogazione, 0 anticipo, zero anticipo, anche se sei, segnalazioni in crif, in crif, crif, in un giorno,
      in giornata, anche protestat*, cattivi pagatori, cattivo pagatore, protestat*, senza garanzie, senza garanzia,
      senza busta paga, eroghiamo, in 24 ore, in 48 ore, tasso agevolato, tasso basso, tasso fisso, tasso del,
      offro prestit*, offriamo prestit*, concedo, concediamo, esito immediato, risposta immediata, da 5|10|1|2|3,
      segnalati crif
    `,
    adult: `
      ragazza appena arrivata, ragazze appena arrivate, nuova ragazza, massaggi rilassanti ^del|al|alle|della,
      massaggiatrice, ambiente riservato, massima riservatezza, accompagnatrice, accompagnatrici, foto private,
      video privati, cerco amici, cerco amico, cerco uomo, cerco uomini, hot, donne single, donna single, single di,
      single della, incontra donne, incontra ragazze, dating, onlyfans, video hot, foto hot, escort, porno, porn,
      ragazze calde, ragazza calda, donne calde, donne sole, donne mature, incontri hot, incontri piccanti,
      incontri per adulti, incontri extraconiugal*, sesso, video intimi, foto intime, foto nuda, foto di nudo, webcam girl,
      webcam erotic*, massaggi erotic*, massaggi hot, sexy, xxx
    `,
    lure: `
      iscrizione gratuita, incontra, stanotte, stasera, guarda, guardate, guardami, iscriviti, abbonati, vieni a trovarmi,
      ti aspetto, vi aspetto, disponibile, riservatezza, ricevo, contattami, chat con, nella tua zona, della tua zona,
      clicca
    `,
    pass: `
      mandalo, mandala, mandatela, inoltrala, inoltra, inoltrate, inoltralo, inoltratelo, manda, mandate, mandatelo, invia,
      inviate, invialo, inviatelo, gira, girate, giralo, giratelo, copia e incolla, copiate e incollate, condividi,
      condividilo, forward
    `,
    chain: `
      anni di sfiga, anni di sfortuna, sfiga, entro mezzanotte, avrai fortuna, non ignorare, tuoi contatti, vostri contatti,
      tutti i contatti, tutti i tuoi contatti, 5|7|8|10|12|15|20|25|30|50 contatti, 5|7|8|10|12|15|20|25|30|50 amici,
      5|7|8|10|12|15|20|25|30|50 persone, dieci contatti, dieci amici, dieci persone, tuoi amici, tutti i tuoi amici,
      tua rubrica, la rubrica, tuoi gruppi, tutti i gruppi, tua bacheca, la catena, porta sfortuna, sfortuna, sette anni di,
      bella notizia, non spezzare, diventa a pagamento, all contacts
    `,
    join: `
      vieni nel nostro gruppo|canale, venite nel nostro gruppo|canale, entra nella nostra community,
      entra nel, entra anche tu, entrate nel, unisciti, unitevi, iscriviti, iscrivetevi, nostro gruppo, mio gruppo,
      nostro canale, mio canale, gruppo whatsapp, gruppo telegram, canale telegram, canale whatsapp, join
    `,
    bait: `
      offert*, occasioni, sconti, guadagn*, segnali, gratis, gratuit*, affari, amazon, pronostici, crypto, trading, coupon
    `,
    follow: `
      iscrivetevi al nostro, iscriviti al nostro, iscrivetevi al canale, iscriviti al canale, seguimi, seguitemi, seguiteci,
      seguici, segui la mia, segui la nostra, seguite la mia, seguite la nostra, seguite il, iscrivetevi al mio,
      iscriviti al mio, follow me
    `,
    likes: `
      mettete like, mettete mi piace, mettete un like, mettete un mi piace, metti like, metti mi piace, lasciate un like,
      like, likes, follower, followers, instagram, tiktok, youtube, mia pagina, nostra pagina, mio canale, nostro canale,
      mio profilo
    `,
    miracle: `
      perdi 5|8|10|15|20|30 chili, perdere 5|8|10|15|20|30 chili, chili in due|tre|poche|un|una,
      dimagrant*, dimagrire, integratore, integratori, brucia grassi, bruciagrassi, viagra, cialis, cura miracolosa,
      rimedio miracoloso, crema miracolosa, pillole, perdi 5|10|20 kg, in un mese garantit*, ricrescita capelli
    `,
    newNumber: `
      numero nuovo, nuovo numero, cell|cel|telefono|cellulare e rotto, cell|cel|telefono|cellulare si e rotto,
      cell|cel|telefono|cellulare rotto, ho cambiato numero, e il mio nuovo numero, questo e il mio nuovo numero,
      ho perso il telefono, mi si e rotto il telefono, telefono rotto, telefono nuovo
    `,
    dear: `
      ^la|sua|mia|di|della|tua|una mamma ^di|del|della|e, ^il|suo|mio|di|del|un papa ^di|del|della|francesco|leone, mami,
      ciao mamma, ciao papa, mamma sono, papa sono, mamma questo
    `,
    needsMoney: "bonifico, soldi, euro, pagamento, pagare, ricarica, urgente, urgentissimo, urgenza",
    civic: `
      segnal*, buca, buche, sito del comune, sul sito, dal sito, nel sito, vostro sito, portale, modulo, moduli, non riesco,
      non funziona, non si apre, ho seguito, ho letto, ho visto, ho trovato, ho comprato, ho provato, ho prenotato, secondo,
      articolo, notizia, foto, fotografi*, video, posizione, mappa, qui c e, delibera, bando, concorso, ordinanza, pagina,
      iscrizione, pratica, prenotazione, domanda, ricevuta, pagamento, allego, allegat*, trovate qui, qui trovate,
      qui trova, lavori, marciapiede, strada, traffico, rifiuti, autobus, parcheggio, scuola, comune, piazza, lampione
    `,
    mineShow: `
      mia nuova, mio nuovo, nostra nuova, nostro nuovo, mio video, mio canale, mia pagina, mio profilo, mio blog,
      mio negozio, mia musica, mia canzone, mio sito, nostro video, nostra pagina, nostro canale
    `,
    show: `
      ascolta, ascoltate, votate, iscriviti, guarda, guardate, visita, visitate, clicca, cliccate, vai su, andate su,
      provate, scopri, scoprite, iscrivetevi, scarica, scaricate, mio sito, nostro sito, il mio blog, ricette
    `,
  },
  rules: [
    {
      id: "spam/trap",
      category: "spam",
      level: "block",
      certainty: 0.92,
      version: 1,
      explanation: {
        it: "Un collegamento estraneo insieme a un'urgenza su conti, rimborsi o pacchi: è lo schema delle truffe.",
        en: "A link from outside together with urgency about accounts, refunds or parcels: the pattern of swindles.",
      },
      needs: [bad, ["account", "refund", "parcel", "prize"], ["act", "threatened"]],
      within: 45,
      yes: [
        "La tua carta è stata sospesa, conferma i dati su carta-prova.xyz",
        "Rimborso in attesa: clicca www.prova-esempio.top",
      ],
      no: [
        "Per il rimborso della mensa clicca su https://www.comune.prova.it",
        "La carta non funziona sul sito www.prova-negozio.it",
      ],
    },
    {
      id: "spam/trap-call",
      category: "spam",
      level: "block",
      certainty: 0.75,
      version: 1,
      explanation: {
        it: "Si finge una banca o un ente e chiede di chiamare o di dare codici.",
        en: "Pretends to be a bank or an office and asks to call or to give codes.",
      },
      needs: [["yours"], ["threatened", "prize"], ["act", "contact", "phone"]],
      within: 30,
      yes: [
        "Il suo conto è stato bloccato: per evitarlo chiami il 347 0001112",
        "Gentile cliente, il suo account è sospeso, confermi il codice OTP",
      ],
      no: ["Il mio conto è bloccato, a chi mi rivolgo?"],
    },
    {
      id: "spam/legacy",
      category: "spam",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: { it: "La truffa dell'eredità che uno sconosciuto vuole lasciare.", en: "The swindle of a fortune that a stranger wants to leave." },
      needs: [["legacy"], ["fortune", "amount"]],
      within: 25,
      yes: ["Sono vedova di un ricco mercante e desidero lasciarle due milioni", "Lei è erede di una somma in deposito di 900.000 euro"],
      no: ["È morto senza eredi, chi paga il funerale?", "Desidero lasciare in eredità la casa al comune, come si fa?"],
    },
    {
      id: "spam/prize",
      category: "spam",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: { it: "Annuncia un premio da ritirare.", en: "Announces a prize to be collected." },
      needs: [["prize"], [...anyLink, "act", "contact", "phone"]],
      within: 30,
      yes: ["Hai vinto un buono! Clicca per averlo", "Sei stato selezionato, contattami"],
      no: ["Ho vinto il concorso, quando prendo servizio?"],
    },
    {
      id: "spam/look-alike",
      category: "spam",
      level: "block",
      certainty: 0.88,
      version: 1,
      explanation: {
        it: "L'indirizzo imita quello di un ente o di un'azienda conosciuta.",
        en: "The address imitates that of a public body or of a known company.",
      },
      needs: [["link-disguised"]],
      within: 45,
      yes: ["vedi inps-prova.xyz", "https://poste.it.prova.top/a"],
      no: ["vedi www.inps.it", "https://www.poste.it/cerca"],
    },
    {
      id: "spam/shortener",
      category: "spam",
      level: "review",
      certainty: 0.7,
      version: 1,
      explanation: {
        it: "Un indirizzo accorciato non dice dove porta.",
        en: "A shortened address does not tell where it leads.",
      },
      needs: [["link-short"]],
      within: 45,
      yes: ["bit.ly/prova1"],
      no: ["Ecco il punto: https://maps.app.goo.gl/prova"],
    },
    {
      id: "spam/promotion",
      category: "spam",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: {
        it: "Pubblicità: un'offerta con l'invito a comprare.",
        en: "Advertising: an offer with the invitation to buy.",
      },
      needs: [["promo"], ["pitch", ...bad, "link-group", "contact"]],
      within: 30,
      yes: ["Sconti fino al 50%, vieni a trovarci!", "Preventivi gratuiti per caldaie: contattaci"],
      no: ["Ci sono sconti sulla mensa?", "Quando cominciano i saldi?"],
    },
    {
      id: "spam/promotion-price",
      category: "spam",
      level: "block",
      certainty: 0.7,
      version: 1,
      explanation: { it: "Pubblicità con prezzi.", en: "Advertising with prices." },
      needs: [["promo"], ["amount"], ["pitch", "delivery", "contact", "phone"]],
      within: 30,
      yes: ["Promo estate: caldaia a 900 euro, consegna in giornata"],
      no: ["La promozione dell'abbonamento a 20 euro vale ancora?"],
    },
    {
      id: "spam/business",
      category: "spam",
      level: "review",
      certainty: 0.65,
      version: 1,
      explanation: {
        it: "Un'azienda propone i suoi servizi: non è una richiesta allo sportello.",
        en: "A company proposes its services: no request to the desk.",
      },
      needs: [["business"], ["propose", "pitch", "contact"]],
      within: 30,
      yes: ["Siamo una ditta di pulizie e vorremmo proporvi un contratto", "Scoprite i nostri prodotti per il verde"],
      no: ["Siamo una ditta edile, come chiediamo il permesso?"],
    },
    {
      id: "spam/promotion-hint",
      category: "spam",
      level: "review",
      certainty: 0.5,
      version: 1,
      explanation: { it: "Ha il tono di una pubblicità.", en: "Sounds like advertising." },
      needs: [["promo"], ["promo", "phone", "amount"]],
      within: 20,
      unless: ["civic"],
      yes: ["Nuova apertura, prezzi imbattibili in centro"],
      no: ["C'è una promo per gli anziani?"],
    },
    {
      id: "spam/easy-money",
      category: "spam",
      level: "block",
      certainty: 0.88,
      version: 1,
      explanation: { it: "Promette guadagni facili.", en: "Promises easy money." },
      needs: [["earn"], ["easy"]],
      within: 18,
      yes: ["Guadagna da casa con il tuo telefono", "Investi 100 euro e raddoppia in pochi giorni"],
      no: ["Quanto guadagna un consigliere?"],
    },
    {
      id: "spam/easy-job",
      category: "spam",
      level: "block",
      certainty: 0.75,
      version: 1,
      explanation: {
        it: "Un'offerta di lavoro che ha i segni della truffa.",
        en: "A job offer that has the signs of a swindle.",
      },
      needs: [["work"], ["contact", "earn", "amount", ...anyLink]],
      within: 25,
      yes: ["Lavoro facile, 100 euro al giorno, scrivimi in privato"],
      no: ["Cerco lavoro, avete concorsi?"],
    },
    {
      id: "spam/gambling",
      category: "spam",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: { it: "Pubblicità di scommesse o giochi d'azzardo.", en: "Advertising of betting or gambling." },
      needs: [["gamble", "gambleOffer"], ["pitch", "promo", "contact", "gambleOffer", ...anyLink]],
      within: 25,
      yes: ["Slot e roulette con giri gratis, registrati", "Pronostici vincenti su www.prova-quote.top"],
      no: ["Hanno aperto una sala slot accanto alla scuola"],
    },
    {
      id: "spam/loan",
      category: "spam",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: { it: "Offre prestiti.", en: "Offers loans." },
      needs: [["loan"], ["lend", "pitch"], ["lend", "contact", "phone", "pitch", "amount", ...anyLink]],
      within: 30,
      yes: ["Prestiti senza busta paga, contattami", "Offro prestito a tasso del 2%, 1000 euro subito"],
      no: ["Il libro in prestito scade domani, posso rinnovarlo?"],
    },
    {
      id: "spam/adult",
      category: "spam",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: {
        it: "Pubblicità di incontri o contenuti per adulti.",
        en: "Advertising of adult encounters or contents.",
      },
      needs: [["adult"], ["lure", "contact", "phone", ...anyLink]],
      within: 25,
      yes: ["Escort in centro, contattami", "Guarda i miei video hot"],
      no: ["All'asilo parlano di sesso ai bambini, è normale?"],
    },
    {
      id: "spam/chain",
      category: "spam",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: {
        it: "Una catena: chiede di essere inoltrata a molti.",
        en: "A chain letter: asks to be passed on to many.",
      },
      needs: [["pass"], ["chain", "many"]],
      within: 12,
      yes: ["Manda questo a 10 amici", "Inoltra a tutti i tuoi contatti"],
      no: ["Mi inoltra il modulo?"],
    },
    {
      id: "spam/group",
      category: "spam",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: { it: "Invita in un gruppo o canale estraneo.", en: "Invites to a group or channel from outside." },
      needs: [["join"], ["link-group"]],
      within: 25,
      yes: ["Unisciti: https://chat.whatsapp.com/Prova"],
      no: ["Il comune ha un gruppo whatsapp?"],
    },
    {
      id: "spam/group-offers",
      category: "spam",
      level: "block",
      certainty: 0.7,
      version: 1,
      explanation: { it: "Invita in un gruppo di offerte o guadagni.", en: "Invites to a group of offers or earnings." },
      needs: [["join"], ["bait"], ["contact", "pitch", "link-group", "phone"]],
      within: 18,
      yes: ["Entra nel gruppo delle offerte, iscriviti"],
      no: ["Il nostro gruppo di volontari cerca una sede"],
    },
    {
      id: "spam/group-link",
      category: "spam",
      level: "review",
      certainty: 0.6,
      version: 1,
      explanation: { it: "Porta a un gruppo o canale estraneo.", en: "Leads to a group or channel from outside." },
      needs: [["link-group"]],
      within: 45,
      yes: ["https://chat.whatsapp.com/Prova"],
      no: ["Avete un canale?"],
    },
    {
      id: "spam/followers",
      category: "spam",
      level: "block",
      certainty: 0.75,
      version: 1,
      explanation: { it: "Cerca seguaci per una pagina.", en: "Looks for followers of a page." },
      needs: [["follow"], ["likes"]],
      within: 15,
      yes: ["Seguitemi su tiktok e lasciate un like"],
      no: ["Vi ho scritto su instagram ma non rispondete"],
    },
    {
      id: "spam/follow",
      category: "spam",
      level: "review",
      certainty: 0.55,
      version: 1,
      explanation: { it: "Invita a seguire una pagina.", en: "Invites to follow a page." },
      needs: [["follow"]],
      within: 15,
      yes: ["Seguitemi sulla mia pagina di cucina"],
      no: ["Seguite la pratica, per favore"],
    },
    {
      id: "spam/miracle",
      category: "spam",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: { it: "Pubblicità di cure o prodotti miracolosi.", en: "Advertising of miraculous cures or products." },
      needs: [["miracle"], ["promo", "pitch", "sell", "contact", ...bad]],
      within: 25,
      yes: ["Pillole dimagranti, ordina subito"],
      no: ["La farmacia comunale vende integratori?"],
    },
    {
      id: "spam/new-number-money",
      category: "spam",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: {
        it: "La truffa del familiare che ha cambiato numero e ha bisogno di denaro.",
        en: "The swindle of the relative with a new number who needs money.",
      },
      needs: [["newNumber"], ["dear"], ["needsMoney"]],
      within: 25,
      yes: ["Ciao papà, ho cambiato numero, mi fai un bonifico?"],
      no: ["Mamma ha cambiato numero, aggiornate la scheda"],
    },
    {
      id: "spam/new-number",
      category: "spam",
      level: "review",
      certainty: 0.7,
      version: 1,
      explanation: {
        it: "Somiglia alla truffa del familiare che ha cambiato numero.",
        en: "Resembles the swindle of the relative with a new number.",
      },
      needs: [["newNumber"], ["dear"]],
      within: 20,
      yes: ["Ciao mamma, ho cambiato numero, scrivimi qui"],
      no: ["Ho cambiato numero, aggiornate la mia pratica"],
    },
  ],
};
