/** Rule 7 of the service: no pirated works and no counterfeit goods on offer. The policy decides how far it goes. */
import type { Subject } from "./rule.ts";

const some = ["sell", "amount", "contact", "handOver", "link-group"];
const offer = [...some, "price", "phone", "delivery", "promo", "link-unknown", "link-short"];

export const copyright: Subject = {
  words: {
    pirate: `
      film del cinema, film appena usciti, film in prima visione, film ancora al cinema,
      decoder programmat*|sbloccat*|pronto, decoder gia, box android, smart box, app modificat*, app modificata,
      apk modificat*, kodi,
      senza abbonamento sky, tutto sky, tutta la serie a, partite in chiaro, tutte le serie netflix, tutti i canali,
      codici iptv, server iptv,
      linea iptv, iptv italia, telecomando magico, chiavetta magica,
      server plex, plex, mio server, nostro server, sky calcio, codici sky, abbonamento pirata, iptv, pezzotto,
      pezzotti, sky e dazn, dazn e sky, canali sky, canali premium, card sharing, lista iptv, liste iptv,
      streaming pirata, streaming illegale, firestick, fire stick, chiavetta con
    `,
    cracked: `
      con crack, attivat* per sempre, sbloccat* per sempre, senza licenza, attivatore, craccat*, crackat*, crack, pirata,
      pirat*, sbloccat*, a vita, condivis*, account condiviso, cracked, keygen, licenza a vita
    `,
    service: `
      prime, amazon prime, plex, youtube premium, apple tv, netflix, spotify, dazn, sky, disney, prime video, disney plus,
      windows, office, photoshop, adobe, autocad, playstation, now tv, playlist premium, tivusat
    `,
    programs: "account, accounts, programmi, software, giochi, abbonamento, abbonamenti, licenze, licenza",
    piece: `
      manuali universitari, libri universitari, libri scolastici, giornale, giornali, repubblica, corriere della sera,
      gazzetta, serie, partita,
      partite di, film in, programmi pro, corso di, dispense universitarie, spartiti, romanzi,
      cd, dvd, libri di testo, testi scolastici, software, cinema, film, serie tv, serie a, partite, calcio, libri, libro,
      ebook, e book, manuali, dispense, riviste, quotidiani, musica, canzoni, album, mp3, videogiochi, giochi,
      cartoni, corsi, videocorsi, fumetti
    `,
    copy: `
      fotocopie complete, identiche all originale, uguali identiche,
      il giornale in pdf, giornali in pdf, fotocopio, fotocopie di, scansioni di, scansione di, dischi copiati, file pdf,
      canale telegram,
      link per scaricare, link per vedere, guardare gratis, vedere gratis, scaricare gratis, senza pagare, download gratis,
      cd copiat*, screener,
      scaricate, epub, dal mio drive, mio drive, mia cartella, mega nz, ultimo film, nuovo film, ultimi film, nuovi film,
      in ottima qualita, full hd, in hd, in 4k, senza abbonamento, vedere le partite, vedere tutte le partite,
      guardare le partite, masterizzati, il pdf, in prima visione, chiavetta usb, film nuovi, usciti al cinema,
      appena usciti, in pdf, pdf, mp4, mp3, in streaming, streaming, download, scarica, scaricare, su telegram,
      masterizzat*, dvd copiat*, in formato digitale, digitali, chiavetta, hard disk, copiat*, fotocopiat*, scansionat*,
      in uscita al cinema, ancora al cinema, prima visione
    `,
    all: `
      tutti i film, tutte le serie, tutti i libri, tutti i titoli, tutte le partite, tutti gli album, tutti i giornali,
      tutti i quotidiani, ogni film, migliaia di film, qualsiasi titolo, qualsiasi film, qualunque libro, tutti i
    `,
    handOver: `
      chi vuole il link, il link, link a chi, mando il link, vi mando il link,
      ogni mattina gratis, gratis con, con la mia app, con il mio link, tutto gratis, per tutti, mi scriva,
      chi e interessato, lo passo, li passo, ve lo giro,
      te lo giro, ci sono su,
      ve lo mando, te lo mando, ve li mando, te li mando, vi passo il link, ti passo il link, passo il link, passo link,
      gratis, gratuiti, gratuitamente, mio canale, nostro canale, mando, ti mando, vi mando, passo, ti passo, vi passo,
      chi vuole, chi lo vuole, chi le vuole, chi li vuole, disponibile, disponibili, ordina, ordinate
    `,
    brand: `
      gucci, louis vuitton, vuitton, nike, rolex, prada, adidas, moncler, chanel, hermes, ray ban, rayban, armani, versace,
      balenciaga, burberry, stone island, dior, fendi, iphone, apple, airpods, ralph lauren, lacoste, tommy, griffat*,
      firmat*, borse, borsa, scarpe, orologi, orologio, occhiali, maglie, maglia, magliette, profumi, felpe, giubbotti,
      cinture, portafogli, maglie da calcio, giubbotto, sneakers
    `,
    fake: `
      uguali identiche alle originali, uguali identiche, precise alle originali, precisi agli originali,
      tarocc*, uguali alle vere, uguale alle vere, uguali ai veri, identiche agli originali, prima copia, copie aaa,
      copia aaa, aaa plus, come vere,
      nessuno se ne accorge, non si nota la differenza, stessa fabbrica, senza etichetta, etichetta cucita,
      identiche alle vere, identici ai veri, identica alla vera, identico al vero, sembra vera, sembrano vere,
      sembrano originali, equivalenti, marchiat*, ispirat* a, clone, cloni, replica perfetta, taroccat*,
      uguali alle originali, uguale alle originali, come gli originali, come le originali, come originali, simil, parallel*,
      replica, repliche, replica 1, tarocch*, imitazion*, contraffatt*, contraffazion*, falsi, falso, false, falsa,
      fals* d autore, non originali, non originale, uguali all originale, uguale all originale, identiche all originale,
      identici all originale, identica all originale, identico all originale, 1 1, copie perfette, copia perfetta,
      copie identiche, fotocopia dell originale, made in china ma, aaa, fake
    `,
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
      id: "copyright/bundle",
      category: "copyright",
      level: "block",
      certainty: 0.78,
      version: 1,
      explanation: {
        it: "Offre insieme abbonamenti di televisioni diverse.",
        en: "Offers subscriptions of several televisions together.",
      },
      needs: [["service"], ["service"], ["sell", "amount", "contact", "price", "promo"]],
      within: 14,
      yes: ["Sky, dazn e netflix 10 euro", "Vendo netflix più spotify"],
      no: ["Il mio account sul portale è sospeso"],
    },
    {
      id: "copyright/accounts-sold",
      category: "copyright",
      level: "block",
      certainty: 0.75,
      version: 1,
      explanation: { it: "Rivende accessi ad abbonamenti di altri.", en: "Resells access to subscriptions of others." },
      needs: [["sell"], ["service"], ["programs"]],
      within: 10,
      yes: ["Vendo account netflix", "Rivendo abbonamenti sky"],
      no: ["Vendo la playstation di mio figlio", "Il mio account sul portale è sospeso"],
    },
    {
      id: "copyright/accounts",
      category: "copyright",
      level: "block",
      certainty: 0.8,
      version: 1,
      explanation: { it: "Offre accessi o programmi piratati.", en: "Offers pirated accounts or programs." },
      needs: [["cracked"], ["service", "programs"], offer],
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
      needs: [["piece", "all"], ["copy", "all", "link-pirate"], [...some, "all"], [...some, "all", "delivery"]],
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
      needs: [["brand"], ["fake"], ["sell", "amount", "contact", "handOver", "delivery", "phone"]],
      within: 20,
      yes: ["Borse Prada replica, 50 euro", "Vendo scarpe tarocche"],
      no: ["Sul lungomare vendono borse false", "Mi hanno venduto un iphone falso"],
    },
  ],
};
