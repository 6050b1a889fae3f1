/** Words that several subjects use: selling, prices, getting in touch, and the circumstances that excuse. */
export const sharedWords: Record<string, string> = {
  sell: `
    te lo procuro, ve lo procuro, te li procuro, ve li procuro, te la procuro, ve la procuro, da dare via,
    da regalare in cambio, chi lo vuole, interessato a, disponibili, ne vendo, le vendo, li vendo, lo vendo, la vendo,
    vendo, vendiamo, vendesi, vendonsi, si vende, in vendita, rivendo, rivendiamo, cedo, svendo, offro, offriamo, procuro,
    procuriamo, ti procuro, vi procuro, posso procurare, posso procurarti, posso procurarvi, fornisco, forniamo,
    ho disponibile, ho disponibili, ho da vendere, da piazzare, da vendere, da smerciare, spedisco, spediamo, chi vuole,
    chi vuole comprare, chi e interessato, chi fosse interessato, chi le|li|lo|la vuole, chi ne vuole, chi cerca,
    interessati, se ti serve, se vi serve, vi serve, ti serve, vuoi comprare, volete comprare, cerchi, cercate,
    compra da me, comprate da me, ne ho, smercio, disponibile subito, for sale, selling, i sell, we sell
  `,
  make: `
    ti faccio passare l, vi faccio passare l, ti faccio superare, vi faccio superare,
    ti faccio prendere, ti faccio ottenere, vi faccio ottenere, vi faccio prendere, facciamo, faccio ^come, realizzo,
    realizziamo, rilascio, rilasciamo, preparo, prepariamo, ottieni, ottenete, ti faccio avere, vi faccio avere,
    ti facciamo avere, vi facciamo avere, garantisco, garantiamo
  `,
  /** Who does something for others, or wants it of them; of itself it is everybody's way to speak. */
  serve: `
    smaltisco, svuoto, ritiro, ritiriamo, monto, installo, allaccio, tolgo, sblocco, porto, arrivano, mando, mandiamo,
    vengo, ci penso io, faccio tutto io, sistemo, a disposizione, do via, lavoro pulito, lavoro fatto bene, mai preso nessuno,
    non se ne accorge, nessuno se ne accorge,
    nessuno lo sa, si prenota, chi prenota, chi prende, rispondi|rispondete|risponda si, mi basta|bastano, basta una|la|il|un,
    passate parola, passa parola, spargete la voce, ditelo in giro, trattano a parte, chiami, puntata, si punta,
    entrata, quota, vi insegno, ti insegno, si organizza, organizziamo, sono interessat*, ci si trova, ci troviamo,
    ci guadagniamo, guadagniamo tutti, mettere un cuore|like, metti un cuore|like, lasciate un cuore|like, guarda, guardate
  `,
  contact: `
    scrivete in privato, scrivi qui, scrivimi qui, chiamare dopo, chiamare il, chiamare al, chiama il, scrivete qui,
    ordini su, info su, sul mio telegram, guarda il catalogo, chiedimi, chiedetemi, scrivimi, scrivetemi, scriveteci,
    scrivici, contattami, contattatemi, contattaci, contattateci, mi contatti, chiamami, chiamatemi, chiamaci, chiamateci,
    in privato, in pvt, in dm, in direct, su whatsapp, su telegram, whatsapp al, telegram, per info,
    per informazioni contatt*|scriv*|chiam*, info in, info al, manda un messaggio, mandami un messaggio, messaggiami,
    link in bio, text me, dm me, contact me, message me
  `,
  price: `
    costo, costa, trattabile, trattabili, cadauno, a libro, a pezzo, al chilo, in contanti, l ora, il grammo, al prezzo,
    prezzo, prezzi, prezzo basso, prezzi bassi, a poco, solo contanti, contanti, l uno, al pezzo, al grammo, a grammo,
    al mese, all anno, l anno, a testa, prezzo ottimo, ottimo prezzo
  `,
  delivery: `
    consegna, consegne, consegna a domicilio, spedizione, spedizioni, spedisco, spediamo, pronta consegna, mando su,
    ti mando, vi mando, consegno, ritiro a mano
  `,
  /** Whoever asks whether something is allowed does not do it. */
  ask: `
    e reato, e vostr*, mi posso fidare, mi fido, e una bufala, e uno scherzo, sono vostri,
    posso ^offrir*|offrirv*|propor*|aiutart*|procurar*|vender*|mandart*, possiamo ^offrir*|proporr*|aiutar*|procurar*,
    potrei, potremmo, si puo, si possono, e possibile, e legale, e illegale, e vietato, e permesso, e consentito,
    e regolare, e vero, e vera, e una truffa, e truffa, e affidabile, e autentic*, e ufficiale, e normale,
    come si ^chiama, chi organizza, chi gestisce, come si fa, come faccio, come posso, come possiamo, come si chiede,
    come chiedere, come segnalare, dove posso, dove possiamo, dove si,
    a chi mi|devo|posso|lo|la|si|chiedo|segnalo|denuncio|comunico|mando|rivolg*, chi devo, cosa devo, cosa posso, devo,
    dobbiamo, serve una licenza|autorizzazione|domanda|marca, ci vuole un|una|il|la, ci vogliono, occorre, occorrono,
    un permesso ^di, permesso serve, permessi serv*, autorizzazion*, licenza, che permess*, che autorizzazion*,
    quale permess*, quali permess*, quale autorizzazion*, quali autorizzazion*, che permesso, che licenza, quale licenza,
    vorrei sapere, volevo sapere, vorrei chiedere, volevo chiedere, chiedo se, mi chiedo, sapete se, sapete dirmi,
    mi sapete dire, potete dirmi, mi dite, bisogna
  `,
  /** Counts only where the sentence ends in a question mark: "c'è un regalo per te" is no question. */
  askIf: `
    il comune ha, avete, esiste, esistono, c e, ci sono, quando, quanto, quanti, quale, quali,
    chi ha|e|si|decide|paga|puo, dove, potete, potreste, mi mandate, fate, perche, per caso, sono valid*, vale ancora
  `,
  /** Whoever tells of it does not do it. */
  report: `
    mi e arrivato, e arrivat* una mail|email|lettera|telefonata|chiamata, e arrivat* un messaggio|sms|link, che dice,
    che dicono, dove dice, c e scritto, con scritto, mi scrive, mi chiamano, ci chiamano, ci chiama, mi chiama,
    ho trovato, abbiamo trovato, hanno trovato, hanno rubato, mi hanno rubato, c e gente, c era, c erano, mi e stat*,
    ci hanno, si sente, si vede, si vedono, segnalo, segnaliamo, segnalare, segnalarvi, segnalarle, segnalato,
    segnalazione, segnalazioni ^in, volevo segnal*, ^senza denunci*, ho ricevuto, abbiamo ricevuto, ho visto,
    abbiamo visto, ho letto, mi e arrivat*, ci e arrivat*, mi sono arrivat*, mi arriva, mi arrivano, mi ha scritto,
    mi hanno scritto, mi ha chiamato, mi hanno chiamato, mi ha mandato, mi hanno mandato, mi ha contattato,
    mi hanno contattato, mi ha offerto, mi hanno offerto, mi ha chiesto, mi hanno chiesto, ci hanno chiesto,
    mi hanno detto, mi dicono, dicono che, gira un, gira una, girano, sta girando, stanno girando, circola, circolano,
    ^si vendono, vendeva, vendevano, vende, spacciano, spaccia, spacciava*, chiedono, chiede soldi, offrono, offriva,
    affittano, affitta, e venuto, sono venuti, sono passati, si spaccia per, si spacciano per, un tizio, un signore,
    una signora, qualcuno ha|vende|mi|ci|spaccia|offre|chiede|si, c e chi, ci sono, il mio vicino, i vicini, un negozio,
    volevo avvisare, avviso che, attenzione a, state attenti, avvisate, potete avvisare, fate qualcosa, intervenite,
    controllate, mandate i vigili, hanno venduto, ha venduto, hanno comprato, ha comprato, hanno offerto, ha scritto
  `,
  /** Names that only somebody who is against it gives it. */
  against: `
    truffa, truffe, truffator*, truffat*, raggiro, phishing, abusiv*, illegal*, illecit*, spam,
    indesiderat*, vergogna, schifo, reato, ^senza denunci*, segnalare, segnalo, scam, fraud
  `,
  /** The same of links and collections; of papers and goods it is what is offered. */
  untrue: "falso, falsa, falsi, false, finto, finta, finti, fasull*, contraffatt*",
};
