import type { Section } from "../lexicon.ts";

/** Who is speaking, and to what end: what lowers a finding. */
export const speech: readonly Section[] = [
  {
    classes: "Rep",
    bare: true,
    words:
      "chiam/are insult/are url/are grid/are minacci/are apostrof/are defin/isc offend/ere=offes deriso deridono " +
      "sfott/ere bullizz/are prend/ere_in_giro intim/are sussurr/are dice dicono diceva dicevano dici dite " +
      "dicesse dicessero direbbe direbbero chi_dice detto disse dissero dicendo dicendogli dirmi dirgli dirci " +
      "dirle dire dir scrive scrivono scriveva scritto scrivere scrivendo scrisse scrivi scrivete " +
      "chiama chiamano chiamare chiamarmi chiamarlo chiamarla chiamarli chiamato chiamata chiamati chiamate " +
      "chiamava chiamavano chiamando definisce definiscono definire definito definita definiti definirlo " +
      "definirli urlato urla urlano urlava urlavano urlando " +
      "urlare gridato gridando gridare gridava gridavano insultato insultata insultati insultano insulta " +
      "insultare insulti insulto insultando minaccia minacce minacciato minacciata minacciati minacciano " +
      "minacciando minacciare afferma affermano affermare sostiene sostengono sostenere " +
      "insistere insisti insiste insistono pensa pensano credono crede credere ritiene ritengono pensi pensate " +
      "sentire sentito sentir leggere letto leggo vedo_scritto raccontato racconta frase frasi commento commenti " +
      "post scritta scritte cartello cartelli slogan " +
      "cori coro parole affermazioni messaggio messaggi tweet striscione striscioni titolo intitolato risposto " +
      "rispondono rispose risponde_che apostrofato apostrofata apostrofati dato_del dato_della data_della " +
      "dandomi_del dandomi_della darmi_del darmi_della dare_del sputato deriso derisa derisi " +
      "idea_che idea_di l'idea trattato_da trattata_da trattati_come trattate_come trattato_come trattano_come " +
      "trattati_da trattano trattare trattarli dipinge dipingono considerati considerare considera considerano " +
      "bollati bollare etichettare accusa accusano accusare accusato accusati stereotipo stereotipi pregiudizio " +
      "credi credete convinto_che convinti_che voci sostenendo urlandomi gridandomi dicendomi affermando " +
      "chiamandomi chiamandolo chiamandoli suggerire suggerisci insinuare dichiarare dichiara ha_dichiarato " +
      "augurare augurato pubblica pubblicato pubblicare condiviso condividere_post propaganda canzone film libro " +
      "articolo romanzo",
  },
  // the speaker's own opinion: saying it is not reporting it
  {
    classes: "OwnWord",
    words:
      "volevo_dire volevo_solo_dire vorrei_dire vorrei_solo_dire voglio_dire voglio_solo_dire " +
      "che_ne_dite che_ne_dici che_ne_pensate che_ne_pensi chi_altro_pensa chi_altri_pensa qualcun_altro_pensa " +
      // "dite al vigile che …" hands on what the writer says
      "dite_al dite_alla dite_all dite_allo dite_ai dite_a ditegli ditele dica_al dica_alla dica_all dica_a diteglielo riferite_al " +
      "riferite_alla riferisca_al " +
      "siete_d'accordo sei_d'accordo chi_è_d'accordo sono_l'unico_che_pensa solo_io sono_l'unica_a_pensare " +
      "concordare concordiamo ammettiamolo è_ora_di_dire è_ora_di_ammettere dobbiamo_dire dobbiamo_ammettere " +
      "lo_dicono_tutti onestamente penso credo ritengo trovo sono_dell'idea_che sono_dell_opinione " +
      "la_mia_opinione la_mia_idea a_mio_avviso a_mio_parere per_me per_quanto_mi_riguarda dico diciamo " +
      "diciamolo dico_che io_dico direi ripeto posso_dire devo_dire lasciatemi_dire lasciami_dire fatemi_dire " +
      "va_detto c'è_da_dire bisogna_dire permettetemi_di_dire diciamoci_la_verita secondo_me a_dire_il_vero " +
      "a_dirla_tutta per_dire l'ho_sempre_detto ho_sempre_detto ve_lo_dico te_lo_dico " +
      "errore_nel_dire male_nel_dire male_a_dire sbaglio_a_dire sbaglio_a_pensare sbaglio_nel_dire " +
      "errore_nel_pensare sbaglio_se_dico possiamo_dire vorrei_dire voglio_dire volevo_dire " +
      "non_mi_vergogno_a_dire non_mi_vergogno_di_dire non_ho_paura_di_dire non_ho_problemi_a_dire " +
      "difficile_da_esprimere_a_parole a_parole " +
      "si_puo_dire non_si_puo_piu_dire non_si_puo_dire posso_dirlo lo_dico sono_il_solo_a_pensare " +
      "sono_l'unico_a_pensare solo_io_penso chi_è_d'accordo dite_quello_che_volete dite_cio_che_volete " +
      "pensate_quello_che_volete non_prendiamoci_in_giro si_capisce si_vede parliamoci_chiaro non_è_razzismo " +
      "si_dice è_risaputo tutti_sanno sono_convinto_che sono_convinta_che sono_convinti lasciatemelo_dire",
  },
  // a negation that takes for granted what follows, or that only introduces it
  {
    classes: "NotNeg",
    words:
      "non_si_rende_conto non_si_rendono_conto non_vi_rendete_conto non_ti_rendi_conto non_ci_rendiamo_conto " +
      "non_è_chiaro non_capite non_capisci non_capiscono non_capisce non_vedete non_vedi non_vedono non_vede " +
      "non_sapete non_sai non_sanno non_ammettono non_ammette non_accetta non_accettano non_dimentichiamo " +
      "non_ho_niente_contro non_ho_nulla_contro non_sono_razzista non_sono_un_razzista non_siamo_razzisti " +
      "non_sono_omofobo non_sono_omofoba non_sono_sessista non_è_razzismo non_per_essere_razzista " +
      "non_per_fare_il_razzista non_è_per_essere_razzista non_mi_vergogno non_ho_paura non_ho_problemi " +
      "non_nascondo non_nego " +
      "non_vedo_l'ora non_me_ne_frega non_me_ne_importa non_mi_importa non_mi_interessa non_capisco " +
      "non_sorprende non_mi_sorprende non_mi_stupisce non_sono_sorpreso non_sono_sorpresa non_c'è_dubbio " +
      "non_ci_sono_dubbi non_ho_dubbi non_vogliono non_si_integrano non_si_integreranno " +
      "non_solo non_soltanto non_fa_differenza non_vedo_differenza non_ne_posso_piu non_se_ne_puo_piu " +
      "non_se_ne_puo non_possono_fare_niente non_ci_possono_fare_niente non_possono_farci_niente " +
      "non_posso_fare_a_meno_di non_riesco_a_non non_resta_che non_rimane_che perche_non non_è_un_segreto " +
      "non_è_un_caso non_a_caso non_venite non_la_smettete non_la_smetti non_la_finite non_la_smettono " +
      "non_rispondete non_venitemi non_fate non_mi non_vi_faccio non_pagate non_sistemate non_aggiustate " +
      "non_risolvete non_ti_muovi non_vi_muovete non_te_ne_vai non_ve_ne_andate " +
      "finche_non fino_a_quando_non fin_quando_non finché_non se_non se_non_la se_non_mi non_ti_azzardare " +
      "non_ti_permettere non_azzardatevi non_ti_fai non_mi_fate non_mi_fai non_mi_rispondete non_mi_risolvete " +
      "non_mi_togliete non_mi_date",
  },
  // what is done to those whose part somebody takes
  {
    classes: "Wronged",
    words:
      "lasciat/4 abbandonat/4 trattat/4 costrett/4 maltrattat/4 picchiat/4 uccis/4 parcheggiat/4 pres/4_in_giro umiliat/4 " +
      "dimenticat/4 sol/4 discriminat/4 sfruttat/4 derubat/4 truffat/4 isolat/4 ignorat/4 molestat/4 perseguitat/4 trascurat/4 " +
      "trattat/4_da trattat/4_come dormire piangere soffrire che_piangono che_soffrono che_muoiono che_aspettano che_dormono che_devono",
  },
  {
    classes: "Counter",
    words:
      "razzist/s razzismo omofob/4 omofobia omofobic/4c transfob/4 transfobia transfobic/4c sessist/s sessismo " +
      "misogin/4 misoginia bigott/4 bigottismo xenofob/4 xenofobia intollerant/2 fanatic/4c antisemit/s " +
      "antisemitismo islamofob/4 islamofobia abilist/s abilismo discriminazion/f2 discriminare discriminat/4 " +
      "discriminatori/4i pregiudizi pregiudizio stereotipi stereotipo denunciare denuncia denunciato denunciamo " +
      "denuncio denunciarlo denunciarti denunciarvi condannare condanno condanniamo condannabile segnalo " +
      "segnalare segnalato segnalarlo segnalero segnalazione tribunale prigione galera carcere querela querelare " +
      "bannato bannare bannata bannati bannero vergognoso_dire inaccettabile inaccettabili intollerabile " +
      "inammissibile conseguenze sanzionare sanzioni combattere combattiamo rispetto rispettare rispettiamo " +
      "rispettati diritti_di_tutti solidarieta difendere difendiamo difendo dignita uguaglianza parita inclusione " +
      "odiator/m2 odiatrici odio_online hater mentalita vittim/f offensiv/4 discorsi_d'odio discorsi_di_odio " +
      "incitamento istigazione apologia mi_offende mi_ferisce mi_fa_male fa_male_vedere fa_male_sentire " +
      "fa_male_leggere è_triste che_tristezza persona_orribile persone_orribili cosa_orribile è_sbagliato " +
      "è_orribile è_ingiusto ingiust/4 ingiustizia è_vergognoso è_una_vergogna falsita sono_sbagliate " +
      "sono_sbagliati sarebbe_sbagliato sbagliato_dire sbagliato_pensare idea_sbagliata molto_sbagliato " +
      "completamente_sbagliato totalmente_sbagliato profondamente_sbagliato smettila_di_dire smettetela_di_dire " +
      "smettete_di_dire smetti_di_dire smettere_di_dire basta_con_queste basta_odio basta_insulti vergognati " +
      "vergognatevi come_ti_permetti come_vi_permettete come_osi come_osate tolleranz/f scusa scuse " +
      "chiedere_scusa scusarsi amici_e_fratelli proteggere proteggiamo tutelare tutela",
  },
  // what follows is denied outright
  {
    classes: "Denial",
    words:
      "non_è_vero non_è_vero_che è_falso è_falso_che non_tutti non_tutte non_è_giusto_dire nessuno_dovrebbe " +
      "nessuno_deve chi_dice chi_pensa chi_crede chi_scrive chi_sostiene chi_afferma chi_odia chi_insulta " +
      "smettila_di smettetela_di smettiamola_di basta_dire basta_con_l_idea come_puoi come_potete come_si_puo " +
      "come_fai_a come_fate_a è_una_bugia è_una_balla è_assurdo_dire è_assurdo_pensare non_è_corretto " +
      "non_credo_che non_penso_che non_penso_affatto non_ho_mai_detto non_ho_mai_pensato non_direi_mai " +
      "non_farei_mai non_bisogna_mai non_si_deve_mai non_si_dovrebbe_mai non_dovremmo_mai non_dobbiamo_mai " +
      "non_odio non_disprezzo non_detesto non_provo_odio",
  },
  // reports to the authority or to the desk
  {
    classes: "Crimes",
    words:
      "minacciat/4 minaccia minacce minacciandol/4 minacciando minacciava arrestat/4 arresto arrestare " +
      "condannat/4 condanna denunciat/4 denuncia indagat/4 indagine carabinieri polizia questura procura " +
      "procuratore processo processat/4 vittim/f aggredit/4 aggression/f2 aggressor/m2 sospettat/4 imputat/4 " +
      "sentenza ergastolo tribunale omicidio omicida femminicidio femminicidi " +
      "stalking stalker querela ex_marito ex_moglie ex_fidanzato il_mio_ex mio_marito mia_moglie testimone " +
      "testimoni accusat/4 accusa intercettazion/f2 intercettato telecamere vandali danneggiat/4 derubat/4 " +
      "rapinat/4 ferit/4 ricoverat/4 ambulanza pm gip gup",
  },
  {
    classes: "ToMe",
    words:
      "mi_ha_detto mi_hanno_detto mi_ha_scritto mi_hanno_scritto mi_ha_chiamato mi_ha_chiamata mi_hanno_chiamato " +
      "mi_hanno_chiamata mi_chiama mi_chiamano mi_dice mi_dicono mi_ha_urlato mi_hanno_urlato mi_ha_gridato " +
      "mi_ha_insultato mi_ha_insultata mi_hanno_insultato mi_hanno_insultata mi_insulta mi_insultano " +
      "mi_ha_minacciato mi_ha_minacciata " +
      "mi_hanno_minacciato mi_hanno_minacciata mi_minaccia mi_minacciano mi_ha_dato_del mi_ha_dato_della " +
      "mi_hanno_dato_del mi_hanno_dato_della mi_da_del mi_da_della mi_danno_del mi_danno_della mi_ha_mandato mi_hanno_mandato mi_ha_risposto mi_hanno_risposto " +
      "mi_ha_apostrofato ci_ha_detto ci_hanno_detto ci_ha_chiamato ci_ha_chiamati ci_hanno_chiamato " +
      "ci_hanno_chiamati ci_chiamano ci_urla ci_urlano ci_ha_insultato " +
      "ci_ha_insultati ci_hanno_insultato ci_hanno_insultati ci_ha_minacciato ci_ha_minacciati " +
      "ci_hanno_minacciati gli_ha_detto gli_hanno_detto le_ha_detto le_hanno_detto gli_ha_urlato le_ha_urlato " +
      "l'ha_chiamato l'ha_chiamata l'hanno_chiamato l'hanno_chiamata li_chiamano li_ha_chiamati lo_chiamano " +
      "la_chiamano sono_stato_insultato sono_stata_insultata sono_stato_minacciato " +
      "sono_stata_minacciata sono_stato_chiamato sono_stata_chiamata siamo_stati_insultati " +
      "siamo_stati_minacciati è_stato_insultato è_stata_insultata è_stato_minacciato è_stata_minacciata " +
      "è_stato_chiamato è_stata_chiamata stato_picchiato stata_picchiata ho_ricevuto abbiamo_ricevuto " +
      "hanno_scritto c'è_scritto c'era_scritto qualcuno_ha_scritto è_apparsa_la_scritta la_scritta una_scritta " +
      "le_scritte delle_scritte ha_minacciato hanno_minacciato minaccia_di ha_tentato_di hanno_tentato_di " +
      "ha_cercato_di hanno_cercato_di ho_sentito ho_sentito_dire ho_visto_un_uomo vogliono_uccidermi " +
      "vuole_uccidermi vuole_ammazzarmi vogliono_ammazzarmi urlava gridava mi_dava_della mi_dava_del mi_urlava " +
      "mi_gridava si_è_sentito_dire si_è_sentita_dire mi_sono_sentito_dire mi_sono_sentita_dire mi_ha_dato",
  },
  {
    classes: "Frame",
    words:
      "posso potrei_sapere come_si_fa come_faccio come_posso che_autorizzazione quale_autorizzazione è_possibile " +
      "è_permesso è_vietato è_legale si_puo serve_un_permesso serve_il_permesso a_chi_mi_rivolgo " +
      "a_chi_devo_rivolgermi vorrei_sapere volevo_sapere vorrei_segnalare volevo_segnalare segnalo segnaliamo " +
      "voglio_segnalare devo_segnalare vorrei_denunciare " +
      "voglio_denunciare denuncio dove_posso_denunciare come_denuncio a_chi_segnalo a_chi_posso_segnalare " +
      "chiedo_informazioni è_una_truffa informazioni_su permesso_per autorizzazione_per chiedo_se mi_sapete_dire " +
      "sapete_dirmi come_funziona chi_devo_chiamare dove_devo_andare è_un_reato è_reato",
  },
];
