import type { Section } from "../lexicon.ts";

/**
 * Ordinary Italian words, so that none of them is taken for a slip of the hand in a hard one ("moto" is no "morto",
 * "essi" no "cessi"). A whole dictionary would cost a hundred megabytes; these are the frequent words of a desk's
 * messages and those that lie one letter from a word of the lexicon.
 */
export const common: readonly Section[] = [
  {
    classes: "",
    words:
      // wine, songs, a drink, an emperor, a town, a land, what is left of the corn
      "negro_amaro negro_spiritual negro_spirituals un_negroni due_negroni il_negroni nerone riccione in_giudea rione_giudea della_giudea stoppia stoppie " +
      // one letter away from a hard word
      "ecco attenzione ascolta ascoltate senti sentite nota conclusione risultato morale verita oggetto scherzi " +
      "insomma allora ps nb volta volte contatto contatti finto finti finta finte verifica verifiche crea creare " +
      "creato creata creati create crei avvio avvia metti metri metro copia copie core gli citta rom rome buio " +
      "buia buie made retta rette pini pino ditta ditte attivita banco banchi punto punti dona dono doni mano " +
      "mani mono moni dammi dammelo buna gonna gonne conto conti maria mario gianni rosa sandra lara sara luca " +
      "polizza polizze pizzo sesso sonno concesso concessa consentito parametri pensieri carnevale scatto scatti " +
      "cedo cede collezione facciata facciate dentista illegale illegali videogiochi autostrade causale manicure " +
      "notifica notifiche primavera perdita perdite sottopasso personale personali variabili traverso mezzanotte " +
      "stanotte riguarda riguardano fotocamera altrove indietro presidio vano vani ebbero core scorre frecce " +
      "freccia stage asia beta site falo filo fili fila file serie seria serio seri sete sere seta sede siti sito " +
      "mito miti mite muto muti molle molo moli tela tele telo teli toro tori tori coro cori cura cure duro dura " +
      "duri dure durata mira mire mari mare lira lire lite liti lato lati lana lane luna lume lumi pace paci pelo " +
      "peli pena pene pepe pera pere peso pesi pila pile pilo polo poli pura puri pure puro rana rane rapa rape " +
      "raro rari rete reti riga righe riso risi rito riti rivo robe roba rude ruga rughe sale sali salo sano sana " +
      "sani sane sera sino sodo soda sola sole soli solo sono sordo suono suoni tana tane tara tare tassa tasse " +
      "tasso tassi tazza tazze tifo tino topa toro tondo torta tosse trina tubo tubi tuta tute uva vano vaso vasi " +
      "vela vele vena vene vera vero vespa vespe vigna vino vini vita viso visi volo voli voto voti zona zone " +
      "zuppa zio zia zii abete adesso agile agio aglio ago alba alghe alto altro amaro ampio anello angelo angolo " +
      "anima ansia arco area arena aria arma armi arte asino aspro asta aste attesa avvio azione bacio baci bagno " +
      "balcone ballo balli bamba banda barba barca base bello belli bene bevi bocca borsa bosco botta botte botto " +
      "braccia brindo bruno bruna burro busta nero neri nera nere nego neghi nega mero mera meri veri vere semi " +
      "seme poco poca poro essi esso essa pale moto moti orti orto orte atti atto matti matto tratti fatti ratto " +
      "rate rata rati sacco sacchi sacca bruti bruto rutti butti butto parare paro pari para cesti cesto cessione " +
      "basta basto basti besta bestiame estate este peste pesto pesti pesta posto posti posta poste pista piste " +
      "pasta cane cani canna canne cana cava cave cavo cavi vaca vacanza maga maghi mago male mali mali maiala " +
      "porta porte porto porti porco sorci sorso torri torre trota trote truce tropa tropo troppa odi ode odo oda " +
      "ora ore oro ori orari orario odor odore odori more mora mori moro moria mota mote amore amori umore umori " +
      "umani umano umana morsa morso sparo spari sparito sparita spalle spalla spala scala scale scalo calce " +
      "calcio calci calcare caldi caldo calda merce merci mercato merita merito strozza stronza storni stornello " +
      "stornare storia storie storto storta fogna fogne fogli foglio foglia foglie foga sega seghe segno segni " +
      "segna cagna cagnolino cagnetto gatto gatti gatta gas fessa fesso fessi messa messe messi fossa fosse fosso " +
      "fossi rossa rosse rosso rossi grossa ebbe erba erbe brevi breve zebra cinese cinesi scena scene cena cene " +
      "fine fini final schiuma schiena schede scheda scusi pazza piazza piazze pezza pezze pezzo pezzi pozza " +
      "pozzo pozzi puzza puzze stufa stufe tuffo tuffi stuffa stucco stacco stato stati stata state stretto " +
      "stretta stretti strette fetta fette feste festa testa teste tesi tosti tosto tonto tondo tondi tono toni " +
      "tornado ladra lardo lordo lordi lorda sordo sorda sordi ordine ordini sorte sorti porche perche poiche " +
      "però visti vista vizi vili ville villa viali viale vitali vitale vie via vite vita viti vitto visto venti " +
      "vento vendi verde verdi ridi ride rido aride arido bardo bandi bando bandiera bastone bastoni bastano " +
      "bastasse pastore pastori cretto creta cereti crescere crosta costa coste costo costi crepa crepe crespo " +
      "creano cretina negozi negozio nodi nodo nota note noti noto notte notti rotta rotte rotto rotti ruote " +
      "ruota scemare schema schemi temi tema scempio esempio esempi idiomi idioma edicola sedi sede sedia sedie " +
      "sordità scolo scoli scola scuola scuole colpa colpe colpo colpi corpo corpi copre copri coppa coppie " +
      "coppia doppia doppio topo topi tipo tipi tappo tappi toppa troppo tromba trombe tomba tombe cassa casse " +
      "cassetta cassetti casetta cassone cazzuola calza calzini carne carni carte carta carro carri cocco cocci " +
      "coccio cucina cugino cugini culla culto culti cuore culmine muro mura muri mulo multa multe molto molte " +
      "molti multi mille milla minima minimo mina mine miniera merlo merli ranocchio finocchio ginocchio " +
      "ginocchia occhio occhi vecchio vecchia vecchi vecchie secchio secchi specchio specchi checche anche banche " +
      "banca barche barca marche marca parche parco parchi parcheggio parcheggi porche forche forze forza farsa " +
      "frasi frase prosa prese presa pressa presso prezzi prezzo rumena romano roma rom ramo rami reno remi remo " +
      "tema trame trama tram tremo tremi trans transito gai guai guaio gay gaia sindaci sindacato sinto sinti " +
      "ritardo ritardi ritardata ritardate ritardare mongolia travestire terremoto terrone terreno terreni terra " +
      "terre terrone terrazza terrazzo torrone torroni impiccio impicci impaccio impicciare uccello uccelli " +
      "uccidere ammasso ammassi massa masse mazza mazze mazzo mazzi pazzi pazzo pezzente pesante pesanti pesare " +
      "pestilenza pascere passare passera passeri passate lasciare lasciate lascia lascio bruciato brucia frusta " +
      "frutta frutti giusta giusto colare collare colla colle colli colline vernice vernici verme verso versi " +
      "vermi terme termini termine ferme fermi fermo ferma ferme forme forma formiche formica zanzare zanzara " +
      "scorie scorza scorta scorte torta torte corti corte corto torto ferro ferri fiera fiere" +
      // function words and adverbs not listed elsewhere
      "c d l m n s t v e o a i si ci vi ne se ma su giu fa fra tra sara quando dove come perche quindi cioe " +
      "allora mentre finche dopo prima durante circa oltre entro sotto sopra dentro vicino lontano davanti " +
      "dietro accanto insieme subito spesso almeno infatti inoltre bene male meglio peggio " +
      "vero falso certo certi certa grazie prego salve buongiorno buonasera buonanotte ciao scusate cordiali " +
      "saluti distinti gentile gentili egregi spett spettabile attesa saluto ok va vado vai vanno andiamo andate " +
      "ho hai ha abbiamo avete hanno avevo aveva avevano avuto avere abbia abbiano avrebbe avro avra " +
      "sto stai sta stiamo state stanno stavo stava stavano so sai sa sappiamo sapete sanno sapere posso puoi " +
      "puo possiamo potete possono potrebbe potreste poteva potere potra devo deve doveva dovere voglio vuoi " +
      "vuole volete vogliono volevo voleva vorrei volere faccio fai fanno facciamo fate faceva fatto fatta fatte " +
      "fare " +
      "dico dici dire detto detta vengo vieni viene venite vengono venire venuto venuta uscire esco esce esci " +
      "escono rimane rimasto tenere tengo tiene tengono tenete sentire sento sente scelta scelto visto vedere " +
      "vedo vede vediamo vedete vedono visti mettere metto mette mettono messo prendere prendo prende preso " +
      "presi " +
      "dare do dai date danno dato dati data diamo bere bevo avviso avvisi chi cui cosa cose casa case quale " +
      "quali quanto quanti quanta quante ancora appena circa nulla qualcosa qualcuno ognuno stesso stessa stessi " +
      "stesse proprio propria proprie uguale diverso diversi",
  },
  {
    classes: "",
    words:
      "ignor/are stup/isc viol/are delud/ere=delus umili/are discrimin/are trascur/are abbandon/are isol/are " +
      "maltratt/are sfrutt/are ospit/are accogli/ere=accolt tutel/are integr/are emargin/are cur/are guar/isc " +
      "ammal/are stanc/are arrabbi/are preoccup/are spavent/are fer/isc costring/ere=costrett obblig/are " +
      "priv/are rallegr/are vant/are trascin/are strid/ere merit/are import/are esport/are abit/are " +
      "accend/ere=acces accett/are aiut/are alz/are and/are apr/ire=apert arriv/are aspett/are assist/ere " +
      "avvert/ire avvis/are ball/are camin/are cambi/are cammin/are cant/are cap/isc cerc/are chied/ere=chiest " +
      "chiud/ere=chius cominci/are compr/are comunic/are conosc/ere=conosciut " +
      "consegn/are consider/are  controll/are copi/are corr/ere=cors costru/isc cred/ere cresc/ere=cresciut " +
      "cuc/ire cucin/are decid/ere=decis difend/ere=difes dimentic/are divent/are domand/are dorm/ire dur/are " +
      "entr/are esist/ere=esistit fin/isc firm/are frequent/are funzion/are gioc/are gir/are guadagn/are " +
      "guard/are guid/are " +
      "impar/are incontr/are indic/are inizi/are insegn/are interess/are invi/are lament/are lasci/are lav/are " +
      "lavor/are legg/ere=lett limit/are mand/are mangi/are manc/are mostr/are nasc/ere=nat offr/ire=offert " +
      "oper/are organizz/are pag/are parcheggi/are parl/are partecip/are part/ire pass/are pens/are " +
      "perd/ere=pers permett/ere=permess piang/ere=piant piant/are " +
      "port/are prefer/isc prenot/are prepar/are present/are prest/are prov/are pul/isc raccogli/ere=raccolt " +
      "raccont/are rest/are richied/ere=richiest ricev/ere ricord/are ripar/are ripet/ere rispett/are " +
      "rispond/ere=rispost ritorn/are riusc/ire sal/ire salt/are salv/are sbagli/are scend/ere=sces " +
      "scopr/ire=scopert scriv/ere=scritt segnal/are segu/ire serv/ire sper/are spieg/are spost/are " +
      "studi/are succed/ere=success suon/are svegli/are telefon/are tem/ere tent/are termin/are tocc/are " +
      "torn/are tratt/are trov/are us/are utilizz/are vend/ere viaggi/are viv/ere=vissut vol/are vot/are " +
      "sped/isc pretend/ere=pretes risolv/ere=risolt rinnov/are ritir/are compil/are caric/are scaric/are " +
      "cost/are " +
      "asfalt/are potare pot/are spegn/ere=spent illumin/are sped/isc attend/ere=attes prolung/are " +
      "rimuov/ere=rimoss ridurre",
  },
  {
    classes: "",
    words:
      "ann/m giorn/m mes/m2 or/f settiman/f mattin/f sera sere pomeriggi/mi minut/m uffici/mi comun/m2 citta " +
      "pratic/fh document/m cart/f identita residenza certificat/m anagrafe tribut/m tass/f bollett/f acqua luce " +
      "gas contator/m2 strad/f vi/f piazz/f marciapied/m2 buc/fh lampion/m2 semafor/m cassonett/m rifiut/m " +
      "raccolt/f " +
      "differenziat/f alber/m siep/f2 giardin/m parc/mh panchin/f autobus fermat/f pullman tren/m stazion/f2 " +
      "macchin/f auto moto bici biciclett/f pist/f ciclabil/2 parcheggi/mi posteggi/mi mult/f vigil/2 scuol/f " +
      "asil/m nid/m mens/f bamb/m figli/mi figli/f mogli/f2 marit/m madr/f2 padr/m2 nonn/4 fratell/m sorell/f " +
      "zi/4 cugin/4 amic/fh amic/mh " +
      "ospedal/m2 ambulator/mi pensionat/4 anzian/4 signor/m2 persone persona gente cittadin/4 ufficio " +
      "sportell/m numer/m telefon/m mail email pec sit/m internet moduli modul/m domand/f rispost/f richiest/f " +
      "appuntament/m prenotazion/f2 cod/f attes/f orar/mi apertur/f chiusur/f lavor/m cantier/m2 rumor/m2 " +
      "odor/m2 puzz/f erb/f fogn/f allagament/m piogg/fc vent/m nev/f2 " +
      "neve mar/m2 spiagg/fc port/m fium/m2 pont/m2 mur/m tett/m cas/f palazz/m condomini/mi scal/f ascensor/m2 " +
      "bagn/m port/f finestr/f negozi/mi mercat/m bar ristorant/m2 pizz/f birr/f vin/m pan/m2 carn/f2 pesc/m2 " +
      "frutt/f verdur/f gatt/4 cavall/4 uccell/m anim/f amor/m2 vita mort/f2 salut/f2 malatti/f medicin/f " +
      "farmac/f2 scalin/m gradin/m ramp/f carrozzin/f buon/4 bell/4 " +
      "nuov/4 vecchi/4 grand/2 piccol/4 alt/4 bass/4 lung/4h cort/4 larg/4h strett/4 pien/4 vuot/4 apert/4 " +
      "chius/4 facil/2 difficil/2 important/2 possibil/2 impossibil/2 grav/2 urgent/2 gratuit/4 car/4 " +
      "economic/4c comod/4 lent/4 veloc/2 puntual/2 felic/2 trist/2 content/4 gentil/2 ner/4 bianc/4h ross/4 " +
      "verd/2 giall/4 grigi/4i marron/2 " +
      "comunal/2 pubblic/4c privat/4 social/2 sanitari/4i scolastic/4c stradal/2 elettric/4c elettronic/4c " +
      "digital/2 regional/2 nazional/2 europe/4 italian/4 ultim/4 prim/4 second/4 terz/4 prossim/4 scors/4 " +
      "serv/m2 servizi/mi problem/ma sistem/ma programm/ma situazion/f2 question/f2 ragion/f2 part/f2 moment/m " +
      "temp/m period/m zon/f quartier/m2 local/2 centr/m pal/m " +
      "lavor/m soldi eur/m euro prezz/m cost/m cont/m banc/fh post/f post/m poste nom/m2 cognom/m2 fot/m foto " +
      "video messaggi/mi parol/f fras/f2 mond/m paes/m2 stat/m govern/m legg/f2 region/f2 provinc/fc italia " +
      "europa livorno roma milano pisa gennaio febbraio marzo aprile maggio giugno luglio agosto settembre " +
      "ottobre novembre dicembre " +
      "lunedi martedi mercoledi giovedi venerdi sabato domenica testament/m tomb/f tromb/f cimiter/m bandit/m " +
      "delibera determin/f commission/f2 riunion/f2 assemble/f consigli/mi giunt/f elezion/f2 vot/m segg/mi " +
      "elettoral/2 tessera passaport/m patent/f2 sanita isee bonus contribut/m sussid/mi refezion/f2 trasport/m " +
      "abbonament/m bigliett/m rimbors/m imposta imu tari cosap suolo passo carrabil/2 " +
      "occupazion/f2 permess/m autorizzazion/f2 licenz/f plateatic/m dehors insegn/f cartell/m segnaletic/f " +
      "striscia strisce pedonal/2 rotatori/f incroc/mi curva dosso dossi velocita autovelox telecamer/f " +
      "sicurezza emergenz/f protezione civile allert/f terremot/m incendi/mi vigili fuoco carabinieri polizia " +
      "municipal/2 local/2 nott/f2 festa concert/m event/m manifestazion/f2 spettacol/m teatr/m " +
      "cinema muse/m bibliotec/fh libr/m sport palestr/f piscin/f stadi/mi calc/mi squadr/f partit/f gioc/mh " +
      "altalen/f scivol/m fontan/f fontanell/f potatur/f potat/4 zanzar/f disinfestazion/f2 derattizzazion/f2 " +
      "randagi/4i canil/m2 guinzagli/mi microchip museruol/f " +
      "alunn/4 benefic/4h bestial/2 cassino decess/m disegn/m errat/4 formia latina macchi/f macell/mi macellai/4i " +
      "macelleri/f maialin/m manci/f matrimon/mi moreno perrone ruffini sapesse sapesti sapeste saremmo sareste sempione sturare " +
      "sturato sturata tempistic/fh tesin/f2 timon/2 torino tranne urban/4 urbanistic/4h chitarr/f videopazzi suonatele " +
      "buio_pesto al_pesto sangue_pesto andrej cocchi protestat/4 protestare protesta",
  },
];
