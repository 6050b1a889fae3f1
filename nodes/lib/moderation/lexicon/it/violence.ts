import type { Section } from "../lexicon.ts";

/** Doing people harm, wishing it, and driving them out. */
export const violence: readonly Section[] = [
  // to kill or maim: whom it is said of decides
  {
    classes: "Vio Kill",
    words:
      "ammazz/are uccid/ere=uccis sgozz/are sbudell/are strangol/are strozz/are accoltell/are pugnal/are " +
      "sventr/are decapit/are massacr/are stermin/are trucid/are assassin/are linci/are impicc/are fucil/are " +
      "giustizi/are " +
      "gass/are lapid/are squart/are scuoi/are impal/are crocifigg/ere=crocifiss stupr/are violent/are evir/are " +
      "tortur/are mutil/are trafigg/ere=trafitt " +
      "disintegr/are maciull/are sfregi/are sfigur/are azzopp/are accopp/are fredd/are macell/are scann/are " +
      "ghigliottin/are " +
      "anneg/are affog/are avvelen/are dissangu/are crivell/are mitragli/are percuot/ere=percoss malmen/are " +
      "brutalizz/are incener/isc tranci/are",
  },
  // what is done to vermin, taxes and trees: violence when it is said of a group
  {
    classes: "Kill",
    words:
      "affond/are bruci/are elimin/are annient/are sopprim/ere=soppress disintegr/are polverizz/are debell/are " +
      "eradic/are sradic/are estirp/are cancell/are bombard/are abbatt/ere disinfest/are derattizz/are castr/are " +
      "fulmin/are cremarli sterilizz/are",
  },
  {
    classes: "DeadPart",
    words:
      "condannat/4_a_morte mess/4_a_morte mandat/4_a_morte fatt/4_fuori fatt/4_a_pezzi bruciat/4_viv/4 bruciat/4 " +
      "mess/4_al_muro mess/4_al_rogo mess/4_sul_rogo mandat/4_al_macello pres/4_a_calci pres/4_a_fucilate " +
      "pres/4_a_sprangate pres/4_a_bastonate pres/4_a_schiaffi pres/4_a_pugni " +
      "pres/4_a_botte rinchius/4 incarcerat/4 appes/4 sepolt/4_viv/4 buttat/4_a_mare buttat/4_in_mare " +
      "gettat/4_in_mare bastonat/4 frustat/4 pestat/4 menat/4 linciat/4 spazzat/4_via mess/4_sotto_terra " +
      "mess/4_sottoterra puniti_con_la_morte tolti_di_mezzo picchiat/4 schiavizzat/4 internat/4",
  },
  // harm that is also ordinary ("colpire", "bruciare", "rompere"): needs a person, or a part of one
  {
    classes: "Harm",
    words:
      "picchi/are pest/are mazz/are spar/are spacc/are romp/ere=rott spezz/are bruci/are colp/isc men/are " +
      "baston/are prend/ere=pres gonfi/are schiacci/are invest/ire tir/are_sotto attacc/are aggred/isc frust/are " +
      "cav/are strapp/are tagli/are mozz/are " +
      "stir/are seppell/isc sotterr/are tortur/are fott/ere scortic/are scaraventare butt/are lanci/are gett/are " +
      "distrugg/ere=distrutt rovin/are sistem/are apr/ire fracass/are sfond/are sbatt/ere calpest/are scalci/are " +
      "prend/ere_a_calci sfasci/are asfalt/are spian/are ardere",
  },
  {
    classes: "Harm Hit Hit.1 Harm.1",
    words:
      "metto_sotto mettiamo_sotto mettero_sotto tiro_sotto tirero_sotto butto_dalla_finestra " +
      "buttero_dalla_finestra butto_giu_dalle_scale stacco_la_testa stacco_le_braccia stacco_le_gambe " +
      "prendo_a_calci prendo_a_schiaffi prendo_a_pugni prendo_a_sprangate prendo_a_sberle " +
      "prendo_a_testate prendo_a_bastonate prendo_per_il_collo prendo_a_mazzate prendo_a_cinghiate " +
      "prendo_a_botte prendiamo_a_calci prendiamo_a_schiaffi prendiamo_a_bastonate prendero_a_calci " +
      "prendero_a_schiaffi prendero_a_pugni riempio_di_botte riempiamo_di_botte riempiro_di_botte " +
      "gonfio_di_botte ammazzo_di_botte " +
      "massacro_di_botte corco_di_botte riempio_di_mazzate faccio_la_pelle faccio_la_festa faccio_nero " +
      "faccio_nera faccio_neri faccio_secco faccio_secchi faccio_fuori faremo_fuori faro_fuori sparo_in_testa " +
      "sparo_in_bocca mando_all_ospedale mandero_all_ospedale mandiamo_all_ospedale spedisco_all_ospedale " +
      "mando_al_cimitero " +
      "mando_al_camposanto mando_all_altro_mondo spedisco_al_creatore cavo_gli_occhi strappo_il_cuore " +
      "riduco_in_poltiglia riduco_a_brandelli tolgo_di_mezzo levo_di_mezzo faccio_sparire faro_sparire " +
      "lascio_per_terra lascio_stecchito taglio_la_gola tagliero_la_gola spacco_in_due spezzo_in_due apro_in_due " +
      "rompo_in_due",
  },
  {
    classes: "Harm Hit",
    words:
      "sotterr/are seppell/isc gambizz/are corc/are sdrai/are scotenn/are demol/isc impallin/are " +
      "sfracell/are sfond/are tramort/isc picchi/are pest/are baston/are spar/are invest/ire aggred/isc " +
      "frust/are attacc/are fracass/are malmen/are tir/are_sotto prend/ere=pres_a_calci prend/ere=pres_a_pugni " +
      "prend/ere=pres_a_schiaffi prend/ere=pres_a_bastonate prend/ere=pres_a_botte prend/ere=pres_a_sprangate " +
      "riemp/ire_di_botte gonfi/are_di_botte calci_in_culo",
  },
  {
    classes: "BodyPart",
    words:
      "faccia muso testa gambe gamba braccia braccio collo ossa osso naso denti gola mani dita schiena culo " +
      "ginocchia costole palle cranio capa cervello occhi lingua costole mandibola muso_di_merda grugno teste " +
      "gole nasi culi corna cuore fegato budella vetri_della_macchina",
  },
  // "fare" with what it does
  {
    classes: "Do",
    words:
      "faccio faremo faro farei facciamo fare far farti farvi farlo farla farli farle fargli faranno fara fate",
  },
  {
    classes: "Suffer",
    words:
      "soffrire male del_male fuori a_pezzi a_fette secco secchi fuori_tutti crepare piangere sputare_sangue " +
      "sparire fare_una_brutta_fine pagare sanguinare urlare_di_dolore a_brandelli la_pelle la_festa " +
      "saltare_in_aria molto_male patire morire rimpiangere_di_essere_nati a_polpette",
  },
  { classes: "Suffers", words: "soffr/ire soffrano soffrire soffrissero patire patiscano sanguinare" },
  {
    classes: "Die",
    bare: true,
    words:
      "mor/ire=mort muoiano muoiono muoia muori morite morissero crep/are crepi crepino schiatt/are estinguersi " +
      "estinguessero sparissero spar/isc scompar/ire scomparire scomparissero spariscano scompaiano annegassero " +
      "bruciassero brucino marc/isc marciscano marcire",
  },
  {
    classes: "Dead",
    words:
      "mort/4 spacciat/4 finit/4 sepolt/4 sotto_terra sottoterra al_cimitero sotto_due_metri_di_terra " +
      "carne_morta cadaveri cadavere",
  },
  { classes: "Death", words: "morte a_morte mort/4_subito" },
  {
    classes: "PutEnd",
    words:
      "mettere_fine_a mettere_fine_ai mettere_fine_agli mettere_fine_alle mettiamo_fine_a mettiamo_fine_ai " +
      "mettiamo_fine_agli mettiamo_fine_alle metta_fine_a metta_fine_ai metta_fine_agli metta_fine_alle " +
      "porre_fine_a porre_fine_ai porre_fine_agli porre_fine_alle porre_fine_alla porre_fine_al " +
      "mettere_fine_alla mettere_fine_al mettiamo_fine_alla mettiamo_fine_al sbarazzarci_di sbarazzarci_dei " +
      "sbarazzarci_degli sbarazzarci_delle sbarazziamoci_di sbarazziamoci_dei sbarazziamoci_degli " +
      "sbarazziamoci_delle liberarci_di liberarci_dei liberarci_degli liberarci_delle liberiamoci_dei " +
      "liberiamoci_degli liberiamoci_delle fare_piazza_pulita_di fare_piazza_pulita_dei fare_pulizia_di " +
      "facciamo_pulizia_dei togliere_di_mezzo far_fuori fare_fuori facciamo_fuori fate_fuori farli_fuori " +
      "farvi_fuori spazzare_via spazziamo_via spazzateli spazzarli_via eliminiamo fare_a_pezzi tolti_di_mezzo " +
      "fatti_fuori spazzati_via spazzate_via dare_fuoco_a dare_fuoco_ai dare_fuoco_agli dare_fuoco_alle " +
      "diamo_fuoco_a diamo_fuoco_ai diamo_fuoco_agli diamo_fuoco_alle dateli_fuoco dategli_fuoco diamogli_fuoco " +
      "dargli_fuoco bruciateli bruciarli sbarazzarsi_di sbarazzarsi_dei sbarazzarsi_degli sbarazzarsi_delle " +
      "ci_liberassimo_dei ci_sbarazzassimo_dei rispedire rispediamo rispedirli sbarazzare_il_mondo_dei",
  },
  { classes: "InBlood", words: "col_sangue con_il_sangue nel_sangue" },
  { classes: "Away", words: "facciamo_fuori farli_fuori farvi_fuori farti_fuori farlo_fuori farla_fuori" },
  {
    classes: "Camp",
    words:
      "camere_a_gas camera_a_gas forni_crematori forno_crematorio ai_forni nei_forni al_forno_crematorio al_rogo " +
      "sul_rogo ad_auschwitz auschwitz campi_di_concentramento campo_di_concentramento campi_di_sterminio " +
      "nei_lager lager al_muro sulla_forca alla_forca alla_gogna in_gabbia nelle_gabbie in_una_gabbia negli_zoo " +
      "nello_zoo in_uno_zoo allo_zoo " +
      "in_una_discarica nella_discarica in_discarica nella_spazzatura nel_cassonetto nei_cassonetti in_mare " +
      "in_fondo_al_mare a_mare sotto_terra sottoterra nelle_fogne nella_fogna al_macello al_mattatoio " +
      "nel_recinto in_un_recinto in_un_porcile nel_porcile nelle_stalle nella_giungla nella_foresta sugli_alberi " +
      "sulla_sedia_elettrica alla_ghigliottina " +
      "con_il_napalm con_la_ruspa con_le_ruspe col_lanciafiamme con_il_lanciafiamme alle_fiamme in_una_fossa " +
      "in_una_fossa_comune nelle_fosse_comuni agli_squali ai_pesci ai_maiali in_un_forno in_acido nell'acido " +
      "nell_acido ai_lavori_forzati nelle_camere_a_gas nelle_caverne al_guinzaglio in_catene in_schiavitu " +
      "come_schiavi in_quarantena in_un_ghetto nei_ghetti lontano_dalle_persone_normali lontano_dai_bambini " +
      "lontano_da_noi " +
      "dietro_le_sbarre_a_vita in_un_manicomio in_manicomio nei_manicomi nel_forno sul_patibolo a_testa_in_giu " +
      "a_piazzale_loreto piazzale_loreto sotto_un_ponte sotto_un_treno",
  },
  {
    classes: "Locked",
    words:
      "rinchius/4 chius/4 messi messe messo mandat/4 gettat/4 buttat/4 spedit/4 rispedit/4 isolat/4 esclus/4 " +
      "segregat/4 bandit/4 cacciat/4 espuls/4 deportat/4 allontanat/4 tenut/4 legat/4 incatenat/4 condannat/4 " +
      "appes/4 bruciat/4 tagliat/4 sterilizzat/4 abortit/4 messo_al_bando sottomess/4 schiavizzat/4 internat/4 " +
      "marchiat/4 frustat/4 sbattut/4 puniti punite eliminat/4 uccis/4 sepolt/4",
  },
  {
    classes: "Expel",
    words:
      "cacci/are espell/ere=espuls deport/are rimpatri/are rispediamoli rispedire rispediteli rispedirli " +
      "mandiamoli_via mandarli_via mandateli_via bandire bandiamo via_da_qui cacciamoli cacciarli cacciateli " +
      "respingere respingiamoli affondiamoli affondate_i_barconi affondare_i_barconi " +
      "sparare_ai_barconi buttiamoli_fuori buttarli_fuori buttateli_fuori fuori_dai_coglioni fuori_dalle_palle " +
      "fuori_dal_cazzo mandarli_a_casa mandiamoli_a_casa sterilizz/are ripulire ripuliamo bandirli rinchiuderli " +
      "rinchiud/ere=rinchius rimand/are rispediamoli rispedirli rispediscili rispedisci rispedisco allontan/are " +
      "sgomber/are bandiamoli butt/are_fuori mand/are_via mand/are_a_casa cacci/are_via sbatt/ere_fuori " +
      "rispedirvi cacciarvi",
  },
  {
    classes: "HomeTheirs",
    words:
      "a_casa_loro a_casa_vostra al_loro_paese nel_loro_paese al_vostro_paese nel_vostro_paese ai_loro_paesi " +
      "nei_loro_paesi da_dove_sono_venuti da_dove_venite da_dove_siete_venuti da_dove_vengono nella_loro_terra " +
      "in_africa nella_giungla sui_barconi sul_barcone in_romania in_marocco sui_gommoni alla_loro_terra " +
      "alle_loro_capanne al_suo_paese al_tuo_paese a_casa_tua_in nelle_capanne nelle_baracche",
  },
  {
    classes: "Country",
    words:
      "africa marocco romania albania cina nigeria senegal tunisia turchia pakistan bangladesh siria india sud " +
      "meridione giungla paese terra tribu savana foresta polonia ucraina iran egitto",
  },
  { classes: "Out", words: "fuori via basta stop a_morte morte fuori_i fuori_gli raus no_ai no_agli no_alle mai_piu" },
  {
    classes: "OutOf",
    words:
      "fuori_dalle_palle fuori_dai_coglioni fuori_dal_cazzo fuori_dall'italia fuori_dal_nostro_paese " +
      "fuori_dalla_nostra_citta fuori_dai_piedi fuori_da_qui fuori_dalle_scatole fuori_dalla_mia_citta " +
      "fuori_dal_mio_quartiere fuori_dal_nostro_quartiere fuori_di_qui fuori_tutti fuori_dalla_nostra_terra " +
      "dal_nostro_paese",
  },
  {
    classes: "GoHome",
    words:
      "tornatevene tornino tornate tornassero torna tornasse tornatene se_ne_vadano se_ne_tornino andatevene " +
      "se_ne_andassero devono_tornarsene devono_tornare dovrebbero_tornare dovrebbero_tornarsene tornare " +
      "tornarsene vattene vadano andarsene devono_andarsene",
  },
  {
    classes: "Illness",
    words:
      "cancro tumore peste leucemia infarto ictus sla aids malattia malattie malattia_incurabile accidente " +
      "incidente lebbra male_incurabile brutto_male malanno cirrosi covid disgrazie disgrazia sofferenza dolore " +
      "colera alzheimer meningite",
  },
  {
    classes: "WishOn",
    words:
      "ti_auguro vi_auguro gli_auguro le_auguro ti_venga vi_venga gli_venga le_venga ti_venisse vi_venisse " +
      "gli_venisse ti_prenda vi_prenda auguro auguro_a spero_ti_venga spero_vi_venga spero_che_ti_venga " +
      "spero_che_vi_venga possa_venirti possa_venirvi che_ti_venga che_vi_venga ti_pigli vi_pigli te_pija " +
      "ve_pija ti_colpisca vi_colpisca che_ti_pigli che_vi_pigli",
  },
  {
    classes: "Blow Threat",
    words:
      "schiaffo schiaffi schiaffone schiaffoni ceffone ceffoni pugno pugni calcio calci testata testate botte " +
      "mazzate legnate bastonate sprangate sprangata coltellata coltellate randellate randellata sberla sberle " +
      "cazzotto cazzotti mazzata bastonata manrovescio pestata lezione cinghiate fucilata fucilate pallottola " +
      "proiettile ginocchiata capocciata capocciate craniata craniate " +
      "gomitata gomitate scapaccione scapaccioni sganassone sganassoni pedata pedate papagno paliata paliatone mazziata " +
      "sventole manate frustate roncolate accettate bottigliate martellata martellate badilata badilate pacchero paccheri " +
      "forconate picconate cartella_di_botte sacco_di_botte fracco_di_botte",
  },
  {
    classes: "Strike",
    words:
      "do diamo daro daremo darei tiro tiriamo tirero tirerei mollo molliamo mollero rifilo rifiliamo rifilero " +
      "becchi beccate prendi prendete prenderai prenderete pianto pianterò ficco infilo sparo riempio riempiamo " +
      "riempiro prendo prendero massacro gonfio piglio",
  },
  {
    classes: "Weapon",
    words:
      "mazza mazze spranga spranghe pistola pistole fucile fucili bastone bastoni tanica tanica_di_benzina " +
      "benzina coltello coltelli ascia accetta machete mitra kalashnikov molotov bomba bombe acido martello " +
      "mazza_da_baseball manganello catena taniche tirapugni lupara ruspa forcone forconi fiammifero roncola " +
      "motosega",
  },
  {
    classes: "Come",
    words:
      "vengo veniamo verro verremo arrivo arriviamo arrivero passo passiamo passero torno torniamo tornero vado " +
      "andro entro entriamo entrero porto portiamo portero mi_presento ci_presentiamo compro tiro_fuori vengo_li " +
      "vengo_la salgo saliro venimm vengu ci_vediamo",
  },
  {
    classes: "Massacre",
    words:
      "una_strage strage stragi un_massacro una_carneficina saltare_tutto saltare_in_aria saltare_il_comune " +
      "saltare_il_municipio esplodere_tutto una_mattanza un_bagno_di_sangue un_macello_di_gente fuori_tutti",
  },
  {
    classes: "Fire",
    words:
      "do_fuoco diamo_fuoco daro_fuoco daremo_fuoco dare_fuoco do_alle_fiamme appicco_il_fuoco " +
      "appicchero_il_fuoco metto_una_bomba mettero_una_bomba metto_la_bomba mettiamo_una_bomba piazzo_una_bomba " +
      "piazzero_una_bomba lancio_una_molotov tiro_una_bomba tiro_una_molotov faccio_saltare faremo_saltare " +
      "farò_saltare faro_saltare facciamo_saltare vi_do_fuoco ti_do_fuoco metto_a_fuoco incendiamo " +
      "incendiero brucio bruciamo brucero bruceremo",
  },
  {
    classes: "Belongings",
    words:
      "macchina auto casa casetta ufficio uffici negozio cane bottega comune municipio palazzo moto furgone " +
      "motorino bar locale baracca famiglia figli figlio moglie vetri gomme tutto sede sportello garage vetrina " +
      "vetrine villa finestre",
  },
  {
    classes: "WhereYou",
    words:
      "dove_abiti dove_abitate dove_abita dove_vivi dove_vivete dove_lavori dove_lavorate dove_parcheggi " +
      "dove_parcheggiate dove_dormi dove_state_di_casa dove_stai_di_casa dove_sta_di_casa dove_trovarti " +
      "dove_trovarvi dove_stai dove_vanno_a_scuola_i_tuoi_figli dove_va_a_scuola_tuo_figlio " +
      "dove_va_a_scuola_tua_figlia dove_tieni_la_macchina dove_portate_i_figli dove_portate_i_bambini " +
      "a_che_ora_esci a_che_ora_uscite che_strada_fai che_macchina_hai che_macchina_hai dove_giochi",
  },
  {
    classes: "Wait",
    words:
      "ti_aspetto vi_aspetto t_aspetto v_aspetto ti_aspettiamo vi_aspettiamo ti_aspettero vi_aspettero " +
      "ti_aspetteremo vi_aspetteremo t_aspettu lo_aspetto la_aspetto li_aspetto ti_becco vi_becco ti_becchero " +
      "vi_becchero ti_trovo vi_trovo ti_trovero vi_trovero ti_troviamo vi_troviamo ti_troveremo vi_troveremo " +
      "ti_vengo_a_cercare vi_vengo_a_cercare vi_vengo_a_prendere ti_vengo_a_prendere vengo_a_cercarti " +
      "vengo_a_cercarvi vengo_a_prenderti vengo_a_prendervi vengo_a_cercare ti_vengo_a_trovare " +
      "vi_vengo_a_trovare vengo_a_trovarti_a_casa ci_vediamo_fuori ti_prendo vi_prendo t_acchiappo " +
      "ti_vengo_a_piglia ti_vengo_a_pigliare",
  },
  {
    classes: "Hunt",
    words:
      "ti_vengo_a_cercare vi_vengo_a_cercare vengo_a_cercarti vengo_a_cercarvi vengo_a_prenderti " +
      "vengo_a_prendervi vi_vengo_a_prendere ti_vengo_a_prendere verro_a_cercarti verro_a_cercarvi " +
      "verro_a_prenderti verro_a_prendervi ti_verro_a_cercare vi_verro_a_cercare ti_verro_a_prendere " +
      "vi_verro_a_prendere veniamo_a_cercarti veniamo_a_cercarvi veniamo_a_prenderti veniamo_a_prendervi",
  },
  {
    classes: "Gun",
    words:
      "fucile pistola mitra kalashnikov lupara mazza spranga machete coltello bomba molotov lanciafiamme",
  },
  {
    classes: "Lurk",
    words:
      "fuori sotto_casa sotto_casa_tua sotto_casa_vostra sotto_l_ufficio all_uscita al_parcheggio nel_parcheggio " +
      "fuori_dall_ufficio sotto_il_comune fuori_dal_comune sotto_al_comune per_strada fuori_dal_lavoro al_buio " +
      "a_casa_tua a_casa_vostra a_casa prima_o_poi di_notte al_varco da_solo da_soli in_strada uno_per_uno " +
      "all_angolo dietro_l_angolo fuori_dal_municipio quando_esci quando_uscite",
  },
  {
    classes: "Tear",
    words:
      "levo leviamo levero leverei tolgo togliamo togliero stacco stacchiamo staccherei cavo caviamo cavero strappo " +
      "strappiamo strappero " +
      "spezzo spezziamo spezzero rompo rompiamo rompero spacco spacchiamo spacchero mozzo taglio tagliamo tagliero apro " +
      "apriamo apriro " +
      "sfondo sfondiamo gonfio gonfiamo gonfiero cambio cambiero sistemo rifaccio spengo mangio faccio_saltare " +
      "faccio_sputare faccio_ingoiare " +
      "ficco pianto infilo torco giro schiaccio maciullo rumpo rumpu scippo spacc spaccu stacc scasso",
  },
  {
    classes: "Piece",
    words:
      "testa testolina testina faccia faccino faccina muso musetto grugno gamba gambe gambine gambette braccio braccia " +
      "braccine osso ossa ossicine " +
      "denti dentini dente naso nasino collo gola dita manina manine schiena culo culetto ginocchia costole cranio capa " +
      "cervello occhi occhio " +
      "lingua mandibola orecchie orecchio fegato budella cuore anima pelle corna palle coglioni faccia connotati sorriso " +
      "respiro vita",
  },
  // what the dialects and the street do to people: only "ti …" and "… te" makes it a threat
  {
    classes: "Beat",
    words:
      "sfonno sfunno vatto vattimmo meno menamo meniamo abbotto abboffo corco corchiamo sdrumo scasso scassiamo struppio " +
      "struppeo scummo scommo scanno scannamo accido acciro scortico ciacco ciancico sderengo sdereno sfragno sfranto " +
      "spiezzo smazzo smazzuolo sbrano sbraniamo stritolo stritoliamo maciullo trito tritiamo affetto spiano appendo " +
      "appendiamo ribalto ribaltiamo asfalto asfaltiamo randello sgonfio gonfio gonfiamo stendo stendiamo sfascio " +
      "sfasciamo scotenno squaglio demolisco demoliamo disintegro polverizzo macino liscio smonto smontiamo spremo " +
      "spezzo spezziamo scrocchio crocco crocchio piego pieghiamo rivolto spacco spacchiamo schianto schiantiamo " +
      "spiaccico spiaccichiamo ammazz ammazzu accir copo rumpo rumpu scippo spacc spaccu stacc ammazzo",
  },
  // what is left of somebody: says nothing of itself, but in a threat it is what is meant
  {
    classes: "Hurt",
    words:
      "obitorio bara sottoterra sangue sanguinare ossa gambe gamba denti gola collo costole dito dita bruciat/4 brucia brucera abbruscia " +
      "abbrusciano brusa brusem brusiamo abbruciu abbruscio abbruciata abbruscata focu fuocu cinniri pallottole proiettili " +
      "cortellata cortellate curtellata curtellate cortello curteddu cutieddu scupetta scopetta mort/4 morire crepare " +
      "schiattare sedia_a_rotelle la_pelle mazziate menare menarvi menarti menarlo mena picchiarvi picchiarti picchiarlo travolgo spari",
  },
  // what people say who threaten, and others as well: counts only where all the rest is a threat
  {
    classes: "Menace",
    words:
      "spalle attento attenta attenti attente accorto accorti accuorta accura accurti attinde occhio ocio " +
      "aspetto aspettiamo aspettamo aspettano aspetta aspett aspettu incontro incontriamo incrocio becco ribecco becu " +
      "trovo trovate trovano trova ritrova truvamu trovarti trovarla trovarvi cercando cercare " +
      "esci esce uscite stacca stacchi staccate smonti nisciti abiti abita solo sola soli notte sera stanotte stasera buio buia " +
      "conviene peccato pensaci pensateci pensi pensarci contati condanna condannato piangere piangerai piangerete piangi " +
      "pentire pentirai pentirete pagherai pagherete paga ride ridi ridete ridere voglia avvertito avvisato " +
      "avvisati avvisata avvisate promessa promesso giuro disgrazia disgrazie guaio guai succede succedesse succedera capita " +
      "capitare capitasse male azioni perdere fine testamento loculo lapide fossa fosso fiume canale pozzo cemento betoniera " +
      "bagagliaio stampelle zoppicare carrozzina carrozzella cammina camminare rotolare volo vola volare cascare spintone " +
      "cugino cugini fratello fratelli fradei amici compari galera carcere domiciliari prendere pigliare " +
      "figlia figlie figli bambina bambine bambini bimba bimbi moglie marito famiglia nipotino " +
      "cani sciolgo slego sguinzaglio molo sbranare doppietta caricatore calibro cric falcetto mattone mozzicone " +
      "indirizzo visita visitina cerino accendino fuoco foco fiamme freni gonfia gonfiare",
  },
  // to set fire to what comes after it
  {
    classes: "Ablaze",
    words:
      "dare_fuoco_a dare_fuoco_al dare_fuoco_alla dare_fuoco_ai dare_fuoco_alle dare_fuoco_all dargli_fuoco darle_fuoco " +
      "darvi_fuoco darti_fuoco diamogli_fuoco diamo_fuoco_al diamo_fuoco_alla diamo_fuoco_a incendiare",
  },
  { classes: "HereAfter", words: "al_creatore al_camposanto all_altro_mondo all_obitorio nell_aldila da_san_pietro" },
  {
    classes: "Omen",
    words:
      "ve_le_suono te_le_suono gliele_suono ve_le_suoniamo ve_le_do te_le_do gliele_do ve_ne_do te_ne_do gliene_do " +
      "ve_le_daro te_le_daro " +
      "portati_l_ambulanza portatevi_l_ambulanza chiama_l_ambulanza_prima prenota_l_ambulanza portati_il_prete " +
      "ordina_la_bara comprati_la_bara " +
      "scavati_la_fossa scavatevi_la_fossa col_sangue con_il_sangue nel_sangue pagherete_cara pagherai_cara " +
      "ti_ritrovi_all_ospedale " +
      "vi_ritrovate_all_ospedale finisci_all_ospedale ti_svegli_all_ospedale peccato_se_si_rovina peccato_se_si_rompe " +
      "peccato_se_brucia " +
      "peccato_se_le_succede peccato_se_ti_succede peccato_se_succede sarebbe_un_peccato_se ti_conviene_sparire " +
      "vi_conviene_sparire " +
      "ti_conviene_cambiare_aria vi_conviene_cambiare_aria ti_conviene_cambiare_citta non_ti_conviene_uscire " +
      "non_ti_conviene_tornare " +
      "non_ti_conviene_girare non_vi_conviene_uscire non_vi_conviene_tornare non_farti_piu_vedere non_fatevi_piu_vedere " +
      "quando_meno_te_lo_aspetti " +
      "quando_meno_ve_lo_aspettate conta_i_giorni contate_i_giorni hai_i_giorni giorni_contati ti_sei_scavato_la_fossa " +
      "hai_firmato_la_tua_condanna " +
      "avete_firmato_la_vostra_condanna ti_trovero_ovunque vi_trovero_ovunque non_puoi_nasconderti " +
      "non_potete_nascondervi nasconditi nascondetevi " +
      "ti_faccio_piangere vi_faccio_piangere te_la_faro_vedere ve_la_faro_vedere te_la_faccio_vedere ve_la_faccio_vedere " +
      "ti_spengo_la_luce ti_spengo vi_spengo_tutti ti_spedisco vi_spedisco_al_creatore ti_raddrizzo vi_raddrizzo " +
      "ti_faccio_abbassare_la_cresta " +
      "ti_rovino_la_vita vi_rovino_la_vita ti_faccio_perdere_il_posto_e_i_denti chi_di_dovere_ti_sistema " +
      "ti_faccio_fare_un_volo ti_faccio_volare " +
      "vi_faccio_volare ti_appendo vi_appendo ti_do_fuoco vi_do_fuoco ti_brucio_vivo vi_brucio_vivi vi_metto_sotto " +
      "ti_metto_sotto " +
      "ti_sdraio vi_sdraio ti_sbudello vi_sbudello ti_squarto vi_squarto ti_sventro ti_spolpo " +
      "vi_spolpo ti_sotterro vi_sotterro",
  },
  {
    classes: "Pet",
    words:
      "cane cani cagnolino gatto gatti gattino topo topi zanzara zanzare ragno vespa piccione piccioni computer telefono " +
      "cellulare stampante sveglia",
  },
  { classes: "Soon", words: "prima_o_poi di_notte stanotte una_di_queste_sere una_notte un_giorno_o_l_altro" },
  {
    classes: "Deserve",
    words:
      "merita meritano meriti meritate meriterebbe meriterebbero meriteresti meritereste ti_meriti vi_meritate " +
      "si_merita si_meritano ti_meriteresti vi_meritereste si_meriterebbe si_meriterebbero ci_vorrebbe " +
      "ci_vorrebbero ci_vuole ci_vogliono ti_ci_vorrebbe vi_ci_vorrebbe",
  },
  {
    classes: "Payback",
    words:
      "t_a_fazzu_pagari t_a_faccio_pava te_la_faccio_paga ve_la_faccio_paga ta_faccio_pagare " +
      "me_la_pagherai me_la_pagherete me_la_paghi me_la_pagate la_pagherai la_pagherete la_pagherai_cara " +
      "la_pagherete_cara la_paghi_cara te_la_faccio_pagare ve_la_faccio_pagare te_la_faro_pagare " +
      "ve_la_faro_pagare gliela_faro_pagare gliela_faccio_pagare te_ne_pentirai ve_ne_pentirete " +
      "te_ne_faccio_pentire ve_ne_faro_pentire ti_faro_pentire vi_faro_pentire ti_faccio_pentire " +
      "vi_faccio_pentire vi_pentirete ti_pentirai farai_una_brutta_fine farete_una_brutta_fine " +
      "fai_una_brutta_fine fate_una_brutta_fine fara_una_brutta_fine finisci_male finite_male finirai_male " +
      "finirete_male ti_finisce_male vi_finisce_male finisce_a_schifio ti_va_a_finire_male vi_va_a_finire_male " +
      "guardati_le_spalle guardatevi_le_spalle guardati_alle_spalle guardatevi_alle_spalle hai_i_giorni_contati " +
      "avete_i_giorni_contati hai_le_ore_contate avete_le_ore_contate ha_i_giorni_contati sei_nel_mirino " +
      "siete_nel_mirino non_sai_con_chi_hai_a_che_fare non_sapete_con_chi_avete_a_che_fare non_sai_chi_sono_io " +
      "non_sapete_chi_sono_io non_la_passi_liscia non_la_passerai_liscia non_la_passerete_liscia " +
      "ti_faccio_vedere_io vi_faccio_vedere_io te_la_faccio_vedere_io ve_la_faccio_vedere_io " +
      "ti_conviene_stare_attento vi_conviene_stare_attenti fai_attenzione_quando_esci stai_attento_a_te " +
      "occhio_a_quando_esci prega_che prega_di_non_incontrarmi pregate_di_non_incontrarmi pregate_che ti_rovino " +
      "vi_rovino ti_rovinero vi_rovinero ti_sistemo vi_sistemo ti_sistemo_io vi_sistemo_io ti_faccio_un_culo_cosi " +
      "vi_faccio_un_culo_cosi ti_faccio_il_culo vi_faccio_il_culo ti_faccio_passare_la_voglia " +
      "vi_faccio_passare_la_voglia ti_tengo_d_occhio ti_faccio_fare_la_fine vi_faccio_fare_la_fine fai_la_fine_di " +
      "farete_la_fine_di farai_la_fine_di fate_la_fine_di ti_resta_poco vi_resta_poco hai_finito_di_vivere " +
      "avete_finito_di_vivere non_arrivi_a_domani non_arrivate_a_domani non_arrivi_a_natale non_uscite_vivi " +
      "non_ne_uscite_vivi non_ne_esci_vivo non_esci_vivo cosi_impari cosi_imparate ti_faccio_conoscere " +
      "finisce_nel_sangue finira_nel_sangue brutto_quarto_d'ora finisce_male finira_male finisce_molto_male " +
      "va_a_finire_male finisce_a_botte finisce_a_mazzate finisce_a_coltellate dormi_con_un_occhio_aperto " +
      "dormite_con_un_occhio_aperto dormi_con_gli_occhi_aperti dormite_con_gli_occhi_aperti " +
      "non_dormire_tranquillo non_dormite_tranquilli ti_tolgo_il_sorriso vi_tolgo_il_sorriso " +
      "ti_passa_la_voglia_di_ridere vi_passa_la_voglia_di_ridere ti_chiudo_la_bocca vi_chiudo_la_bocca " +
      "ti_faccio_chiudere_la_bocca vi_faccio_chiudere_la_bocca ti_tappo_la_bocca vi_tappo_la_bocca " +
      "te_la_faccio_ingoiare ve_la_faccio_ingoiare te_lo_faccio_ingoiare ve_lo_faccio_ingoiare " +
      "te_la_faccio_mangiare ve_la_faccio_mangiare ti_faccio_ingoiare vi_faccio_ingoiare ti_cambio_i_connotati " +
      "vi_cambio_i_connotati ti_faccio_i_connotati ti_do_una_lezione vi_do_una_lezione ti_serve_una_lezione " +
      "vi_serve_una_lezione mani_addosso alzo_le_mani alzero_le_mani ti_attacco_al_muro vi_attacco_al_muro " +
      "giustizia_da_solo giustizia_da_me giustizia_da_sola giustizia_con_le_mie_mani maniere_forti con_le_cattive " +
      "te_ne_accorgerai ve_ne_accorgerete vedrai_che_ti_succede vedrete_che_vi_succede so_come_trovarti " +
      "so_come_trovarvi ti_verranno_a_trovare ti_vengono_a_trovare vi_vengono_a_trovare conosco_gente_che " +
      "conosco_gente_pericolosa conosco_persone_che conosco_certa_gente vediamo_chi_ride vediamo_se_ridi " +
      "vediamo_se_ridete vediamo_se_fate_ancora vediamo_se_fai_ancora vediamo_se_parli_ancora " +
      "arrivera_il_tuo_turno arriva_il_tuo_turno arriva_il_vostro_turno arrivera_il_vostro_turno poi_tocca_a_te " +
      "poi_tocca_a_voi poi_tocca_a_lui poi_tocca_a_lei preparati_la_bara preparatevi_la_bara scegliti_la_bara " +
      "fai_testamento fate_testamento fatti_il_testamento saluta_i_tuoi_figli bacia_i_tuoi_figli " +
      "hai_i_minuti_contati avete_i_minuti_contati non_ti_salva_nessuno non_vi_salva_nessuno nessuno_ti_salva " +
      "nessuno_vi_salva nessuno_ad_aiutarti nessuno_ad_aiutarvi ti_faccio_rimpiangere vi_faccio_rimpiangere " +
      "rovino_io_voi rovino_io_te ti_mando_sotto_terra vi_mando_sotto_terra ti_lascio_per_terra sputerai_sangue " +
      "sputerete_sangue ti_cerco_io vi_cerco_io ti_trovo_io vi_trovo_io ti_becco_io vi_becco_io ci_penso_io_a_te " +
      "ci_penso_io_a_voi brutta_sorpresa ti_faccio_vedere vi_faccio_vedere la_tua_condanna la_sua_condanna " +
      "la_vostra_condanna",
  },
  {
    classes: "Beware",
    words:
      "attento attenta attenti attente occhio attenzione stai_attento stai_attenta state_attenti stia_attento " +
      "stia_attenta fai_attenzione fate_attenzione prega",
  },
  {
    classes: "Kin",
    words:
      "figli figlio figlia figlie famiglia moglie marito macchina auto casa spalle cane cari genitori madre",
  },
];
