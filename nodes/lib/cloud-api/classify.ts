import type { Sentence } from "../errors.ts";
import { ERROR_TABLE } from "./error-table.ts";
import type { Action, Classified } from "./error-table.ts";

const ANY_REFUSAL: Sentence = {
  it: "Meta ha rifiutato la richiesta (codice {code}, HTTP {http}).",
  en: "Meta has refused the request (code {code}, HTTP {http}).",
};

/** A receipt has no HTTP status. */
const NOT_DELIVERED: Sentence = {
  it: "Meta non ha consegnato un messaggio (codice {code}).",
  en: "Meta has not delivered a message (code {code}).",
};

/**
 * What an error of Meta's means. The first row that holds the code decides (133004 stands before its range); a code
 * that nobody has described goes by the HTTP status, and without one is `never`.
 */
export function classify(code: number | undefined, httpStatus?: number): Classified {
  const known = ERROR_TABLE.find((row) => code !== undefined && row.from <= code && code <= row.to);
  if (known) return { ...known, described: true };
  return { action: actionOf(httpStatus), sentence: httpStatus === undefined ? NOT_DELIVERED : ANY_REFUSAL, described: false };
}

function actionOf(httpStatus = 400): Action {
  if (httpStatus === 401 || httpStatus === 403) return "operator";
  return httpStatus === 429 || httpStatus >= 500 ? "retry" : "never";
}
