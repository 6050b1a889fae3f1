import { plural, singular } from "../inflect.ts";
import type { Section } from "../lexicon.ts";

/** The small words on which a sentence hangs. */
export const functionWords: readonly Section[] = [
  { classes: "Det Fill", words: "il lo la i gli le l un uno una er ir nu na" },
  { classes: "Indef", words: "un uno una nu na" },
  {
    classes: "Dem Fill",
    words:
      "quest/4 quel quei quegli quell quella quelle sto sti sta ste sto' cotest/4 codest/4 quei_quattro quer questi_qui " +
      "quel_branco_di questa_massa_di " +
      "questo_branco_di sto_branco_di questa_gente_di tale tali cert/4",
  },
  {
    classes: "Quant Fill",
    words:
      "tutti tutte tutto tutta ogni ognuno qualsiasi qualunque qualsivoglia alcun alcuni alcune molti molte " +
      "tanti tante troppi troppe pochi " +
      "poche altri altre altro altra vari varie qualche parecchi parecchie diversi diverse la_maggior_parte_di " +
      "la_maggior_parte_dei la_maggior_parte_degli la_maggior_parte_delle gran_parte_dei gran_parte_degli " +
      "gran_parte_delle " +
      "la_maggioranza_dei la_maggioranza_degli la_maggioranza_delle il_99%_dei meta_dei tutti_quanti " +
      "tutte_quante tutti_voi " +
      "piu_della_meta_dei quasi_tutti quasi_tutte la_stragrande_maggioranza_dei la_maggior_parte_di_questi " +
      "la_maggior_parte_di_queste",
  },
  { classes: "None Neg", words: "nessun nessuno nessuna nessun_altro nessun'altra" },
  { classes: "Ord", words: "prim/4 prossim/4 ultim/4 sol/4 unic/4c" },
  { classes: "Num", words: "due tre quattro cinque sei sette otto dieci cento mille migliaia centinaia" },
  { classes: "Poss Fill", words: "mio mia miei mie tuo tua tuoi tue suo sua suoi sue nostr/4 vostr/4 loro" },
  { classes: "Di", words: "der di del dello della dei degli delle dell d" },
  { classes: "DiArt Fill", words: "del dello della dei degli delle" },
  { classes: "A", words: "ar a ad al allo alla ai agli alle all" },
  { classes: "Da", words: "dar da dal dallo dalla dai dagli dalle dall" },
  { classes: "Su", words: "sur su sul sullo sulla sui sugli sulle sull" },
  { classes: "In", words: "ner in nel nello nella nei negli nelle nell" },
  { classes: "Con", words: "con col coi cor" },
  {
    classes: "Art",
    words:
      "il lo la i gli le l un uno una del dello della dei degli delle ai agli alle dai dagli dalle sui sugli " +
      "sulle nei negli nelle coi al dal sul",
  },
  {
    classes: "Per",
    words:
      "per verso contro nei_confronti_di nei_confronti_del nei_confronti_dei nei_confronti_degli " +
      "nei_confronti_delle nei_confronti_della " +
      "riguardo_a riguardo_ai contro_di verso_di verso_tutti",
  },
  {
    classes: "Prep",
    words:
      "di del dello della dei degli delle dell d a ad al allo alla ai agli alle all da dal dallo dalla dai dagli " +
      "dalle dall su sul sullo sulla sui sugli sulle sull in nel nello nella nei negli nelle nell con col coi " +
      "per verso contro tra fra",
  },
  { classes: "Rel", words: "che cui chi" },
  { classes: "Que", words: "che" },
  { classes: "And", words: "e ed o oppure ne" },
  // "via dei Neri", "piazza degli Ebrei"; what stands right beside a site is its name ("torrente Negro")
  {
    classes: "Place",
    words: "via viale vicolo vico largo piazza piazzale piazzetta borgo contrada rione fontana cala spiaggia torre calle salita scali",
  },
  { classes: "Place Site", words: "torrente fosso rio grotta monte colle ponte acqua localita frazione quartiere" },
  { classes: "Turn", words: "ma pero eppure tuttavia anzi bensi invece comunque" },
  { classes: "If", words: "se anche_se qualora" },
  {
    classes: "Fill",
    words:
      "davvero proprio molto piu meno cosi tanto troppo solo soltanto sempre ancora gia anche pure persino " +
      "perfino veramente " +
      "ormai ora adesso tutti tutte cmq poi qui qua li la intorno oggi domani ieri stasera presto dopotutto semplicemente " +
      "per_sempre per_niente affatto mai una_volta_per_tutte senza_dubbio senza_eccezione senza_alcuna_eccezione " +
      "in_assoluto dei_veri " +
      "delle_vere dei_veri_e_propri vero vera veri vere bel bella belle bei solamente altamente tipo " +
      "una_manica_di un_branco_di " +
      "una_massa_di un_mucchio_di una_banda_di tutti_dei tutte_delle in_realta di_solito di_nuovo praticamente " +
      "pero' complet/4 assolut/4 total/2 " +
      "autentic/4 emerit/4 perfett/4 grand/2 gran grandissim/4 stramaledettamente cazzo di_natura per_natura ben " +
      "mica forse magari quasi allora esattamente notoriamente quindi dunque insomma volentieri con_piacere " +
      "con_gusto prim/4 prossim/4 immens/4 profond/4 visceral/2 infinit/4 enorm/2 sincer/4 fort/2 smisurat/4 " +
      "indicibil/2 inconcepibil/2 purtroppo ovviamente " +
      "il_piu_grande una_specie_di specie_di razza_di",
  },
  {
    classes: "Neg",
    words:
      "non nn mai nemmeno neanche neppure senza mica nessuno nessun nessuna niente smettere smettano smettiamo " +
      "smettila smettetela evitare impedire vietato",
  },
  // what is said before an insult to several, or with more contempt to one
  { classes: "Bunch", words: "una_manica_di un_branco_di una_banda_di una_massa_di razza_di" },
  { classes: "Not", words: "non nn" },
  { classes: "Very Fill", words: "cosi tanto molto davvero proprio" },
  { classes: "Only", words: "solo soltanto solamente" },
  { classes: "You2", words: "tu te ti voi vi ve tuo tua tuoi tue vostr/4 lei" },
  { classes: "Tu", words: "tu voi" },
  { classes: "Te", words: "te voi lui lei loro" },
  { classes: "TiVi", words: "ti vi te ve t v" },
  { classes: "LoLi", words: "lo la li le gli l" },
  { classes: "Mi", words: "mi ci m c" },
  {
    classes: "Pro3",
    words:
      "loro quelli quelle essi costoro questi quelli_come_loro gente_cosi quella_gente questa_gente sta_gente",
  },
  {
    classes: "YouPl",
    words:
      "quelli_come_voi quelli_come_te gente_come_voi gente_come_te persone_come_te persone_come_voi " +
      "esseri_come_te uno_come_te una_come_te quelli_come_lui quelle_come_te quelle_come_voi",
  },
  { classes: "Io", words: "io noi" },
  {
    classes: "PostMod",
    words:
      "come_te come_voi come_lui come_lei come_loro come_questo come_questi come_queste come_questa come_quello " +
      "come_quelli come_quelle come_quella come_noi al_comando al_potere al_governo qui_intorno qui_da_noi " +
      "qua_intorno di_qui di_qua in_italia in_europa nel_nostro_paese nella_nostra_citta " +
      "in_questo_paese in_questa_citta di_questo_paese di_questa_citta del_nostro_paese del_quartiere " +
      "nel_quartiere in_questo_quartiere in_citta in_giro in_questo_posto in_questo_mondo del_mondo " +
      "con_un_po_di_potere con_potere con_qualche_potere con_qualsiasi_potere al_parlamento in_parlamento " +
      "in_politica che_vivono_qui che_stanno_qui che_vengono_qui che_arrivano_qui che_arrivano " +
      "che_abitano_qui che_conosco che_vedo nella_nostra_societa in_generale in_genere su_questo_pianeta " +
      "di_questo_pianeta sulla_terra sulla_faccia_della_terra",
  },
  {
    classes: "Cop Cop3 Cop3.sg",
    agreement: singular,
    words:
      "è era sia fosse sara sarebbe resta rimane sembra pare diventa fu",
  },
  {
    classes: "Cop Cop3 Cop3.pl",
    agreement: plural,
    words:
      "sono son erano siano fossero saranno sarebbero restano rimangono sembrano paiono diventano furono so' " +
      "continuano_a_essere " +
      "continuano_ad_essere " +
      "stanno si_dimostrano si_rivelano stanno_diventando sono_diventati sono_diventate sono_stati sono_state " +
      "saranno_sempre " +
      "restano_sempre resteranno sono_e_restano sono_e_saranno sono_nati appaiono risultano",
  },
  {
    classes: "Cop Cop3 Cop3.sg Cop3.pl Ought",
    words:
      "possono_essere possano_essere devono_essere debbano_essere dovrebbero_essere deve_essere dovrebbe_essere " +
      "puo_essere",
  },
  {
    classes: "Cop Cop3 Cop3.sg Cop3.pl NotBut",
    words:
      "non_sono_altro_che non_è_altro_che non_sono_che non_è_che_un non_sono_nient'altro_che " +
      "non_sono_niente_altro_che non_siano_altro_che " +
      "non_fanno_altro_che_essere non_sono_nient_altro_che non_possono_fare_a_meno_di_essere " +
      "non_possono_proprio_fare_a_meno_di_essere " +
      "non_possono_fare_a_meno_essere non_riescono_a_non_essere non_smettono_di_essere " +
      "non_sono_mai_stati_altro_che non_possono_che_essere " +
      "non_possono_evitare_di_essere non_sono_altro_se_non",
  },
  {
    classes: "Cop Cop2",
    words:
      "sei siete sete eri eravate sarai sarete fossi foste siate siete_tutti siete_solo siete_dei siete_delle ti_credi",
  },
  {
    classes: "Cop Cop2 NotBut",
    words:
      "non_sei_altro_che non_siete_altro_che non_sei_che non_siete_che non_sei_nient'altro_che " +
      "non_siete_nient'altro_che",
  },
  {
    classes: "Cop1",
    words:
      "siamo ero eravamo saro saremo sono_stato sono_stata siamo_stati io_sono sarei fossi mi_sono_comportato " +
      "mi_sento",
  },
  { classes: "Be", words: "essere esser stare restare" },
  {
    classes: "Ought",
    words:
      "dovrebbero dovrebbe devono deve debbano debba dovranno dovra devon andrebbero andrebbe vanno va vadano " +
      "meritano merita " +
      "meriterebbero meriterebbe si_meritano si_merita meritate meriti si_meriterebbero bisogna bisognerebbe si_dovrebbe " +
      "si_dovrebbero occorre serve servirebbe possano possa possono dovessero potessero dovreste dovresti dovete devi",
  },
  {
    classes: "OughtWe",
    words:
      "dobbiamo dovremmo bisogna bisognerebbe si_deve si_dovrebbe si_dovrebbero possiamo potremmo occorre " +
      "vogliamo vorremmo tocca conviene",
  },
  {
    classes: "Want",
    words:
      "voglio vorrei vogliamo vorremmo desidero spero mi_piacerebbe ci_piacerebbe ho_intenzione_di " +
      "ho_davvero_intenzione_di ho_voglia_di " +
      "sto_pensando_di sto_considerando_di sto_per sto_seriamente_considerando_di sto_seriamente_pensando_di " +
      "avrei_voglia_di mi_viene_voglia_di " +
      "ho_una_voglia_di non_vedo_l'ora_di non_vedo_l_ora_di sogno_di ho_deciso_di posso potrei devo dovrei farei " +
      "faro_in_modo_di giuro_che " +
      "mi_prudono_le_mani_per sono_pronto_a verrei_a vengo_a vado_a verro_a andro_a andrei_a comincero_a " +
      "iniziero_a inizio_a comincio_a " +
      "continuero_a continueremo_a godrei_a goderei_a mi_divertirei_a adorerei amerei gradirei vengo_li_a " +
      "stavo_per passo_a mi_tocca " +
      "sarei_felice_di sarei_contento_di ho_proprio_voglia_di ho_tanta_voglia_di",
  },
  {
    classes: "Wish",
    words:
      "spero_che speriamo_che vorrei_che vorremmo_che mi_auguro_che ti_auguro_che vi_auguro_che magari che_possa " +
      "che_possano possa possano " +
      "se_solo si_puo_solo_sperare_che qualcuno_dovrebbe qualcuno_deve meglio_se sarebbe_meglio_se " +
      "staremmo_meglio_se sarebbe_bello_se sarebbe_ora_che " +
      "non_vedo_l'ora_che auguro prego_che voglio_che spero",
  },
  { classes: "Someone", words: "qualcuno qualcun_altro uno chiunque la_polizia lo_stato il_governo" },
  { classes: "Se", words: "si s se" },
];
