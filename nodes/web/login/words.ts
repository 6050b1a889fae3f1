/** What the log-in says, in the two languages. */
import type { Language } from "../../lib/errors.ts";

const it = {
  title: "Entra",
  user: "Nome utente",
  password: "Password",
  enter: "Entra",
  entering: "Un momento…",
  leave: "Esci",
  wrong: "Nome utente o password non corretti.",
  tooMany: "Troppi tentativi: aspetta 10 minuti e riprova.",
  unreachable: "Il servizio non risponde: controlla la rete e riprova.",
  otherWay: "Qui si entra con nome e password di Node-RED, ma questo servizio usa un altro accesso: chiedi all'ufficio informatico un utente con il permesso «urp.desk».",
  expired: "La sessione è finita: entra di nuovo.",
  forbidden: "Il tuo utente non può usare questa pagina: chiedi all'ufficio informatico il permesso «urp.desk».",
  left: "Sei uscito.",
  show: "Mostra la password",
  needed: "Scrivi nome utente e password.",
};

export type LoginWords = typeof it;
export type LoginFault = "wrong" | "tooMany" | "unreachable" | "otherWay" | "expired" | "forbidden" | "left" | "needed";

const en: LoginWords = {
  title: "Log in",
  user: "User name",
  password: "Password",
  enter: "Log in",
  entering: "One moment…",
  leave: "Log out",
  wrong: "User name or password are not right.",
  tooMany: "Too many attempts: wait 10 minutes and try again.",
  unreachable: "The service does not answer: check the network and try again.",
  otherWay: "Here one logs in with a name and password of Node-RED, but this service uses another log-in: ask IT for a user with the permission “urp.desk”.",
  expired: "Your session has ended: log in again.",
  forbidden: "Your user may not use this page: ask IT for the permission “urp.desk”.",
  left: "You have logged out.",
  show: "Show the password",
  needed: "Write user name and password.",
};

export const loginWords: Record<Language, LoginWords> = { it, en };
