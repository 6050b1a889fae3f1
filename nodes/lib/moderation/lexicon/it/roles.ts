import type { Section } from "../lexicon.ts";

/** Persons by what they do: public roles, trades, and everybody who is no protected group. */
export const roles: readonly Section[] = [
  // whoever may be spoken of in their stead: what a sentence is taken for must not depend on it
  { classes: "People", words: "pover/4 malat/4 orfan/4 famiglie disoccupat/4 giovan/m2" },

  {
    classes: "Role Office",
    words:
      "sindac/4h sindaca vicesindac/4 assessor/m2 assessora assessori consiglier/m2 consigliera consiglieri " +
      "dirigent/2 funzionar/4i segretar/4i vigil/2 vigili_urbani vigilessa vigilesse agent/2 poliziott/4 " +
      "carabinier/m2 impiegat/4 addett/4 operator/m2 operatrice operatrici dipendent/2 " +
      "responsabil/2_dell'ufficio assistent/2_social/2 assistent/2 messo_comunale " +
      "tecnic/4c tecnici geometr/ma ingegner/m2 architett/4 direttor/m2 direttrice capoufficio presidente " +
      "presidenti ministr/4 politic/4c politici deputat/4 senator/m2 parlamentar/2 governant/2 onorevol/2 " +
      "premier governatore amministrator/m2 ausiliar/4i controllor/m2 netturbin/4 spazzin/4 bidell/4 maestr/4 " +
      "insegnant/2 professor/m2 professoressa preside medic/4h medici " +
      "infermier/4 dottor/m2 dottoressa giudic/2 magistrat/4 avvocat/4 portinai/4 custode custodi autist/s " +
      "centralinist/s sportellist/s usciere comandante capo_dei_vigili burocrat/ma comunali statali " +
      "impiegatuccio sindacucol/4",
  },
  {
    classes: "Role",
    words:
      "vicin/4 vicini_di_casa condomin/4 amministratore_di_condominio inquilin/4 proprietar/4i padron/4 " +
      "giornalist/s sindacalist/s comunist/s fascist/s leghist/s grillin/4 pidiot/s piddin/4 sinistroid/2 " +
      "centrist/s moderat/4 anarchic/4c sovranist/s populist/s novax no_vax no-vax vaccinat/4 artist/s attor/m2 " +
      "attric/f2 calciator/m2 tifos/4 arbitr/4 ciclist/s automobilist/s " +
      "motociclist/s pedon/2 pilot/ma camionist/s tassist/s commerciant/2 negoziant/2 bancari banchier/2 " +
      "capitalist/s imprenditor/m2 petrolier/2 dirigenti manager consulent/2 panettier/m2 barist/s ristorator/m2 " +
      "cuoc/4h agricoltor/m2 contadin/4 operai operaio muratori muratore scienziat/4 accademic/4c ricercator/m2 " +
      "studios/4 student/2 studentess/f bigott/4 omofob/4 sessist/s razzist/s militant/2 manifestant/2 " +
      "attivist/s ambientalist/s ecologist/s animalist/s vegan/4 cacciator/m2 pescator/m2 turist/s giovani " +
      "adult/4 uomini maschi mariti padri bambin/4 ragazz/4 tip/4 tizi/4i individu/4 soggett/4 signor/4 signore " +
      "signori famigli/f gente italian/4 livornes/2 pisan/4 roman/4 milanes/2 fiorentin/4 torines/2 abitant/2 " +
      "cittadin/4 residenti influencer youtuber musicist/s cantant/2 scrittor/m2 giocator/m2 " +
      "sportiv/4 lavorator/m2 elettor/m2 prete preti suor/f vescov/m mafiosi evasor/m2 spacciatori spacciatore " +
      "tossic/4 drogat/4 ubriac/4h ubriachi ladri ladro stupratori stupratore pedofil/4 assassin/4 terrorist/s " +
      "criminali criminale delinquenti psicolog/4h psicologi infermieri avvocati notai notaio agenti_immobiliari " +
      "agenti_di_borsa commercianti_di_armi giocatori_di_rugby amministratori_delegati addetti_ai_lavori " +
      "avversari avversario concorrent/2 colleg/4h colleghi capi capo boss direttori industrial/2 broker " +
      "investitori lobbist/s fumator/m2 bevitori cristoni hipster gamer nerd clown",
  },
  {
    classes: "Title",
    words:
      "signor signora sig sig.ra sigra dott dottor dottoressa dottssa ing avv geom prof sindaco sindaca " +
      "assessore assessora consigliere presidente onorevole maestra ragioniere comandante",
  },
  {
    classes: "Accuse",
    words:
      "ladr/4 corrott/4 mafios/4 truffator/m2 delinquent/2 criminal/2 pedofil/4 disonest/4 usurai/4 evasor/m2 " +
      "spacciator/m2 camorrist/s farabutt/4 tangentar/4i assassin/4 imbroglion/2 puttanier/m2 massone tossic/4 " +
      "drogat/4 un_corrotto un_venduto",
  },
  {
    classes: "AccuseV",
    bare: true,
    words:
      "ruba rubano ha_rubato hanno_rubato intasca intascano ha_intascato hanno_intascato prende_mazzette " +
      "prendono_mazzette prende_le_mazzette prendono_le_mazzette prende_tangenti prendono_tangenti " +
      "prende_bustarelle prendono_le_bustarelle si_fa_corrompere si_fanno_corrompere trucca_i_concorsi " +
      "truccano_i_concorsi ha_truccato ha_preso_tangenti prende_la_mazzetta prende_i_soldi_sottobanco " +
      "si_è_intascato si_è_intascata si_sono_intascati si_è_fatto_corrompere spaccia picchia_la_moglie " +
      "picchia_i_figli picchia_i_bambini molesta molesta_le_colleghe va_a_letto_con se_la_fa_con ha_favorito " +
      "favorisce_gli_amici fa_vincere_gli_amici falsifica falsificano timbra_e_va_via evade_le_tasse paga_in_nero",
  },
];
