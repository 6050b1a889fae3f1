import type { Section } from "../lexicon.ts";

/** Insults as they are said and spelt from Turin to Palermo, and the rarer ones of the whole country. */
export const dialects: readonly Section[] = [
  {
    classes: "Insult Insult3",
    words:
      "cojon/2 coion/2 cugghiun/2 faccia_di_culo facce_di_culo faccia_de_culo facce_de_culo facci_i_mierda " +
      "faccia_de_merda facce_de_merda pezzo_de_merda pezzi_de_merda pezz_i_merda figlio_de_na_mignotta " +
      "figlio_di_una_mignotta figlio_di_una_puttana figli_di_una_puttana figli_de_na_mignotta fij_de_na_mignotta " +
      "fijo_de_puttana figghiu_i_puttana figlio_e_puttana figl_e_zoccola figlio_e_zoccola figlio_di_un_cane " +
      "figli_di_cane omm_e_merda omm_e_merd ommo_e_merda capa_e_cazz capa_di_cazzo cap_e_cazz cap_e_cazzo " +
      "capa_di_merda testa_de_cazzo teste_de_cazzo testa_de_mona testa_d_minchia testa_e_minchia teste_di_kaiser " +
      "merdaiol/4 merdacchi/m2 trmon trimon/2 ricottar/mi arrus/4 bucchin/4 bucchinar/mi pucchiacc/fh " +
      "testa_i_cazz teste_i_cazz testa_e_cazz budello_di_tu_ma budello_de_tu_ma budiulo bucaiolacc/4i leccaculi " +
      "lecchin/4_di_merda bastardo_fetente " +
      "stronz_e_merda cessi_umani mmerdoni merdon/2 scurreggion/2 scoreggion/2",
  },
  {
    classes: "Insult Insult2",
    words:
      "buoni_a_nulla buono_a_nulla buona_a_nulla faccia_come_il_culo ometto ometti succhiasangue serpe serpi " +
      "figlio_di_buona_donna figli_di_buona_donna faccia_di_bronzo facce_di_bronzo figlio_di_cornuto figli_di_cornuti " +
      "teste_di_legno teste_quadre testa_di_cavolo teste_di_cavolo testa_di_cactus accatton/2 sciatton/2 poco_di_buono " +
      "poco_de_bono pochi_di_buono pezzo_di_m pezzi_di_m analfabet/s cesso_umano larva_umana gallina galline " +
      "cervello_di_formica cervelli_di_gallina leccaculo leccapiedi baldracch/f tardon/2 fetecchia megalomane frignon/2 " +
      "streg/fh ciabatta ciabatte vecchia_ciabatta carretta befana befane scorfano scorfana cesso_a_pedali " +
      "topo_di_fogna topi_di_fogna faina sciacquetta sciacquette oca oche oche_giulive pidocchi pidocchiosi " +
      "scarti_della_societa " +
      "scarto_umano avanzo_della_societa vergogna_della_natura sgorbio sgorbi mostriciattolo nanerottolo " +
      "grull/4 citrull/4 bischeracc/4i bischeron/2 mestolon/2 ciuchin/4 tontolon/2 tonto_patentato allocc/4h " +
      "gonz/4 bietolon/2 merlo merli ignorantacc/4i ignoranton/2 minus_habens imbranat/4 idiota_patentat/4 " +
      "cretin/4_patentat/4 imbecille_patentat/4 zucca_vuota zucche_vuote testa_vuota teste_vuote testa_di_rapa " +
      "teste_di_rapa testa_quadra testa_di_legno scemo_del_villaggio scemi_del_villaggio cazzar/mi cazzaron/2 " +
      "peracottar/mi quaquaraqua quacquaraqua chiachiell/4 ciarlatan/4 ballista cazzone fancazzist/s perdigiorno " +
      "lazzaron/2 poltron/2 scroccon/2 scansafatiche magnapan mangiapan mangiapane mangiapane_a_tradimento " +
      "magnaccia ladruncol/4 avanzo_di_galera avanzi_di_galera pendaglio_da_forca pezzo_da_galera lestofant/2 " +
      "gaglioff/4 marpion/2 gentaglia gentucola marmaglia teppagli/f gentaccia plebaglia canagliume sciacall/4 " +
      "avvoltoi iena iene vipera vipere arpia arpie megera megere befana racchi/f cozza cozze strega_malefica " +
      "vecchiacci/f vecchia_rincoglionita zitella_acida isteric/4c frustrat/4 cagna_rabbiosa vacca vacche " +
      "vacca_isterica scrofa scrofe balena balene cicciobomba palla_di_lardo ippopotamo sacco_di_patate mummia " +
      "mummie cariatid/f2 rimba rimbamb/4 rincretinit/4 rintronat/4 incartapecorit/4 omuncol/4 mezz/4_uomin/4 " +
      "mezzo_uomo mezzuomo mezza_cartuccia mezze_cartucce mezza_calzetta leccapiedi lecchin/4 lacche ruffian/4 " +
      "burattin/m burattin/m2 pupazz/m marionett/f zerbin/m quattro_soldi gente_da_quattro_soldi sottosviluppat/4 " +
      "minorati handicappato_dell down_di_quartiere bestia_ignorante bestie_ignoranti pecoroni pirla ciula bamba " +
      "barlafus balabiott tarlucc asnun baluba baluba coglionazz/4 baüscia bauscia sempio insemenio bauco macaco " +
      "mongolo bavoso bavosi babbalucc/mi scimunito scimuniti cajord/f vastas/4 tamarr/4 tarr/4 tascio coatt/4 " +
      "burinacc/4i rosicon/2 fracic/4 infamon/2 boiacci/f zozzon/2 fetenton/2 fetecchi/f chiavic/fh " +
      "malament/4 sciemo scieme sciem scimuni piecoro pecuron/2 mammalucc/4h mammalucco cafoncell/4 cafonacc/4i " +
      "zoticon/2 buzzurron/2 belinon/2 belinun beline besugo besughi suonat/4 fuori_di_testa fuori_di_melone " +
      "fulminat/4 squinternat/4 pazzoide pazzoidi",
  },
  {
    classes: "Insult Insult1",
    words:
      "inettitudine fannullonaggine incapaci_totali raccomandat/4_di_ferro passacarte travet scaldasedie scaldasedia imboscati " +
      "zeri zero_assoluto nullita scribacchin/4 azzeccagarbugli zerbini servo servi_del_potere leccaculismo parassitismo",
  },
  // persons named by what they are worth; adjectives that belong to a complaint as well ("ridicoli") are not among them
  {
    classes: "InsultN",
    words:
      "buffon/2 pagliacc/mi fannullon/2 lavativ/4 scansafatiche nullafacent/2 inett/4 incapac/2 incompetent/2 " +
      "ignorant/2 bugiard/4 ipocrit/s cialtron/2 ladr/4 imbroglion/2 truffator/m2 magnaccion/2 dilettant/2 " +
      "menefreghist/s corrott/4 vendut/4 serv/m pecoron/2 parassit/ma mascalzon/2 farabutt/4 delinquent/2 " +
      "criminal/2 maleducat/4 cafon/2 zotic/4h villan/4 burin/4 arrogant/2 presuntuos/4 vigliacc/4h animal/2 " +
      "verm/m2 sanguisug/fh mafios/4 mantenut/4 sfaticat/4 raccomandat/4 mangiapane somar/4 asin/4 capr/f zer/m " +
      "bestie bestia cane cani",
  },
];
