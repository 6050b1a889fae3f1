/** The words that tell whose a datum is. The rules themselves are in `owner.ts` and `personal-data.ts`. */
import { lexicon } from "./cues.ts";

const kin =
  "padre|madre|papa|mamma|fratello|sorella|marito|moglie|compagno|compagna|nonno|nonna|zio|zia|cugin*|suocer*|" +
  "cognat*|nipote|genero|nuora|fidanzat*|convivente|genitor*";
const child = "figlio|figlia|figli|figlie|figliolo|figliola|bambino|bambina|bimbo|bimba|minore|neonat*";
const of = "di|del|della|dello|dell|dei|degli|delle";
/** "L'indirizzo della residenza", "il numero del protocollo": not of a person. */
const itsOwn = "telefono|cellulare|casa|credito|debito|residenza|posta|identita|comune|ufficio|figlio|mio|mia";
const placeOrFile =
  "telefono|cellulare|casa|cell|conto|carta|pratica|residenza|posta|protocollo|comune|ufficio|mio|mia";
const role =
  "vicin*|inquilin*|condomin*|dirimpettai*|collega|colleghi|amministratore|proprietari*|custode|portier*|padron*|" +
  "titolare|dottor*|medico|maestr*|professor*|prof|preside|insegnante|bidell*|tizio|tizia|tipo|ragazz*|signor*|" +
  "uomo|donna|vecchi*|anzian*|badante|idraulic*|elettricista|muratore|capo|ladro|ladr*|spacciator*|delinquent*|" +
  "infame|bastardo|stronz*|molestat*|truffator*|scippator*|conduttore|autista|impiegat*|dipendente|consiglier*|" +
  "assessor*|vigilessa|amic*|conoscent*|parent*|ex|coinquilin*|affittuari*|commess*|gestore|barista|prete|parroco|" +
  "allenatore|alunn*|student*|compagn*";

