/** The categories that a new node starts with. */
import type { Category } from "./category.ts";

const lines = (words: string): string[] => words.split(",").map((word) => word.trim());

export const shippedCategories: readonly Category[] = [
  {
    id: "buca",
    name: "Buca",
    nameEn: "Pothole",
    words: lines(
      "buca, buche, voragine, avvallamento, asfalto, marciapiede, marciapiedi, tombino, caditoia, dissestata, sconnesso, " +
        "pavimentazione, lastricato, strada rotta, strada rovinata, pothole, sidewalk, hole in the road, broken pavement, manhole",
    ),
  },
  {
    id: "lampione",
    name: "Lampione",
    nameEn: "Street light",
    words: lines(
      "lampione, lampioni, illuminazione, luce spenta, luci spente, luce pubblica, strada buia, al buio, lampada, " +
        "streetlight, lamppost, street light, street lamp",
    ),
  },
  {
    id: "segnaletica",
    name: "Segnaletica",
    nameEn: "Signs and markings",
    words: lines(
      "segnaletica, semaforo, semafori, cartello stradale, cartello caduto, cartello divelto, cartello, strisce pedonali, " +
        "strisce cancellate, strisce sbiadite, segnale stradale, stop sbiadito, traffic light, road sign, zebra crossing",
    ),
  },
  {
    id: "rifiuti",
    name: "Rifiuti",
    nameEn: "Waste",
    words: lines(
      "rifiuti, spazzatura, immondizia, discarica, cassonetto, cassonetti, rifiuti abbandonati, mobili abbandonati, materasso, " +
        "sacchetti, ingombranti abbandonati, litter, rubbish, garbage, abandoned waste, dumped waste",
    ),
  },
  {
    id: "verde",
    name: "Verde",
    nameEn: "Trees and parks",
    words: lines(
      "albero, alberi, ramo, rami, erba alta, siepe, aiuola, giardino, giardini pubblici, parco giochi, altalena, panchina rotta, " +
        "potatura, radici, fallen tree, fallen branch, hedge, playground",
    ),
  },
  {
    id: "mobilita",
    name: "Mobilità",
    nameEn: "Mobility",
    words: lines(
      "parcheggio, sosta selvaggia, auto abbandonata, bici abbandonata, pista ciclabile, fermata dell'autobus, pensilina, " +
        "barriera architettonica, scivolo per disabili, rastrelliera, passo carrabile, viabilità, bike lane, bus stop, abandoned car",
    ),
  },
  { id: "altro", name: "Altro", nameEn: "Something else", words: [] },
];
