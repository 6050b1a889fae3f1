/** The words that tell whose a datum is. The rules themselves are in `owner.ts` and `personal-data.ts`. */
import { lexicon } from "./cues.ts";

const kin =
  "padre|madre|papa|mamma|fratello|sorella|marito|moglie|compagno|compagna|nonno|nonna|zio|zia|cugin*|suocer*|" +
  "cognat*|nipote|genero|nuora|fidanzat*|convivente|genitor*";
const child = "figlio|figlia|figli|figlie|figliolo|figliola|bambino|bambina|bimbo|bimba|minore|neonat*";
const role =
  "vicin*|inquilin*|condomin*|dirimpettai*|collega|colleghi|amministratore|proprietari*|custode|portier*|padron*|" +
  "titolare|dottor*|medico|maestr*|professor*|prof|preside|insegnante|bidell*|tizio|tizia|tipo|ragazz*|signor*|" +
  "uomo|donna|vecchi*|anzian*|badante|idraulic*|elettricista|muratore|capo|ladro|ladr*|spacciator*|delinquent*|" +
  "infame|bastardo|stronz*|molestat*|truffator*|scippator*|conduttore|autista|impiegat*|dipendente|consiglier*|" +
  "assessor*|vigilessa|amic*|conoscent*|parent*|ex|coinquilin*|affittuari*|commess*|gestore|barista|prete|parroco|" +
  "allenatore|alunn*|student*|compagn*";

export const ownerWords = lexicon({
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
    
    mio|mia|nostro|nostra|miei|mie telefon*|numer*|cell*|recapit*|contatt*|mail|email|indirizz*|codic*|cf|c|iban|conto|cart*|tessera|targa|auto|macchina|moto|scooter|patente|passaporto|documento|postepay|whatsapp|pec|residenza|casa|abitazione,
    mio numero, mio nuovo numero, mio secondo numero, mia nuova mail, richiamarmi, contattarmi, chiamarmi, scrivermi,
    inviarmi, rispondermi, telefonarmi, avvisarmi, chiamatemi, richiamatemi, scrivetemi, contattatemi, rispondetemi,
    scrivimi, chiamami, contattami, mi scriva, mi chiami, mi contatti, mi richiami, mi risponda, mi trovate, mi trova,
    rispondo al, sono al, intestato a me, a me intestat*, my phone|number|mail|email|address|iban
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
    
    mail|email|iban|cf|telefono|cellulare|cell|recapito|contatto|fiscale|carta|conto di|del|della|dello|dell|dei|degli|delle ^telefono|cellulare|casa|credito|debito|residenza|posta|identita|comune|ufficio|figlio|mio|mia,
    numero|indirizzo di|del|della|dello|dell|dei|degli|delle ^telefono|cellulare|casa|cell|conto|carta|pratica|residenza|posta|protocollo|comune|ufficio|mio|mia,
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
    abito, abitiamo, vivo, viviamo, risiedo, sono residente, siamo residenti, mi sono trasferit*, io residente,
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
    fate sapere in giro, passate il numero, passate questo, tappezz*, affiggete, stampate e, fate girare, fai girare,
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
    tutti sotto casa, presentatevi a casa, andategli a casa, andatelo a trovare, fategli visita, fatele visita,
    fategli|fatele sapere cosa, fategli|fatele vedere, fategliela pagare, fategli capire, disturbatel*, perseguitatel*
  `,
  notice: `
    cane, cani, gatto, gatti, gatta, cagnolin*, gattin*, micio, smarrit*, scompars*, ritrovat*, trovat*, perso, persa,
    evento, iscrizioni, prenotazioni, volontari, mazzo di chiavi, portafogli*, adozione
  `,
  street: `
    via, viale, piazza, piazzale, corso, borgo, vicolo, largo, lungomare, scali, strada, localita, scuola, scuole,
    istituto, liceo, piscina, palestra, teatro, parco, villa, ospedale, stadio, biblioteca, museo, chiesa, asilo, ponte,
    palazzo, fondazione, associazione, rotonda, fermata
  `,
});

export const healthWords = lexicon({
  illness: `
    alzheimer, demenza, demente, parkinson, cancro, tumore, tumori, leucemia, metastasi, sieropositiv*, hiv, aids,
    epatite, tubercolosi, tbc, sifilide, scabbia, schizofren*, bipolare, psicotic*, psicopatic*, depress*, anoressic*,
    bulimic*, epilettic*, epilessia, tossicodipendent*, tossic*, alcolizzat*, alcolist*, drogat*, psichiatr*,
    psicofarmac*, malat*, malattia mentale, malattia grave, problemi mentali, problemi psichici, problemi psichiatrici,
    disturb* mentali|psichici, in cura al sert, in cura dallo, in cura da uno, al sert, al sim, in chemio, chemioterapia,
    dialisi, ricoverat*, tso, tentato il suicidio, ha abortito, abortito, disabile mentale, ritardo mentale, autistic*,
    down
  `,
});

/** The commonest given names: enough to tell "il signor Neri" from a colour, never to find a person by. */
export const givenNames = new Set(
  `
    alessandro alessia alessio alberto alice ambra andrea angela angelo anna annalisa antonella antonio arianna
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
