/** Mails that no person wrote: they change nothing. */
import type { OfficeMail } from "./office-mail.ts";

export type Automatic = "auto-reply" | "bounce" | "receipt";

const absence = /^(?:risposta automatica|messaggio automatico|automatic reply|auto(?:matic)?[- ]?reply|auto ?:|out of (?:the )?office|fuori (?:sede|ufficio)|assenza dall'ufficio|assente dall'ufficio|non in ufficio)/i;
const failure = /^(?:undeliver(?:able|ed)|mail delivery (?:failed|failure|subsystem)|delivery (?:status notification|failure)|returned mail|non recapitabile|recapito non riuscito|failure notice|mancata consegna)/i;
/** Regole tecniche della PEC, D.M. 2 novembre 2005, §6. "Presa in carico" is one of them too, but also what a person writes. */
const receipt = /^(?:accettazione|consegna|avvenuta consegna|avviso di (?:mancata consegna|non accettazione)|anomalia messaggio|rilevazione virus|letto|read|conferma di lettura)\s*:/i;

/** RFC 3834 §5 and RFC 3464, and what programs did before them. */
export function automaticKind({ headers, from, subject }: OfficeMail): Automatic | undefined {
  const value = (name: string): string => (headers.get(name)?.join(" ") ?? "").trim().toLowerCase();
  const bare = subject.replace(/^(?:\s*(?:re|r)\s*:)+/i, "").trim();
  const locals = from.map((address) => address.slice(0, Math.max(0, address.lastIndexOf("@"))));
  if (["x-ricevuta", "x-trasporto", "x-tiporicevuta", "x-verificasicurezza"].some((name) => headers.has(name))) return "receipt";
  if (locals.includes("posta-certificata") || receipt.test(bare)) return "receipt";
  if (value("content-type").startsWith("multipart/report") || headers.has("x-failed-recipients")) return "bounce";
  if (value("return-path") === "<>" || failure.test(bare)) return "bounce";
  if (locals.some((local) => /^(?:mailer-daemon|postmaster|mail-daemon|bounces?)(?:$|[+-])/.test(local))) return "bounce";
  const submitted = value("auto-submitted");
  if (submitted !== "" && !/^no\b/.test(submitted)) return "auto-reply";
  if (["x-auto-response-suppress", "x-autoreply", "x-autorespond", "x-autoresponder"].some((name) => headers.has(name))) return "auto-reply";
  if (/^(?:bulk|junk|list|auto_reply)/.test(value("precedence")) || absence.test(bare)) return "auto-reply";
  return undefined;
}
