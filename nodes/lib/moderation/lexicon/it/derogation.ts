import type { Section } from "../lexicon.ts";

/** What is said of people to make less of them. */
export const derogation: readonly Section[] = [
  // nouns that take a person's humanity away
  {
    classes: "Dehum",
    words:
      "feccia fecce spazzatura immondizi/f immondizie pattum/m2 pattume lerciume sporcizi/f sudicium/m2 " +
      "luridum/m2 letam/m2 letame sterco merda merde escrement/m melma fango fogna fogne " +
      "rifiut/m scart/m scori/f scorie marciume marc/fc parassit/ma zecca zecche pidocch/mi pulc/f2 cimic/f2 " +
      "sanguisug/fh scarafagg/mi scarafagg/mi blatt/f ratt/m topi topo sorc/mi " +
      "pantegan/f verm/m2 larv/f viscid/4 serp/f2 insett/m bachi vipere mosche zanzar/f locust/f cavallett/f " +
      "bestiacc/fc besti/f bestie animali scimmi/f scimmie primat/ma gorill/ma " +
      "macac/mh babbuin/m cani cagn/fh porci maiali suini scrof/f capre pecore somari asini virus batteri " +
      "cancr/m tumor/m2 metastasi pest/f2 piag/fh malatti/f epidemi/f infezion/f2 " +
      "contagi/m flagell/m cancren/f cancrena rogn/f lebbr/f vomito pus aborto aborti abort/m_della_natura " +
      "scherz/m_della_natura error/m2_della_natura errore_di_natura errori_di_natura mostr/m mostri abomin/mi " +
      "obbrobri/m sottouomini sottouomo subuman/4 inferior/2 esser/m2_inferior/2 razza_inferiore razze_inferiori " +
      "creature_inferiori sottospecie sub_umani subumani disuman/4 creature_disumane " +
      "rifiuti_umani spazzatura_umana immondizia_umana fogna_umana merde_umane feccia_umana feccia_della_societa " +
      "spreco_di_spazio spreco_di_ossigeno spreco_d'aria spreco_d'ossigeno spreco_di_aria buoni_a_nulla " +
      "buoni_a_niente " +
      "peso_morto zavorra peso_per_la_societa peso_per_il_paese vergogna_per_il_genere_umano pericolo_pubblico " +
      "minaccia_per_tutti anormal/2 contro_natura abominevol/2 degenerat/4 tarat/4 deviat/4 pervertit/4 " +
      "bacarozz/m erbacc/f2 erbacce gramigna calamit/f piccioni carne_da_macello bestiame selvagg/4i barbar/4 " +
      "cavernicol/ma primitiv/4 sottosviluppat/4 untermenschen non_umani rifiuti_della_societa " +
      "scarti_della_societa",
  },
  // nouns and adjectives of contempt: 2 of mind and morals, dirt in a class of its own because things are dirty too
  {
    classes: "Derog",
    words:
      "stupid/4! cretin/4 idiot/s imbecill/2 scem/4! deficient/2 ignorant/2! ignorantissim/4 ebet/2 ottus/4 " +
      "tont/4 citrull/4 ritardat/4 dement/2 decerebrat/4 senza_cervello senza_valore senza_morale senza_dignita " +
      "senza_onore senza_anima " +
      "senza_cultura senza_educazione privi_di_cervello privi_di_intelligenza prive_di_cervello " +
      "poco_intelligenti privi_di_valore " +
      "spregevol/2 spregevolissim/4 disprezzabil/2 abiett/4 meschin/4 infam/2 vil/2 vigliacc/4h codard/4 " +
      "viscid/4 malvagi/4i malvag/4i cattiv/4! crudel/2 crudelissim/4 violent/4! aggressiv/4 pericolos/4! " +
      "feroc/2 selvagg/4i incivil/2 " +
      "ladr/4 delinquent/2 criminal/2 assassin/4 stuprator/m2 violentator/m2 terrorist/s spacciator/m2 mafios/4 " +
      "truffator/m2 bugiard/4 disonest/4 farabutt/4 canagli/f mascalzon/2 pedofil/4 maniac/4c maniaci tagliagole " +
      "borseggiator/m2 " +
      "scrocconi mantenut/4 fannullon/2 nullafacent/2 sfaticat/4 lavativ/4 pigr/4 invasor/m2 invasori " +
      "usurpator/m2 intrus/4 " +
      "malat/4_mental/2 malat/4_nel_cervello malati_di_mente mentecatt/4 pazz/4 squilibrat/4 psicopatic/4c " +
      "psicopatici deviat/4 degenerat/4 pervertit/4 depravat/4 immoral/2 anormal/2 innatural/2 diabolic/4c " +
      "demoni diavoli satanic/4c " +
      "stronz/4 bastard/4 coglion/2 cazzon/2 merdos/4 puttan/f troi/f troie zoccol/f teste_di_cazzo " +
      "testa_di_cazzo pezzi_di_merda pezzo_di_merda figli_di_puttana figlio_di_puttana figlie_di_puttana merda " +
      "merde rompipalle rompicoglioni " +
      "puttanier/m2 minchion/2 mezze_seghe mezza_sega sfigat/4 fallit/4 perdent/2 pezzent/2 straccion/2 " +
      "morti_di_fame inutil/2! insignificant/2 superflu/4 indegn/4 miserabil/2 squallid/4 ridicol/4 " +
      "inaffidabil/2 incapac/2 arretrat/4 " +
      "insopportabil/2 odios/4! detestabil/2 inferior/2 terribil/2 orribil/2 orrend/4 mostruos/4 subdol/4 avid/4 " +
      "tirchi/4i taccagn/4 strozzin/4 usurai usurar/mi approfittator/m2 sovversiv/4 impostor/m2 traditor/m2 " +
      "traditori " +
      "nemic/4c nemici colpevol/2 " +
      "stupratori abusiv/4 infedel/2 peccator/m2 eretic/4c minorat/4 handicappati handicappat/4_mental/2 " +
      "incivili ubriacon/2 drogat/4 tossic/4c inguardabil/2 peggior/2 il_peggio peggio pessim/4! pietos/4 " +
      "patetic/4c patetici debol/2 isteric/4c " +
      "una_manica_di_idioti gli_stessi_ladri malfattor/m2 malviventi balord/4 gentaglia marmaglia gentaccia " +
      "teppaglia ciurmaglia teppist/s accattoni zoticon/2 cafon/2 burin/4 animal/2 porc/4c maial/2 " +
      "parassit/ma tonti falsi manipolator/m2 senzadio raccomandat/4 furbett/4 nullita oche galline vacche cagne " +
      "baldracche mignotte",
  },
  {
    classes: "Derog Dirt",
    words:
      "schifos/4! disgustos/4! ripugnant/2 rivoltant/2 nauseant/2 nauseabond/4 repellent/2 vomitevol/2 " +
      "stomachevol/2 rivoltanti sporc/4h! lurid/4! sudic/4i zozz/4 lerci/4i lerc/4i puzzolent/2 fetid/4 fetent/2 " +
      "immond/4 marc/4c " +
      "brutt/4! pessim/4! orribil/2 infett/4 infestant/2 contagios/4 appestat/4 putrid/4 squallid/4 vergognos/4 " +
      "schif/4 uno_schifo lo_schifo lo_schifo_piu_totale ributtant/2 raccapricciant/2 obbrobrios/4 osceno " +
      "oscen/4 indecent/2 inguardabil/2",
  },
  // nouns in the singular, whatever the number of the persons
  {
    classes: "Burden",
    words:
      "problema pericolo minaccia rovina piaga disgrazia sciagura maledizione disastro vergogna peso nullita " +
      "spreco errore sbaglio cancrena schifo schifezza abominio insulto offesa disonore presenza_fastidiosa " +
      "fastidio causa_di_tutti_i_mali male_del_mondo rovina_dell_italia rovina_del_paese",
  },
  // so hard, and so seldom said of things, that a group in the same sentence is reason enough to look
  {
    classes: "Hard",
    words:
      "feccia parassit/ma subuman/4 scimmi/f scimmie scarafagg/mi bestie esseri_inferiori sottouomini stupid/4 " +
      "scem/4 cretin/4 idiot/s ignorant/2 imbecill/2 disgustos/4 ripugnant/2 schifos/4 spregevol/2 " +
      "pezzi_di_merda pezzo_di_merda bastard/4 stronz/4 coglion/2 figli_di_puttana figlio_di_puttana " +
      "teste_di_cazzo testa_di_cazzo cazzon/2 " +
      "stupratori pervertit/4 malati_mentali cancro senza_cervello invasor/m2 estinguersi camere_a_gas " +
      "camera_a_gas forni_crematori forno_crematorio auschwitz fogna fogne immondizia_umana spazzatura_umana",
  },
  // before an insult: "un povero …"
  {
    classes: "Apt",
    words:
      "povero povera poveri povere gran grande emerito emerita emeriti vero vera veri autentico autentica mezzo mezza " +
      "solito solita",
  },
  // before or after a group's name: "sporchi …", "… di merda"
  {
    classes: "Epithet",
    words:
      "sporc/4h lurid/4 sudic/4i schifos/4 maledett/4 dannat/4 fottut/4 stramaledett/4 infam/2 bastard/4 zozz/4 " +
      "lerci/4i lerc/4i puzzolent/2 brutt/4 stupid/4 sporchissim/4 maledettissim/4 schifosissim/4 viscid/4 " +
      "ladr/4 porc/4c merdos/4 fetent/2 vigliacc/4h parassit/ma luridissim/4 marc/4c",
  },
  {
    classes: "OfShit",
    words:
      "di_merda del_cazzo di_m di_emme del_cavolo dimmerda demmerda de_merda di_melma dei_miei_coglioni di_merd " +
      "di_mmerda di_sto_cazzo schifosi_tutti",
  },
  // praise, which a negation turns round
  {
    classes: "Praise",
    words:
      "intelligent/2 uman/4 person/f persone esseri_umani esser/m2_uman/4 uguali normal/2 civil/2 degn/4 capac/2 " +
      "onest/4 brav/4 buon/4 affidabil/2 veri_uomini vere_donne veri_italiani pulit/4 educat/4 util/2 cittadini " +
      "come_noi come_gli_altri " +
      "ben_accett/4 benvenut/4 gradit/4 alla_nostra_altezza umane umani rispettabil/2 meritevol/2 persone_vere " +
      "veri_esseri_umani in_grado_di_pensare valid/4 valido_membro validi_membri membri_validi membro_valido " +
      "membro_utile produttiv/4 al_nostro_livello " +
      "affatto_intelligenti sveglie svegli sani sane tutto_a_posto amici innocent/2 nostri_pari meglio_di_niente " +
      "qualcosa_di_buono",
  },
  {
    classes: "Worse",
    words:
      "peggio_di peggio_dei peggio_degli peggio_delle peggior/2_di peggiori_di peggiori_dei peggiori_degli " +
      "peggiori_delle peggiore_dei niente_di_peggio_di nulla_di_peggio_di inferiori_a inferiori_alle " +
      "inferiori_ai inferiori_agli meno_di meno_umani_di non_sono_meglio_di non_sono_migliori_di " +
      "non_sono_meglio_dei non_sono_meglio_delle non_sono_meglio_degli non_è_meglio_di non_sono_migliori_dei " +
      "non_sono_migliori_delle non_valgono_piu_di sono_al_livello_di al_livello_delle al_livello_dei pari_a " +
      "peggio_che_le",
  },
  {
    classes: "NothingWorse",
    words:
      "niente_di_peggio_di niente_di_peggio_dei niente_di_peggio_degli niente_di_peggio_delle " +
      "niente_di_peggio_che nulla_di_peggio_di nulla_di_peggio_dei nulla_di_peggio_degli nulla_di_peggio_delle " +
      "niente_peggio_di niente_peggio_dei peggio_di_tutti_i",
  },
  {
    classes: "WorthNothing",
    words:
      "non_valgono_niente non_valgono_nulla non_vale_niente non_vale_nulla non_vale_un_cazzo " +
      "non_valgono_un_cazzo non_valgono_assolutamente_nulla non_valgono_assolutamente_niente " +
      "non_vale_assolutamente_nulla non_valgano_nulla non_valgano_assolutamente_nulla non_contano_nulla " +
      "non_contano_niente non_conta_niente non_conta_nulla contano_meno_di contano_meno_della contano_meno_del " +
      "valgono_meno_di valgono_meno_della valgono_meno_del valgano_meno_della valgano_meno_di vale_meno_di " +
      "vale_meno_della vale_meno_del non_hanno_valore non_ha_valore non_hanno_alcun_valore non_ha_alcun_valore " +
      "non_servono_a_niente non_servono_a_nulla non_serve_a_niente non_servono_a_un_cazzo " +
      "non_hanno_nessun_valore non_contano_un_cazzo contino_meno_di valgano_meno_di non_importano " +
      "non_interessano_a_nessuno non_dovrebbero_contare non_dovrebbero_importare " +
      "non_dovrebbero_essere_importanti non_sono_importanti non_hanno_importanza non_meritano_niente",
  },
  { classes: "Lives", words: "vita vite esistenza l'esistenza opinione opinioni diritti" },
  {
    classes: "Rights",
    words:
      "nascere sposare allevare camminare uscire viaggiare vivere esistere respirare votare lavorare avere_figli " +
      "riprodursi procreare adottare sposarsi insegnare guidare diritti diritto parlare rispetto compassione " +
      "stare_qui restare_qui rimanere_qui entrare camminare_per_strada aiuti aiuto cure pieta niente nulla vita " +
      "vivere_qui figli uscire_di_casa cittadinanza mescolarsi integrarsi essere_trattati_come",
  },
  {
    classes: "Crime",
    bare: true,
    words:
      "rub/are stupr/are violent/are spacci/are delinqu/ere ammazz/are uccid/ere=uccis accoltell/are rapin/are " +
      "scipp/are puzz/are ci_rubano ci_rubano_il_lavoro portano_malattie portano_solo_malattie " +
      "portano_solo_problemi portano_degrado portano_criminalita " +
      "portano_delinquenza ci_invadono ci_stanno_invadendo stanno_invadendo invad/ere=invas infest/are sporc/are " +
      "rovin/are rovinano_tutto rovinera distrugg/ere=distrutt comandano_il_mondo controllano_le_banche " +
      "ci_sostituiranno ci_stanno_sostituendo vivono_alle_nostre_spalle vivono_a_sbafo campano_a_sbafo " +
      "mangiano_a_sbafo si_riproducono_come si_moltiplicano_come figliano_come campano_di_sussidi " +
      "non_vogliono_lavorare non_hanno_voglia_di_lavorare non_si_lavano non_fanno_un_cazzo rompono_il_cazzo " +
      "rompono_i_coglioni rompono_le_palle " +
      "non_capiscono_niente non_capiscono_un_cazzo non_sanno_fare_niente non_sanno_guidare puzzano " +
      "corromp/ere=corrott contamin/are impest/are ammorb/are appest/are stanno_infestando stanno_distruggendo " +
      "stanno_rovinando ci_odiano vogliono_solo_ucciderci vogliono_distruggerci vogliono_comandare",
  },
  {
    classes: "Swarm",
    words:
      "sciam/m sciami ord/f orde branco branchi invasione invasion/f2 inondazion/f2 infestazion/f2 valanga marea " +
      "ondat/f mandri/f mandrie feccia massa accozzagli/f",
  },
  { classes: "Human", words: "uman/4 esseri_umani persone" },
  {
    classes: "Beast",
    words:
      "topo topi ratto ratti cane cani cimice scimmia scimmie maiale maiali porco porci bestie bestia animali " +
      "animale verme vermi scarafaggio scarafaggi insetti insetto mosca mosche sasso pietra sporco fango merda " +
      "spazzatura piccione piccioni gatto asino asini capra capre mucca " +
      "gallina galline oca oche vacca vacche",
  },
];
