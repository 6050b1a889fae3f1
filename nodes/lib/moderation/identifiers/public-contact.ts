/** Telephone numbers and mail addresses that are everybody's: the comune's own, offices', freephone and service numbers. */
import type { Identifier } from "./identifier.ts";

interface Own {
  ownDomains: readonly string[];
  ownNumbers: readonly string[];
}

const names =
  "info|urp|ufficio|uffici|segreteria|protocollo|amministrazione|contatti|comune|sindaco|anagrafe|tributi|polizia|pm|" +
  "biblioteca|servizio|servizi|assistenza|clienti|support|redazione|direzione|presidenza|prenotazioni|booking|" +
  "reception|noreply|no-reply|pec|privacy|dpo|statocivile|elettorale|scuola|comitato|associazione|parrocchia|proloco|(?:asd|circolo)(?![a-z])";
const role = new RegExp(`^(?:${names})`);
const official = new RegExp(
  [
    String.raw`(?:^|\.)(?:gov|edu)\.it$`,
    String.raw`(?:^|\.)comune\.[a-z.-]+\.it$`,
    String.raw`(?:^|\.)(?:provincia|regione)\.[a-z.-]+\.it$`,
    String.raw`(?:^|\.)(?:toscana|poliziadistato|carabinieri|vigilfuoco|inps|inail|istat|aci|interno|giustizia)\.it$`,
  ].join("|"),
);
/** Certified mail of an office: comune.livorno@postacert.toscana.it */
const office = /^(?:comune|provincia|asl|usl|ausl|protocollo|ic|istituto)/;

export function publicContact({ kind, value }: Identifier, own: Own): boolean {
  if (kind === "phone") return own.ownNumbers.some((number) => bare(number) === bare(value));
  if (kind !== "email") return false;
  const [name = "", domain = ""] = value.split("@");
  const below = (mine: string) => domain === mine || domain.endsWith(`.${mine}`);
  const certified = /pec|postacert|cert|legalmail/.test(domain) && office.test(name);
  return role.test(name) || certified || official.test(domain) || own.ownDomains.some((mine) => below(mine.toLowerCase()));
}

function bare(number: string): string {
  return number.replace(/\D/g, "").replace(/^(?:00)?39(?=[03]\d{7,})/, "");
}
