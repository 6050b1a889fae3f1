import type { Sentence } from "../errors.ts";
import { ERROR_TABLE } from "./error-table.ts";
import type { Action, ErrorMeaning } from "./error-table.ts";

const ANY_REFUSAL: Sentence = {
  it: "Meta ha rifiutato la richiesta (codice {code}, HTTP {http}).",
  en: "Meta has refused the request (code {code}, HTTP {http}).",
};

/**
 * What an error of Meta's means. The first row that holds the code decides (133004 stands before its range); a code
 * that nobody has described goes by the HTTP status, and without one is `never`.
 */
export function classify(code: number | undefined, httpStatus?: number): ErrorMeaning {
  const known = ERROR_TABLE.find((row) => code !== undefined && row.from <= code && code <= row.to);
  return known ?? { action: actionOf(httpStatus), sentence: ANY_REFUSAL };
}

function actionOf(httpStatus = 400): Action {
  if (httpStatus === 401 || httpStatus === 403) return "operator";
  return httpStatus === 429 || httpStatus >= 500 ? "retry" : "never";
}
