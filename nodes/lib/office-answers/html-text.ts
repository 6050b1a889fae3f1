/**
 * The words of an HTML mail: lines and paragraphs, quoted parts marked with ">" as in plain mails. One pass over the tags, so that
 * a mail made to be slow is not.
 */

const lineEnds = new Set(["br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre", "body"]);
const silent = new Set(["style", "script", "head", "title", "template", "noscript"]);
const deepestQuote = 20;

export function textOfHtml(html: string): string {
  const lines: string[] = [];
  let line = "";
  let quoted = 0;
  let hidden = "";
  const endLine = (): void => {
    // What is empty because tags follow each other is one empty line at most.
    const words = line.replace(/[^\S\n]+/g, " ").trim();
    if (words !== "" || (lines.length > 0 && lines.at(-1) !== "")) lines.push(words === "" ? "" : `${"> ".repeat(quoted)}${words}`);
    line = "";
  };
  for (const { text, tag, closes } of pieces(html)) {
    if (hidden !== "") {
      if (closes && tag === hidden) hidden = "";
      continue;
    }
    if (text) line += decoded(text.replace(/\s+/g, " "));
    if (!tag) continue;
    if (silent.has(tag)) {
      if (!closes) hidden = tag;
    } else if (tag === "blockquote") {
      endLine();
      quoted = Math.min(Math.max(quoted + (closes ? -1 : 1), 0), deepestQuote);
    } else if (lineEnds.has(tag)) endLine();
    else if (tag === "td" || tag === "th") line += " ";
  }
  endLine();
  return lines.join("\n");
}

interface Piece {
  text?: string;
  /** Lower case. */
  tag?: string;
  closes?: boolean;
}

function* pieces(html: string): Generator<Piece> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) return yield { text: html.slice(at) };
    if (open > at) yield { text: html.slice(at, open) };
    const comment = html.startsWith("<!--", open);
    const close = comment ? html.indexOf("-->", open) : html.indexOf(">", open);
    // A tag that never ends hides the rest, as in a browser.
    if (close < 0) return;
    const name = comment ? null : /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 20));
    if (name) yield { tag: name[2]!.toLowerCase(), closes: name[1] === "/" };
    else if (!comment && /^<[^!?/a-z]/i.test(html.slice(open, open + 2))) {
      // No tag: "< 3".
      yield { text: "<" };
      at = open + 1;
      continue;
    }
    at = close + (comment ? 3 : 1);
  }
}

const names: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", agrave: "à", egrave: "è", eacute: "é", igrave: "ì", ograve: "ò", ugrave: "ù", Egrave: "È", rsquo: "’", lsquo: "‘", ldquo: "“", rdquo: "”", ndash: "–", mdash: "—", hellip: "…", euro: "€", laquo: "«", raquo: "»", deg: "°" };

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,10}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(names, name) ? names[name]! : whole;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
