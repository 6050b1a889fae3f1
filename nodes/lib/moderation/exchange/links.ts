/** Addresses on the web in a message, and what each is. */
import type { View } from "../identifiers/index.ts";
import { brandOwners, brands, cheapEndings, lures, shortBrands } from "./domains.ts";
import { doubtful, endings, everyday, funds, groups, publicDomains, shorteners } from "./domains.ts";

export type LinkKind = "known" | "everyday" | "fund" | "group" | "short" | "disguised" | "unknown";

export interface Link {
  kind: LinkKind;
  host: string;
  /** Span in the view. */
  from: number;
  to: number;
}

export interface Allowed {
  /** Domains that citizens may link to; what is below them counts too. */
  allowedDomains: readonly string[];
  /** Domains of the comune. */
  ownDomains: readonly string[];
}

// A label, a dot, another … and an ending; everything bounded.
const label = String.raw`[a-z0-9\u0080-\uffff](?:[a-z0-9\u0080-\uffff-]{0,62})`;
const pattern = new RegExp(
  String.raw`(?<![a-z0-9@._-])(h(?:tt|xx)ps?:\/\/)?((?:${label}\.){1,6}([a-z]{2,24}))` +
    String.raw`(?![a-z0-9@-])(:\d{1,5})?(\/[^\s"<>]{0,400})?`,
  "g",
);

export function findLinks(text: string, seen: View, allowed: Allowed): Link[] {
  if (!seen.text.includes(".")) return [];
  const links: Link[] = [];
  for (const match of seen.text.matchAll(pattern)) {
    const [whole, scheme, host = "", ending = "", , path] = match;
    const from = match.index;
    const to = from + whole.length;
    const marked = scheme !== undefined || host.startsWith("www.") || (path ?? "").length > 1;
    const written = seen.original(from, to);
    const original = text.slice(written.from, written.to);
    if (!marked && !bare(host, ending, original)) continue;
    if (!marked && !endings.has(ending)) continue;
    if (/^[\d.]+$/.test(host) && !scheme) continue;
    links.push({ kind: kindOf(host.replace(/^www\d?\./, ""), path ?? "", original, allowed), host, from, to });
  }
  return links;
}

/** "fatto.Ma" and "alle 10.it" are a missing space, not a site. */
function bare(host: string, ending: string, original: string): boolean {
  const labels = host.split(".");
  const name = labels.at(-2) ?? "";
  if (!/[a-z\u0080-\uffff]/.test(name)) return false;
  // The ending begins with a capital: a new sentence.
  if (/\.[A-Z][a-z]*$/.test(original)) return false;
  const ours = ending === "it" || ending === "de" || ending === "es";
  return !doubtful.has(ending) || ours || name.includes("-") || labels.length > 2;
}

function kindOf(host: string, path: string, original: string, { allowedDomains, ownDomains }: Allowed): LinkKind {
  if (disguisedLetters(original)) return "disguised";
  if ([...allowedDomains, ...ownDomains].some((domain) => below(host, domain.toLowerCase()))) return "known";
  if (isPublic(host, path)) return "known";
  if (listed(host, funds)) return "fund";
  if (listed(host, groups)) return "group";
  if (listed(host, shorteners)) return "short";
  if (listed(host, everyday) || listed(host, brandOwners)) return "everyday";
  return borrowsName(host) ? "disguised" : "unknown";
}

function below(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function listed(host: string, list: ReadonlySet<string>): boolean {
  const labels = host.split(".");
  for (let at = 0; at < labels.length - 1; at += 1) if (list.has(labels.slice(at).join("."))) return true;
  return false;
}

const offices = "comune|provincia|regione|cittametropolitana|unione|asl|ausl|usl|cm|arpa|questura|prefettura";
const institutional = new RegExp(
  [
    String.raw`(?:^|\.)(?:gov|edu)\.it$`,
    String.raw`(?:^|\.)(?:${offices})\.[a-z-]+(?:\.[a-z]{2,4})?\.it$`,
    String.raw`(?:^|\.)(?:asl|ausl|usl|aou)[a-z-]{0,20}\.it$`,
    String.raw`(?:^|\.)uni[a-z]{2,12}\.it$`,
  ].join("|"),
);

function isPublic(host: string, path: string): boolean {
  if (host === "goo.gl") return path.startsWith("/maps");
  return institutional.test(host) || listed(host, publicDomains);
}

/** Letters of another alphabet among Latin ones, or a name in punycode. */
function disguisedLetters(original: string): boolean {
  const host = original.replace(/^[a-z]+:\/\//i, "").split("/")[0] ?? "";
  return /(?:^|\.)xn--/i.test(host) || (/[a-z]/i.test(host) && /[\u0370-\u052f]/.test(host));
}

/** A known name inside a domain of somebody else's: inps-rimborsi.xyz, poste.it.verifica.top. */
function borrowsName(host: string): boolean {
  const labels = host.split(".");
  // A whole public domain as the beginning of another one.
  for (let end = 2; end < labels.length; end += 1) {
    const start = labels.slice(0, end).join(".");
    if (publicDomains.has(start) || brandOwners.has(start) || institutional.test(start)) return true;
  }
  const cheap = cheapEndings.has(labels.at(-1) ?? "");
  if (labels.slice(0, -1).some((label) => lured(label.split("-"), cheap))) return true;
  const borrows = (label: string, brand: string): boolean =>
    brand.endsWith("-") ? label.startsWith(brand) : named(label, brand);
  return labels.slice(0, -1).some((label) => brands.some((brand) => borrows(label, brand)));
}

function lured(parts: readonly string[], cheap: boolean): boolean {
  return parts.some((part) => shortBrands.has(part)) && (parts.some((part) => lures.has(part)) || (cheap && parts.length > 1));
}

/** Short names only as a word of their own: "inps-bonus", never "sinpsico". */
function named(label: string, brand: string): boolean {
  if (brand.length > 4) return label.includes(brand);
  return label.split("-").includes(brand) || (label.startsWith(brand) && brand === "inps");
}
