/** Rule 1 of the service: nothing that promotes illegal activity. Telling of it, or asking about it, is no promotion. */
import type { Subject } from "./rule.ts";

export const illegal: Subject = {
  words: {
    drug: `
      rivotril, benzodiazepine, xanax, valium, metadone, steroidi, anabolizzanti, popper, ghb, funghi allucinogeni, codeina,
      subutex, fentanil, cocaina, eroina, marijuana, marihuana, maria, hashish, hascisc, hashis, ecstasy, mdma, ketamina,
      keta, metanfetamina, anfetamine, lsd, ganja, canne, cannabis, crack, ossicodone, fentanyl, oppio, acidi, droga,
      droghe, stupefacenti, pasticche, cocaine, weed
    `,
    slangDrug: `
      di bianca, bianca buona, cilena, cilene, peruviana, colombiana, palline, pallette, grammi, grammo, panetto, panetti,
      ovuli, charas, cime, marocchino buono, pakistano, thc, cbd potente,
      erba ^sintetica|medica|tagliata|finta|alta|gatta|secca|fresca|del, fumo ^passivo|negli|di, coca ^cola, md, roba buona,
      bamba, pezzi di fumo, stecca di fumo, skunk, amnesia, black afgano, neve buona
    `,
    forge: "falsifico, falsifichiamo, contraffaccio, clono, cloniamo, duplico",
    haveIt: "ho, abbiamo, tengo, arrivat*, e arrivata, disponibile, disponibili, sempre disponibile, pronta, pronto",
    want: "cerco, compro, mi serve, mi serve una, mi serve un, compri, cerchiamo",
    menu: `
      menu, menu completo, consegna, consegne, al grammo, a domicilio, prezzi, amount, su telegram, telegram, piazza attiva
    `,
    quality: `
      prezzi bassi, ottima qualita, qualita, qualita top, buona, buono, ottima, ottimo, purissim*, al grammo, a grammo,
      grammi, dosi, dose, consegna, consegno, spedisco, scrivimi, contattami, mi contatti, contattatemi, in privato,
      chi vuole, chi e interessato, interessati, prezzo
    `,
    weapon: `
      coltello a scatto, coltelli a scatto, scacciacani modificat*, pistola scacciacani, tirapugni, balestra, manganello,
      ferro pulito, 38 special, calibro 9|38|22, mitraglietta, colpi, cartucce, bomba carta, bombe carta, lanciarazzi,
      pistola, pistole, fucile, fucili, beretta, glock, kalashnikov, mitra, mitragliatric*, munizioni, proiettili, armi,
      arma, taser, bombe a mano, esplosivo, esplosivi, matricola abrasa, senza matricola, gun, guns
    `,
    lawful: `
      porto d armi, licenza, caccia, denunciare, ^senza denuncia, carabinieri, questura, nonno, eredit*, museo, poligono,
      consegnare, consegno
    `,
    toy: `
      giocattolo, giocattoli, ad acqua, softair, finta, finte, a salve, sparachiodi, per colla, carnevale, lavoro da vendere
    `,
    paper: `
      patente, patenti, patentino, passaport*, carta d identita, carte d identita, documenti, documento,
      permesso di soggiorno, permessi di soggiorno, green pass, greenpass, certificat*, residenza, residenze, laurea,
      diploma, diplomi, attestat*, codice fiscale, tessera sanitaria, contrassegno, contrassegni, pass disabili,
      ricett* medic*, isee, busta paga, buste paga, esito tampone, tamponi, cittadinanza, revisione, assicurazione,
      banconote, soldi
    `,
    forged: `
      senza denuncia, senza andare dal|dalla, senza passare dal|dalla, senza farsi visitare, no esame, no esami,
      niente esame, niente esami, registrate in, registrati in, comprare, senza tampone, funzionan*, senza ricetta,
      senza visita, senza visite, senza visitar*, compiacent*, senza fare l esame, senza fare esami, senza studiare,
      senza aspettare, senza requisiti, gonfi*, fals*, contraffatt*, fittizi*, finto, finta, finti, finte, clonat*,
      duplicat* ^del|di|della, senza esame, senza esami, senza fare il|l, senza vaccino, senza vaccinarsi,
      senza presentarsi, senza test, senza controlli, originali senza, registrat* nel sistema, gonfiat*, fake
    `,
    /** Papers that nobody may sell, even true ones. */
    unsaleable: `
      certificato di malattia, certificati di malattia, contratti di lavoro, contratto di lavoro finto, patenti di guida,
      certificati di residenza, certificato di residenza, permessi disabili, permesso disabili, contrassegni,
      certificati verdi, tamponi negativi, esiti, punti patente, diploma, laurea, cittadinanza, casa popolare,
      alloggio popolare, posto in graduatoria, green pass, greenpass, patenti, patente b, passaporti, certificati medici,
      certificato medico, certificati di vaccinazione, residenze, residenza fittizia, residenza, diplomi, lauree,
      permessi di soggiorno, pass disabili, contrassegno disabili, carte d identita, documenti falsi, banconote
    `,
    vend: "vendo ^la|casa|il, vendiamo, vendonsi, si vendono, in vendita",
    stolen: `
      contrabbando, di contrabbando, provenienza non, non si chiede, provenienza sconosciuta, caduti dal camion,
      caduto dal camion, rubat*, refurtiva, di provenienza furtiva, senza scatola no domande, di dubbia provenienza,
      no domande, niente domande, senza domande
    `,
    place: `
      amount, pezzi, al pezzo, da piazzare, piazzo, vendo, vendiamo, cedo, svendo, offro, in vendita, ho disponibili,
      smercio, prezzo ottimo, chi vuole, chi le vuole
    `,
    employ: `
      cerco operai, cerco operaio, cerco muratori, cerco badante, cerco colf, cerco manodopera, cerco personale,
      cerco camerier*, cerco ragazz*, cerco gente, cerco braccianti, cerchiamo operai, cerchiamo personale,
      cerchiamo manodopera, cerchiamo braccianti, cerchiamo ragazz*, cerchiamo gente, assumo, assumiamo, offro lavoro,
      offriamo lavoro, do lavoro, lavoro per, ho bisogno di operai, ho bisogno di muratori, da pagare, pago bene,
      paghiamo bene, paghiamo
    `,
    black: `
      niente carte, senza carte, tutto in nero, in nero, al nero, a nero, senza contratto, niente contratto, no contratto,
      senza fattura, senza documenti, non ha documenti, clandestin*, senza registrazione, non registrato, nessun contratto,
      fuori busta, senza ricevuta
    `,
    rent: `
      affitto ^solo, affittiamo, affittasi, affitto posti letto, affitto stanze, affitto camere, subaffitto, do in affitto,
      diamo in affitto, posti letto, offro stanza, offro posto letto, offro alloggio
    `,
    mineRent: "l|un|mio|suo|dell|all|nell|d|di|del|contratto|bonus|contributo|canone|caro|in|pago affitto",
    vote: `
      chi vota, chi mi vota, chi voti, vota il mio, voti il mio, vota la mia, votano per, vota me, votare per me, ogni voto,
      per ogni voto, votate la lista, vota la lista, votate la, voti alla, voti per, voti me, se voti, se votate, vota per,
      votate per, mi voti, mi votate, il tuo voto, il vostro voto, compro voti, vendo il mio voto, vendo il voto, tuo voto,
      voto per voto, dare il voto, mi dai il voto
    `,
    pay: `
      offro, do, regalo, ti do, vi do, ti offro, vi offro, ti pago, vi pago, ti regalo, vi regalo, pago, compro, vendo,
      euro, amount, buoni benzina, buono spesa, buoni spesa, in cambio, busta, un posto
    `,
    bribe: `
      vi faccio un, le faccio un, ti faccio un, pago, pagherei, aggiungo, do ^il|la, c e, vi riconosco, le riconosco,
      ti riconosco, sotto banco, sottobanco, sono disposta a pagare, vi compenso, la ricompenso, pago volentieri,
      pago extra, pago in piu, vi faccio trovare, ti faccio trovare, le faccio trovare, vi do, le do, ti do, vi offro,
      le offro, ti offro, vi lascio, le lascio, vi allungo, ti allungo, le allungo, vi porto, le porto, ti porto, vi regalo,
      c e un, c e una, ci scappa, sono disposto a pagare, sono pronto a pagare, pronto a dare, disposto a dare,
      vi ringraziero, ci mettiamo d accordo, in cambio, so essere riconoscente, saro riconoscente, sapro ringraziare,
      una mano lava
    `,
    gift: `
      busta, bustarella, mazzetta, regalo, regalino, regal*, euro, amount, soldi, contanti, cassetta di, prosciutto,
      cena pagata, cena, extra, in nero, a parte, bene
    `,
    favour: `
      cancell* la|il|le multa|verbale|multe, annull* la|il|le multa|verbale|multe, togli* la|il|le multa|verbale|multe,
      strapp* la|il|le multa|verbale|multe, levi la multa, levate la multa, mi cancelli, mi annulli, mi togli, mi levi,
      se mi approv*, se mi fai, se mi fate, permesso edilizio, il permesso, la licenza, la concessione, il condono,
      l autorizzazione, mi passate, mi passa l, esame della patente, passate l esame, promuovete, mi promuovete,
      fate vincere, mi assumete, mi fate assumere, vincere il concorso, vincere la gara, assegnatemi, assegnami,
      casa popolare, alloggio popolare, datemi il permesso, datemi la licenza, datemi il posto, datemi la residenza,
      fatemi vincere, fatemi passare, fatemi avere, fatemi entrare, mi fate vincere, mi date la residenza, anticipate,
      mi anticipate, prima degli altri, davanti agli altri, evitare la multa, annullate la multa, annullare la multa,
      annullate il verbale, strappate la multa, velocizzat*, velocizzare, velocizzi, accelerat*, accelerare,
      chiudere un occhio, chiudete un occhio, chiudi un occhio, togliete la multa, mi togliete, toglietemi,
      cancellate la multa, mi cancellate, far sparire, fate sparire, sistemate la pratica, sistema la pratica,
      sistemi la pratica, sistemate, passare avanti, passate avanti, saltare la fila, saltare la graduatoria,
      in graduatoria, approvate, mi approvate, date il permesso, mi date il permesso, mi fate il permesso, mi rilasciate,
      mi fate avere, mi fate passare, fate passare, la pratica, la mia pratica, la mia domanda, l appalto, la gara,
      il concorso, assegnate, mi assegnate
    `,
    call: `
      tutti a, andiamo a, andiamo tutti a, ragazzi, tutti insieme, tutti in piazza, venite, venite tutti, stasera, stanotte,
      domani sera, portate, organizziamoci, chi viene, facciamogli, bisogna, dobbiamo, dovremmo tutti, forza, e ora di,
      let s
    `,
    arson: `
      bruciare, bruciamo, bruciamogli, bruciate, diamo fuoco, dare fuoco, date fuoco, diamogli fuoco, incendiare,
      incendiamo, incendiate, dar fuoco, sfasciare, sfasciamo, spaccare, spacchiamo tutto, spacchiamo le vetrine,
      distruggere, distruggiamo, devastare, devastiamo, assaltare, assaltiamo, saccheggiare, saccheggiamo, molotov,
      fare saltare, far saltare, bucare le gomme, buchiamo le gomme, tagliare le gomme, tagliamo le gomme, vandalizz*, burn
    `,
    arsonWe: `
      bruciamo, bruciamogli, spacchiamo, sfasciamo, incendiamo, distruggiamo, devastiamo, assaltiamo, saccheggiamo,
      diamo fuoco, diamogli fuoco, facciamo saltare, facciamo esplodere, vandalizziamo, buttiamo giu, buchiamo,
      tagliamo le gomme, date fuoco, bruciate, incendiate, assaltate, spaccate
    `,
    target: `
      centro accoglienza, centro migranti, centro profughi, centro per migranti, cassonett*, comune, municipio, auto,
      macchine, macchina, sede, negozi, negozio, vetrine, palazzo, uffici, ufficio, caserma, questura, scuola, campo rom,
      campo nomadi, centro di accoglienza, moschea, chiesa, sinagoga, autovelox, telecamere, tutto, antenna, antenne, casa,
      baracche, stazione, piazza, gomme, supermercato
    `,
    garden: "sterpaglie, foglie, ramaglie, potature, stoppie, legna, falo, camino, calorie",
    teach: `
      pago chi, cerco chi, cerco qualcuno che, chi mi, pago bene chi, guida completa, guida pratica, manuale per,
      tutorial per, corso per, consigli per, ti aiuto a, vi aiuto a, vi spiego come, ti spiego come, vi insegno a,
      ti insegno a, vi insegno come, ti insegno come, vi svelo come, ti svelo come, metodo per, il trucco per, so come,
      trucco per, guida per, ti dico come, vi dico come, conosco un modo per, servizio per
    `,
    evade: `
      trucca il|i, truccano, truccato, trucchi il, manometta, manomette, manometti, evadere l|le, senza essere scopert*,
      senza farti beccare, senza farsi beccare, non farsi beccare, eludere i, non pagare, non pagare mai, evadere, aggirare,
      truccare, manomettere, falsificare, eludere, fregare, bypassare, allacciarsi abusivamente, rubare, clonare, hackerare,
      nascondere al fisco, far sparire le multe, saltare i controlli, occupare una casa, sfondare una porta, scassinare,
      costruire una bomba
    `,
    extort: "pizzo, estorsione, protezione",
  },
  rules: [
    {
      id: "illegal/drugs",
      category: "illegal",
      level: "block",
      certainty: 0.93,
      version: 1,
      explanation: { it: "Offre droga.", en: "Offers drugs." },
      needs: [["sell"], ["drug"]],
      within: 12,
      yes: ["Vendo cocaina", "Chi vuole hashish me lo dica"],
      no: ["Al parco vendono cocaina", "Vendo casa in zona tranquilla"],
    },
    {
      id: "illegal/drugs-slang",
      category: "illegal",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: { it: "Sembra offrire droga.", en: "Seems to offer drugs." },
      needs: [["sell"], ["slangDrug", "drug"], ["quality", "contact", "amount", "slangDrug", "delivery"]],
      within: 14,
      yes: ["Vendo erba, dosi pronte", "Chi vuole cime, scrivimi"],
      no: ["Vendo erba sintetica per giardino", "L'erba del parco è alta, quando tagliate?"],
    },
    {
      id: "illegal/weapons",
      category: "illegal",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: { it: "Offre armi.", en: "Offers weapons." },
      needs: [["sell", "want"], ["weapon"]],
      within: 10,
      unless: ["toy", "lawful"],
      yes: ["Vendo pistola con munizioni"],
      no: ["Ho trovato una pistola nel giardino", "Vendo pistola ad acqua"],
    },
    {
      id: "illegal/forged-papers",
      category: "illegal",
      level: "block",
      certainty: 0.88,
      version: 1,
      explanation: { it: "Offre documenti o certificati falsi.", en: "Offers forged documents or certificates." },
      needs: [["paper"], ["forged"], ["sell", "make", "amount", "contact", "price", "delivery"]],
      within: 18,
      yes: ["Vendo patente senza esame", "Facciamo passaporti falsi"],
      no: ["Facciamo la carta d'identità senza appuntamento?", "Ho trovato documenti falsi per strada"],
    },
    {
      id: "illegal/papers-for-sale",
      category: "illegal",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: { it: "Mette in vendita documenti o residenze.", en: "Puts documents or registrations up for sale." },
      needs: [["sell"], ["unsaleable"], ["amount", "contact", "price", "forged", "delivery", "phone"]],
      within: 16,
      yes: ["Offro residenza a 500 euro", "Vendo green pass, scrivimi"],
      no: ["Il permesso di soggiorno è pronto?"],
    },
    {
      id: "illegal/papers-sold",
      category: "illegal",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: { it: "Vende documenti che nessuno può vendere.", en: "Sells papers that nobody may sell." },
      needs: [["vend"], ["unsaleable"]],
      within: 6,
      yes: ["Vendo patenti", "Si vendono certificati medici"],
      no: ["Vendo la casa, serve il certificato di residenza?"],
    },
    {
      id: "illegal/stolen",
      category: "illegal",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: { it: "Offre merce rubata.", en: "Offers stolen goods." },
      needs: [["stolen"], ["place"]],
      within: 14,
      yes: ["Vendo telefoni rubati", "Refurtiva da piazzare"],
      no: ["Mi hanno rubato la bici", "Vendono bici rubate in piazza"],
    },
    {
      id: "illegal/labour",
      category: "illegal",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: { it: "Offre lavoro irregolare.", en: "Offers irregular work." },
      needs: [["employ"], ["black"]],
      within: 14,
      yes: ["Cerco operai, pago in nero", "Assumo camerieri senza contratto"],
      no: ["Il mio capo mi paga in nero, a chi lo dico?"],
    },
    {
      id: "illegal/rent",
      category: "illegal",
      level: "block",
      certainty: 0.75,
      version: 1,
      explanation: { it: "Offre un affitto irregolare.", en: "Offers an irregular tenancy." },
      needs: [["rent"], ["black"]],
      within: 14,
      unless: ["mineRent"],
      yes: ["Affitto stanze in nero", "Affittasi senza contratto"],
      no: ["Pago l'affitto in nero, come denuncio?", "Il vicino affitta in nero"],
    },
    {
      id: "illegal/votes",
      category: "illegal",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: { it: "Compra o vende voti.", en: "Buys or sells votes." },
      needs: [["vote"], ["pay"]],
      within: 14,
      yes: ["Ti do 30 euro se voti per Prova", "Vendo il mio voto, 50 euro"],
      no: ["Dove si vota domenica?"],
    },
    {
      id: "illegal/bribe",
      category: "illegal",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: {
        it: "Offre denaro o regali per un favore d'ufficio.",
        en: "Offers money or gifts for an official favour.",
      },
      needs: [["bribe"], ["gift"], ["favour"]],
      within: 25,
      yes: ["Vi do 100 euro se mi togliete la multa", "C'è una busta per chi sistema la pratica"],
      no: ["Quanto costa velocizzare la pratica?", "Mi hanno chiesto una busta per la pratica"],
    },
    {
      id: "illegal/drugs-at-hand",
      category: "illegal",
      level: "block",
      certainty: 0.75,
      version: 1,
      explanation: { it: "Sembra offrire droga con consegna o prezzi.", en: "Seems to offer drugs with delivery or prices." },
      needs: [["drug", "slangDrug"], ["menu", "amount", "contact"], ["haveIt", "menu", "contact", "quality"]],
      within: 12,
      yes: ["Ho fumo buono, contattami", "Hashish e cocaina, menu su telegram, consegna veloce"],
      no: ["Ho trovato della droga, chi contatto?", "Ho le foto dell'erba alta, prezzi della manutenzione assurdi"],
    },
    {
      id: "illegal/forger",
      category: "illegal",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: { it: "Offre di falsificare documenti.", en: "Offers to forge documents." },
      needs: [["forge"], ["paper"]],
      within: 8,
      yes: ["Falsifico buste paga"],
      no: ["Qualcuno falsifica i contrassegni"],
    },
    {
      id: "illegal/violence-we",
      category: "illegal",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: { it: "Incita a incendiare o distruggere.", en: "Incites to burn or destroy." },
      needs: [["arsonWe"], ["target"]],
      within: 7,
      unless: ["garden"],
      yes: ["Bruciamo il municipio", "Spacchiamo gli autovelox"],
      no: ["Hanno bruciato i cassonetti", "Qui si bruciano le auto ogni notte"],
    },
    {
      id: "illegal/violence-call",
      category: "illegal",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: { it: "Incita a incendiare o distruggere.", en: "Incites to burn or destroy." },
      needs: [["call"], ["arson"], ["target"]],
      within: 14,
      unless: ["garden"],
      yes: ["Stasera andiamo a bruciare i cassonetti", "Diamo fuoco al comune, venite tutti"],
      no: ["Hanno dato fuoco ai cassonetti", "Si possono bruciare le sterpaglie?"],
    },
    {
      id: "illegal/instructions",
      category: "illegal",
      level: "block",
      certainty: 0.75,
      version: 1,
      explanation: { it: "Offre istruzioni per violare la legge.", en: "Offers instructions for breaking the law." },
      needs: [["teach"], ["evade"]],
      within: 10,
      yes: ["Vi spiego come truccare il contatore", "Ti insegno a non pagare il bollo"],
      no: ["Come posso non pagare due volte la TARI?"],
    },
    {
      id: "illegal/drug-words",
      category: "illegal",
      level: "note",
      certainty: 0.5,
      version: 1,
      explanation: { it: "Parla di droga, senza offrirla.", en: "Speaks of drugs without offering them." },
      needs: [["drug"]],
      within: 3,
      yes: ["Spacciano droga ai giardini"],
      no: ["Il parco è sporco"],
    },
  ],
};
