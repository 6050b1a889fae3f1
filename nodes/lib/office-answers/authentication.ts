/** What the server that took a mail in found out about its sender: Authentication-Results, RFC 8601. */

interface Result {
  method: string;
  result: string;
  /** "header.from", "smtp.mailfrom", "header.d", … in lower case. */
  properties: ReadonlyMap<string, string>;
}

/** Bounds the work on what a stranger may have written. */
const longestHeader = 8_000;
const mostResults = 30;

/**
 * Whether the domain of the sender has vouched for a mail. Headers of other servers say nothing: anybody can write them. Of
 * several results of one method the first counts, which is the one that was added last.
 *
 * @param headers values of Authentication-Results, from the top of the mail down
 * @param authserv name under which our own mail server writes them
 * @param domain of the From address
 */
export function vouchedFor(headers: readonly string[], authserv: string, domain: string): boolean {
  const own = domain.toLowerCase();
  const trusted = headers.map((header) => resultsIn(header)).filter(({ server }) => server === authserv.toLowerCase());
  const results = trusted.flatMap((one) => one.results).slice(0, mostResults);
  /** A mail may have several signatures: a list's beside the office's. */
  const signatures = trusted.find((one) => one.results.some(({ method }) => method === "dkim"))?.results ?? [];
  const first = (method: string): Result | undefined => results.find((one) => one.method === method);
  const dmarc = first("dmarc");
  if (dmarc?.result === "pass") return (dmarc.properties.get("header.from") ?? own) === own;
  if (dmarc?.result === "fail" || own === "") return false;
  const spf = first("spf");
  const aligned = (value: string | undefined): boolean => {
    const other = (value ?? "").slice((value ?? "").lastIndexOf("@") + 1);
    // Who owns a domain owns what is below it, not what is above.
    return other === own || other.endsWith(`.${own}`);
  };
  if (spf?.result === "pass" && aligned(spf.properties.get("smtp.mailfrom"))) return true;
  return signatures.some(
    ({ method, result, properties }) => method === "dkim" && result === "pass" && aligned(properties.get("header.d") ?? properties.get("header.i")),
  );
}

function resultsIn(header: string): { server: string; results: Result[] } {
  const [first = [], ...others] = partsOf(header.slice(0, longestHeader));
  return {
    server: (first[0] ?? "").toLowerCase(),
    results: others.slice(0, mostResults).flatMap(([verdict = "", ...more]) => {
      const [method = "", result = ""] = verdict.toLowerCase().split("=");
      const pairs = more.map((word) => [word.slice(0, word.indexOf("=")).toLowerCase(), word.slice(word.indexOf("=") + 1).toLowerCase()] as const);
      // "dkim/1=pass"
      return result === "" ? [] : [{ method: method.replace(/\/\d+$/, ""), result, properties: new Map(pairs.toReversed()) }];
    }),
  };
}

/**
 * Between semicolons, the words. What stands in quotes or in brackets may come from the sender ("a; dmarc=pass"@male.example): it
 * is no word, no semicolon and no equals sign of ours.
 */
function partsOf(header: string): string[][] {
  const parts: string[][] = [];
  let words: string[] = [];
  let word = "";
  let depth = 0;
  let quoted = false;
  const endWord = (): void => {
    if (word !== "") words.push(word);
    word = "";
  };
  for (let at = 0; at < header.length; at += 1) {
    const character = header[at]!;
    if (character === "\\" && (quoted || depth > 0)) at += 1;
    else if (quoted) {
      if (character === '"') quoted = false;
      else if (depth === 0) word += character;
    } else if (depth > 0) depth += character === "(" ? 1 : character === ")" ? -1 : 0;
    else if (character === '"') quoted = true;
    else if (character === "(") depth = 1;
    else if (character === ";") {
      endWord();
      parts.push(words);
      words = [];
    } else if (/\s/.test(character)) endWord();
    else word += character;
  }
  endWord();
  return [...parts, words];
}
