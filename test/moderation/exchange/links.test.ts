import assert from "node:assert/strict";
import { view } from "../../../nodes/lib/moderation/identifiers/index.ts";
import { despaced } from "../../../nodes/lib/moderation/exchange/despaced.ts";
import { shorteners } from "../../../nodes/lib/moderation/exchange/domains.ts";
import { findLinks } from "../../../nodes/lib/moderation/exchange/links.ts";

const allowed = { allowedDomains: ["prolocolivorno.example.org"], ownDomains: ["comune.livorno.it"] };

const links = (text: string) => findLinks(text, despaced(view(text)), allowed).map(({ kind, host }) => `${kind} ${host}`);

describe("links in a message", () => {
  it("are fine to the comune, its list, public bodies and maps", () => {
    for (const host of [
      "www.comune.livorno.it", "servizi.comune.livorno.it", "prolocolivorno.example.org", "www.inps.it", "www.interno.gov.it", "comune.pisa.it",
      "comune.sandonato.mi.it", "regione.toscana.it", "www.poste.it", "uslnordovest.toscana.it", "maps.app.goo.gl",
    ]) {
      assert.deepEqual(links(`vedi https://${host}/pagina`), [`known ${host}`]);
    }
    assert.deepEqual(links("https://goo.gl/maps/abc"), ["known goo.gl"]);
  });

  it("are told from a missing space after a full stop, a time and a mail address", () => {
    for (const text of ["ho fatto.Ma poi", "alle 10.it", "grazie.la pratica", "vado.in comune", "mario.rossi@example.it", "costa 3.50", "e.g. così", "buongiorno...ciao", "p.zza Grande"]) {
      assert.deepEqual(links(text), [], text);
    }
    assert.deepEqual(links("vai su ricette.it oggi"), ["unknown ricette.it"]);
  });

  it("that imitate a known name are disguised", () => {
    for (const text of [
      "inps-rimborsi.xyz", "posteitaliane-sicurezza.com", "poste.it.verifica.top", "https://www.inps.it.accesso.info/a", "xn--pste-5na.it",
      "роste.it", "https://pаypal.com", "intesa-sicurezza.com", "spid-rinnovo.online",
    ]) {
      assert.match(links(text)[0] ?? "", /^disguised /, text);
    }
    for (const text of ["www.caffepostale.it", "ilposteggio.it", "www.comunelli.it", "amazon.it", "www.paypal.com"]) assert.doesNotMatch(links(text)[0] ?? "", /^disguised/, text);
  });

  it("are put together again when they were taken apart", () => {
    for (const text of ["w w w . sito . com", "sito punto com", "sito [.] com", "s i t o . c o m", "s i t o . com", "hxxps://sito.com", "www . sito . com", "sito(dot)com"]) {
      assert.match(links(`guarda ${text} adesso`)[0] ?? "", /^unknown (?:www\.)?sito\.com$/, text);
    }
    for (const text of ["ci vediamo al punto info", "arrivo alle 9 . poi vado", "a b c d e f", "il punto è questo"]) assert.deepEqual(links(text), [], text);
  });

  it("point to their place in the original", () => {
    const text = "😀 guarda  w w w . sito . com  adesso";
    const seen = despaced(view(text));
    const [link] = findLinks(text, seen, allowed);
    const { from, to } = seen.original(link!.from, link!.to);
    assert.equal(text.slice(from, to), "w w w . sito . com");
  });

  it("know some forty shorteners, places of collections and groups", () => {
    assert.ok(shorteners.size >= 40);
    assert.deepEqual(links("bit.ly/x t.me/y https://www.gofundme.com/f/z"), ["short bit.ly", "group t.me", "fund www.gofundme.com"]);
  });
});
