/** A second round, on which the words about spreading were improved. Not a measure: a floor. */

export const others: string[] = [
  "Il mio vicino si chiama Roberto Landi, abita in via Cecioni 31, parcheggia sempre sul marciapiede",
  "l'inquilino del piano di sopra 3334445566 fa rumore, telefonategli",
  "vi passo il cf di mio padre: FRRCHR90E45E625Z",
  "IBAN dell'idraulico che mi ha truffato: IT28F0306913915100000067890",
  "La collega dell'ufficio tributi è incinta e si fa vedere poco, credo sia depressa",
  "il numero della professoressa è 328 7654321, sentitela",
  "quello del secondo piano ha l'AIDS, lo sanno tutti",
  "scrivete a marco.pardi@hotmail.it, è lui che ha fatto il danno",
  "Il proprietario del terreno incolto è Giovanni Bassi, residente in via del Littorale 120, tel 0586 501234",
  "documento di mia suocera: carta d'identità AX1234567",
  "mia nonna NREPLA55C61D612O deve rinnovare la carta",
  "la figlia della mia vicina sta in via Firenze 4 e il suo numero è 347 123 12 34",
  "Marta Nesi è in cura al SERT da anni e lavora con i bambini",
  "La carta di mio marito è 5345 6789 0123 4563, potete usare quella per pagare",
];

export const doxxing: string[] = [
  "Girate a tutti il numero di questo truffatore: 351 4445556",
  "abita in via Mastacchi 88, andiamo a prenderlo sotto casa stanotte",
  "Questo è il profilo e il cellulare della vigile che mi ha multato 340 9998887, fatele passare la voglia",
  "Mettete in rete la foto e l'indirizzo del pedofilo: via Terrazzini 12",
  "il numero dell'assessore è 366 5554443 subissatelo di chiamate",
  "fate sapere a tutti dove sta di casa: corso Mazzini 210, si chiama Ugo Prini",
];

export const passed: string[] = [
  "Mi chiamo Ugo Prini, cf PLLFNC63B18E625N, chiedo il certificato",
  "cell 3289998877 per qualsiasi comunicazione",
  "Sono residente in corso Mazzini 210, interno 4",
  "L'hotel Gran Duca risponde allo 0586 891024",
  "chiamate la protezione civile al 0586 1234567",
  "il 1522 è il numero antiviolenza?",
  "mio figlio Luca, CF LMBSRA82D50F205V, va iscritto alla mensa",
  "Buca davanti al civico 45 di via Roma",
  "auto abbandonata targa DX345GH in via Cambini 12",
  "ho scritto a protocollo@pec.comune.livorno.it",
  "Ho l'asma e mia moglie è incinta, possiamo avere il pass rosa?",
  "codice avviso 302000000098765432 importo 45,00",
  "vi lascio la mia mail: ugoprini@yahoo.it",
  "il numero 199 123 456 è a pagamento?",
  "pratica edilizia 2345/2022 prot 0098765",
  "Il medico di base dr. Neri ha lo studio in via Marradi 3, tel 0586 404040, ma non risponde",
];
