/** What is known of addresses on the web. Own lists, by hand; an address in none of them is simply unknown. */

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Endings that make a domain even without "www" and without a path. */
export const endings = set(`
  it com net org eu info biz xyz top shop club online site store casino bet live app pro click link vip win icu buzz
  fun cyou sbs rest cam monster quest world life space website tech email cloud news blog today space bid loan men
  work support help services center finance money capital trade market deals sale promo download stream tube tv cc
  ws ru cn tk ml ga cf gq pw ly gl uk fr de es ch ro al ua pl us ca io ai co eu gov edu mobi name bio page dev zip
  to date dating love sexy chat porn webcam review guru expert
`);
/** Countries' endings that are Italian words or syllables: only with "www", a scheme or a path. */
export const doubtful = set("ma me se si la in no al so mi li ne ci da di do va ve fa ha ce re te fm am pm be de es ai co ch it");

export const shorteners = set(`
  bit.ly tinyurl.com t.co goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly short.io shorturl.at rb.gy t.ly tiny.cc
  s.id bl.ink lnkd.in adf.ly bc.vc ouo.io shorte.st soo.gd clck.ru vk.cc qr.ae qrco.de lnk.bio linktr.ee urlz.fr
  x.gd n9.cl u.to kutt.it dub.sh surl.li shrtco.de 2u.pw gg.gg bitly.ws ity.im urly.it tny.im cli.re fb.me amzn.to
  trib.al dlvr.it snip.ly
`);

/** Public bodies and services that citizens quote every day. */
export const publicDomains = set(`
  inps.it inail.it istat.it aci.it poste.it posteitaliane.it agenziaentrate.it agenziaentrateriscossione.it
  poliziadistato.it carabinieri.it vigilfuoco.it interno.it giustizia.it camera.it senato.it quirinale.it italia.it
  europa.eu cri.it arera.it trenitalia.com italotreno.it autostrade.it anas.it rfi.it enel.it e-distribuzione.it
  gse.it pagopa.it camcom.it normattiva.it gazzettaufficiale.it toscana.it lombardia.it veneto.it piemonte.it
  liguria.it umbria.it marche.it lazio.it abruzzo.it molise.it campania.it puglia.it basilicata.it calabria.it
  sicilia.it sardegna.it fvg.it vda.it provincia.tn.it provincia.bz.it emilia-romagna.it sanita.it asa.it aamps.it
  openstreetmap.org osm.org wikipedia.org waze.com what3words.com fixmystreet.com maps.app.goo.gl maps.google.com
  google.com google.it protezionecivile.it unicef.it emsc-csem.org
`);

/** Newspapers, and the places where people keep photographs and films: a link of theirs is no reason to stop a message. */
export const everyday = set(`
  ansa.it corriere.it repubblica.it lastampa.it ilsole24ore.com ilmessaggero.it ilgiornale.it lanazione.it
  ilrestodelcarlino.it ilgiorno.it iltirreno.it quilivorno.it livornotoday.it gonews.it ilpost.it fanpage.it rainews.it
  rai.it raiplay.it adnkronos.com agi.it avvenire.it ilfattoquotidiano.it open.online tgcom24.mediaset.it today.it
  ilmattino.it gazzetta.it corrieredellosport.it bbc.com bbc.co.uk theguardian.com lemonde.fr
  youtube.com youtu.be facebook.com instagram.com tiktok.com twitter.com x.com threads.net linkedin.com flickr.com
  wetransfer.com we.tl drive.google.com docs.google.com photos.google.com photos.app.goo.gl icloud.com dropbox.com
  onedrive.live.com 1drv.ms forms.gle change.org amazon.it subito.it idealista.it immobiliare.it booking.com airbnb.it
`);

/** Where money is asked for. */
export const funds = set(`
  gofundme.com paypal.me buonacausa.org retedeldono.it produzionidalbasso.com ko-fi.com patreon.com buymeacoffee.com
  eppela.com gofund.me satispay.com
`);

export const groups = set("chat.whatsapp.com t.me telegram.me telegram.dog discord.gg");

/** Names that swindlers put on: as part of somebody else's domain they are a warning. */
export const brands = [
  ...set(`
    inps posteitaliane poste-italiane posteid postepay bancoposta agenziaentrate agenzia-entrate
    agenziadelleentrate intesasanpaolo intesa-sanpaolo unicredit bancobpm fineco mediolanum nexi paypal amazon
    netflix spotify microsoft whatsapp facebook instagram bartolini dhl sda- ufficiopostale pagopa spid- comune-
    autostrade telepass enel- fattura24 decathlon esselunga coop- lidl- ikea- equitalia carabinieri poliziadistato
    salute-gov gov-it postetracking poste-
  `),
];
/** Short names, which count only beside one of the words that swindlers add or before a cheap ending. */
export const shortBrands = set(`
  tessera sanitaria fisco bollo patente webmail
  intesa sanpaolo unicredit bper mps poste spid cie tim vodafone windtre iliad enel eni ups gls brt sda fedex inail
  agenzia entrate aci bnl banca isp fineco hera acea telepass cup inps comune pec aruba libero tiscali anagrafe
  esselunga
`);
export const lures = set(`
  casella mail sicurezza verifica verifiche clienti cliente rimborso rimborsi accesso login update aggiornamento
  conferma bonus premio premi pacco tracking spedizione spedizioni consegna rinnovo rinnova pagamento pagamenti
  multe multa online secure supporto assistenza area web accedi sblocco info dati conto carta portale
`);
export const cheapEndings = set(`
  xyz top icu buzz cyou sbs rest cam monster quest click link vip win live online site club shop info tk ml ga cf gq
  pw
`);

/** The real owners of those names, beside the public bodies. */
export const brandOwners = set(`
  intesasanpaolo.com unicredit.it bancobpm.it fineco.it finecobank.com bancamediolanum.it nexi.it paypal.com amazon.com amazon.it
  netflix.com spotify.com microsoft.com whatsapp.com wa.me facebook.com instagram.com brt.it dhl.com dhl.it sda.it autostrade.it
  telepass.com telepass.it decathlon.it esselunga.it coop.it lidl.it ikea.com paypal.it postepay.it
`);
