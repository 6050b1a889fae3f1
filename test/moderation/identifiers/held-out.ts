/** Written apart from the recognisers, by whose datum it is, and never used to word a rule. */
export const ownDomains = ["comune.livorno.it"];
export const ownNumbers = ["0586 820204", "0586 820205", "335 8225555"];

/** Somebody else's: a person has to look before it goes on. */
export const others: string[] = [
  "Il codice fiscale della mia vicina è BNCLCU75M52G702C, potete controllare se è residente?",
  "Il signor Verdi si chiama Giuseppe, il suo numero è 347 1122334, chiamatelo voi",
  "vi do il cellulare dell'amministratore: 3398877665",
  "il proprietario della macchina abita in via Verdi 23, è il signor Mario Neri",
  "La signora del terzo piano ha l'alzheimer, l'hanno ricoverata due volte",
  "il mio collega Paolo Bianchi è sieropositivo e serve ai tavoli",
  "il conto del mio ex marito è IT80A0616014100100000012345, prende soldi in nero",
  "mail del ragazzo che ha scritto sui muri: luca.ferrari99@gmail.com",
  "Il suo cf è vrdgpp68t10h501n controllate se paga le tasse",
  "questo è il numero di mia cognata +39 320 5566778 sentite lei",
  "Ho visto lui che buttava i rifiuti, si chiama Andrea Conti e vive in Borgo Cappuccini 145",
  "numero di carta di mio zio 4532 1234 5678 9014 per il rimborso",
  "chiamate il vicino tre quattro sette nove otto uno due tre quattro cinque",
  "mia suocera è malata di cancro e il comune non fa niente, lei si chiama Anna Pieri di via Marradi 8",
  "La maestra Giulia Santini è in cura dallo psichiatra, non può stare con i bambini",
  "telefono del custode 0586 4455667, non risponde mai",
  "il tizio che spaccia abita al numero 14 di via Garibaldi, interno 3",
  "vi giro il contatto di Marco idraulico: 3 4 7 6 6 5 5 4 4 3",
  "il C.F. del signore è CNT GNN 47L03 E625C",
  "questa è l'email privata della dottoressa: anna.rossi (at) libero punto it",
];

export const doxxing: string[] = [
  "fate girare il numero di questo infame: 349 7766554, chiamatelo tutti",
  "Ecco dove abita la maestra: via Magenta 12, secondo piano. Andiamo a trovarla",
  "condividete il più possibile, è lui: Mario Bruni, via Roma 7, tel 338 1112223",
  "pubblicate la targa e l'indirizzo di questo: AB123CD, abita in via Mentana 5",
  "questo è il cellulare della preside 347-9988776, tempestatela di messaggi",
  "Il codice fiscale di quel ladro è LMBSRA82D50F205V, diffondetelo ovunque",
  "scrivetegli tutti a carlo.ricci77@gmail.com così impara",
];

/** One's own, or everybody's. */
export const passed: string[] = [
  "Sono Sara Rossi, il mio codice fiscale è RSSMRA80A01E625I, vorrei sapere lo stato della pratica",
  "potete richiamarmi al 333 4455667? grazie",
  "Il mio iban per il rimborso è IT73B3608105138212345678901",
  "mi scriva a giovanna.bini@gmail.com per favore",
  "Abito in via Marradi 45 e da ieri manca l'acqua",
  "Ho chiamato lo 0586 820204 ma non risponde nessuno",
  "ho chiamato il 112 e il 118 ma non è venuto nessuno",
  "Posso scrivere a urp@comune.livorno.it?",
  "Ho il diabete, posso avere il permesso di sosta per disabili?",
  "L'avviso pagoPA 301000000012345678 risulta scaduto",
  "la pratica n. 3471234567 è ferma da mesi",
  "la macchina targata FX 482 KL è ferma da mesi sul marciapiede di via Grande",
  "la mia auto è targata GH123JK, come pago la sosta?",
  "La partita iva della ditta è 01512340496",
  "protocollo 2023/0045678 del 12/05/2023, a che punto è?",
  "il numero verde 800 123456 dell'acquedotto non risponde mai",
  "RSSMRA80A01E625I è il mio CF",
  "Mio figlio è allergico alle noci, a chi lo comunico per la mensa scolastica?",
  "La farmacia in piazza ha il numero 0586 123456, ma è sempre occupato",
  "il mio numero è tre tre tre uno due tre quattro cinque sei sette",
  "L'IMU di 1.234,56 euro l'ho pagata il 16-06-2023",
  "ho mandato la pec a comune.livorno@postacert.toscana.it senza risposta",
  "il centralino dell'ospedale 0586 223111 non risponde",
  "numero bolletta 2300145678901 importo 87,50",
];

/** A wrong check digit makes it something else. */
export const wrong: string[] = [
  "RSSMRA80A01E625J",
  "rssmra80a01e625a",
  "BNC LCU 75M52 G702D",
  "IT12V0103013900000001234567",
  "IT11W0103013900000001234567",
  "IT80 A061 6014 1001 0000 0012 346",
  "DE89370400440532013001",
  "4532 1234 5678 9015",
  "GLLTMS99R12Z12VA",
];