/** Words about persons: one pass over a message finds them all. */
export const personWords = lexicon({
  /** The writer speaks of himself. */
  self: `
    mio, mia, miei, mie, mi, io, sono, sottoscritt*, ho, abito, abitiamo, vivo, viviamo, risiedo, nostro, nostra, nostri,
    nostre, ci, noi, vorrei, devo, chiedo, richiedo, allego, scrivo, posso, mandatemi, scrivetemi, chiamatemi,
    richiamatemi, contattatemi, rispondetemi, inviatemi, richiamarmi, contattarmi, chiamarmi, scrivermi, inviarmi,
    mandarmi, rispondermi, avvisarmi, telefonarmi, mandami, scrivimi, chiamami, contattami, contattateci, chiamateci,
    richiamateci, my, me, i am
  `,
  /** "Il mio numero", "la mia mail", "mio cf": said of the datum itself. */
  owned: `
    
    mio|mia|nostro|nostra|miei|mie telefon*|numer*|cell*|recapit*|contatt*|mail|email|indirizz*|codic*|cf|c|iban|conto,
    mio|mia|nostro|nostra|miei|mie cart*|tessera|targa|auto|macchina|moto|scooter|patente|passaporto|documento|postepay,
    mio|mia|nostro|nostra|miei|mie whatsapp|pec|residenza|casa|abitazione,
    la mi|ir mi|il mi carta|numero|codice|telefono|targa|macchina|patente|casa, mio numero, mio nuovo numero,
    mio secondo numero, mia nuova mail, richiamarmi, contattarmi, chiamarmi, scrivermi,
    inviarmi, rispondermi, telefonarmi, avvisarmi, chiamatemi, richiamatemi, scrivetemi, contattatemi, rispondetemi,
    scrivimi, chiamami, contattami, mi scriva, mi chiami, mi contatti, mi richiami, mi risponda, mi trovate, mi trova,
    rispondo al, sono al, sono il|la proprietari*|titolare|intestatari*|inquilin*, domiciliazione, pago, intestato a me, a me intestat*, my phone|number|mail|email|address|iban
  `,
  child: `mio|mia|miei|mie|nostro|nostra|nostri|nostre ${child}`,
  kin: `mio|mia|miei|mie|nostro|nostra|nostri|suo|sua ${kin}, mamma|papa|nonna|nonno`,
  /** Somebody else, by office or by relation. */
  person: `
    ${role} ^del|della|dei, quello|quella|quelli|quelle del|della|dell|al, vigile, sindac*, pedofil*, poliziott*,
    carabiniere, carabinieri ^di, giornalista, tassista, politic*, farabutto, schifoso, assassino, ladri, ladra, sig,
    sig.ra, signor, signora, dott, dottssa, avv, ing, geom
  `,
  third: `
    
    mail|email|iban|cf|telefono|cellulare|cell|recapito|contatto|fiscale|carta|conto ${of} ^${itsOwn},
    numero|indirizzo ${of} ^${placeOrFile},
    suo, sua, suoi, lui, lei, loro, costui, costei, si chiama, si chiamano, chiamasi, di nome, chiamatelo, chiamatela,
    chiamateli, sentitelo, sentitela, contattatelo, contattatela, controllatelo, controllate, chiamate, sentite,
    questo numero, quel, quella, quello, quei, questo infame, privata, privato, abita, abitano, vive, risiede, lavora,
    di uno, di una, un tizio, di un
  `,
  lives: `
    abita, abitano, abitava, vive, vivono, viveva, risiede, risiedono, sta di casa, sta in, residente, domiciliat*,
    ha casa, alloggia, dorme, trovate a casa
  `,
  livesSelf: `
    i miei dati, miei dati, mi chiamo, confermo mail, confermo la mail, abito, abitiamo, vivo, viviamo, risiedo,
    sono residente, siamo residenti, mi sono trasferit*, io residente,
    sottoscritt*
  `,
  /** Offices and businesses, whose numbers are everybody's. */
  public: `
    farmaci*, ospedal*, centralino, uffic*, sportell*, numero verde, call center, acquedotto, bar, negozio, negozi,
    ristorant*, pizzeria, trattoria, albergo, hotel, scuola, scuole, asilo, liceo, istituto, asl, usl, comune, municipio,
    urp, anagrafe, vigili, carabinieri, polizia, questura, prefettura, guardia medica, pronto soccorso, pompieri,
    capitaneria, protezione civile, ditta, azienda, societa, coop, cooperativa, associazione, biblioteca, museo, teatro,
    cinema, palestra, piscina, stazione, taxi, poste, banca, inps, caf, patronato, enel, gas, servizio clienti,
    assistenza clienti, centro, canile, cup, parrocchia, consultorio, ambulatorio, consorzio, isola ecologica, segreteria,
    sindaco, officina, carrozzeria, studio, supermercato, edicola, tabacch*, cimitero, mercato, parco, gestore, sede,
    fornitore, provincia, regione, ministero, agenzia, linea, emergenza
  `,
  /** Asking that a datum go round. */
  spread: `
    girate a tutti, gira a tutti, girate il numero, girate questo, mandate a tutti, mandatelo a tutti, mettete in rete,
    mettetelo in rete, mettete online, mettete su facebook|internet|instagram, mettetelo su, caricate su, deve girare,
    fate sapere in giro, passate il numero, passate questo, tappezz*, affiggete, stampate e, fate girare, fate gira,
    fai girare, girate che, mettetela su, mettetelo su tutti i gruppi, su tutti i gruppi,
    facciamo girare, fatelo girare, fatela girare, facciamolo girare, far girare, condividete, condividi, condividiamo,
    condividetelo, condividetela, condivido per, diffondete, diffondetelo, diffondetela, diffondi, diffondiamo,
    diffondiamolo, pubblicate, pubblicatelo, pubblicatela, pubblichiamo, postate, postatelo, inoltrate, inoltratelo,
    spargete la voce, passate parola, passaparola, fatelo sapere a tutti, fatelo vedere a tutti, fate sapere a tutti,
    devono sapere tutti, tutti devono sapere, tutti sappiano, sputtan*, mettetelo ovunque, ovunque, massima condivisione,
    massima diffusione, fate screenshot, rendete pubblico
  `,
  /** Asking that people be on somebody's neck. */
  hound: `
    a tutte le ore, notte e giorno, giorno e notte, nel cuore della notte, subissat*|subissiamo|subissiamol*, martellat*,
    inondat* di|la, travolget*, assillat*, tormentat*, rovinatel*, rovinategli|rovinatele, molestatel*, minacciatel*,
    di chiamate e, subissatel*, sotto casa stanotte, sotto casa sua, prenderlo sotto casa, aspettiamolo, aspettiamola,
    aspettatelo, aspettatela, linciat*, linciamol*, massacriamol*, gli facciamo vedere, fatele|fategli passare la voglia,
    rendetegli|rendetele la vita, non lasciatelo in pace, non lasciatela in pace, fatelo impazzire, fatela impazzire,
    andiamo a prender*, andiamo a cercar*, andate a cercar*, chiamatelo tutti, chiamatela tutti, chiamateli tutti,
    chiamiamolo tutti, chiamiamola tutti, chiamatelo, chiamatela in massa, chiamatelo in massa, scrivetegli tutti,
    scrivetele tutti, scrivetegli in massa, scriviamogli, scrivetegli, scrivetele, tempestatel*, tempestiamol*,
    bombardatel*, bombardate di|la, intasate|intasategli|intasatele, riempitel*, insultatel*, tartassatel*,
    fategli|fatele passare, ecco dove abit*, ecco dove viv*, ecco dove st*, ecco dove lavora, ecco la sua casa,
    ecco casa sua, ecco il suo indirizzo, ecco il suo numero, ecco l indirizzo di, ecco il numero di,
    ecco l indirizzo del*, ecco il numero del*, sapete dove trovarl*, andiamo a trovarl*, andate a trovarl*,
    andiamo a prenderl*, andate a prenderl*, andiamo tutti sotto casa, andiamo sotto casa, andate sotto casa,
    tutti sotto casa, presentatevi a casa, tempestate di, andate a citofonar*, andate a suonar*,
    suonategli tutti, citofonategli, citofonatele, fateglielo sentire, facciamole|facciamogli sentire, lo devono linciare,
    lo devono trovare, chi passa di la, chiamate tutti, chiamatela a casa, dategliela voi, fargliela paga*, le dia una bella,
    gli dia una bella, ci si trova tutti, appena lo vedete, appena la vedete, mandate messaggi a, mandate messaggi al,
    mandategli, mandatele, scrivete a questo, chiamate a questo,
    chiamate questo numero, telefonate a questo, ditele|ditegli cosa|quello|tutto, andate a dirgli, andate a dirle,
    ecco chi e, fategli una visita, andategli a casa, andatelo a trovare, fategli visita, fatele visita,
    fategli|fatele sapere cosa, fategli|fatele vedere, fategliela pagare, fategli capire, disturbatel*, perseguitatel*,
    andategli sotto, andatele sotto, andateci sotto, andiamogli sotto
  `,
  /** What many do with any news: it asks for a datum to go round only where the rest of the message does. */
  publish: `
    mettete, mettetel*, metteteci, mettiamo, mettiamolo, mettiamola, metta, bacheca, postate, postatel*, postiamo, tagga*,
    screenshot*, divulg*, diffond*, diffusione, append*, attacca*, affigg*, copiate, copia e incolla, incollate, ditelo,
    ditela, dite a tutti, diciamolo, fate sapere, facciamo sapere, faccia sapere, far sapere, fatelo sapere, fatela sapere,
    si sappia, lo sappiano, sappiano, sapere a tutt*, deve sapere, devono sapere, lo devono sapere, tutti sapere, che giri,
    gira, girate, giratel*, rigirate, girare, fate il giro, passatel*, passate, viral*, pubblicare, pubblicarl*, pubblichi*,
    pubblicate ^nel|nell|ieri, pubblicatel*,
    ripubblic*, rendere pubblic*, reso pubblic*, rendete,
    rendiamo, condivi*, inoltr*, spargete, spargi, far conoscere, fatelo conoscere, fatela conoscere, fatelo vedere,
    fatela vedere, fatevi vedere, ovunque, dappertutto, in tutti i gruppi, su tutti i gruppi, nei gruppi, sul gruppo,
    nel gruppo, ogni gruppo, sui gruppi, mandate, mandatel*, mandiamo, mandiamol*, gente possibile, persone possibile,
    una visita, circolare, circolino, far condividere, conoscere a tutt*, usatelo, ai vostri contatti, a tutti i contatti,
    online, su facebook, su instagram, su internet, sul sito, nella newsletter, sui social, per strada, sul muro, sui muri,
    volantin*, chiamatel*, scrivetel*, scrivetegli, telefonat*, tutti a, tutti da, tutti davanti, tutti sotto, in massa,
    tempestat*, andate a, andiamo a, vada a trovare, citofonar*, presentatevi, trovatel*, cercatel*, segnalatel*,
    tutti quanti
  `,
  /** Whoever invites, thanks or mourns wants it told to all … */
  praise: `
    salutare, ringraziare, festeggiare, applaudire, complimenti, auguri, bravissim*, ricordare, evento, iscrizioni,
    prenotazioni, volontari, concerto, spettacolo, tomba, lapide, cimitero, defunt*
  `,
  /** … and so does whoever looks for somebody or something. */
  lost: `
    smarrit*, scompars*, ritrovat*, scappat*, fuggit*, perso, persa, si e perso, si e persa, adozione
  `,
  notice: `
    cane, cani, gatto, gatti, gatta, cagnolin*, gattin*, micio, micia, pappagall*, canarin*, tartarug*,
    conigli*, furetto, merlo, cavallo, asino, trovat*, mazzo di chiavi, portafogli*
  `,
  street: `
    via, viale, piazza, piazzale, corso, borgo, vicolo, largo, lungomare, scali, strada, localita, scuola, scuole,
    istituto, liceo, piscina, palestra, teatro, parco, villa, ospedale, stadio, biblioteca, museo, chiesa, asilo, ponte,
    palazzo, fondazione, associazione, rotonda, fermata
  `,
  // What a person keeps to themselves. What makes somebody one of a protected group (origin, faith, orientation, …) is not
  // here: a neutral sentence must come out the same whoever it names.
  crime: `
    precedenti penali, uscit* di galera, uscit* dal carcere, uscit* di prigione, in lista fallimenti, fu condannat*,
    venne condannat*, ricettazione, quinto dello stipendio, ceduto a una finanziaria, riceva uomini, riceve uomini,
    precedente per, e stato arrestato, e stata arrestata, arrestat* ieri, una condanna per, ha una condanna, senza permesso,
    non ha documenti, ha precedenti, e precedenti, ha dei precedenti, picchiato la|il|i, tolt* ai genitori, tolt* alla madre,
    tolt* al padre, precedenti per, pregiudicat*, in carcere, in galera, in prigione, agli arresti, arresti domiciliari,
    ai domiciliari, stat* dentro, finit* dentro, condannat* per, condannat* a, denunciat* per, indagat* per, latitante,
    foglio di via,
    daspo, libert* vigilata, spaccia, spacciava, ricettatore, permesso scaduto, senza permesso di soggiorno,
    braccialetto elettronico,
    misura cautelare, ammonit* per
  `,
  money: `
    ha debiti, pien* di debiti, prende la pensione, prende 1|2|3|4|5|6|7|8|9, di morosita, ha lo sfratto, hanno lo sfratto,
    in mora, prende l indennita, prende l invalidita, prende il sussidio, indebitat*, pignora*, gli|le hanno pignorato,
    deve 1|2|3|4|5|6|7|8|9|10|20|50|100|200|300|500|1000|2000|3000|5000|10000 euro,
    deve soldi, deve dei soldi, non paga gli|le alimenti, gli alimenti, non paga l affitto, non paga il condominio,
    non paga le rate,
    guadagna, prende di stipendio, prende di pensione, stipendio di, pension* di, percepisce, protestat*, moros*, sfrattat*,
    fallit*,
    deve al fisco|comune|condominio, deve alla banca, deve all agenzia,
    prende il reddito, reddito di cittadinanza, isee di, bancarotta, licenziat* per
  `,
  intimate: `
    amante, ha l amante, si vedono all hotel, il marito la picchiava, la picchiava, lo picchiava, una relazione con,
    tradisce, tradito, va a letto, incinta, gravid*, aspetta un figlio, aspetta un bambino, abort*,
    fa la prostituta, si prostituisce, prostituta, fa la escort, fa la vita, impotente, sterile, adottat*, figlio illegittimo,
    con una|un minorenne, vive con una|un minorenne, vittima di violenza, violentat*, stuprat*, molestat* da, e stata picchiata,
    la picchia, lo picchia, picchia la|i|il
  `,
  habit: `
    si droga, si fa le canne, si fa di, fuma le canne, sniffa, tira di coca, e beve, si buca, alcolizzat*, ubriacon*,
    beve troppo, beve come, si ubriaca, sempre ubriac*, ludopatic*, gioca alle slot,
    si gioca tutto, sert, serd, in comunita di recupero
  `,
  care: `
    seguit* dai servizi|dagli|dal|dalla, servizi sociali, assistente sociale, assistenti sociali, in affido, affidamento,
    casa famiglia,
    tribunale dei minori, tolto i figli, tolti i figli, amministratore di sostegno, interdett*, trattamento sanitario,
    in cura, in terapia, perso l affido, perso i figli, tolto l affido,
    dallo psichiatra, dalla psichiatra, dallo psicologo, dalla psicologa, ha tentato
  `,
  club: `
    vota ^per, ha votato ^per, iscritt* al partito|alla|al|a, tessera del partito, tesserat* al|del, sindacalista della|del
  `,
  /** What is handed over of somebody else, and the words that hand it over. */
  papers: `
    carta d identita, carta di identita, documento di identita, documento d identita, passaporto, patente, tessera sanitaria,
    codice fiscale,
    referto, referti, cartella clinica, certificato medico, diagnosi, analisi del sangue, esami del sangue, busta paga, cedolino,
    dichiarazione dei redditi, modello 730, isee, estratto conto, contratto di lavoro, verbale di invalidita,
    sentenza di separazione
  `,
  hands: `
    ti mando, vi mando, le mando, ti invio, vi invio, le invio, invio, mando, allego, in allegato, ecco, ti giro, vi giro,
    le giro, inoltro,
    ti scrivo, vi scrivo, le scrivo, ti do, vi do, le do, trasmetto, ti passo, vi passo, ho fotografato, ho trovato online,
    ho le foto
  `,
  /** Somebody through somebody else: "il figlio della Gina", "la moglie del tabaccaio". */
  theirs: `
    figlio|figlia|figli|figlie|bambino|bambina|bambini|nipote ${of},
    moglie|marito|madre|padre|sorella|fratello|suocera|nuora|compagno ${of},
    compagna|badante|fidanzato|fidanzata|nonno|nonna|ex ${of},
    ragazzo|ragazza|signore|signora|portiere|custode|inquilino|inquilina ${of},
    vicino|vicina|vicini|donna|uomo|tizio|tizia|tipo|famiglia del|della|dello|dell|dei|al|con|che,
    quello|quella|quelli|titolare|padrone|proprietario del|della|dello|dell|dei|al|con|che
  `,
  /** Whoever asks what can be done for one of theirs tells what has to be told. */
  asks: `
    come, dove, quando, quali, quale, quanto, posso, possiamo, potete, chiedo, richiedo, vorrei, volevo, vorremmo, serve, servono,
    domanda, richiesta, contrassegno, tagliando, pass, accompagnamento, accompagno, legge 104, la 104, assistenza, invalidita,
    a chi, aiuto, avete, esiste, esistono, c e, rinnovare, rinnovo, delega
  `,
  illness: `
    alzheimer, malat* di testa, mastectomia, assume litio, prende il litio, ritardo cognitivo, soffre di, affett* da,
    in terapia con, depressione maggiore, le gocce per i nervi, operat* alla prostata, operat* al, si e operat*,
    hiv positiv*, non sono vaccinati, non e vaccinat*, demenza, demente, parkinson, cancro, tumore, tumori,
    leucemia, metastasi, sieropositiv*, hiv, aids,
    epatite, tubercolosi, tbc, sifilide, scabbia, schizofren*, bipolare, psicotic*, psicopatic*, depress*, anoressic*,
    bulimic*, epilettic*, epilessia, tossicodipendent*, tossic*, alcolizzat*, alcolist*, drogat*, psichiatr*,
    psicofarmac*, malat*, malattia mentale, malattia grave, problemi mentali, problemi psichici, problemi psichiatrici,
    disturb* mentali|psichici, in cura al sert, in cura dallo, in cura da uno, al sert, al sim, in chemio, chemioterapia,
    dialisi, ricoverat*, tso, tentato il suicidio, ha abortito, abortito, disabile mentale, ritardo mentale, autistic*,
    down, sclerosi, ictus, infarto, alzahimer, alzaimer, demenza senile, disturbo bipolare, invalid* al, invalid* per, ossessiv*,
    attacchi di panico, psicofarmaci, ha provato a suicidarsi, si e tentat*, trapianto, malattia venerea, covid positiv*,
    sla, autismo
  `,
});

