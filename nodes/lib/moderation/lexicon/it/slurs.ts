import type { Section } from "../lexicon.ts";

/** Words that are an attack by themselves, and words that are one only when a person is meant. */
export const slurs: readonly Section[] = [
  {
    classes: "Slur",
    words:
      "ritardat/4_mental/2 minorat/4_mental/2 negr/4 negracc/4i negrett/4 negron/2 negher muso_giallo " +
      "musi_gialli faccia_gialla facce_gialle mangiabanane mangiacani " +
      "mangiaaglio scimmion/2 beduin/4 cammellier/m2 talebano_di_merda vu_cumpra vucumpra vu'_cumpra " +
      "marocchin/4_di_merda zingaracc/4i zingarell/4 " +
      "zingaracci giude/4 rabbinacci ebreacc/4i terron/2 terronacc/4i terrona coleros/4 polenton/2 crucc/4h crucchi " +
      "cinesacc/4i rumenacc/4i sporco_negro " +
      "froci/4i frocetto frociaro frociazzo frocion/2 frocett/4 ricchion/2 ricchionazz/4 recchion/2 " +
      "ricchioncell/4 culatton/2 " +
      "culattona bucaiol/4 buson/2 buliccio bulicci checca checche checcacc/f invertit/4 pederast/s sodomit/s " +
      "finocchi_di_merda finocchiett/4 " +
      "frocia frocie lesbicacc/f camionista_lesbica leccafica tranvion/2 travon/2 travelon/2 trannie trannone " +
      "mongoloid/2 mongoloidi subnormal/2 mongospastic/4c spasticazz/4 handicappat/4_di_merda handicappatacc/4i " +
      "down_di_merda cerebroles/4 " +
      "minorat/4 storpi/4i sciancat/4 sciancati gobbo_di_merda mezzo_uomo " +
      "maomettan/4_di_merda tagliagol/2 islamist/s_di_merda islam_di_merda talpaio kebabbar/4_di_merda beduino_di_merda " +
      "scarafaggi_neri scimmia_nera scimmie_nere bingo_bongo bingobongo zulu_di_merda muso_nero musi_neri " +
      "cioccolatin/m_di_merda cioccolatino_di_merda " +
      "culo_giallo zecca_rossa_mai extracomunitar/m_di_merda risorse_boldriniane risorsa_boldriniana",
  },
  // "treno ritardato", "popolo mongolo", "un finocchio al mercato": need a person
  {
    classes: "SlurAmb",
    words:
      "ritardat/4 mongol/4 mongoli travestit/4 finocchi/m2 finocchio finocchi spastic/4c spastici handicappat/4 " +
      "jihadist/s terrorist/s_islamic/4c negroid/2 " +
      "scimmiett/4 invalidacc/4i mong",
  },
  {
    classes: "Sex",
    words:
      "troi/f troia troie troion/2 troiett/f puttan/f puttanell/f puttanon/2 puttanacc/fc zoccol/f zoccolett/f " +
      "zoccolon/f2 mignott/f mignotton/f2 baldracc/fh baldracche " +
      "bagasc/fc bagascia sgualdrin/f battona battone bocchinar/f succhiacazzi vacca_schifosa vacche_schifose " +
      "cagna_in_calore cagne_in_calore cagna_schifosa meretric/f2 " +
      "sgualdrinell/f pompinar/f pompinara rizzacazzi gallina_senza_cervello donnaccia donnacce puttana_di_merda " +
      "femminuccia slandra lurida_vacca " +
      "troiaccia bucchin/m_di_merda zoccola zoccole",
  },
  // interjections and idioms made of the same words
  {
    classes: "Vulgar Idiom",
    words:
      "maremma_bucaiola maremma_troia porca_puttana puttana_miseria puttana_eva porca_troia porco_cane porca_miseria porca_vacca porca_eva " +
      "troia_eva a_puttane a_troie puttanat/f puttanai/m2 troia/mi " +
      "porcaccia_miseria porca_paletta porco_giuda puttana_la_miseria alla_puttana troiata troiate un_casino " +
      "casino casini porco_zio puttanaio " +
      "i_coglioni_pieni rompere_i_coglioni rompete_i_coglioni rotto_i_coglioni rompono_i_coglioni " +
      "rompi_i_coglioni rompe_i_coglioni girano_i_coglioni girare_i_coglioni sui_coglioni dai_coglioni " +
      "nei_coglioni sti_coglioni_pieni due_coglioni che_coglioni_pieni che_due_coglioni dei_coglioni_cosi " +
      "i_coglioni_a_terra " +
      "calci_nei_coglioni calcio_nei_coglioni con_i_coglioni coi_coglioni scassato_i_coglioni " +
      "scassare_i_coglioni frantumato_i_coglioni frantumate_i_coglioni smerigliato_i_coglioni " +
      "levati_dai_coglioni un_paio_di_coglioni i_coglioni_girano rotti_i_coglioni palle_e_coglioni per_i_coglioni",
  },
  {
    classes: "Idiom",
    words:
      "ammazzo_il_tempo ammazzare_il_tempo ammazziamo_il_tempo ammazzo_la_noia vi_metto_sotto_il vi_metto_sotto_la " +
      "vi_metto_sotto_le vi_metto_sotto_i vi_metto_sotto_un vi_metto_sotto_una ti_metto_sotto_il ti_metto_sotto_la_foto " +
      "faccio_saltare_la_fila faccio_saltare_la_coda facciamo_saltare_la_fila farti_saltare_la_fila farti_saltare_la_coda " +
      "saltare_la_fila saltare_la_coda attenti_al_cane attento_al_cane attenzione_al_cane occhio_al_cane bastardin/4 " +
      "bastardino bastardini",
  },
  // 3: obscene and meant to wound; 2: insults; 1: hard words that belong to a complaint
  {
    classes: "Insult Insult3",
    words:
      "cogli/on coglion/2 coglionazz/4 coglioncell/4 coglionacc/4i stronz/4+ stronzon/2 bastard/4+ " +
      "testa_di_cazzo teste_di_cazzo testa_di_minchia teste_di_minchia " +
      "testa_di_merda teste_di_merda faccia_di_merda facce_di_merda faccia_di_cazzo facce_di_cazzo " +
      "testina_di_cazzo testina_di_minchia testine_di_cazzo pezzo_d'asino pezzo_di_asino pezzo_di_idiota " +
      "pezzo_di_cretino pezzo_di_imbecille pezzo_di_deficiente pezzo_di_merda pezzi_di_merda pezzo_di_melma " +
      "pezzo_di_sterco " +
      "figlio_di_puttana figli_di_puttana figlia_di_puttana figlie_di_puttana figlio_di_troia figli_di_troia " +
      "figlio_di_mignotta figli_di_mignotta " +
      "figlio_d'una_mignotta figlio_di_zoccola figli_di_zoccola figlio_di_buona_donna fijo_de_na_mignotta " +
      "fij'e'ndrocchia fijo_de_mignotta figlio_de_na_mignotta " +
      "cazz/on cazzon/2 minchion/2 merdacc/fc merdos/4 merdosi rottinculo rotto_in_culo rotti_in_culo " +
      "rottoinculo leccaculo leccaculi testadicazzo teste_di_cazzi " +
      "pezzodimerda piezz_e_merda pezz_e_merda pezz'e_merda piezz'e_merda strunz strunzo strunz' stronz strunzi " +
      "chiavica chiavichi figghiu_i_buttana figghi_i_buttana " +
      "bocchinar/4 succhiacazzi sacco_di_merda sacchi_di_merda merde_umane merda_umana uomo_di_merda " +
      "uomini_di_merda gente_di_merda persona_di_merda " +
      "persone_di_merda idiota_di_merda ladri_di_merda infam/2_di_merda faccia_da_culo facce_da_culo " +
      "bastard/4_di_merda porco_schifoso schifosi_di_merda " +
      "lurido_verme brutta_merda testa_di_ca testa_di_c figlio_di_p figli_di_p pdm fdp deficiente_di_merda " +
      "cornut/4_e_mazziat/4 cornutazz/4 babbeo_di_merda mongoloide_di_merda " +
      "sticchiu_i_buttana vrenzola cessa_umana cesso_umano mammt' kitemmurt kitemmuort chitemmuort " +
      "mannaggia_chi_te_muort li_mortacci_tua li_mortacci_vostri " +
      "mortacci_tua mortacci_vostra mortacci_tuoi mortacci_vostri mortaccivostri mortaccitua limortaccitua " +
      "maremmamaiala_te_e bucodiculo buco_di_culo",
  },
  {
    classes: "Insult Insult2",
    words:
      "cretin/4+ idiot/s deficient/2 imbecill/2 scem/4+ stupid/4+ ignorant/2 ignorantoni dement/2 decerebrat/4 " +
      "ebet/2 ebeti babbe/4 rimbambit/4 rincoglionit/4 " +
      "rincoglioniti rimbecillit/4 tarat/4 scervellat/4 beota beoti microcefal/4 analfabet/s capra capre asin/4 " +
      "somar/4+ ciucc/4i testa_di_rapa testa_di_legno " +
      "cervello_di_gallina sfigat/4 fallit/4 fallit/4_cronic/4c zoticon/2 zotic/4h caf/on cafonazz/4 burin/4 " +
      "villan/4 troglodit/s bifolc/4h " +
      "delinquent/2 criminal/2 farabutt/4 mascalzon/2 canagli/f furfant/2 carogn/f verm/m2 viscid/4 lurid/4 " +
      "schifos/4+ infam/2 vigliacc/4h codard/4 ratto_di_fogna ratti_di_fogna " +
      "parassit/ma bestion/2 animal/2 porc/4c maial/2 maiala suin/4 cornut/4 puttanier/m2 buzzurr/4 " +
      "cialtronacc/4i puzz/on cesso_ambulante " +
      "cicci/on lardos/4 balena_spiaggiata brutto_ceffo mentecatt/4 psicopatic/4c psicopatici pazz/4_furios/4 " +
      "pezzent/2 straccion/2 morti_di_fame morto_di_fame sudici/4i " +
      "mafios/4 fascist/s_di_merda nazist/s camorrist/s ladron/2 venduti_di_merda mantenut/4 " +
      "mantenuti_dallo_stato fannullon/2_schifos/4 senza_cervello sacco_di_lardo " +
      "handicappat/4_mental/2 malat/4_di_mente bacat/4 nullita mezza_calzetta mezze_calzette rifiuti_umani " +
      "rifiuto_umano scarto_umano scarti_umani vil/2 abiett/4 spregevol/2 " +
      "babbion/2 pirl/ma pirla gnurant ignurant ignurante sciem scimunit/4 minchiat/f_umana bischer/4 ciaparatt " +
      "terun fetent/2 fetus/4 zozzon/2 zozz/4 sfaticat/4 magnapane " +
      "magnapane_a_tradimento trimon/2 babbu babbi deficentone deficent/2 deficente cretinoid/2 cerebrolesi " +
      "scemunit/4 mentecatti bugiard/4_patentat/4 ubriacon/2",
  },
  {
    classes: "Insult Insult1",
    words:
      "incapac/2 incompetent/2 buff/on buffon/2 pagliacc/mi pagliacciat/f ridicol/4! fannull/on fannullon/2 " +
      "vergognos/4! scandalos/4! lavativ/4 scansafatiche nullafacent/2 inett/4 " +
      "pessim/4 patetic/4c patetici inutil/2 incivil/2 maleducat/4+ arrogant/2 presuntuos/4 bugiard/4 ipocrit/s " +
      "falsi cialtron/2 " +
      "parassiti_della_politica ladr/4 disonest/4 imbrogli/on truffator/2 magnaccia magnaccioni sanguisughe " +
      "dilettant/2 somaro lumache negligent/2 " +
      "irresponsabil/2 insensibil/2 indegn/4 maledett/4 odios/4 antipatic/4c villani zucconi testard/4 " +
      "prepotent/2 burocrati imboscat/4 raccomandat/4 mangiapane mangiapane_a_tradimento " +
      "menefreghist/s sciatt/4 trogloditi bradip/m superficial/2 corrott/4 venduti servi pecor/on pecoroni " +
      "pecore ignobil/2 vergogna",
  },
  // said in anger of an office, they accuse nobody in particular
  {
    classes: "Rant",
    words:
      "criminal/2 delinquent/2 ladr/4 ladron/2 assassin/4 mafios/4 farabutt/4 mascalzon/2 truffator/m2 " +
      "pericolos/4 disonest/4 bugiard/4 pazz/4 canagli/f sanguisug/fh parassit/ma animal/2 problema",
  },
  // vulgar words that hit nothing and nobody
  {
    classes: "Vulgar",
    words:
      "cazzo cazzi cazzat/f minchia minchiat/f merd/f merda merde merdat/f stronzat/f coglionat/f figata " +
      "fottut/4 incazzat/4 incazz/are incazzarmi fott/ere fottermi fottersene culo palle coglioni " +
      "fica figa sborra sborr/are scopare scopata trombare pompino pompini bocchino cagare cacare cagat/f " +
      "cacat/f cacca puttanata rotture_di_coglioni rottura_di_coglioni due_coglioni due_palle " +
      "sti_cazzi stica esticazzi sticazzi mecojoni me_cojoni un_cazzo di_merda del_cazzo del_cavolo dei_coglioni " +
      "porcata porcate porcheria schifezza schifezze schif/m schifo belin belino mona " +
      "madonna_santa e_che_cazzo che_cazzo ma_che_cazzo col_cazzo cazzarola cazz kz czz xche_cazzo " +
      "vaffa_day cessi cesso cess/m merdos/4_strad/f",
  },
  {
    classes: "Curse",
    words:
      "vaffanculo fanculo affanculo vaffa vaffanculo_a vaffanbagno vattelapijanderculo vattelappianderculo " +
      "vaffangul vafancul vaffancul vaffanculi vafanculo baffanculo " +
      "ti_possino te_possino ve_possino vi_possino mocc_a_mammeta mocca_a_mammeta fess_e_mammeta chitemmuorto " +
      "chi_t_e_muorto chi_t_è_muorto chi_v_e_muorto chi_te_muorto vai_a_dar_via_il_culo andate_a_dar_via_il_culo " +
      "andate_a_dare_via_il_culo va_a_dar_via_il_cu li_mortacci_vostri li_mortacci_tua " +
      "vai_a_cagare andate_a_cagare vatti_a_fottere va'_a_cagare va_a_cagare vai_a_cacare andate_a_cacare " +
      "vai_affanculo andate_affanculo vai_a_fare_in_culo " +
      "andate_a_fare_in_culo andate_tutti_a_fare_in_culo andate_tutti_affanculo andate_tutti_a_cagare " +
      "andare_a_fare_in_culo a_fare_in_culo a_farsi_fottere_tutti va_a_fare_in_culo andatevene_affanculo " +
      "andatevene_a_fanculo vai_a_farti_fottere andate_a_farvi_fottere va'_a_farti_fottere vai_a_fanculo " +
      "andate_a_fanculo vai_in_culo fottiti fottetevi vattene_affanculo va_fangul vafammocc vafammoc va_fammocc " +
      "vaffammocc mavaffanculo ma_vaffanculo vaff vafanc " +
      "ammazzati ammazzatevi andate_a_morire_ammazzati va_a_morire_ammazzato mori_ammazzato " +
      "vai_a_morire_ammazzato morite_ammazzati muori_ammazzato andare_a_farti_fottere " +
      "andare_a_farvi_fottere vammoriammazzato vatt'a_fa_fottere vattinne_a_fanculo suca sucate suka sukate " +
      "sucatemelo ciucciatemelo ciucciamelo " +
      "succhiamelo succhiatemelo attaccati_al_cazzo attaccatevi_al_cazzo in_culo_a_te in_culo_a_voi 'nculo_a_te " +
      "nculo_a_te nculo_a_chi_te in_culo_a_tua_madre andatevene_a_cagare " +
      "ficcatevelo_nel_culo ficcatelo_in_culo mettetevelo_nel_culo infilatevelo_nel_culo mettitelo_nel_culo " +
      "infilatelo_nel_culo mettetevelo_in_culo ficcatevelo_in_culo",
  },
  {
    classes: "Bare",
    words:
      "vaffanculo vaffanculo_a fanculo affanculo vaffa vaffanbagno vaffangul vafancul vaffancul vafanculo suca sucate",
  },
  // said to nobody: "andate a quel paese" is hard, not foul
  {
    classes: "MildCurse",
    words:
      "andate_a_quel_paese vai_a_quel_paese vergognatevi vergognati andatevene dimettetevi dimettiti",
  },
  {
    classes: "Blasphemy",
    words:
      "porcodio porco_dio diocane dio_cane porcamadonna porca_madonna madonna_puttana madonna_troia dio_porco " +
      "dioporco dio_merda diomerda dio_bestia dio_boia dioboia dio_maiale " +
      "diomaiale dio_ladro dio_serpente porcoddio porco_ddio orcodio orco_dio cristo_porco porco_cristo " +
      "porcocristo gesu_porco porco_gesu madonna_maiala madonna_cane diobestia " +
      "dio_can diocan dio_infame diofa dio_stronzo padre_pio_porco dio_lupo mannaggia_la_madonna madonna_ladra " +
      "dio_bastardo zio_porco_dio sacramento_porco",
  },
];
