/** The categories that a new node starts with. */
import type { Category } from "./category.ts";

const lines = (words: string): string[] => words.split(",").map((word) => word.trim());

export const shippedCategories: readonly Category[] = [
  {
    id: "buca",
    name: "Buca",
    nameEn: "Pothole",
    words: lines(
      "buca, buche, voragine, avvallamento, asfalto, marciapiede, marciapiedi, tombino, caditoia, dissestata, " +
        "sconnesso, pavimentazione, lastricato, strada rotta, strada rovinata, pozzetto, chiusino, mattonella rotta, " +
        "mattonella sollevata, lastra sollevata, pietra sollevata, lastra rialzata, pietra rialzata, gradino rotto, " +
        "gradini rotti, scalinata rotta, cedimento, strada sprofondata, radici asfalto, pothole, sidewalk, " +
        "hole in the road, broken pavement, manhole, blocked drain, drain clogged, broken step",
    ),
  },
  {
    id: "lampione",
    name: "Lampione",
    nameEn: "Street light",
    words: lines(
      "lampione, lampioni, illuminazione, luce spenta, luci spente, luce pubblica, luce saltata, saltata la luce, " +
        "luce fulminata, palo della luce, via senza luce, strada senza luce, strada buia, al buio, lampada, " +
        "cavo elettrico, cavi elettrici, cavo scoperto, cavi scoperti, cavo penzolante, cavo penzola, filo penzolante, " +
        "fili scoperti, streetlight, lamppost, street light, street lamp, street dark, lights out, electric cable, " +
        "dangling cable",
    ),
  },
  {
    id: "segnaletica",
    name: "Segnaletica",
    nameEn: "Signs and markings",
    words: lines(
      "segnaletica, semaforo, semafori, cartello stradale, cartello caduto, cartello divelto, cartello, " +
        "strisce pedonali, strisce cancellate, strisce sbiadite, mancano le strisce, segnale stradale, stop sbiadito, " +
        "specchio stradale, specchio rotto, traffic light, road sign, stop sign, zebra crossing",
    ),
  },
  {
    id: "rifiuti",
    name: "Rifiuti",
    nameEn: "Waste",
    words: lines(
      "rifiuti, spazzatura, immondizia, discarica, cassonetto, cassonetti, rifiuti abbandonati, mobili abbandonati, " +
        "materasso, sacchetti, ingombranti abbandonati, calcinacci, macerie, amianto abbandonato, eternit abbandonato, " +
        "scarico abusivo, siringa, siringhe, escrementi, deiezioni, cacca di cane, animale morto, cane morto, " +
        "gatto morto, piccione morto, topo morto, carcassa, cestino pieno, cestini pieni, cestino stracolmo, " +
        "cestini stracolmi, bidone pieno, bidoni stracolmi, vetri rotti, vetri per terra, bottiglie rotte, " +
        "strada sporca, piazza sporca, parco sporco, spiaggia sporca, spiaggia piena di plastica, " +
        "spiaggia piena di rifiuti, litter, rubbish, garbage, abandoned waste, dumped waste, dumped fridge, " +
        "dumped mattress, bin full, bins full, bin overflowing, bins overflowing, bins not emptied, bin not emptied, " +
        "dog mess, dog poo, dead animal, broken glass",
    ),
  },
  {
    id: "verde",
    name: "Verde",
    nameEn: "Trees and parks",
    words: lines(
      "albero, alberi, ramo, rami, erba alta, erbacce, siepe, aiuola, giardino, giardini pubblici, parco giochi, " +
        "altalena, panchina rotta, panchina divelta, panchina distrutta, panchina bruciata, panchina senza, " +
        "rimossa la panchina, giochi rotti, scivolo rotto, potatura, radici, fallen tree, fallen branch, tree branch, " +
        "hedge, playground, broken bench, broken swing",
    ),
  },
  {
    id: "mobilita",
    name: "Mobilità",
    nameEn: "Mobility",
    words: lines(
      "parcheggio, sosta selvaggia, doppia fila, parcheggiano sempre, auto sul marciapiede, auto abbandonata, " +
        "bici abbandonata, moto abbandonata, scooter abbandonato, motorino abbandonato, monopattino abbandonato, " +
        "monopattini abbandonati, pista ciclabile, fermata dell'autobus, pensilina, barriera architettonica, " +
        "scivolo per disabili, rastrelliera, passo carrabile, viabilità, bike lane, bus stop, abandoned car, " +
        "parked on the pavement, parked on the sidewalk",
    ),
  },
  {
    id: "altro",
    name: "Altro",
    nameEn: "Something else",
    words: lines(
      "fontana guasta, fontana rotta, fontanella guasta, fontanella rotta, fontanella perde, fontanella non butta, " +
        "perdita d'acqua, esce acqua, perdita di gas, odore di gas, puzza di gas, odore di fogna, puzza di fogna, " +
        "fogna tappata, fogna intasata, allagata, allagamento, topi, ratti, nido di vespe, muro pericolante, " +
        "muro crollato, muretto pericolante, muretto crollato, muro crollando, muretto crollando, ringhiera rotta, " +
        "ringhiera staccata, ringhiera arrugginita, parapetto rotto, guard rail, palo caduto, palo abbattuto, " +
        "palo piegato, transenna abbandonata, graffiti, scritte sui muri, scritta offensiva, bagni pubblici sporchi, " +
        "bagni pubblici guasti, bagni sporchi, bagni guasti, rats, flooded, water leaking, gas leak, wasps nest, " +
        "wall collapse, broken railing",
    ),
  },
];