/** What of it is nobody's business. */
export const privateClasses: ReadonlySet<string> = new Set(["crime", "money", "intimate", "habit", "care", "club"]);

/** The commonest given names: enough to tell "il signor Neri" from a colour, never to find a person by. */
export const givenNames = new Set(
  `
    ada alessandro alessia alessio alberto alice ambra andrea angela angelo anna annalisa antonella antonio arianna
    aurora barbara beatrice benedetta bruno camilla carla carlo carlotta caterina cecilia chiara cinzia claudia
    claudio cristian cristina daniela daniele dario davide debora diego domenico donatella edoardo elena eleonora
    elisa elisabetta emanuele emma enrico enzo erika ettore eva fabio fabrizio federica federico filippo fiorella
    franca francesca francesco franco gabriele gabriella gaetano gennaro giacomo giada gianluca gianni giorgia
    giorgio giovanna giovanni giulia giuliano giulio giuseppe giuseppina grazia greta guido ilaria ines irene ivan
    jacopo laura lara leonardo letizia lidia lorenzo luca lucia luciano luigi luisa maddalena manuela marcello marco
    margherita maria marina mario marta martina massimo matilde matteo mattia maurizio mauro michela michele milena
    mirko monica nadia nicola nicole noemi ornella paola paolo patrizia pasquale piero pietro raffaele raffaella
    renato renata riccardo rita roberta roberto rocco rosa rosanna salvatore samuele sandra sandro sara serena
    sergio silvia silvio simona simone sofia sonia stefania stefano susanna teresa tiziana tommaso ugo umberto
    valentina valeria valerio vanessa vera veronica vincenzo viola virginia vittoria vittorio ahmed mohamed mohammed
    fatima amina elena ion ioana andrei cristina arben besnik fatos sokol
  `.trim().split(/\s+/),
);
