/** Short lists for the other languages that a desk reads; words in their form without accents. */
import type { MessageLanguage } from "../language.ts";
import type { Section } from "./lexicon.ts";

function of(lists: Readonly<Record<string, string>>): Section[] {
  return Object.entries(lists).map(([classes, words]) => ({ classes, words }));
}

/** Every pack names the same classes, so that one set of rules reads them all. */
export const foreign: Record<Exclude<MessageLanguage, "it">, readonly Section[]> = {
  en: of({
    Fill:
      "the a an all these those of so just really such very fucking bloody damn absolutely totally always " +
      "nothing but only truly completely most them my your some complete utter",
    Art: "the a an all these those most every any you many",
    Rel: "who that which",
    Grp:
      "immigrants immigrant migrants migrant refugees refugee foreigners foreigner muslims muslim jews jew " +
      "christians blacks gays gay lesbians trans transgender queers homosexuals disabled gypsies roma arabs " +
      "africans asians chinese romanians albanians women woman black_people gay_people trans_people " +
      "disabled_people people_of_color",
    Slur:
      "nigger niggers nigga faggot faggots fag fags tranny trannies paki pakis chink chinks gook gooks spic " +
      "spics kike kikes wog wogs raghead ragheads towelhead towelheads dyke dykes retard retards mongoloid " +
      "mongoloids",
    "Insult Insult3":
      "asshole assholes arsehole arseholes motherfucker motherfuckers cunt cunts dickhead dickheads bastard " +
      "bastards son_of_a_bitch sons_of_bitches piece_of_shit pieces_of_shit bitch bitches wanker wankers prick " +
      "pricks twat twats scumbag scumbags shithead shitheads whore whores slut sluts",
    Insult: "idiot idiots moron morons imbecile imbeciles stupid loser losers pig pigs parasite parasites liar liars",
    Dehum:
      "scum vermin trash garbage filth dirt rats rat parasites parasite cockroaches animals pigs dogs disease " +
      "cancer plague subhuman subhumans worthless inferior disgusting filthy criminals rapists thieves " +
      "terrorists stupid savages monsters scum_of_the_earth",
    Epithet: "filthy dirty fucking damn bloody stinking",
    HateV: "hate despise detest loathe cant_stand can_t_stand can_not_stand",
    Make: "disgust make_me_sick makes_me_sick make_me_vomit sicken",
    Cop: "are is were being",
    Cop2: "you_are you_re youre u_r you_fucking you_stupid you_are_all you_are_a you_all_are",
    Kill:
      "kill murder shoot gas burn hang exterminate execute stab rape behead lynch slaughter strangle killed " +
      "murdered shot gassed burned hanged exterminated executed deported",
    Ought: "should must deserve_to need_to ought_to have_to",
    Be: "be all_be all",
    Death: "death_to kill_all exterminate_all",
    Out: "get_out send_back deport",
    Threat:
      "i_will_kill_you i_ll_kill_you ill_kill_you im_going_to_kill_you i_m_going_to_kill_you " +
      "i_am_going_to_kill_you gonna_kill_you i_will_find_you i_ll_find_you i_know_where_you_live " +
      "i_will_shoot_you i_ll_shoot_you i_will_burn_you i_will_break_your i_ll_break_your i_will_stab_you " +
      "i_ll_smash_your i_will_smash_your you_are_dead you_re_dead watch_your_back you_deserve_to_die " +
      "hope_you_die burn_in_hell i_will_beat_you i_will_hurt_you i_ll_hurt_you kill_you_all blow_up_the",
    Curse: "fuck_you fuck_off go_to_hell eat_shit screw_you suck_my_dick piss_off",
    Vulgar: "fuck fucking shit bullshit crap shitty damn",
    Neg: "not never no dont don_t doesnt nobody stop isn_t aren_t arent",
    Rep: "says said say saying told tells called calling calls wrote writes comment comments think thinks shouted",
    ToMe: "called_me told_me said_to_me threatened_me wrote_me",
    Counter: "racist racism homophobic homophobe sexist bigot bigotry report unacceptable discrimination hate_speech",
    Crimes: "police arrested threatened victim",
    Frame: "can_i how_do_i i_want_to_report is_it_legal",
    Role: "mayor officer clerk politicians politician cops",
  }),
  fr: of({
    Fill: "les des un une tous toutes ces sales vraiment tellement trop tres que de la le si",
    Art: "les des un une tous toutes ces",
    Rel: "qui que",
    Grp:
      "immigres etrangers migrants refugies arabes noirs musulmans juifs gays homosexuels lesbiennes trans " +
      "handicapes gitans roms femmes africains chinois roumains",
    Slur:
      "negre negres bougnoule bougnoules bicot bicots youpin youpins pede pedes tapette tapettes tarlouze gouine " +
      "gouines chinetoque chinetoques mongolien mongoliens romanichel",
    "Insult Insult3":
      "connard connards connasse connasses salaud salauds salope salopes encule encules fils_de_pute " +
      "fils_de_putes putain_de_toi ordure ordures batard batards trou_du_cul pute putes",
    Insult: "idiot idiots imbecile imbeciles cretin cretins con conne cons debile debiles abruti abrutis voleurs menteurs",
    Dehum:
      "vermine parasites ordures dechets rats cafards animaux cochons chiens racaille cancer degoutants " +
      "inferieurs voleurs criminels terroristes merde singes",
    Epithet: "sale sales maudits putain_de",
    HateV: "hais deteste je_hais je_deteste",
    Make: "me_degoutent me_font_vomir",
    Cop: "sont est etes",
    Cop2: "tu_es t_es vous_etes espece_de bande_de",
    Kill: "tuer buter gazer bruler pendre exterminer egorger violer fusiller",
    Ought: "faut doivent devraient meritent_de il_faut",
    Be: "etre tous",
    Death: "mort_aux a_mort",
    Out: "dehors",
    Threat:
      "je_vais_te_tuer je_vais_vous_tuer je_te_tue je_vous_tue te_buter vous_buter je_sais_ou_tu_habites " +
      "je_sais_ou_vous_habitez je_vais_te_casser tu_vas_mourir vous_allez_mourir je_vais_te_frapper creve crevez " +
      "te_crever tu_vas_le_payer vous_allez_le_payer te_casser_la_gueule vous_casser_la_gueule",
    Curse:
      "va_te_faire_foutre allez_vous_faire_foutre va_te_faire_enculer nique_ta_mere ta_gueule nique ntm fdp " +
      "va_chier allez_chier",
    Vulgar: "merde putain bordel chiant",
    Neg: "pas jamais ne n aucun",
    Rep: "dit disent dire appelle ecrit",
    ToMe: "m_a_dit m_a_traite m_a_insulte m_a_menace",
    Counter: "raciste racisme racistes homophobe",
    Crimes: "police plainte",
    Frame: "je_voudrais_signaler comment",
    Role: "maire policiers politiciens",
  }),
  es: of({
    Fill: "los las unos unas un una todos todas estos estas muy tan de el la que",
    Art: "los las unos unas un una todos todas estos estas",
    Rel: "que",
    Grp:
      "inmigrantes extranjeros refugiados moros negros arabes musulmanes judios gays homosexuales lesbianas " +
      "trans gitanos discapacitados mujeres africanos chinos rumanos",
    Slur:
      "maricon maricones sudaca sudacas negrata negratas bollera bolleras travelo travelos panchito panchitos " +
      "mongolico mongolicos subnormal subnormales marica maricas",
    "Insult Insult3":
      "hijo_de_puta hijos_de_puta hijoputa gilipollas cabron cabrones puta putas zorra zorras capullo capullos " +
      "mierda_de_persona hdp pendejo pendejos",
    Insult:
      "idiota idiotas imbecil imbeciles estupido estupidos estupida tonto tontos ladrones inutil inutiles cerdo " +
      "cerdos",
    Dehum:
      "basura escoria parasitos ratas cucarachas animales cerdos cancer plaga asquerosos inferiores delincuentes " +
      "criminales ladrones terroristas mierda monos",
    Epithet: "putos putas malditos malditas sucios asquerosos sucio puto",
    HateV: "odio detesto",
    Make: "me_dan_asco me_da_asco",
    Cop: "son es sois",
    Cop2: "eres sois eres_un eres_una sois_unos usted_es ustedes_son",
    Kill: "matar quemar gasear colgar exterminar fusilar degollar violar",
    Ought: "hay_que deben deberian merecen",
    Be: "ser todos a",
    Death: "muerte_a_los muerte_a muerte_a_las",
    Out: "fuera",
    Threat:
      "te_voy_a_matar os_voy_a_matar los_voy_a_matar voy_a_matarte voy_a_mataros te_mato os_mato se_donde_vives " +
      "se_donde_viven se_donde_vivis te_voy_a_partir te_rompo_la_cara te_parto_la_cara vas_a_morir " +
      "ojala_te_mueras ojala_os_murais te_vas_a_enterar te_voy_a_romper",
    Curse:
      "vete_a_la_mierda iros_a_la_mierda que_te_jodan que_os_jodan chupame_la chinga_tu_madre vayase_a_la_mierda " +
      "vayanse_a_la_mierda jodete",
    Vulgar: "mierda joder cono hostia",
    Neg: "no nunca jamas ningun",
    Rep: "dice dicen decir llama escribe",
    ToMe: "me_ha_dicho me_dijo me_llamo me_ha_llamado me_amenazo me_han_insultado",
    Counter: "racista racismo racistas homofobo",
    Crimes: "policia denuncia",
    Frame: "quiero_denunciar como_puedo",
    Role: "alcalde policias politicos",
  }),
  de: of({
    Fill: "die der das alle diese ein eine so nur wirklich sehr echt doch",
    Art: "die der das alle diese ein eine diesen",
    Rel: "die der",
    Grp:
      "auslander fluchtlinge migranten turken araber moslems muslime juden schwule schwulen lesben transen " +
      "behinderte behinderten schwarze schwarzen zigeuner frauen afrikaner rumanen roma",
    Slur:
      "neger kanake kanaken schwuchtel schwuchteln tunte tunten schlitzauge schlitzaugen bimbo bimbos spast " +
      "spasti spastis mongo mongos judensau kummelturke knoblauchfresser",
    "Insult Insult3":
      "arschloch arschlocher hurensohn hurensohne wichser fotze fotzen schlampe schlampen scheisskerl drecksau " +
      "drecksack missgeburt missgeburten hure huren arschgeige bastard bastarde",
    Insult: "idiot idioten depp deppen dummkopf blodmann trottel schwein schweine penner versager",
    Dehum:
      "abschaum dreck mull parasiten ratten ungeziefer tiere schweine pack gesindel krebs untermenschen " +
      "minderwertig kriminelle verbrecher terroristen scheisse affen",
    Epithet: "dreckige dreckigen verdammte verdammten scheiss scheis dreckiger",
    HateV: "hasse verabscheue",
    Make: "kotzen_mich_an widern_mich_an",
    Cop: "sind ist seid",
    Cop2: "du_bist ihr_seid sie_sind_ein du",
    Kill: "toten umbringen vergasen verbrennen aufhangen erschiessen abstechen vergewaltigen",
    Ought: "sollten sollte mussen gehoren muss man",
    Be: "alle sein",
    Death: "tod_den tod_allen",
    Out: "raus",
    Threat:
      "ich_bringe_dich_um ich_bring_dich_um ich_bringe_euch_um ich_bring_euch_um ich_tote_dich ich_tote_euch " +
      "ich_weiss_wo_du_wohnst ich_weis_wo_du_wohnst ich_schlage_dich ich_mach_dich_fertig ich_mache_dich_fertig " +
      "ich_steche_dich_ab ich_stech_dich_ab du_bist_tot ihr_seid_tot ich_hau_dir verreck verrecke verreckt",
    Curse: "fick_dich fickt_euch leck_mich leck_mich_am_arsch verpiss_dich verpisst_euch halt_die_fresse halt_dein_maul",
    Vulgar: "scheisse verdammt kacke mist",
    Neg: "nicht kein keine nie niemals",
    Rep: "sagt sagen gesagt nennt schreibt genannt",
    ToMe: "hat_mich hat_zu_mir mich_beleidigt mich_bedroht",
    Counter: "rassist rassismus rassistisch homophob",
    Crimes: "polizei anzeige bedroht",
    Frame: "ich_mochte_melden wie_kann",
    Role: "burgermeister polizisten politiker",
  }),
  ro: of({
    Fill: "toti toate acesti aceste niste un o foarte asa numai doar cei cele",
    Art: "toti toate acesti aceste niste cei cele",
    Rel: "care",
    Grp:
      "tiganii tigani imigrantii imigranti strainii straini evreii evrei musulmanii arabii negrii homosexualii " +
      "lesbienele femeile handicapatii romii africanii refugiatii",
    Slur:
      "cioara cioroi ciori poponar poponari poponarii bulangiu bulangii jidan jidani jidanii handicapatule " +
      "tiganule boratura mongoloid",
    "Insult Insult3":
      "muie nenorocit nenorocitule nenorocitilor curva curve curvelor fiu_de_curva pula_mea_in jegosule labagiu " +
      "labagii bulangiule cacat_de_om",
    Insult:
      "idiot idioti idiotule prost prosti prostule prostilor imbecil imbecili cretin cretini tampit tampiti hoti " +
      "hotilor nesimtit nesimtiti",
    Dehum: "gunoaie paraziti sobolani animale porci cancer inferiori hoti criminali teroristi scursuri maimute jeg",
    Epithet: "imputiti murdari jegosi imputit",
    HateV: "urasc ii_urasc",
    Make: "ma_scarbesc imi_fac_scarba",
    Cop: "sunt este e",
    Cop2: "esti sunteti esti_un sunteti_niste",
    Kill: "omor omori omoram ucide ucidem arde gazati impuscati spanzurati omorati",
    Ought: "trebuie ar_trebui merita",
    Be: "sa fie toti",
    Death: "moarte_tiganilor moarte",
    Out: "afara",
    Threat:
      "te_omor va_omor te_bat va_bat te_tai va_tai te_calc_in_picioare iti_rup va_rup stiu_unde_stai " +
      "stiu_unde_locuiesti stiu_unde_stati iti_dau_foc va_dau_foc sa_mori sa_muriti te_sparg va_sparg iti_sparg",
    Curse:
      "du_te_dracului duceti_va_dracului du_te_n_pula futu_ti futu_va sa_te_fut sugi_pula suge_pula " +
      "du_te_in_mortii in_mortii_tai mortii_matii du_te_in",
    Vulgar: "cacat dracu naiba pula",
    Neg: "nu niciodata nici",
    Rep: "zice spune spun zis scrie",
    ToMe: "mi_a_spus mi_a_zis m_a_facut m_a_amenintat m_a_injurat",
    Counter: "rasist rasism rasisti discriminare",
    Crimes: "politia plangere",
    Frame: "vreau_sa_reclam cum_pot",
    Role: "primarul politistii politicienii",
  }),
  sq: of({
    Fill: "te gjithe keta keto shume vetem nje kaq",
    Art: "te gjithe keta keto",
    Rel: "qe",
    Grp:
      "emigrantet refugjatet romet arixhinjte zezaket myslimanet hebrenjte homoseksualet lezbiket grate " +
      "invalidet te_huajt arabet serbet",
    Slur: "gabel gabela gabelet magjup magjupe magjupet peder pedera pederat zezak arixhi shkije",
    "Insult Insult3":
      "kurve kurva kurvat bir_kurve bythqir bythqire qelbesire qelbesira i_poshter qen_i_poshter rrospi rrospia " +
      "karuc",
    Insult: "idiot idiota budalla budallenj budallenjte hajdut hajdute kafshe derr derra gomar gomare trap trapa",
    Dehum: "mbeturina parazite minj kafshe derra qen kancer plehra hajdute kriminele terroriste majmune",
    Epithet: "te_ndyre te_poshter te_qelbur",
    HateV: "urrej i_urrej",
    Make: "me_neverisin",
    Cop: "jane eshte",
    Cop2: "je jeni je_nje jeni_nje ti_je ju_jeni",
    Kill: "vras vrasim djeg djegim therni vrisni vrasin pushkatoni",
    Ought: "duhet duhen meritojne",
    Be: "te_vriten te_digjen te_vdesin",
    Death: "vdekje",
    Out: "jashte",
    Threat:
      "do_te_vras do_ju_vras do_t_ju_vras te_vras ju_vras do_te_rrah do_ju_rrah e_di_ku_banon e_di_ku_jeton " +
      "e_di_ku_banoni do_te_djeg do_te_thyej do_te_ther te_pret_plumbi vdeksh ngordhsh",
    Curse: "qifsha te_qifsha ta_qifsha qifsha_nenen te_qifsha_nenen ik_ne_dreq shko_ne_dreq plac mut_ha ha_mut hani_mut",
    Vulgar: "mut dreq",
    Neg: "nuk jo mos kurre",
    Rep: "thote thone tha shkruan",
    ToMe: "me_tha me_quajti me_kercenoi me_shau",
    Counter: "racist racizem racizmi diskriminim",
    Crimes: "policia kallezim",
    Frame: "dua_te_raportoj si_mund",
    Role: "kryetari policet politikanet",
  }),
};
