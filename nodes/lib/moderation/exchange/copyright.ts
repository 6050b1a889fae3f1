/** Rule 7 of the service: no pirated works and no counterfeit goods on offer. The policy decides how far it goes. */
import type { Subject } from "./rule.ts";

const offer = ["sell", "contact", "amount", "price", "phone", "delivery", "promo", "link-group", "link-unknown", "link-short", "give4"];

export const copyright: Subject = {
  words: {
    pirate: "iptv, pezzotto, pezzotti, tutti i canali, sky e dazn, dazn e sky, canali sky, canali premium, card sharing, lista iptv, liste iptv, streaming pirata, streaming illegale, firestick, fire stick, chiavetta con",
    cracked: "craccat*, crackat*, crack, pirata, pirat*, sbloccat*, a vita, condivis*, account condiviso, cracked, keygen, licenza a vita",
    service: "netflix, spotify, dazn, sky, disney, prime video, disney plus, windows, office, photoshop, adobe, autocad, playstation, account, accounts, now tv, playlist premium",
    work: "film, serie tv, serie a, partite, libri, libro, ebook, e book, manuali, dispense, riviste, giornali, quotidiani, musica, canzoni, album, mp3, videogiochi, giochi, cartoni, corsi, videocorsi, fumetti",
    copy: "in pdf, pdf, mp4, mp3, in streaming, streaming, download, scarica, scaricare, su telegram, masterizzat*, dvd copiat*, in formato digitale, digitali, chiavetta, hard disk, copiat*, fotocopiat*, scansionat*, in uscita al cinema, ancora al cinema, prima visione",
    all: "tutti i film, tutte le serie, tutti i libri, tutti i titoli, tutte le partite, tutti gli album, tutti i giornali, tutti i quotidiani, ogni film, migliaia di film, qualsiasi titolo, qualsiasi film, qualunque libro, tutti i",
    give4: "gratis, gratuiti, gratuitamente, mio canale, nostro canale, mando, ti mando, vi mando, passo, ti passo, vi passo, chi vuole, chi lo vuole, chi le vuole, chi li vuole, disponibile, disponibili, ordina, ordinate",
    brand: "gucci, louis vuitton, vuitton, nike, rolex, prada, adidas, moncler, chanel, hermes, ray ban, rayban, armani, versace, balenciaga, burberry, stone island, dior, fendi, iphone, apple, airpods, ralph lauren, lacoste, tommy, griffat*, firmat*, borse, borsa, scarpe, orologi, orologio, occhiali, maglie, maglia, magliette, profumi, felpe, giubbotti, cinture, portafogli, maglie da calcio, giubbotto, sneakers",
    fake: "replica, repliche, replica 1, tarocc*, tarocch*, imitazion*, contraffatt*, contraffazion*, falsi, falso, false, falsa, fals* d autore, non originali, non originale, uguali all originale, uguale all originale, identiche all originale, identici all originale, identica all originale, identico all originale, 1 1, copie perfette, copia perfetta, copie identiche, fotocopia dell originale, made in china ma, aaa, fake",
  },
  rules: [
    {
      id: "copyright/iptv",
      category: "copyright",
      level: "block",
      certainty: 0.88,
      version: 1,
      explanation: { it: "Offre televisione a pagamento piratata.", en: "Offers pirated pay television." },
      needs: [["pirate"], offer],
      within: 20,
      yes: ["IPTV completa, 8 euro al mese", "Vendo pezzotto"],
      no: ["Il pezzotto è vietato, mi hanno detto"],
    },
    {
      id: "copyright/accounts",
      category: "copyright",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: { it: "Offre accessi o programmi piratati.", en: "Offers pirated accounts or programs." },
      needs: [["cracked"], ["service"], offer],
      within: 16,
      yes: ["Vendo Photoshop craccato", "Account Netflix a vita, 10 euro"],
      no: ["Sullo sportello non mi funziona l'account"],
    },
    {
      id: "copyright/works",
      category: "copyright",
      level: "block",
      certainty: 0.78,
      version: 1,
      explanation: { it: "Offre copie di film, libri o musica.", en: "Offers copies of films, books or music." },
      needs: [["work"], ["copy"], ["sell", "amount", "contact", "all", "give4", "link-group"], ["sell", "amount", "contact", "give4", "link-group", "delivery", "all"]],
      within: 24,
      yes: ["Vendo libri in pdf a 3 euro", "Tutti i film in streaming gratis sul mio canale"],
      no: ["In biblioteca ci sono libri in pdf?"],
    },
    {
      id: "copyright/counterfeit",
      category: "copyright",
      level: "block",
      certainty: 0.85,
      version: 1,
      explanation: { it: "Offre merce contraffatta.", en: "Offers counterfeit goods." },
      needs: [["brand"], ["fake"], ["sell", "amount", "contact", "give4", "delivery", "phone"]],
      within: 20,
      yes: ["Borse Prada replica, 50 euro", "Vendo scarpe tarocche"],
      no: ["Sul lungomare vendono borse false", "Mi hanno venduto un iphone falso"],
    },
  ],
};
