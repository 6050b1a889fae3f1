/** Words that say little about what a message is about, Italian and English, folded, by how they are treated. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Grammar: never evidence by itself, never repaired as a typo. Phrases made only of these must come in their order. */
export const grammar = set(`
  a ad al all allo alla ai agli alle dall dell nell sull quest quell da dal dallo dalla dai dagli dalle di del dello
  della dei degli delle in nel nello nella nei negli nelle su sul sullo sulla sui sugli sulle con col per tra fra il
  lo la i gli le l un uno una d c s n e ed o od ma se che chi cui non no si ne ci vi mi ti me te noi voi io tu lui
  lei loro mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostro nostra nostri nostre vostro vostra vostri
  vostre questo questa questi queste quello quella quelli quelle quel quei quegli sto sta cosa cose come dove quando
  quanto quanta quanti quante quale quali qual perche anche ancora piu meno molto molta molti molte tanto tanta
  tanti tante troppo poi gia ora adesso qui qua li oggi ieri domani sempre mai solo proprio allora quindi pero
  invece oppure dopo prima mentre siccome visto essere sono sei siamo siete era erano ero stato stata stati state
  sia ho hai ha abbiamo avete hanno avevo aveva avere fa fare faccio fate fanno fatto po poco ecco tutto tutta tutti
  tutte ogni nessuno niente nulla qualche verso presso circa via piazza viale corso largo zona numero civico vicino
  davanti dietro sotto sopra fronte altezza angolo incrocio the an of to at on for from by with and or but is are am
  was were be been it its my we us our you your he she they them their this that these those there here do does did
  have has had what when where which who how why if as so not t m re ve ll any some just very too then than one up
  out about into over
`);

/** Wishes and abilities: no subject, but a message with one of them is more than thanks. */
export const wishes = set(`
  vorrei vorremmo voglio vogliamo volevo volevamo vuole posso possiamo puo potete potrei potrebbe potreste potevo
  devo dobbiamo dovrei dovevo dovrebbe bisogno serve servirebbe servono bisogna occorre chiedo chiedere chiedervi
  sapere so saprei sai sapete capire dire dirmi ditemi dite dica dimmi possibile riesco riuscite riesce cerco
  cercavo provo provare vedere andare vado venire vengo riguardo merito prego informazione informazioni info domanda
  scrivo want wanted would like d need can could should must may know tell ask let please get go going help
`);

/** What joins the words of a phrase and may be left out ("carta d'identità", "carta identità"). */
export const linking = set(`
  a ad al all allo alla ai agli alle dall dell nell sull quest quell da dal dalla dai dalle di del dello della dei
  degli delle d in nel nella nei nelle su sul sulla sui sulle con col per il lo la i gli le l un uno una e ed o the
  an of to at on for from by with and or is s
`);

/** Greetings and good manners: they may stand beside anything. */
export const courtesy = set(`
  buongiorno buonasera buonanotte buondi giorno giornata sera serata salve ciao hey ehi saluti saluto cordiali
  distinti cordialmente arrivederci gentili gentile gentilmente cortese cortesemente cortesia favore piacere signore
  signora signori spettabile spett egregi scusi scusa scusate scusatemi perdonate disturbo disturbarvi grazie
  ringrazio mille infinite anticipatamente anticipo caro cara buon buona buone buono lavoro ok okay oki si certo
  allora ecco va bene benone accordo molte many hello hi good morning afternoon evening dear sir madam regards best
  thanks thank sorry excuse yes
`);

/** Frequent words that one slip could turn into a desk's word: they are what they are, never a typo of another. */
export const ordinary = set(`
  casa cosa cose posto posta poste porta porte parte parti punto punti parco piano piani piede piedi prato ponte
  conto conti costo corsa corse tempo tempi terra testa torre tutti vista volta volte mondo madre padre figlio
  figlia figli fratello sorella moglie marito nonna nonno amico amica amici bambino bambini ragazzo ragazzi signora
  uomo donna anno anni mese mesi mattina pomeriggio notte settimana lunedi martedi mercoledi giovedi venerdi sabato
  domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre estate
  inverno primavera autunno albergo alberghi hotel ristorante negozio mercato scuola scuole chiesa ospedale medico
  farmacia treno autobus macchina macchine auto moto bici camera cucina bagno letto tavolo libro libri film musica
  palla palle pallone festa feste gioco giochi gara gatto gatti cane cani carne pesce pasta pane pizza acqua latte
  vino birra caffe caldo freddo bello bella belle belli brutto brutta grande grandi piccolo piccola nuovo nuova
  nuovi vecchio vecchia alto alta basso bassa lungo lunga corto corta primo prima secondo seconda ultimo ultima
  stesso stessa altro altra altri altre certa certo bene male meglio peggio quasi subito spesso forse insieme contro
  senza sopra dentro fuori lontano destra sinistra centro nord sud anziani anziano disabile bolletta multa multe
  tassa tasse soldi prezzo pagare pagato pago pagamento lavoro lavori ditta societa azienda banca carta carte busta
  buste pacco pacchi lettera lettere foglio fogli foto immagine video parola parole nome nomi cognome data date dati
  giorni minuti minuto ore ora ultimi ricevere ricevuto mandare mandato trovare trovato perdere perso perduto
  prendere preso portare portato mettere messo tenere tenuto vivere vivo abitare abito abita passare passato passa
  rimanere tornare torna arrivare arrivato arriva partire partito uscire entrare aprire chiudere guardare guarda
  sentire sento leggere scrivere scritto credere credo pensare penso aspettare aspetto giusto giusta facile
  difficile vero vera falso libero libera pieno piena vuoto vuota pronto pronta sicuro sicura cantiere campo campi
  canto canti bolla bollo molla collo colle colpo corpo corda coda banco barca borsa busto mostra mostre museo
  teatro cinema stadio squadra partita calcio piscina palestra sport biblioteca biblio spiaggia stanza strano strana
  pernottare straniero stranieri presto resto tappo tombola persona persone personale personali house home water
  paper plate place phase horse hours tower money child children school street station person people weather whether
  thing think thought through though three there great green light night right world other another after again
  against always because before between call change close could day days down each even every find first give good
  know last left life little long look made make man many much must name never new next number old only open own
  part pay point put read said same say see seem show small something start state still stop take tell than them
  time under use used wait walk was way week well went while work would write wrote year years
`);

/** "gentilissimi", "urgentissimo": how, never what. */
const superlative = /issim[aeio]$/;

/** Whether a word can carry a subject. */
export function isContent(word: string): boolean {
  return word.length > 1 && /\p{L}/u.test(word) && !isFunction(word) && !superlative.test(word);
}

/** Grammar, wishes and manners: words that hold a sentence together. */
export function isFunction(word: string): boolean {
  return grammar.has(word) || wishes.has(word) || courtesy.has(word);
}
