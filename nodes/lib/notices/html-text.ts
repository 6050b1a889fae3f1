/** The text of a piece of HTML. Only for reading: what comes out is escaped again wherever it is shown. */
import { tidyText } from "./tidy-text.ts";

/** Of HTML's two thousand names, those that Italian pages use. */
const named: Record<string, string> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", agrave: "à", egrave: "è", eacute: "é", igrave: "ì", ograve: "ò",
  ugrave: "ù", Agrave: "À", Egrave: "È", Eacute: "É", Igrave: "Ì", Ograve: "Ò", Ugrave: "Ù", ccedil: "ç", laquo: "«",
  raquo: "»", ldquo: "“", rdquo: "”", lsquo: "‘", rsquo: "’", ndash: "–", mdash: "—", hellip: "…", euro: "€", deg: "°", ordm: "º",
  ordf: "ª", middot: "·", bull: "•", copy: "©", sect: "§", frac12: "½", times: "×", shy: "",
};

const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,30}));/gi;

/** References of characters become the characters; unknown names stay as they are written. */
export function decoded(text: string): string {
  return text.replace(reference, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(named, name) ? named[name]! : whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** A notice keeps 700 characters of it. */
const longestHtml = 200_000;

const dropped = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|svg|iframe|noscript)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const breaks = /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|hr|dt|dd|figure)\b[^<>]*>/gi;
/** A "<" that begins no tag ("a < b") is text. */
const tags = /<\/?[a-z!?][^>]*(?:>|$)/gi;

export function htmlText(html: string): string {
  const plain = html
    .slice(0, longestHtml)
    .replace(/\s+/g, " ")
    .replace(dropped, " ")
    .replace(/<li\b[^>]*>/gi, "\n– ")
    .replace(breaks, "\n")
    .replace(tags, "");
  return tidyText(decoded(plain)).replace(/\n{2,}/g, "\n");
}
