import type { Section } from "../lexicon.ts";

/** Hate, disgust and contempt as the speaker's own feeling. */
export const feelings: readonly Section[] = [
  {
    classes: "HateV",
    words:
      "odio odiamo odiero detesto detestiamo disprezzo disprezziamo aborro aborriamo disdegno disdegniamo " +
      "schifiamo abomino ripudio odierei ho_sempre_odiato ho_odiato abborro ho_in_odio esecro " +
      "non_sopporto non_sopportiamo non_tollero non_tolleriamo non_reggo non_posso_vedere non_posso_soffrire " +
      "non_posso_sopportare non_riesco_a_sopportare non_riesco_a_tollerare non_li_sopporto non_le_sopporto " +
      "non_li_reggo non_li_tollero non_posso_piu_vedere " +
      "non_sopporto_piu non_ne_posso_piu_di non_ne_posso_piu_dei non_ne_posso_piu_degli non_ne_posso_piu_delle " +
      "mal_sopporto malsopporto non_posso_tollerare non_li_posso_vedere non_li_posso_soffrire " +
      "impossibile_non_odiare  ce_l'ho_con_i ce_l'ho_con_gli ce_l'ho_con_le ",
  },
  {
    classes: "HateV HateOf",
    words:
      "non_ne_posso_piu_di non_ne_posso_piu_dei non_ne_posso_piu_degli non_ne_posso_piu_delle ce_l'ho_con_i " +
      "ce_l'ho_con_gli ce_l'ho_con_le",
  },
  {
    classes: "HateN",
    words:
      "odio disprezzo sdegno astio disgusto ribrezzo schifo repulsione avversione ripugnanza rancore ostilita " +
      "disdegno intolleranza nausea livore antipatia rabbia",
  },
  {
    classes: "HateNeg",
    words:
      "scarsa_considerazione poca_considerazione nessuna_considerazione nessuna_stima scarsa_stima poca_stima " +
      "nessun_rispetto zero_rispetto nessuna_simpatia nessuna_compassione alcuna_compassione nessuna_pieta " +
      "zero_pieta " +
      "zero_tolleranza nessuna_empatia alcuna_empatia alcun_rispetto alcuna_pieta poco_rispetto " +
      "nessuna_tolleranza nessun_riguardo nessun_sentimento_positivo bassa_considerazione bassa_opinione " +
      "cattiva_opinione pessima_opinione",
  },
  {
    classes: "PityN",
    words:
      "compassione pieta rispetto stima simpatia empatia tolleranza comprensione considerazione " +
      "nessuna_compassione nessuna_pieta nessun_rispetto alcuna_compassione alcun_rispetto alcuna_pieta " +
      "nessuna_stima",
  },
  {
    classes: "FeelV",
    words:
      "ho provo nutro sento abbiamo proviamo nutriamo avro provero non_provo_altro_che non_provo_che " +
      "non_ho_altro_che non_sento_altro_che non_ho_che non_nutro_altro_che avrei proverei avere provare provando",
  },
  {
    classes: "HateA",
    words:
      "disgustat/4 schifat/4 nauseat/4 stuf/4 incazzat/4 infuriat/4 arrabbiat/4 furios/4 inorridit/4 stanc/4h " +
      "stomacat/4 ripugnat/4 stufissim/4 incazzatissim/4 arrabbiatissim/4 esasperat/4 indignat/4",
  },
  { classes: "HateAStrong", words: "disgustat/4 schifat/4 nauseat/4 inorridit/4 stomacat/4 ripugnat/4 stuf/4 incazzat/4" },
  {
    classes: "Make",
    words:
      "fa fanno fate fai facevano facciano faccia faranno danno da fan provocano mettono suscitano causano " +
      "stanno_facendo hanno_fatto",
  },
  {
    classes: "Sicken",
    words:
      "schifo schif/m vomitare ribrezzo orrore senso disgusto incazzare infuriare imbestialire arrabbiare " +
      "girare_i_coglioni girare_le_palle venire_il_vomito venire_la_nausea venire_da_vomitare pena nausea rabbia " +
      "ribollire ribollire_di_rabbia rivoltare rivoltare_lo_stomaco imbufalire accapponare_la_pelle " +
      "rabbrividire inorridire il_voltastomaco voltastomaco venire_i_brividi cagare cacare ammalare impazzire " +
      "schifo_al_cazzo bollire_il_sangue ribollire_il_sangue andare_in_bestia uscire_di_testa sentire_male " +
      "stare_male venire_voglia_di_vomitare perdere_la_testa rivoltante sdegno repulsione",
  },
  {
    classes: "Disgust",
    words:
      "mi_disgusta mi_disgustano mi_ripugna mi_ripugnano mi_nauseano mi_nausea mi_schifano ci_disgustano " +
      "mi_stomacano mi_rivoltano mi_irritano mi_indispongono mi_stanno_sul_cazzo mi_stanno_sulle_palle " +
      "mi_stanno_sui_coglioni mi_stanno_qui mi_rompono_il_cazzo mi_rompono_le_palle",
  },
];
