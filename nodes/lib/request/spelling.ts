/** Chat spelling: what Italians (and a few English forms) shorten when they write with a thumb. */

const italian = table(
  "x:per xke:perche xche:perche xk:perche perke:perche ke:che k:che ki:chi nn:non cmq:comunque qnd:quando " +
    "qndo:quando qnt:quanto qlc:qualcosa qlcn:qualcuno qlcuno:qualcuno qlk1:qualcuno qualc1:qualcuno dv:dove " +
    "cn:con sn:sono tt:tutto msg:messaggio tel:telefono telef:telefono num:numero doc:documento docs:documento " +
    "prox:prossimo appto:appuntamento apt:appuntamento appunt:appuntamento prenotaz:prenotazione " +
    "segnalaz:segnalazione grz:grazie graz:grazie gz:grazie",
);
const english = table(
  "thx:thanks tnx:thanks thnx:thanks ty:thanks pls:please plz:please u:you ur:your appt:appointment",
);

/** The usual form of a folded word, or the word itself. In an English message "k" and "x" are not Italian. */
export function usual(word: string, language?: string): string {
  return english.get(word) ?? (language?.startsWith("en") ? undefined : italian.get(word)) ?? word;
}

/** "kiamare" -> "chiamare", "kontatti" -> "contatti"; undefined when there is no k to replace. */
export function withoutK(word: string): string | undefined {
  if (!word.includes("k")) return undefined;
  return word.replace(/c?kh?(?=[ei])/g, "ch").replace(/c?k/g, "c");
}

const glued = /^(?:dell|all|nell|sull|dall|un|d|l)(?=[aeiouh])/;

/** "didentita" -> "identita": the apostrophe left out; undefined when there is none to miss. */
export function withoutArticle(word: string): string | undefined {
  const article = glued.exec(word);
  return article && word.length - article[0].length > 3 ? word.slice(article[0].length) : undefined;
}

function table(pairs: string): ReadonlyMap<string, string> {
  return new Map(pairs.split(" ").map((pair) => pair.split(":") as [string, string]));
}
