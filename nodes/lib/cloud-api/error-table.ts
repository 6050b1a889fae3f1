/**
 * Meta's error codes: what they mean and what to do (Meta, support/error-codes, pages of Dec 2025 and Sep 2026).
 * The same codes come in HTTP answers and in `failed` receipts.
 *
 * Meta's own table gives HTTP 400 to rate limits: go by the code, never by the status alone.
 */
import type { Sentence } from "../errors.ts";

/**
 * - `retry`: the same again, with growing waits
 * - `pair`: too many to this citizen: wait 4^n seconds, n from 0
 * - `long`: the same again only after `waitMs`, at least a day
 * - `template`: the 24 hours are over: only an approved template gets through
 * - `never`: the same again will be refused again
 * - `operator`: a person must put something right at Meta's or in the configuration first
 */
export type Action = "retry" | "pair" | "long" | "template" | "never" | "operator";

/** `waitMs`: first wait; `attempts`: tried again so often, a `retry` becomes a matter for a person, who finds it kept. */
export interface ErrorMeaning {
  action: Action;
  sentence: Sentence;
  waitMs?: number;
  attempts?: number;
}

/** What a code means for whoever asks; a code that no row holds is not `described`. */
export interface Classified extends ErrorMeaning {
  described: boolean;
}

/** One row: codes `from`..`to`, the HTTP status that Meta's table gives (none: receipts only), the meaning. */
export interface ErrorRow extends ErrorMeaning {
  from: number;
  to: number;
  http: readonly number[];
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 24 * 60 * MINUTE;

type Hints = Pick<ErrorMeaning, "waitMs" | "attempts">;

function row(
  codes: number | [number, number],
  http: readonly number[],
  action: Action,
  it: string,
  en: string,
  hints: Hints = {},
): ErrorRow {
  const [from, to] = typeof codes === "number" ? [codes, codes] : codes;
  return { from, to, http, action, sentence: { it, en }, ...hints };
}

const token: [Sentence["it"], Sentence["en"]] = [
  "Il token di accesso non è valido o è scaduto: inserirne uno nuovo.",
  "The access token is not valid or has expired: enter a new one.",
];
const permission: [string, string] = [
  "Al token manca un permesso per questo numero.",
  "The token lacks a permission for this number.",
];
const parameter: [string, string] = [
  "Meta non accetta un valore del messaggio, o ne manca uno.",
  "Meta does not accept a value of the message, or one is missing.",
];
const registration: [string, string] = [
  "Il numero non è registrato correttamente presso Meta (registrazione o PIN).",
  "The number is not properly registered with Meta (registration or PIN).",
];
const overloaded: [string, string] = [
  "Il servizio di Meta è sovraccarico o fermo per il momento.",
  "Meta's service is overloaded or down for the moment.",
];
const templateFit: [string, string] = [
  "Il modello non esiste in questa lingua o i suoi parametri non corrispondono.",
  "The template does not exist in this language or its parameters do not fit.",
];
const marketing: [string, string] = [
  "L'errore riguarda un servizio di marketing che lo sportello non usa.",
  "The error concerns a marketing service that the desk does not use.",
];

// prettier-ignore
export const ERROR_TABLE: readonly ErrorRow[] = [
  row(0, [401], "operator", ...token),
  row(1, [400], "retry",
    "Richiesta non valida o guasto momentaneo di Meta.",
    "Bad request or a passing fault at Meta's.", { waitMs: 5 * SECOND, attempts: 1 }),
  row(2, [503], "retry", ...overloaded, { waitMs: 5 * SECOND }),
  row(3, [500], "operator", ...permission),
  row(4, [400], "retry",
    "L'applicazione ha fatto troppe richieste a Meta.",
    "The app has made too many calls to Meta.", { waitMs: MINUTE }),
  row(10, [403], "operator", ...permission),
  row(33, [400], "operator",
    "Il numero del comune non esiste più presso Meta.",
    "The comune's number no longer exists at Meta's."),
  row(100, [400], "never", ...parameter),
  row(190, [401], "operator", ...token),
  row([200, 299], [403], "operator", ...permission),
  row(368, [403], "operator",
    "Meta ha limitato l'account per violazione delle sue regole.",
    "Meta has restricted the account for breaking its rules."),
  row(80007, [400], "retry",
    "L'account ha raggiunto il limite di richieste.",
    "The account has reached its rate limit.", { waitMs: MINUTE }),
  row(130403, [], "never", "Questo cittadino è stato bloccato dallo sportello.", "The desk has blocked this citizen."),
  row(130429, [400], "retry",
    "Troppi messaggi al secondo da questo numero.",
    "Too many messages a second from this number.", { waitMs: SECOND }),
  row(130472, [400], "never",
    "Meta non consegna: il cittadino fa parte di un suo esperimento.",
    "Meta does not deliver: the citizen is part of an experiment of Meta's."),
  row(130497, [403], "operator",
    "L'account non può scrivere a numeri di questo paese.",
    "The account may not write to numbers of this country."),
  row(131000, [500], "retry",
    "Guasto sconosciuto di Meta.",
    "Unknown fault at Meta's.", { waitMs: 5 * SECOND, attempts: 3 }),
  row(131005, [403], "operator", ...permission),
  row([131008, 131009], [400], "never", ...parameter),
  row(131016, [500], "retry", ...overloaded, { waitMs: 5 * SECOND }),
  row(131021, [400], "never",
    "Mittente e destinatario sono lo stesso numero.",
    "Sender and recipient are the same number."),
  row(131026, [400], "never",
    "Non consegnabile: il cittadino non ha WhatsApp, ha una versione vecchia o non ha accettato le condizioni.",
    "Undeliverable: the citizen has no WhatsApp, an old version, or has not accepted the terms."),
  row(131030, [400], "operator",
    "Il destinatario non è nell'elenco ammesso dal numero di prova.",
    "The recipient is not on the allow list of the test number."),
  row(131031, [403], "operator", "L'account è bloccato da Meta.", "Meta has locked the account."),
  row(131037, [400], "operator",
    "Il nome visualizzato del numero non è ancora approvato.",
    "The display name of the number is not yet approved."),
  row(131042, [400], "operator",
    "C'è un problema con il pagamento presso Meta.",
    "There is a payment problem at Meta's."),
  row(131045, [500], "operator", ...registration),
  row(131047, [400], "template",
    "Sono passate più di 24 ore dall'ultimo messaggio del cittadino: passa soltanto un modello approvato.",
    "More than 24 hours have passed since the citizen's last message: only an approved template gets through."),
  row(131048, [400], "operator",
    "Meta limita il numero perché troppi messaggi sono stati segnalati come spam.",
    "Meta limits the number because too many messages were reported as spam.", { waitMs: DAY }),
  row(131049, [400], "long",
    "Meta trattiene il messaggio per non sommergere il cittadino.",
    "Meta holds the message back so as not to flood the citizen.", { waitMs: DAY, attempts: 1 }),
  row(131050, [400], "never",
    "Il cittadino non vuole messaggi promozionali.",
    "The citizen does not want marketing messages."),
  row(131051, [400], "never",
    "Meta non tratta questo tipo di messaggio.",
    "Meta does not handle this type of message."),
  row(131052, [400], "never",
    "Meta non ha potuto scaricare l'allegato del cittadino: chiedergli di mandarlo di nuovo.",
    "Meta could not fetch the citizen's attachment: ask for it again."),
  row(131053, [400], "never",
    "Meta non accetta l'allegato: tipo o contenuto non adatto.",
    "Meta does not accept the attachment: wrong type or content."),
  row(131055, [400], "never", ...marketing),
  row(131056, [400], "pair",
    "Troppi messaggi in poco tempo allo stesso cittadino.",
    "Too many messages in a short time to the same citizen.", { waitMs: SECOND }),
  row(131057, [500], "retry",
    "Meta sta lavorando sul numero: circa un minuto.",
    "Meta is working on the number: about a minute.", { waitMs: MINUTE }),
  row(131060, [], "never", "Il messaggio del cittadino non è disponibile.", "The citizen's message is not available."),
  row(131062, [], "never",
    "Questo messaggio si può mandare soltanto a un numero di telefono.",
    "This message can be sent only to a telephone number."),
  row(131063, [400], "never", ...marketing),
  row(131064, [], "operator",
    "Meta limita l'account: un modello è nella categoria sbagliata.",
    "Meta limits the account: a template is in the wrong category."),
  row([132000, 132001], [400, 404], "never", ...templateFit),
  row(132005, [400], "never", ...templateFit),
  row(132007, [400], "operator", "Il modello viola le regole di Meta.", "The template breaks Meta's rules."),
  row(132012, [400], "never", ...templateFit),
  row([132015, 132016], [400], "operator",
    "Meta ha sospeso o disattivato il modello.",
    "Meta has paused or disabled the template."),
  row(132018, [400], "never", ...templateFit),
  row([132068, 132069], [400], "operator",
    "Meta ha bloccato o rallentato il modulo (Flow).",
    "Meta has blocked or throttled the flow form."),
  row(133004, [503], "retry", ...overloaded, { waitMs: 5 * SECOND }),
  row([133000, 133016], [400, 500], "operator", ...registration),
  row(134011, [400], "operator",
    "Le condizioni di pagamento di Meta non sono state accettate.",
    "Meta's payment terms have not been accepted."),
  row([134100, 134102], [400, 500], "never", ...marketing),
  row(135000, [400], "never", ...parameter),
  row(139100, [400], "never",
    "Meta non ha potuto bloccare o sbloccare: il cittadino deve avere scritto nelle ultime 24 ore.",
    "Meta could not block or unblock: the citizen must have written in the last 24 hours."),
  row([147001, 147005], [], "operator",
    "C'è un problema con il nome utente del comune presso Meta.",
    "There is a problem with the comune's username at Meta's."),
];
