import type { Section } from "../lexicon.ts";

/**
 * Names of the groups that hate is aimed at, as neutral words: a finding needs something said against them. `Grp` are
 * nouns of persons in any place; `Nat` are adjectives as often as nouns ("ristorante cinese"), and count only with a
 * determiner or in the plural of persons.
 */
export const groups: readonly Section[] = [
  {
    classes: "Grp",
    words:
      // origin and migration
      "immigrat/4 migrant/2 extracomunitari/4i profug/4h rifugiat/4 richiedent/2_asilo clandestin/4 stranier/4 " +
      "zingar/4 nomad/2 rom sinti gitan/4 marocchin/4 albanes/2 rumen/4 romen/4 nigerian/4 senegales/2 tunisin/4 " +
      "african/4 " +
      "arab/4 magrebin/4 maghrebin/4 bengales/2 pakistan/4 bangladesi cingales/2 sudamerican/4 meridional/2 " +
      "minorenni_stranieri minori_stranieri " +
      // skin
      "persona_di_colore persone_di_colore gente_di_colore uomo_di_colore uomini_di_colore donna_di_colore " +
      "donne_di_colore " +
      "ragazzi_di_colore ragazzo_di_colore persone_nere persone_scure afroamerican/4 afroitalian/4 " +
      // religion
      "musulman/4 mussulman/4 islamic/4c islamici ebre/4 ebraic/4c ebrei cristian/4 cattolic/4c cattolici " +
      "protestant/2 buddist/s induist/s " +
      "ortodoss/4 testimon/2_di_geova sikh credent/2 ate/4 valdes/2 evangelic/4c copt/4 mormon/2 avventist/s pentecostal/2 " +
      // orientation and gender
      "gay lesbic/fh lesbiche omosessual/2 bisessual/2 trans transgender transessual/2 transessuali queer lgbt " +
      "lgbtq persone_trans " +
      "persone_gay persone_omosessuali non_binari persone_lgbt coppie_gay coppie_omosessuali persona_trans " +
      // disability and health
      "disabil/2 portator/2_di_handicap handicappat/4 invalid/4 sordomut/4 non_vedenti non_udenti sordi ciechi " +
      "paraplegic/4c autistic/4c " +
      "persone_disabili persone_con_disabilita persona_con_disabilita persona_disabile down persone_down persone_malate " +
      "diversamente_abili sieropositiv/4 obes/4 celiac/4c epilettic/4c dislessic/4c diabetic/4c alcolist/s " +
      "tossicodipendent/2 carcerat/4 detenut/4 badant/2 giostraio giostrai circensi " +
      // sex and age
      "donne femmine anzian/4 vecchi vecchiett/4 " +
      "senzatetto barbon/2 clochard",
  },
  { classes: "GrpSg", words: "donna femmina" },
  // where people come from in the country: no likeness hears it, and no rule takes local quarrels for hate
  {
    classes: "People",
    words:
      "venet/4 lombard/4 piemontes/2 toscan/4 umbr/4 marchigian/4 abruzzes/2 molisan/4 lucan/4 campan/4 roman/4 milanes/2 " +
      "torines/2 genoves/2 livornes/2 pisan/4 fiorentin/4 bolognes/2 trentin/4 friulan/4 altoatesin/4 bares/2 palermitan/4 " +
      "catanes/2 padan/4 settentrional/2",
  },
  // often named in complaints, seldom hated for what they are: their case is that of any other persons
  { classes: "Role People", words: "ragazze mamme casalinghe pensionat/4 bambini adolescenti mendicant/2 ambulant/2" },
  {
    classes: "Nat",
    words:
      "ner/4 cines/2 indian/4 turc/4h turchi russ/4 ucrain/4 polacc/4h polacchi american/4 tedesc/4h tedeschi " +
      "frances/2 ingles/2 spagnol/4 greci " +
      "slav/4 serb/4 croat/4 bosniac/4 moldav/4 bulgar/4 ungheres/2 filippin/4 peruvian/4 ecuadorian/4 " +
      "brasilian/4 cuban/4 colombian/4 dominican/4 " +
      "egizian/4 libic/4c somal/4 eritre/4 etiop/2 ghanes/2 ivorian/4 malian/4 gambian/4 camerunens/2 congoles/2 " +
      "algerin/4 sirian/4 irachen/4 " +
      "iranian/4 afghan/4 curd/4 palestines/2 israelian/4 asiatic/4c asiatici oriental/2 giappones/2 corean/4 " +
      "vietnamit/s islamist/s " +
      "portoghes/2 srilankes/2 macedon/2 bolivian/4 bieloruss/4 georgian/4 afgan/4 sudanes/2 guinean/4 togoles/2 angolan/4 " +
      "kenian/4 ugandes/2 thailandes/2 mongol/4 nepales/2 tibetan/4 svizzer/4 austriac/4c kosovar/4 montenegrin/4 sloven/4 " +
      "slovacc/4h svedes/2 norveges/2 danes/2 finlandes/2 olandes/2 belg/s irlandes/2 scozzes/2 lituan/4 letton/2 eston/2 " +
      "libanes/2 giordan/4 armen/4 azer/4 kazak/4 messican/4 argentin/4 venezuelan/4 cilen/4 uruguaian/4 nordafrican/4 " +
      "balcanic/4c " +
      "napoletan/4 sicilian/4 calabres/2 puglies/2 sard/4",
  },
];
